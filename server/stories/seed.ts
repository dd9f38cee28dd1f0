import { z } from 'zod'
import type { Content } from '../../shared/document/content.ts'
import { isWithin, MOST_OF_DRAFT, sizeOfUpdate } from '../../shared/document/draft-size.ts'
import { schemaNeeded } from '../../shared/document/needed-schema.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { seedUpdate } from '../../shared/document/write-draft.ts'

/** What a new story begins with; also as it comes from a thread. */
export const seed = z.object({
  headline: z.string(),
  section: z.string().nullable(),
  /** The draft's first. */
  update: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** The schema that it needs. */
  schema: z.int(),
  /** [MAX1] A draft takes so much. */
  fits: z.boolean(),
})
export type Seed = z.infer<typeof seed>

export function seedOf(content: Content): Seed {
  const update = seedUpdate(content)
  return {
    headline: content.headline,
    section: content.meta.section,
    update,
    schema: schemaNeeded(update, SCHEMA),
    fits: isWithin(sizeOfUpdate(update), MOST_OF_DRAFT),
  }
}
