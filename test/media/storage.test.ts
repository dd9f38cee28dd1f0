import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../server/kernel/clock.ts'
import { DiskStorage } from '../../server/media/disk-storage.ts'
import { S3Storage } from '../../server/media/s3/s3-storage.ts'
import type { Storage } from '../../server/media/storage.ts'
import { startS3 } from '../support/s3-server.ts'
import { silentLogger } from '../support/silent-logger.ts'

const FILE = `${'a'.repeat(32)}.webp`
const ORIGINAL = `originals/${'a'.repeat(32)}.jpeg`

async function onDisk(parts: AsyncDisposableStack): Promise<Storage> {
  const dir = await mkdtemp(join(tmpdir(), 'galley-storage-'))
  parts.defer(() => rm(dir, { recursive: true }))
  return DiskStorage.open({ dir })
}

async function inS3(parts: AsyncDisposableStack): Promise<Storage> {
  const { place } = parts.use(await startS3())
  return parts.use(await S3Storage.open({ place, clock: systemClock, logger: silentLogger }))
}

describe.each([
  { name: 'a disk', make: onDisk },
  { name: 'a store that speaks S3', make: inS3 },
])('images on $name', ({ make }) => {
  async function rig() {
    const parts = new AsyncDisposableStack()
    onTestFinished(() => parts.disposeAsync())
    const storage = await make(parts)
    // On a disk, uploads are beside what is kept.
    const folder = await mkdtemp(join(tmpdir(), 'galley-incoming-'))
    parts.defer(() => rm(folder, { recursive: true }))
    const put = async (file: string, content: string | Uint8Array) => {
      const path = join(folder, 'incoming')
      await writeFile(path, content)
      await storage.put(file, path)
    }
    const read = async (file: string) => {
      const found = await storage.open(file)
      if (!found) return null
      const bytes = await new Response(found.stream).bytes()
      expect(bytes.byteLength).toBe(found.size)
      return Buffer.from(bytes)
    }
    return { storage, folder, put, read }
  }

  it('are taken over, also twice, and given back to the byte', async () => {
    const { folder, put, read } = await rig()
    const large = Buffer.alloc(3_000_000, 'galley')
    for (let i = 0; i < 2; i += 1) await put(FILE, large)
    await put(ORIGINAL, 'where it was taken')
    expect(await readdir(folder)).toEqual([])
    expect((await read(FILE))?.equals(large)).toBe(true)
    expect((await read(ORIGINAL))?.toString()).toBe('where it was taken')
  })

  it('are none where none was put, nor under a name that is not of our making', async () => {
    const { storage, put, read } = await rig()
    await put(FILE, 'one')
    const missing = `${'b'.repeat(32)}.webp`
    for (const name of [missing, '../passwd', '', '.', `originals/../${FILE}`, `${FILE}\n`])
      expect(await read(name)).toBeNull()
    await expect(put('../escape.webp', 'x')).rejects.toThrow('a name of ours')
    await storage.check()
  })

  it('are given out in parts', async () => {
    const { storage, put } = await rig()
    await put(FILE, 'what broke off')
    const part = await storage.openPart(FILE, { start: 5, end: 9 })
    expect(await new Response(part).text()).toBe('broke')
  })

  it('may be opened and left', async () => {
    const { storage, put, read } = await rig()
    await put(FILE, Buffer.alloc(1_000_000))
    for (let i = 0; i < 50; i += 1) await (await storage.open(FILE))?.stream.cancel()
    expect(await read(FILE)).toHaveLength(1_000_000)
  })
})
