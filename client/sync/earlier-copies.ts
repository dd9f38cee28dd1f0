import type { KeptList } from './kept-list.ts'
import type { Sent } from './send-kept.ts'

interface Deps {
  list: KeptList
  /** The stories of which this device has a copy of the person's. */
  stories: () => Promise<readonly string[]>
  send: (storyId: string, signal: AbortSignal) => Promise<Sent>
  /** Whether it has been done at this device, for this person. */
  done: { is: () => boolean; set: () => void }
}

/**
 * Versions before noted nowhere which copies hold words that were not sent. So each that is there when this version comes
 * first is sent once; whatever is written from then on is noted.
 */
export class EarlierCopies {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Is called again until all of them were tried at a server that could say something. */
  async send(signal: AbortSignal): Promise<void> {
    const { list, stories, send, done } = this.#deps
    if (done.is()) return
    for (const storyId of await stories()) {
      // What is noted is sent as such.
      if (list.find(storyId)) continue
      const sent = await send(storyId, signal).catch((): Sent => 'unreadable')
      if (signal.aborted || isForLater(sent)) return
    }
    done.set()
  }
}

function isForLater(sent: Sent): boolean {
  return sent === 'unreachable' || sent === 'paused' || sent === 'signed-out'
}
