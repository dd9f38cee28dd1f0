import { bringRefused } from './refused-words.ts'
import { isAway, mayEdit } from './save-state.ts'
import type { StoryProvider } from './story-provider.ts'
import type { Left } from './whereabouts.ts'

/**
 * A draft of which the server does not take all is loaded anew: what was written in it, and the server lacks, comes along as
 * suggestions once the server's draft is here. Then it tells the lines for which there is no place. `at` is in ms.
 */
export function bringLeftWords(
  from: readonly Left[],
  to: Pick<StoryProvider, 'doc' | 'status' | 'subscribe' | 'userId'>,
  at: number,
): Promise<string[]> {
  return new Promise((resolve) => {
    const look = () => {
      const { state } = to.status()
      // Whoever is away may write, though nothing has come yet.
      if (!mayEdit(state) || isAway(state) || state.kind === 'refused') return
      stop()
      resolve(from.flatMap((one) => bringRefused(one, to.doc, { userId: to.userId, at })))
    }
    const stop = to.subscribe(look)
    look()
  })
}
