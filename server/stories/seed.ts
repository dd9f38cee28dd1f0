import type { Content } from '../../shared/document/content.ts'
import { isWithin, MOST_OF_DRAFT, sizeOfUpdate } from '../../shared/document/draft-size.ts'
import { schemaNeeded } from '../../shared/document/needed-schema.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { seedUpdate } from '../../shared/document/write-draft.ts'

/** What a new story begins with. */
export interface Seed {
  headline: string
  section: string | null
  /** The draft's first. */
  update: Uint8Array
  /** The schema that it needs. */
  schema: number
  /** [MAX1] A draft takes so much. */
  fits: boolean
}

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
