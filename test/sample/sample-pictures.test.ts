import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawSamplePicture } from '../../server/sample/sample-pictures.ts'

const NAMES = ['world', 'politics', 'business', 'science', 'culture', 'sport'] as const
const MOST_BYTES = 600 * 1024

const drawn = new Map<string, Promise<Uint8Array>>()

function draw(name: (typeof NAMES)[number]): Promise<Uint8Array> {
  const bytes = drawn.get(name) ?? drawSamplePicture(name)
  drawn.set(name, bytes)
  return bytes
}

/** So small that only the composition and its colours are left. */
async function thumbnail(bytes: Uint8Array): Promise<Uint8Array> {
  return await sharp(bytes).resize(32, 18, { fit: 'fill' }).removeAlpha().raw().toBuffer()
}

function difference(one: Uint8Array, other: Uint8Array): number {
  const sum = one.reduce((total, value, at) => total + Math.abs(value - (other[at] ?? 0)), 0)
  return sum / one.length
}

describe.each(NAMES)('the sample picture for %s', (name) => {
  it('is a JPEG of 1600 by 900 pixels that is light enough to ship', async () => {
    const bytes = await draw(name)
    const { data, info } = await sharp(bytes, { failOn: 'warning' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 1600, height: 900, channels: 3 })
    expect(data).toHaveLength(1600 * 900 * 3)
    expect((await sharp(bytes).metadata()).format).toBe('jpeg')
    expect(bytes.byteLength).toBeLessThan(MOST_BYTES)
  })

  it('is the same picture each time', async () => {
    const [first, again] = [await draw(name), await drawSamplePicture(name)]
    expect(Buffer.compare(first, again)).toBe(0)
  })

  it('has light, shade and colour', async () => {
    const { entropy, channels } = await sharp(await draw(name)).stats()
    expect(entropy).toBeGreaterThan(6)
    for (const channel of channels) expect(channel.stdev).toBeGreaterThan(20)
    const means = channels.map((channel) => channel.mean)
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(8)
  })
})

describe('the sample pictures', () => {
  it('differ from each other at a glance', async () => {
    const thumbnails = await Promise.all(NAMES.map(async (name) => thumbnail(await draw(name))))
    for (const [index, one] of thumbnails.entries())
      for (const other of thumbnails.slice(index + 1))
        expect(difference(one, other)).toBeGreaterThan(20)
  })
})
