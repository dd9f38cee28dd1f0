import * as Y from 'yjs'
import { authorsDeletions } from './authors-deletions.ts'
import { docOf } from './draft-doc.ts'
import { LetterLines } from './letter-lines.ts'
import { movedLetters } from './moved-letters.ts'
import type { DraftAt, Snapshot } from './update-log.ts'

/** All of a draft as one update, what its authors deleted, and which letters stand for which. */
export function snapshotOf(draft: DraftAt): { [part in keyof Snapshot]: Uint8Array } {
  const { doc, lines } = docAndLines(draft)
  const data = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { data, deletions: authorsDeletions(draft), moves: lines.packed() }
}

/** The draft, and for each letter that was moved the first one. */
export function docAndLines(draft: DraftAt): { doc: Y.Doc; lines: LetterLines } {
  let lines = new LetterLines()
  const doc = docOf(draft, (whole) => {
    lines = movedLetters(draft, whole)
  })
  return { doc, lines }
}
