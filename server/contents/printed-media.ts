import { embedOf } from '../../shared/document/embeds.ts'
import type { PicturePlace } from '../../shared/revision/media-html.ts'

/**
 * The files of pictures as HTML, by asset and by where they stand, in two pieces: the alternative text, which the text has,
 * goes between them.
 */
export type PrintedPictures = Readonly<
  Record<string, Readonly<Record<PicturePlace, readonly [before: string, after: string]>>>
>

const NAMED = /<img data-asset="([^"]*)" data-place="(text|wide|gallery)" alt="([^"]*)">/g
const LAZY = 'loading="lazy"'

/** With pictures where a revision only names them; what has no files any more is left out. */
export function withPictures(html: string, pictures: PrintedPictures): string {
  return html.replace(NAMED, (_, asset: string, place: PicturePlace, alt: string) => {
    const printed = Object.hasOwn(pictures, asset) ? pictures[asset]?.[place] : undefined
    return printed ? `${printed[0]} alt="${alt}"${printed[1]}` : ''
  })
}

const EMBED = /<figure class="embed" data-embed="([^"]*)">(.*?)<\/figure>/g

/**
 * With a button for what is embedded, which shows it in its place. Before it is pressed, nothing is asked of the provider; without a
 * script, which hides it, there is the link.
 */
export function withButtons(html: string): string {
  return html.replace(EMBED, (whole, address: string, words: string) => {
    const embed = embedOf(address)
    if (!embed) return whole
    const { provider, frame, ratio } = embed
    const shown = `data-frame="${frame.replaceAll('&', '&amp;')}" data-ratio="${ratio.toFixed(2)}"`
    return (
      `<figure class="embed" ${shown}>${words}<button type="button" class="button">Show it here</button>` +
      `<p class="embed-note">${provider} then learns that you are here, and may set cookies.</p></figure>`
    )
  })
}

/** Of the picture with which a story begins: it is the largest thing in sight. */
export function atOnce(html: string): string {
  return html.replace(LAZY, 'fetchpriority="high"')
}
