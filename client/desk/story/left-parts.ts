import type * as Y from 'yjs'
import { ownCaret, setOwnCaret } from '../../sync/own-caret.ts'
import type { Held } from '../../sync/left-store.ts'
import { bringHeld } from '../../sync/left-words.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { tell, tellLasting } from '../ui/tell.ts'
import * as suggestionWords from '../words/suggestions.ts'

export { LeftStore } from '../../sync/left-store.ts'

export function tellLoadedAnew(): void {
  tell(suggestionWords.loadedAnew, suggestionWords.loadedAnewWhy)
}

/** Of a browser that keeps nothing, this page alone has them until they stand in the draft again. */
export async function bringLeft(held: Held[], provider: StoryProvider): Promise<void> {
  window.addEventListener('beforeunload', stay)
  const { unplaced, caret } = await bringHeld(held, provider, Date.now())
  if (caret) goOn(provider, caret)
  window.removeEventListener('beforeunload', stay)
  if (unplaced.length > 0) tellLasting(suggestionWords.unplaced, unplaced.join(' '))
}

/** Unless they are somewhere else by now. */
function goOn({ awareness }: StoryProvider, place: Y.RelativePosition) {
  if (document.activeElement !== document.body || ownCaret(awareness)) return
  const caret = { anchor: place, head: place }
  setOwnCaret(awareness, caret)
  // Nobody shows it.
  if (ownCaret(awareness) === caret) setOwnCaret(awareness, null)
}

const stay = (event: BeforeUnloadEvent) => event.preventDefault()
