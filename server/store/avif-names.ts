const WEBP = /^([0-9a-f]{32})\.webp$/
const AVIF = /^([0-9a-f]{32})\.avif$/

/** Where the smaller twin of a WebP file is or will be; null of other files. */
export function avifOf(file: string): string | null {
  const stem = WEBP.exec(file)?.[1]
  return stem === undefined ? null : `${stem}.avif`
}

/** The WebP file whose twin that is; null where it is none. */
export function webpOf(avif: string): string | null {
  const stem = AVIF.exec(avif)?.[1]
  return stem === undefined ? null : `${stem}.webp`
}
