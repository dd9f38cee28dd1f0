import type { DraftSize } from '../../../shared/document/draft-size.ts'

/** How a socket stands with the draft. */
export type State =
  /** All that it sent is in the draft, or on its way there. */
  | { is: 'whole' }
  /**
   * Something was left out. `since`: how far the draft had come when it was last missed in it, null for what only had no
   * room; `unplaced`: what had none, since the socket was last asked for what is missing; `full`: whether any had none.
   */
  | { is: 'lacking'; since: number | null; unplaced: DraftSize | null; full: boolean }
  /** Cut, or gone by itself. */
  | { is: 'closed' }

export const WHOLE: State = { is: 'whole' }
export const CLOSED: State = { is: 'closed' }
