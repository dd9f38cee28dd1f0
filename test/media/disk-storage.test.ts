import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DiskStorage } from '../../server/media/disk-storage.ts'

const FILE = `${'a'.repeat(32)}.webp`
const ORIGINAL = `originals/${'a'.repeat(32)}.jpeg`

async function storage() {
  const parent = await mkdtemp(join(tmpdir(), 'galley-storage-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const dir = join(parent, 'new', 'assets')
  const disk = await DiskStorage.open({ dir })
  const put = async (file: string, content: string) => {
    const path = join(parent, 'incoming')
    await writeFile(path, content)
    await disk.put(file, path)
  }
  return { dir, parent, storage: disk, put }
}

describe('DiskStorage', () => {
  it('makes its folder, takes over what is put, and gives it back', async () => {
    const { dir, parent, storage: disk, put } = await storage()
    await put(FILE, 'one')
    await put(FILE, 'one')
    const found = await disk.open(FILE)
    expect(found?.size).toBe(3)
    expect(await new Response(found?.stream ?? null).text()).toBe('one')
    expect(await readdir(dir)).toEqual([FILE, 'originals'])
    expect(await readdir(parent)).toEqual(['new'])
  })

  it('[MEDIA2] keeps originals apart, for its own user alone', async () => {
    const { dir, storage: disk, put } = await storage()
    await put(ORIGINAL, 'where it was taken')
    expect(await readdir(dir)).toEqual(['originals'])
    expect((await stat(join(dir, ORIGINAL))).mode & 0o777).toBe(0o600)
    expect((await stat(join(dir, 'originals'))).mode & 0o777).toBe(0o700)
    const found = await disk.open(ORIGINAL)
    expect(await new Response(found?.stream ?? null).text()).toBe('where it was taken')
  })

  it('leaves nothing half written when the disk refuses', async () => {
    const { dir, put } = await storage()
    await mkdir(join(dir, FILE))
    await expect(put(FILE, 'one')).rejects.toThrow()
    expect(await readdir(join(dir, FILE))).toEqual([])
  })

  it('has no file under a name that is not of our making', async () => {
    const { dir, storage: disk, put } = await storage()
    const names = ['../passwd', '', '.', 'originals', `../assets/${FILE}`, `${FILE}\n`]
    for (const name of [...names, `originals/../${FILE}`, `originals/${FILE}.jpeg`])
      expect(await disk.open(name)).toBeNull()
    await expect(put('../escape.webp', 'x')).rejects.toThrow()
    await expect(put('originals/../../escape.jpeg', 'x')).rejects.toThrow()
    expect(await readdir(join(dir, '..'))).toEqual(['assets'])
  })
})
