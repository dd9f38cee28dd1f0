import type * as Y from 'yjs'
import type { Deletions } from '../../sync/their-deletions.ts'
import type { Letter } from './letters.ts'
import type { Link } from './moved-text.ts'
import type { Place } from './places.ts'
import type { Rescue } from './rescue.ts'

/** A letter that one made anew, and which stands elsewhere, too: one's own goes. */
export interface Double {
  own: Letter
  theirs: Letter
}

/** What is to be done about one's own words. */
export interface Mending {
  rescues: readonly Rescue[]
  doubles: readonly Double[]
  /** What an undo made anew or gave up, which others have to be told. */
  told?: readonly Link[]
  /** What others made anew of what the person deleted in the same moment. */
  dropped?: readonly Y.ID[]
}

export interface Aftermath extends Mending {
  /** Where a caret that stood behind a letter that moved stands now. */
  carried: (place: Place) => Place | null
}

/** A step that an undo or a redo takes back. */
export interface Undone {
  insertions: Deletions
  deletions: Deletions
}
