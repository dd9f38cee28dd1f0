import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'

const NARROW = join(import.meta.dirname, '../../server/media/image-process/narrow.ts')
/** What is narrowed is the process: this one has other tests to run. */
const PROGRAM = `
  import sharp from 'sharp'
  const { narrow } = await import(${JSON.stringify(NARROW)})
  narrow()
  for (const path of process.argv.slice(1))
    console.log(await sharp(path).metadata().then(({ format }) => format, () => 'refused'))
`

it('[MEDIA1] lets no decoder of libvips near a file but those of the kinds that may be sent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-narrow-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
  const paths = ['a.png', 'a.webp', 'a.gif', 'a.tiff'].map((name) => join(folder, name))
  for (const path of paths) await blank.clone().toFile(path)
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', PROGRAM, ...paths])
  expect(stdout.trim().split('\n')).toEqual(['png', 'webp', 'gif', 'refused'])
})
