import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import type { Caret } from './own-caret.ts'
import type { OfflineCopy } from './offline-copy.ts'
import { noNotes } from './own-id-notes.ts'
import { UNSENT, type Forged } from './own-ids.ts'
import { renamedPlace, renamedWords, type Rename } from './renamed-words.ts'

/** Where a draft goes on under whose client ids somebody else has written. */
export interface Renewal {
  /** All that the server has, and what it lacks of this device, under client ids that nobody else knows. */
  draft: Uint8Array
  ids: readonly number[]
  /** Where its person was writing, to go on there. */
  caret: Caret | null
  /** True once the copy on this device holds the same; false if the browser does not let it. */
  copied: Promise<boolean>
}

/** The same new ids in all tabs that hold these words, so that none of them is there twice. */
export function namesFor(forged: readonly Forged[], { ids }: OfflineCopy): Promise<Rename[]> {
  return Promise.all(
    forged.map(async (one): Promise<Rename> => {
      // What the browser does not keep stands in this page alone.
      const now = await ids.standIn(one.client).catch(() => noNotes.standIn(one.client))
      return { ...one, now }
    }),
  )
}

/** `theirs` takes up what only `mine` holds. */
export function renew(
  { mine, theirs, caret }: { mine: Y.Doc; theirs: Y.Doc; caret: Caret | null },
  renames: readonly Rename[],
  { ids }: OfflineCopy,
): Renewal {
  Y.applyUpdate(theirs, renamedWords(mine, theirs, renames))
  const draft = Y.encodeStateAsUpdate(theirs)
  // Other tabs may have put there what this page has not read.
  const change = (updates: readonly Uint8Array[]) => {
    const copy = newDraftDoc()
    for (const update of updates) Y.applyUpdate(copy, update)
    return [draft, renamedWords(copy, theirs, renames)]
  }
  return {
    draft,
    ids: renames.map(({ now }) => now),
    caret: caret && renamedCaret(caret, renames),
    copied: putDown(ids.rewrite(change), renames, ids),
  }
}

function renamedCaret({ anchor, head }: Caret, renames: readonly Rename[]): Caret {
  return { anchor: renamedPlace(anchor, renames), head: renamedPlace(head, renames) }
}

async function putDown(
  rewritten: Promise<void>,
  renames: readonly Rename[],
  ids: OfflineCopy['ids'],
): Promise<boolean> {
  try {
    await rewritten
    await ids.drop(renames.map(({ client }) => client))
    for (const { now } of renames) await ids.note(now, UNSENT)
    return true
  } catch {
    return false
  }
}
