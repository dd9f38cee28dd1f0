import * as Y from 'yjs'
import type { Content } from '../../shared/document/content.ts'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { DraftAt, UpdateLog } from './update-log.ts'

/** A Y.Doc that holds a draft as loaded from the log. */
export function docOf(draft: DraftAt): Y.Doc {
  const doc = newDraftDoc()
  doc.transact(() => {
    if (draft.snapshot) Y.applyUpdate(doc, draft.snapshot.data)
    for (const update of draft.updates) Y.applyUpdate(doc, update.data)
  })
  return doc
}

/** What a draft says now; null when there is no such draft. Throws `unavailable` for one of a later version. */
export async function contentOf(
  log: Pick<UpdateLog, 'load'>,
  storyId: string,
): Promise<Content | null> {
  const draft = await log.load(storyId)
  if (!draft) return null
  if (draft.schema > SCHEMA_VERSION)
    throw new GalleyError(
      'unavailable',
      'Galley is being updated, and this server does not know all that the story holds yet: try again in a minute.',
    )
  const doc = docOf(draft)
  const content = readContent(doc)
  doc.destroy()
  return content
}
