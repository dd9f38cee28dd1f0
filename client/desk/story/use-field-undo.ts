import { useEffect, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { FieldUndo } from '../../editor/field-undo.ts'
import type { Part } from '../../editor/use-draft.ts'

/** Undo in one field of the panel, which is there as long as its draft is open. */
export function useFieldUndo(part: Part) {
  const [undo] = useState(() => new FieldUndo(part))
  useEffect(() => () => undo.destroy(), [undo])
  const mayUndo = useSyncExternalStore(undo.subscribe, () => undo.mayUndo)
  return { undo, mayUndo, onKeyDown: (event: KeyboardEvent) => undoKeys(event, undo) }
}

function undoKeys(event: KeyboardEvent, undo: FieldUndo) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  // Letters that are typed into a list and are no entry yet are the browser's to undo.
  if (
    event.target instanceof HTMLInputElement &&
    event.target.type === 'text' &&
    event.target.value !== ''
  )
    return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) undo.redo()
  else undo.undo()
}
