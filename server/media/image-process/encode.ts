import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Pixels } from './decode.ts'
import type { MadeFile } from './messages.ts'

/** A third of the time of sharp's own 4, for files that are some 3 % larger. */
const WEBP = { quality: 80, effort: 2 }
const JPEG = { quality: 82, progressive: true }

/** Writes files of an image to a folder, each shaped in its way. */
export function encoder({ data, info }: Pixels, folder: string) {
  const { width, height, channels } = info
  return async (
    stem: string,
    format: MadeFile['format'],
    shape: (image: Sharp) => Sharp,
  ): Promise<MadeFile> => {
    const shaped = shape(sharp(data, { raw: { width, height, channels } }))
    const encoded =
      format === 'webp' ? shaped.webp(WEBP) : shaped.flatten({ background: '#ffffff' }).jpeg(JPEG)
    const type = format === 'webp' ? 'webp' : 'jpg'
    const name = `${stem}.${type}`
    const made = await encoded.toFile(join(folder, name))
    return { name, type, format, width: made.width, height: made.height }
  }
}
