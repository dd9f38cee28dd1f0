import type { PictureSource } from '../../editor/media/picture-source.ts'
import * as mediaWords from '../words/media.ts'
import { pictureUrl } from './guest-api.ts'

/** The pictures of the text, as a guest may see them; they add none. */
export function guestPictures(guestId: string): PictureSource {
  return {
    preview: async (assetId) => ({ url: pictureUrl(guestId, assetId) }),
    upload: () => Promise.reject(new Error(mediaWords.notWritable)),
    fetch: () => Promise.reject(new Error(mediaWords.notWritable)),
  }
}
