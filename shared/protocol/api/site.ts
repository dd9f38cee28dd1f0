import { z } from 'zod'
import { atMost } from './at-most.ts'

const text = z
  .string()
  .transform((words) => words.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().refine(...atMost(10_000)))

/** `GET` and `PUT /api/policies` -> `policies`: plain text, see PROTOCOL.md; empty for none */
export const policies = z.strictObject({ corrections: text, ethics: text })

const image = z.object({ url: z.string(), width: z.number().int(), height: z.number().int() })

/**
 * `GET /api/site-images` -> `siteImages`; `PUT /api/site-images/logo` and `…/icon`, multipart with one `file`, and `DELETE` of
 * them -> `siteImages`
 */
export const siteImages = z.object({ logo: image.nullable(), icon: image.nullable() })
export type ShownSiteImages = z.infer<typeof siteImages>
