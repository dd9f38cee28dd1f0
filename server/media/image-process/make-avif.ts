import { join } from 'node:path'
import sharp from 'sharp'
import { decode } from './decode.ts'
import { TALLEST } from './make-files.ts'
import type { Answer, AvifJob } from './messages.ts'

const NAME = 'picture.avif'
/** As good to look at as WebP of 80. More effort is seconds for some hundredths. */
const AVIF = { quality: 55, effort: 2, chromaSubsampling: '4:2:0' }

/** One size of a picture as AVIF, which takes seconds: each is a job of its own, so that an upload waits for one at most. */
export async function makeAvif(job: AvifJob): Promise<Answer> {
  const { width, height } = job
  const decoded = await decode(job, { width, height: TALLEST })
  if (!decoded.ok) return decoded
  const { data, info } = decoded.pixels
  const raw = { width: info.width, height: info.height, channels: info.channels }
  await sharp(data, { raw })
    .resize({ width, height, fit: 'fill' })
    .avif(AVIF)
    .toFile(join(job.folder, NAME))
  return { ok: true, avif: NAME }
}
