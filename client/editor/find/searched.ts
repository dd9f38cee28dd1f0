import type { Range } from '../comments/text-pieces.ts'
import type { Painted } from '../fields/layer.ts'
import type { FoundSpec } from '../fields/layers.ts'
import type { Change } from './replace.ts'

/** A field in which words are found: an editor's, or a list. Places count letters in a way of its own. */
export interface Searched<Name extends string = string> {
  readonly name: Name
  readonly editable: boolean
  /** Somebody composes a word, which must not be touched. */
  readonly composing: boolean
  /** The same as long as its words are; null if it is gone. */
  readonly words: unknown
  /** Words that would go; nothing is to be done with them again. */
  struck: () => readonly Range[]
  /** Its blocks of text, and where each of them begins. */
  texts: () => readonly { from: number; text: string }[]
  painted: () => readonly Painted<FoundSpec>[]
  /** False if that can't be done now. */
  paint: (painted: readonly Painted<FoundSpec>[]) => boolean
  /** As one step of undo. How many were made: those that say what they said, as far as there is room. */
  replace: (changes: readonly Change[]) => number
  /** Takes back the person's own last change in it. */
  undo: () => void
  /** Brings a place into view. */
  reveal: (from: number) => void
  /** Puts the keyboard there. */
  select: (place: { from: number; to: number }) => void
}
