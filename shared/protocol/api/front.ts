import { z } from 'zod'
import { MOST_PINS, MOST_SECONDS } from '../../model/front.ts'
import { MOST_SECTIONS, sectionSlug } from './sections.ts'

/* Times are ISO 8601 in UTC. */

const slot = z.strictObject({
  /** Its id. */
  story: z.string().min(1).max(60),
  /** Null: until somebody takes it out. */
  until: z.iso.datetime().nullable().default(null),
})
export type FrontSlot = z.infer<typeof slot>

/** What stands where; each story once. An empty place, null, flows by time. */
const places = z.strictObject({
  lead: slot.nullable(),
  seconds: z.array(slot.nullable()).max(MOST_SECONDS, `must be at most ${MOST_SECONDS}`),
  /** By the slug of the section. */
  pins: z
    .record(sectionSlug, z.array(slot).max(MOST_PINS, `must be at most ${MOST_PINS} of a section`))
    .refine(
      (pins) => Object.keys(pins).length <= MOST_SECTIONS,
      `must be of at most ${MOST_SECTIONS} sections`,
    ),
})
export type FrontPlacesChange = z.infer<typeof places>

/** `POST /api/front/preview` -> the page as HTML */
export const frontPreview = places.superRefine(onlyOnce)

/** `PUT /api/front` -> `frontPage`; 409 where `version` is not the newest */
export const frontChange = places
  .extend({ version: z.number().int().nonnegative() })
  .superRefine(onlyOnce)

/** A live story as it stands on the front page. */
const card = z.object({
  headline: z.string(),
  url: z.string(),
  section: z.string(),
  thumbnail: z.string().nullable(),
  publishedAt: z.string(),
})
export type FrontCard = z.infer<typeof card>

/** `GET /api/front` -> `frontPage`. A story that is not among `stories` is not live (any more), and its place flows by time. */
export const frontPage = places.extend({
  version: z.number().int(),
  /** By id. */
  stories: z.record(z.string(), card),
})
export type FrontPage = z.infer<typeof frontPage>

function onlyOnce({ lead, seconds, pins }: z.infer<typeof places>, context: z.RefinementCtx): void {
  const named: [(string | number)[], FrontSlot | null][] = [
    [['lead'], lead],
    ...seconds.map(
      (slot, i) => [['seconds', i], slot] satisfies [(string | number)[], FrontSlot | null],
    ),
    ...Object.entries(pins).flatMap(([section, slots]) =>
      slots.map(
        (slot, i) => [['pins', section, i], slot] satisfies [(string | number)[], FrontSlot],
      ),
    ),
  ]
  const seen = new Set<string>()
  for (const [path, slot] of named) {
    if (!slot) continue
    if (seen.has(slot.story))
      context.addIssue({ code: 'custom', path, message: 'stands in another place, too' })
    seen.add(slot.story)
  }
}
