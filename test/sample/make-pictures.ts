import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeFiles } from '../../server/media/image-process/make-files.ts'
import { MADE, NAMES } from '../../server/sample/pictures.ts'

/*
 * `node test/sample/make-pictures.ts`: makes the files that readers get of the sample's pictures, as an upload would. They are kept
 * beside the pictures, so that a first start does not wait for them.
 */

const SAMPLE = join(import.meta.dirname, '..', '..', 'server', 'sample')

for (const name of NAMES) {
  const folder = await mkdtemp(join(tmpdir(), 'galley-sample-'))
  const made = await makeFiles({ input: join(SAMPLE, 'pictures', `${name}.jpg`), folder })
  if (!made.ok) throw new Error(`${name}: ${made.refusal.reason}`)
  await mkdir(join(SAMPLE, 'made', name), { recursive: true })
  for (const { name: file } of [...MADE.variants, MADE.thumbnail])
    await copyFile(join(folder, file), join(SAMPLE, 'made', name, file))
  await rm(folder, { recursive: true })
}
