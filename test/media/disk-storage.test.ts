import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemIds } from '../../server/kernel/ids.ts'
import { DiskStorage } from '../../server/media/disk-storage.ts'

const FILE = `${'a'.repeat(32)}.webp`

async function storage() {
  const parent = await mkdtemp(join(tmpdir(), 'galley-storage-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const dir = join(parent, 'new', 'assets')
  return { dir, storage: await DiskStorage.open({ dir, ids: systemIds }) }
}

describe('DiskStorage', () => {
  it('makes its folder and gives back what was put', async () => {
    const { dir, storage: disk } = await storage()
    await disk.put(FILE, Buffer.from('one'))
    await disk.put(FILE, Buffer.from('one'))
    const found = await disk.open(FILE)
    expect(found?.size).toBe(3)
    expect(await new Response(found?.stream ?? null).text()).toBe('one')
    expect(await readdir(dir)).toEqual([FILE])
  })

  it('leaves nothing half written when the disk refuses', async () => {
    const { dir, storage: disk } = await storage()
    await mkdir(join(dir, FILE))
    await expect(disk.put(FILE, Buffer.from('one'))).rejects.toThrow()
    expect(await readdir(dir)).toEqual([FILE])
  })

  it('has no file under a name that is not of our making', async () => {
    const { storage: disk } = await storage()
    for (const name of ['../passwd', '', '.', `../assets/${FILE}`, `${FILE}\n`])
      expect(await disk.open(name)).toBeNull()
    await expect(disk.put('../escape.webp', Buffer.from('x'))).rejects.toThrow()
  })
})
