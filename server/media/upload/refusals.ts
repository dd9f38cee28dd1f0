import { GalleyError } from '../../kernel/errors.ts'
import { ACCEPTED } from '../image-process/image-kind.ts'
import type { Reason } from '../image-process.ts'

/** What is wrong with an image, and what to do about it. */
export function refusalOf(refusal: Reason): GalleyError {
  switch (refusal.reason) {
    case 'not-an-image':
      return new GalleyError('unsupported-type', `This is no image that we take: ${ACCEPTED}.`)
    case 'heic':
      return new GalleyError(
        'unsupported-type',
        `A HEIC photo can’t be shown everywhere. Export it as JPEG and add that; an iPhone takes JPEG photos by itself ` +
          `once Settings, Camera, Formats says “Most Compatible”. What we take: ${ACCEPTED}.`,
      )
    case 'too-many-pixels':
      return faulty(
        `The image has more than ${refusal.most} million pixels, the most that we take of this kind. ` +
          'Scale it down first.',
      )
    case 'too-narrow':
      return faulty('One side of the image is more than twenty times the other. Crop it first.')
    case 'too-small':
      return faulty(`The image is too small: it needs ${refusal.least} pixels.`)
    case 'too-slow':
      return faulty('The image takes too long to read. Save it in a simpler way first.')
    case 'broke-off':
      return faulty(
        'Reading the image broke off. Try again; if it happens again, save it anew first.',
      )
    case 'damaged':
      return faulty('The image is damaged or incomplete. Export it anew.')
  }
}

export function faulty(message: string): GalleyError {
  return new GalleyError('bad-input', message, { faults: [{ field: 'file', message }] })
}
