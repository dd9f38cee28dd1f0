import type { Barriers } from './barriers.ts'
import type { SaveState } from './save-state.ts'
import type { SaveWatch } from './save-watch.ts'

export class NotSavedError extends Error {
  override name = 'NotSavedError'
}

interface Deps {
  status: () => SaveWatch['status']
  subscribe: (listener: () => void) => () => void
  barriers: Barriers
  /** The draft is not open any more. */
  isOver: () => boolean
}

/** The draft's position that holds everything typed and shown by now; rejects with `NotSavedError`. */
export function whenSaved(deps: Deps, signal: AbortSignal): Promise<number> {
  const { status, subscribe, barriers, isOver } = deps
  return new Promise((resolve, reject) => {
    let asked = 0
    const done = () => {
      stop()
      signal.removeEventListener('abort', check)
    }
    const succeed = (seq: number) => {
      done()
      resolve(seq)
    }
    const check = () => {
      const { state } = status()
      if (signal.aborted || isOver() || !mayBeSaved(state)) {
        done()
        reject(new NotSavedError(signal.aborted ? 'stopped waiting' : 'the draft is not open'))
      } else if (state.kind !== 'saved') return
      else if (!barriers.known) succeed(state.seq)
      else if (!barriers.waits(asked)) asked = barriers.ask(succeed)
    }
    const stop = subscribe(check)
    signal.addEventListener('abort', check)
    check()
  })
}

export function mayBeSaved({ kind }: SaveState): boolean {
  return kind !== 'refused' && kind !== 'read-only' && kind !== 'no-room'
}
