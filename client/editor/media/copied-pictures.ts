import { emojiIn } from '../../../shared/document/html/elements.ts'

/** A picture of what was copied elsewhere, and what that says of it. */
export interface CopiedPicture {
  address: string
  /** What people know it by; empty if they know it by nothing. */
  name: string
  /** Of one that the page holds itself. */
  file: File | null
  caption: string
  alt: string
}

export interface Copied {
  /** In the place of each picture that can be brought along, its mark. */
  html: string
  pictures: CopiedPicture[]
  /** Of each picture its own. */
  marks: string[]
  /** How many nobody but the program can read from which they were copied. */
  left: number
}

/** Whoever copies more has copied a folder. */
const MOST = 20
/** Smaller, it is a sign and no picture. */
const LEAST_PX = 48

/** Letters that no script has, for as long as it takes to paste. */
const FIRST_MARK = 0xf_0000

function markOf(index: number): string {
  return String.fromCodePoint(FIRST_MARK + index)
}

/** Finds the pictures in HTML; null where there are none. What is copied from an editor of ours knows its own. */
export function copiedPictures(html: string): Copied | null {
  if (!/<img\b/i.test(html) || html.includes('data-pm-slice')) return null
  const page = new DOMParser().parseFromString(html, 'text/html')
  const pictures: CopiedPicture[] = []
  let left = 0
  for (const image of page.querySelectorAll('img')) {
    if (isSign(image)) continue
    const address = addressOf(image)
    if (address === null || pictures.length >= MOST) left++
    else {
      const said = { caption: captionOf(image), alt: wordsOf(image.getAttribute('alt')) }
      const brought = { address, name: nameOf(address), file: fileOf(address) }
      const whole = image.closest('picture') ?? image
      whole.replaceWith(markOf(pictures.length))
      pictures.push({ ...brought, ...said })
    }
  }
  if (pictures.length + left === 0) return null
  const marks = pictures.map((_, at) => markOf(at))
  return { html: page.documentElement.outerHTML, pictures, marks, left }
}

function isSign(image: HTMLImageElement): boolean {
  if (emojiIn(image.getAttribute('alt')) !== null) return true
  const sizes = ['width', 'height'].flatMap((name) => {
    const size = Number.parseFloat(image.getAttribute(name) ?? '')
    return Number.isNaN(size) ? [] : [size]
  })
  return sizes.some((size) => size < LEAST_PX)
}

/** Pages that load pictures late say where they are beside a blank one. */
function addressOf(image: HTMLImageElement): string | null {
  const src = image.getAttribute('src') ?? ''
  const late = image.getAttribute('data-src')
  const address = (src === '' || src.startsWith('data:image/gif')) && late ? late : src
  const whole = address.startsWith('//') ? `https:${address}` : address
  return /^(https?:\/\/|data:image\/(png|jpeg|gif|webp|avif);base64,)/i.test(whole) ? whole : null
}

/** Of the only picture that it belongs to. It is pasted below, until the picture is there. */
function captionOf(image: HTMLImageElement): string {
  const figure = image.closest('figure')
  const caption = figure?.querySelector('figcaption')
  if (!figure || !caption || figure.querySelectorAll('img').length > 1) return ''
  return wordsOf(caption.textContent)
}

function wordsOf(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

function fileOf(address: string): File | null {
  const [, type, data] = /^data:(image\/\w+);base64,([\s\S]*)$/i.exec(address) ?? []
  if (type === undefined || data === undefined) return null
  const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (letter) => letter.charCodeAt(0))
  return new File([bytes], type.replace('/', '.'), { type })
}

function nameOf(address: string): string {
  const url = URL.parse(address)
  if (!url || url.protocol === 'data:') return ''
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
