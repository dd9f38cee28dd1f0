import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { S3Place } from '../../server/kernel/s3-config.ts'

/** A store with an empty bucket, on this machine. It checks signatures and hashes. */
export async function startS3(): Promise<AsyncDisposable & { place: S3Place }> {
  const directory = await mkdtemp(join(tmpdir(), 'galley-s3-'))
  const configureBuckets = [{ name: 'newsroom' }]
  const options = { directory, address: '127.0.0.1', port: 0, silent: true, configureBuckets }
  const server = new S3rver(options)
  const { port } = await server.run()
  return {
    place: {
      bucket: 'newsroom',
      prefix: 'galley/images/',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      await rm(directory, { recursive: true })
    },
  }
}
