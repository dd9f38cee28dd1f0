import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** A selection, by places of the draft, as colleagues are told of it. */
export interface Caret {
  anchor: Y.RelativePosition
  head: Y.RelativePosition
}

const FIELD = 'cursor'

/** Where the person is writing. */
export function ownCaret(awareness: Awareness): Caret | null {
  const caret: unknown = awareness.getLocalState()?.[FIELD]
  return isCaret(caret) ? caret : null
}

/** For colleagues, and for the field in which it is: if nobody has the focus, it takes it. */
export function setOwnCaret(awareness: Awareness, caret: Caret | null): void {
  awareness.setLocalStateField(FIELD, caret)
}

function isCaret(caret: unknown): caret is Caret {
  if (typeof caret !== 'object' || caret === null) return false
  const isPlace = (key: keyof Caret) => Reflect.get(caret, key) instanceof Y.RelativePosition
  return isPlace('anchor') && isPlace('head')
}
