export const IMAGE_KINDS = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const
export type ImageKind = (typeof IMAGE_KINDS)[number]

/** For people: what may be uploaded. */
export const ACCEPTED = 'JPEG, PNG, WebP, GIF or AVIF'

/** What a file's first bytes say that it is; its name and declared type have no say. */
export function sniffImage(bytes: Uint8Array): ImageKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64))
  const at = (from: number, to: number) => head.toString('latin1', from, to)
  if (at(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (at(0, 6) === 'GIF87a' || at(0, 6) === 'GIF89a') return 'gif'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp'
  if (at(4, 8) === 'ftyp' && isAvif(head)) return 'avif'
  return null
}

/** What iPhones save, and nothing here decodes: its codec is patented. */
export function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64))
  return head.toString('latin1', 4, 8) === 'ftyp' && brandsOf(head).some((is) => HEIC.has(is))
}

const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'])

function isAvif(head: Buffer): boolean {
  const brands = brandsOf(head)
  return brands.includes('avif') || brands.includes('avis')
}

/** The major brand, then (after a version) the compatible ones, four letters each. ISO/IEC 23000-22. */
function brandsOf(head: Buffer): string[] {
  const end = Math.min(head.readUInt32BE(0), head.length)
  return head.toString('latin1', 8, Math.max(8, end)).match(/.{4}/gs) ?? []
}
