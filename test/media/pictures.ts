import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

export const KINDS = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const
export type Kind = (typeof KINDS)[number]

/** A picture with something to see: a red left half and a blue right half, with some noise. */
export async function picture(kind: Kind, size: { width: number; height: number }) {
  const { width, height } = size
  const half = { width: Math.ceil(width / 2), height }
  const blue = sharp({ create: { ...half, channels: 3, background: '#2030d0' } })
  const image = sharp({ create: { width, height, channels: 3, background: '#d03020' } }).composite([
    { input: await blue.png().toBuffer(), left: width - half.width, top: 0 },
  ])
  return kind === 'avif' ? image.avif({ effort: 0 }).toBuffer() : image.toFormat(kind).toBuffer()
}

export const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">' +
    '<script>alert(1)</script><rect width="100" height="100" fill="red"/></svg>',
)

/** A PNG of one colour, black and white, which takes far more memory than its file. */
export function blankPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
