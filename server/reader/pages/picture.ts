import { cropWithin, FOCUS_CUTS } from '../../../shared/model/crop.ts'
import { avifOf } from '../../store/avif-names.ts'
import type { Variant } from '../../store/json-columns.ts'
import type { Image } from '../published/published.ts'
import { html, type Markup } from './markup.ts'

interface PictureOptions {
  alt: string
  /** The `sizes` attribute: how wide the picture stands on the page. */
  sizes: string
  /** Load it before the rest: the picture at the top of a page. */
  first?: boolean
}

/** Formats that a browser may lack come first, each in a `<source>`; the last present is the `<img>`. */
const FORMATS = ['avif', 'webp', 'gif', 'png', 'jpeg', 'jpg']

export function picture(image: Image, { alt, sizes, first = false }: PictureOptions): Markup {
  const variants = [...image.variants, ...image.variants.flatMap(twinOf)]
  const formats = FORMATS.filter((format) => variants.some(is(format)))
  const fallback = formats.at(-1)
  const widest = variants.find((variant) => variant.format === fallback)
  if (!widest) return html``
  const { width, height, file } = widest
  const sources = formats.slice(0, -1).map((format) => {
    return html`<source
      type="image/${format}"
      srcset="${srcset(variants.filter(is(format)))}"
      sizes="${sizes}"
    />`
  })
  const set = srcset(variants.filter((variant) => variant.format === fallback))
  return html`<picture
    >${sources}<img
      src="${mediaUrl(file)}"
      srcset="${set}"
      sizes="${sizes}"
      width="${width}"
      height="${height}"
      alt="${alt}"
      decoding="async"
      ${first ? html`fetchpriority="high"` : html`loading="lazy"`}
  /></picture>`
}

/** `sizes`: how wide it stands on the page. */
export function thumbnail(image: Image, sizes: string): Markup {
  return html`<img
    src="${mediaUrl(image.thumbnail)}"
    ${wider(image, sizes)}
    width="480"
    height="320"
    alt=""
    loading="lazy"
    decoding="async"
  />`
}

/** Of a small picture both would be the same. */
function wider({ variants, thumbnail: small, wideCard }: Image, sizes: string): Markup {
  const [widest] = variants
  if (!widest || !wideCard) return html``
  const [narrow, wide] = [FOCUS_CUTS.card, FOCUS_CUTS['wide-card']].map(
    (most) => cropWithin(widest, most).width,
  )
  if (narrow === wide) return html``
  return html`srcset="${mediaUrl(small)} ${narrow}w, ${mediaUrl(wideCard)} ${wide}w"
  sizes="${sizes}"`
}

export function mediaUrl(file: string): string {
  return `/media/${encodeURIComponent(file)}`
}

type Shown = Pick<Variant, 'file' | 'width' | 'height'> & { format: string }

/** A page names it before it is made: until then the WebP file is what is at its address. */
function twinOf(variant: Variant): Shown[] {
  const file = avifOf(variant.file)
  return file === null ? [] : [{ ...variant, file, format: 'avif' }]
}

function is(format: string) {
  return (variant: Shown) => variant.format === format
}

function srcset(variants: readonly Shown[]): string {
  return variants.map(({ file, width }) => `${mediaUrl(file)} ${width}w`).join(', ')
}
