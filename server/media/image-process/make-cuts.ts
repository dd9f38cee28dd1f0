import { cropRegion, cropWithin, FOCUS_CUTS, isCut } from '../../../shared/model/crop.ts'
import { decode } from './decode.ts'
import { encoder } from './encode.ts'
import { TALLEST, WEBP_WIDTHS } from './make-files.ts'
import type { Answer, CutJob, MadeCut } from './messages.ts'

/** Cuts a picture to all shapes around its focal point. */
export async function makeCuts(job: CutJob): Promise<Answer> {
  const decoded = await decode(job, { width: WEBP_WIDTHS[0], height: TALLEST })
  if (!decoded.ok) return decoded
  const { pixels } = decoded
  const encode = encoder(pixels, job.folder)
  const cuts: MadeCut[] = []
  for (const cut of Object.keys(FOCUS_CUTS).filter(isCut)) {
    const { type, ...most } = FOCUS_CUTS[cut]
    const size = cropWithin(pixels.info, most)
    const region = cropRegion(pixels.info, most, job.focus)
    const made = await encode(cut, type === 'jpg' ? 'jpeg' : 'webp', (image) =>
      image.extract(region).resize({ ...size, fit: 'fill' }),
    )
    cuts.push({ cut, ...made })
  }
  return { ok: true, cuts }
}
