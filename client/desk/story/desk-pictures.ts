import type { PictureSource } from '../../editor/media/picture-source.ts'
import { isMissing } from '../ui/api.ts'
import { assetsApi } from '../ui/assets-api.ts'

const known = new Map<string, string>()

/** The pictures of a story's text, for people of the newsroom. */
export function deskPictures(storyId: string): PictureSource {
  return {
    async preview(assetId) {
      const url = known.get(assetId) ?? (await find(assetId))
      if (url !== null) known.set(assetId, url)
      return url === null ? null : { url }
    },
    async upload(file, tell) {
      const { id, preview } = await assetsApi.uploadTelling(file, storyId, tell)
      known.set(id, preview)
      return id
    },
    async fetch(address) {
      const { id, preview } = await assetsApi.fetch(storyId, address)
      known.set(id, preview)
      return id
    },
  }
}

async function find(assetId: string): Promise<string | null> {
  if (assetId === '') return null
  try {
    return (await assetsApi.asset(assetId)).preview
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
