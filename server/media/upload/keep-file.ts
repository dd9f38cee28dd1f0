import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Crop } from '../../store/json-columns.ts'
import type { MadeCrop, MadeFile } from '../image-process/messages.ts'
import { publicName, type Storage } from '../storage.ts'

/** Named by its content: the same picture is kept once, and a name never means another picture. */
export async function keepFile(
  storage: Storage,
  folder: string,
  { name, type }: MadeFile,
): Promise<string> {
  const path = join(folder, name)
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  const file = publicName(hash, type)
  await storage.put(file, path)
  return file
}

export function keepCrops(
  storage: Storage,
  folder: string,
  crops: readonly MadeCrop[],
): Promise<Crop[]> {
  return Promise.all(
    crops.map(async (made) => {
      const { shape, width, height } = made
      return { shape, width, height, file: await keepFile(storage, folder, made) }
    }),
  )
}
