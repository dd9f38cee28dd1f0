import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { splitUpdate } from '../../shared/document/split-update.ts'
import { nextTurn } from '../kernel/next-turn.ts'
import { authorsDeletions } from './authors-deletions.ts'
import { docOf } from './draft-doc.ts'
import type { DraftAt } from './update-log.ts'

/** Of what waits for others. */
const MOST_WAITING_BYTES = 100_000

/** A draft as a room begins with it. */
export interface OpenedDraft {
  doc: Y.Doc
  /** All of it as one update. */
  base: Uint8Array
  /** What its authors deleted, as an update. */
  deleted: Uint8Array
}

/** The same before there is a document: `parts` are `base`, to be applied one after the other. */
export type Opening = Omit<OpenedDraft, 'doc'> & { parts: readonly Uint8Array[] }

export function openAtOnce(draft: DraftAt): OpenedDraft {
  const doc = docOf(draft)
  forgetLongWait(doc)
  return { doc, base: Y.encodeStateAsUpdate(doc), deleted: authorsDeletions(draft) }
}

export function openingOf(draft: DraftAt): Opening {
  const { doc, base, deleted } = openAtOnce(draft)
  doc.destroy()
  return { base, deleted, parts: splitUpdate(base) }
}

/** Others have their turn after each part. */
export async function opened({ base, deleted, parts }: Opening): Promise<OpenedDraft> {
  const doc = newDraftDoc()
  for (const part of parts) {
    Y.applyUpdate(doc, part)
    await nextTurn()
  }
  return { doc, base, deleted }
}

/**
 * Versions before kept what waits for others, however much: Yjs reads all of it again for everybody who comes. It stays in the log, and
 * comes back with what it waits for.
 */
function forgetLongWait({ store }: Y.Doc) {
  if ((store.pendingStructs?.update.byteLength ?? 0) > MOST_WAITING_BYTES)
    store.pendingStructs = null
  if ((store.pendingDs?.byteLength ?? 0) > MOST_WAITING_BYTES) store.pendingDs = null
}
