import type { Metadata } from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ImageKind } from '../../server/media/image-process/image-kind.ts'
import { cropWithin } from '../../shared/model/crop.ts'
import { isTooNarrow, mostPixels } from '../../server/media/image-process/limits.ts'

const PLAIN = {
  channels: 3,
  depth: 'uchar',
  isProgressive: false,
  chromaSubsampling: '4:2:0',
} as const

describe('an image may have', () => {
  it.each<[string, number, ImageKind, Partial<Metadata>]>([
    ['a JPEG', 120, 'jpeg', {}],
    ['a progressive JPEG', 90, 'jpeg', { isProgressive: true }],
    ['one of 4:2:2', 68, 'jpeg', { isProgressive: true, chromaSubsampling: '4:2:2' }],
    ['one of all its colours', 45, 'jpeg', { isProgressive: true, chromaSubsampling: '4:4:4' }],
    ['one of four inks', 34, 'jpeg', { isProgressive: true, channels: 4, chromaSubsampling: '' }],
    ['a PNG', 120, 'png', { channels: 4 }],
    ['a PNG of 16 bits', 30, 'png', { channels: 4, depth: 'ushort' }],
    ['an interlaced PNG', 50, 'png', { isProgressive: true }],
    ['one of 16 bits', 27, 'png', { isProgressive: true, channels: 4, depth: 'ushort' }],
    ['a WebP', 46, 'webp', {}],
    ['a GIF', 46, 'gif', {}],
    ['an AVIF', 13, 'avif', { bitsPerSample: 8 }],
    ['an AVIF of 10 bits', 11, 'avif', { bitsPerSample: 10 }],
  ])('%s %i million pixels', (_, millions, kind, header) => {
    expect(Math.floor(mostPixels(kind, { ...PLAIN, ...header }) / 1_000_000)).toBe(millions)
  })
})

it('an image is too narrow when one side is more than twenty times the other', () => {
  expect(isTooNarrow({ width: 2_000, height: 100 })).toBe(false)
  expect(isTooNarrow({ width: 100, height: 2_000 })).toBe(false)
  expect(isTooNarrow({ width: 2_001, height: 100 })).toBe(true)
  expect(isTooNarrow({ width: 1, height: 4_000 })).toBe(true)
})

it('a crop has the shape that is asked for, and nothing of it is enlarged', () => {
  const most = { width: 480, height: 320 }
  expect(cropWithin({ width: 1600, height: 900 }, most)).toEqual(most)
  expect(cropWithin({ width: 480, height: 10_000 }, most)).toEqual(most)
  expect(cropWithin({ width: 240, height: 10_000 }, most)).toEqual({ width: 240, height: 160 })
  expect(cropWithin({ width: 1600, height: 80 }, most)).toEqual({ width: 120, height: 80 })
  expect(cropWithin({ width: 1, height: 20 }, most)).toEqual({ width: 1, height: 1 })
})
