import type { Metadata } from 'sharp'
import type { Size } from '../../../shared/model/crop.ts'
import type { ImageKind } from './image-kind.ts'

const MILLION = 1_000_000
/** Whatever it is made of: more than the largest pictures that cameras take. */
export const MOST_PIXELS = 120 * MILLION
/** What decoding may take beside what the process has anyhow, some 90 MB. */
const MOST_BYTES = 300 * MILLION
/** The longer side against the shorter one. */
const MOST_RATIO = 20

type Header = Pick<
  Metadata,
  'isProgressive' | 'chromaSubsampling' | 'channels' | 'depth' | 'bitsPerSample'
>

/** How many pixels an image may have, so that decoding it takes no more memory than there is for it. */
export function mostPixels(kind: ImageKind, header: Header): number {
  return Math.min(MOST_PIXELS, Math.floor(MOST_BYTES / bytesPerPixel(kind, header)))
}

export function isTooNarrow({ width, height }: Size): boolean {
  return Math.max(width, height) > MOST_RATIO * Math.min(width, height)
}

/** Measured with libvips 8.18, rounded up. What is read row by row takes little, and nothing for each pixel. */
function bytesPerPixel(kind: ImageKind, header: Header): number {
  const isDeep = header.depth !== 'uchar'
  switch (kind) {
    case 'jpeg':
      // The coefficients of all its scans are kept, two bytes each. Other JPEGs are scaled down as they are read.
      return header.isProgressive ? 2.2 * samplesPerPixel(header) : 0
    case 'png':
      if (header.isProgressive) return header.channels * (isDeep ? 2 : 1) + 3
      // Some thousand of its rows are in memory at once, and this bounds their width.
      return isDeep ? 10 : 0
    case 'webp':
    case 'gif':
      return 6.5
    case 'avif':
      return (header.bitsPerSample ?? 8) > 8 ? 27 : 22
  }
}

function samplesPerPixel({ chromaSubsampling, channels }: Header): number {
  if (chromaSubsampling === '4:2:0') return 1.5
  return chromaSubsampling === '4:2:2' ? 2 : channels
}
