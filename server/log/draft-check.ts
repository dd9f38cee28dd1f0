import type * as Y from 'yjs'
import { sizeOf, type DraftSize } from '../../shared/document/draft-size.ts'
import type { DraftSchema } from '../../shared/document/schema.ts'
import { NOBODY } from '../store/draft-append.ts'
import { docOf } from './draft-doc.ts'
import { misfitsIn } from './misfits.ts'
import type { ServerEdits } from './server-edits.ts'
import type { UpdateLog } from './update-log.ts'

/** What is found in a draft that editors can't show, or that makes it slow. */
export interface DraftFound {
  size: DraftSize
  clients: number
  /** Something waits for what never came. */
  waits: boolean
  /** So many types and values that the schema has no place for. */
  misfits: number
}

interface Deps {
  log: Pick<UpdateLog, 'load'>
  edits: Pick<ServerEdits, 'edit'>
  schema: DraftSchema
}

/** Looks at a draft, and deletes what the schema has no place for. Null when there is no such draft; throws `too-big`. */
export async function checkDraft(
  storyId: string,
  { log, edits, schema }: Deps,
): Promise<DraftFound | null> {
  const draft = await log.load(storyId)
  if (!draft) return null
  const doc = docOf(draft)
  const { pendingStructs, pendingDs, clients } = doc.store
  const found = {
    size: sizeOf(doc),
    clients: clients.size,
    waits: pendingStructs !== null || pendingDs !== null,
    misfits: misfitsIn(doc, schema).length,
  }
  doc.destroy()
  if (found.misfits > 0)
    await edits.edit({ storyId, userId: NOBODY, change: (held) => removeMisfits(held, schema) })
  return found
}

function removeMisfits(doc: Y.Doc, schema: DraftSchema) {
  doc.transact((transaction) => {
    for (const item of misfitsIn(doc, schema)) item.delete(transaction)
  })
}
