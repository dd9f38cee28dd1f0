import type { Extensions } from '@tiptap/core'
import { AltText, Caption, Credit } from './media-lines.ts'
import { Embed, Gallery, Picture } from './media-nodes.ts'
import type { PictureSource } from './picture-source.ts'

/** Pictures, galleries and embeds, and their lines. */
export function mediaExtensions(pictures: PictureSource | null): Extensions {
  return [Picture.configure({ pictures }), Gallery, Embed, Caption, AltText, Credit]
}
