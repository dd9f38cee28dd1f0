import { z } from 'zod'
import { CROP_SHAPES } from '../../model/crop.ts'
import { next, numberCursor, pageQuery } from './pages.ts'

/** What is taken of an upload. */
export const MOST_IMAGE_BYTES = 64 * 1024 * 1024

/** `POST /api/assets`, multipart with one `file` -> 201 `asset`; `GET /api/assets/:id` -> `asset` */
export const asset = z.object({
  id: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** The widest variant, a medium one for the desk, and the thumbnail. */
  url: z.string(),
  preview: z.string(),
  thumbnail: z.string(),
  /** As others show it where no focal point is chosen; a node of the version before names none. */
  crops: z.array(z.object({ shape: z.enum(CROP_SHAPES), url: z.string() })).default([]),
})
export type Asset = z.infer<typeof asset>

/** `POST /api/assets?story=`: where it is for, so that those who know of the story find it again. */
export const uploadQuery = z.object({ story: z.string().max(40).optional() })

/** `POST /api/stories/:id/pictures` -> 201 `asset`: the image at a public address, 20 MiB of it at most. */
export const pictureAddress = z.object({ address: z.url({ protocol: /^https?$/ }).max(2048) })

/** `GET /api/assets?text=` -> `assetList`: newest first, those of which every word of `text` begins one that was said of them. */
export const assetQuery = z.object({
  text: z.string().trim().max(200).default(''),
  ...pageQuery(numberCursor),
})

/** What was said of it where it was published last. */
const listedAsset = asset.extend({
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  createdAt: z.iso.datetime(),
})
export type ListedAsset = z.infer<typeof listedAsset>

export const assetList = z.object({ assets: z.array(listedAsset), next })
