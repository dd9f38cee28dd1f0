import { join } from 'node:path'
import type { MadeImage } from '../media/image-process/messages.ts'
import type { OwnImage } from '../media/upload/uploads.ts'

/** Each has a text and a picture of that name. The last one is the newest, and leads the home page. */
export const NAMES = ['sport', 'culture', 'science', 'business', 'politics', 'world']

/** What an upload makes of any of the pictures, which are 1280 x 720. `test/sample/make-pictures.ts` did. */
export const MADE: MadeImage = {
  kind: 'jpeg',
  variants: [
    { name: '1280.webp', type: 'webp', format: 'webp', width: 1280, height: 720 },
    { name: '1024.jpg', type: 'jpg', format: 'jpeg', width: 1024, height: 576 },
    { name: '640.webp', type: 'webp', format: 'webp', width: 640, height: 360 },
    { name: '480.webp', type: 'webp', format: 'webp', width: 480, height: 270 },
  ],
  thumbnail: { name: 'thumbnail.webp', type: 'webp', format: 'webp', width: 480, height: 320 },
  // They and the wide card would be larger than all the rest: made some minutes after the first start.
  crops: [],
}

export function pictureOf(name: string): OwnImage {
  return {
    original: join(import.meta.dirname, 'pictures', `${name}.jpg`),
    folder: join(import.meta.dirname, 'made', name),
    image: MADE,
  }
}
