import type { MediaBlock, Picture, PictureWidth } from '../document/content.ts'
import { embedOf } from '../document/embeds.ts'
import type { Focus } from '../model/focus.ts'
import { escapeHtml } from './escape-html.ts'

/** Where a picture stands: in the text, wider than it, or beside others. */
export const PICTURE_PLACES = ['text', 'wide', 'gallery'] as const
export type PicturePlace = (typeof PICTURE_PLACES)[number]

/**
 * A revision names its pictures, and knows nothing of their files, which come and go: whoever shows it puts them in
 * (`printed-media`).
 */
export function renderMedia(block: MediaBlock): string {
  switch (block.type) {
    case 'picture':
      return figure(block.picture, block.width)
    case 'gallery':
      return gallery(block.pictures)
    case 'embed':
      return embed(block.address, block.title)
  }
}

function figure(picture: Picture, width: PictureWidth): string {
  const { caption, credit } = picture
  const words = captionOf(caption, credit)
  return `<figure class="picture ${width}">${named(picture, width)}${words}</figure>`
}

function named({ assetId, alt }: Picture, place: PicturePlace): string {
  return `<img data-asset="${escapeHtml(assetId)}" data-place="${place}" alt="${escapeHtml(alt)}">`
}

/** What there is of it stays in its place when the other comes: an open page changes nothing but words. */
function captionOf(caption: string, credit: string): string {
  if (caption === '' && credit === '') return ''
  return `<figcaption dir="auto"><span class="caption">${escapeHtml(caption)}</span> <span class="credit">${escapeHtml(credit)}</span></figcaption>`
}

function gallery(pictures: readonly Picture[]): string {
  const items = pictures.map((picture) => `<li>${galleryFigure(picture)}</li>`)
  return `<figure class="gallery"><ul>${items.join('')}</ul></figure>`
}

function galleryFigure(picture: Picture): string {
  const words = captionOf(picture.caption, picture.credit)
  return `<figure${pointOf(picture.focus)}>${named(picture, 'gallery')}${words}</figure>`
}

/** A gallery crops: what is to be kept, in hundredths of at least two digits, for which the style sheet has rules. */
function pointOf(focus: Focus | undefined): string {
  return focus ? ` data-focus-x="${digits(focus.x)}" data-focus-y="${digits(focus.y)}"` : ''
}

function digits(share: number): string {
  return String(share).padStart(2, '0')
}

/** A link: what shows it here is the page's own (`printed-media`). */
function embed(address: string, title: string): string {
  const found = embedOf(address)
  if (!found) return ''
  const page = escapeHtml(found.address)
  const name = title === '' ? page : escapeHtml(title)
  return (
    `<figure class="embed" data-embed="${page}"><p class="embed-provider">${found.provider}</p>` +
    `<p class="embed-title" dir="auto"><a href="${page}" rel="noopener">${name}</a></p></figure>`
  )
}
