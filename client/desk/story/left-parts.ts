import { setOwnCaret } from '../../sync/own-caret.ts'
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
  if (caret) setOwnCaret(provider.awareness, { anchor: caret, head: caret })
  window.removeEventListener('beforeunload', stay)
  if (unplaced.length > 0) tellLasting(suggestionWords.unplaced, unplaced.join(' '))
}

const stay = (event: BeforeUnloadEvent) => event.preventDefault()
