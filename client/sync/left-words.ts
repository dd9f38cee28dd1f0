import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import type { Held } from './left-store.ts'
import { bringRefused, type Brought } from './refused-words.ts'
import { isAway, mayEdit } from './save-state.ts'
import type { StoryProvider } from './story-provider.ts'
import type { Left } from './whereabouts.ts'

type To = Pick<StoryProvider, 'doc' | 'status' | 'subscribe' | 'userId'>

/**
 * A draft of which the server does not take all is loaded anew: what was written in it, and the server lacks, comes along as
 * suggestions once the server's draft is here. That is all that `held` has by then, and has no more once it stands there.
 * `at` is in ms.
 */
export function bringHeld(held: Held[], to: StoryProvider, at: number): Promise<Brought> {
  return onceWritable(to, () => {
    const taken = held.splice(0)
    const lefts = taken.map(({ left }) => left)
    const brought = bring(lefts, to, at)
    void endOnceKept(taken, to) // it never rejects
    return brought
  })
}

/** The same for who can tell nobody what has no place: false, and nothing is brought, where there is such a line. */
export function bringAll(from: readonly Left[], to: To, at: number): Promise<boolean> {
  return onceWritable(to, () => {
    const doc = newDraftDoc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(to.doc))
    if (bring(from, { doc, userId: to.userId }, at).unplaced.length > 0) return false
    bring(from, to, at)
    return true
  })
}

function bring(from: readonly Left[], to: Pick<To, 'doc' | 'userId'>, at: number): Brought {
  const { doc, userId } = to
  const brought = from.map((one) => bringRefused(one, doc, { userId, at }))
  return {
    unplaced: brought.flatMap(({ unplaced }) => unplaced),
    caret: brought.findLast(({ caret }) => caret)?.caret ?? null,
  }
}

function onceWritable<T>(to: To, act: () => T): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const { state } = to.status()
      // Whoever is away may write, though nothing has come yet.
      if (!mayEdit(state) || isAway(state) || state.kind === 'refused') return
      stop()
      resolve(act())
    }
    const stop = to.subscribe(look)
    look()
  })
}

async function endOnceKept(held: readonly Held[], to: StoryProvider) {
  const isKept = await to.whenKept().catch(() => false)
  for (const one of held) await (isKept ? one.end('brought') : one.release())
}
