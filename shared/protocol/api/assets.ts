import { z } from 'zod'

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
})
export type Asset = z.infer<typeof asset>
