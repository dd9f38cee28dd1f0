import { writeFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadSecrets } from '../../server/accounts/secret.ts'
import { systemIds as ids } from '../../server/kernel/ids.ts'

/** The newest of those that are made or kept. */
async function load(dataDir: string, of = ids): Promise<string> {
  return (await loadSecrets({ configured: null, before: null, dataDir, ids: of }))[0]
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-secret-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('uses SECRET where it is set, and writes nothing', async () => {
  const secrets = await loadSecrets({
    configured: 'configured',
    before: 'before',
    dataDir: folder,
    ids,
  })
  expect(secrets).toEqual(['configured', 'before'])
  expect(await readdir(folder)).toEqual([])
})

it('makes one that only its owner can read, and keeps it', async () => {
  const dataDir = join(folder, 'not', 'there', 'yet')
  const secret = await load(dataDir)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await load(dataDir)).toBe(secret)
})

it('agrees on one when several start at once, and leaves no other file', async () => {
  const starts = Array.from({ length: 20 }, () => load(folder))
  const secrets = new Set(await Promise.all(starts))
  expect(secrets.size).toBe(1)
  expect(await readdir(folder)).toEqual(['secret'])
  expect((await readFile(join(folder, 'secret'), 'utf8')).trim()).toBe([...secrets][0])
})

it('takes the one of a process that was a moment faster', async () => {
  const faster = 'x'.repeat(43)
  const slow = {
    ...ids,
    bytes(count: number) {
      writeFileSync(join(folder, 'secret'), faster)
      return ids.bytes(count)
    },
  }
  expect(await load(folder, slow)).toBe(faster)
})

it('refuses to work with a damaged one', async () => {
  await writeFile(join(folder, 'secret'), '\n')
  await expect(load(folder)).rejects.toThrow(/SECRET/)
})
