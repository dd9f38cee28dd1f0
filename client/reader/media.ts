import { showEmbed } from './embeds.ts'
import { openLightbox } from './lightbox.ts'

/** What a reader has pressed: a picture, or the button of what is embedded. Loaded with the first of them. */
export function showMedia(pressed: Element): void {
  if (pressed instanceof HTMLAnchorElement) openLightbox(pressed)
  else if (pressed instanceof HTMLButtonElement) showEmbed(pressed)
}
