import type { QueryClient } from '@tanstack/react-query'
import type { User } from '../../../shared/protocol/api/people.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { hasLocks } from '../../sync/copy-lock.ts'
import { keepMark } from '../../sync/keep-mark.ts'
import { keptListOf } from '../../sync/kept-list.ts'
import type { Held } from '../../sync/left-store.ts'
import { copyName, openOfflineCopy } from '../../sync/offline-copy.ts'
import type { Renewal } from '../../sync/renewal.ts'
import { isAway } from '../../sync/save-state.ts'
import { StoryProvider } from '../../sync/story-provider.ts'
import { mayBeSaved } from '../../sync/when-saved.ts'
import { isSignedOut } from '../ui/api.ts'
import { collabUrl } from '../ui/collab-url.ts'
import { keys } from '../ui/queries.ts'
import { leftWords } from './later-parts.ts'

interface Draft {
  storyId: string
  userId: string
  readOnly: boolean
  onlySuggests: boolean
}

interface Deps {
  draft: Draft
  client: QueryClient
  /** The draft goes on as another document. */
  show: (provider: StoryProvider) => void
}

/** A draft as long as somebody has it open, in one document after another. */
export class OpenedDraft {
  readonly #deps: Deps
  /** What was left of documents before, and does not stand in this one yet. */
  readonly #held: Held[] = []
  #provider: StoryProvider
  #stop: () => void
  #bringing: Promise<void> | null = null
  #isOver = false

  constructor(deps: Deps) {
    this.#deps = deps
    const { provider, stop } = this.#open(deps.draft)
    this.#provider = provider
    this.#stop = stop
    if (!deps.draft.readOnly) void this.#takeUp() // it never rejects
  }

  get provider(): StoryProvider {
    return this.#provider
  }

  leave(): void {
    this.#isOver = true
    this.#stop()
    this.#goAway()
  }

  #goAway() {
    const provider = this.#provider
    const go = () => provider.leave({ sentFromAnywhere: hasLocks() })
    if (this.#bringing && mayBeSaved(provider.status().state)) return void this.#bringing.then(go)
    this.#release(this.#held.splice(0))
    go()
  }

  #goOn(renewal: Renewal) {
    const { onlySuggests } = this.#provider.status()
    this.#replace({ ...this.#deps.draft, onlySuggests, renewal })
    this.#deps.show(this.#provider)
  }

  /** What stands here is not what the server has made of it. */
  async #loadAnew(given: StoryProvider) {
    const { storyId, userId } = this.#deps.draft
    // What is shown lets go of it.
    const { caret } = given.left()
    // Without it nothing is forgotten.
    const parts = await leftWords.load()
    const left = await new parts.LeftStore(userId).hold(storyId, given.left())
    if (this.#provider === given) await given.forgetCopy()
    if (this.#provider !== given) return left.end('dropped')
    left.update({ ...given.left(), caret })
    this.#held.push(left)
    this.#replace({ ...this.#deps.draft, onlySuggests: true })
    if (this.#isOver) return this.#goAway()
    this.#deps.show(this.#provider)
    parts.tellLoadedAnew()
  }

  #replace(draft: Draft & { renewal?: Renewal }) {
    this.#stop()
    this.#provider.destroy()
    const { provider, stop } = this.#open(draft)
    this.#provider = provider
    this.#stop = stop
    this.#bring()
  }

  /** What pages before left, and did not live to bring. */
  async #takeUp() {
    const { storyId, userId } = this.#deps.draft
    const { LeftStore } = await leftWords.whenHere()
    const earlier = await new LeftStore(userId).takeUp(storyId)
    if (this.#isOver) return this.#release(earlier)
    this.#held.push(...earlier)
    if (!this.#bringing) this.#bring()
  }

  #bring() {
    if (this.#held.length === 0) return
    const provider = this.#provider
    const bringing = leftWords.load().then(({ bringLeft }) => bringLeft(this.#held, provider))
    this.#bringing = bringing.finally(() => (this.#bringing = null))
  }

  #release(held: readonly Held[]) {
    for (const one of held) one.release()
  }

  #open(draft: Draft & { renewal?: Renewal }): { provider: StoryProvider; stop: () => void } {
    const { client } = this.#deps
    const { storyId, userId } = draft
    const provider = new StoryProvider({
      ...draft,
      url: collabUrl(),
      online: navigator.onLine,
      openCopy: (doc, changed) => openOfflineCopy(copyName(storyId, userId), doc, changed),
      goOn: (renewal) => this.#goOn(renewal),
    })
    keepMark(provider, storyId, keptListOf(userId))
    const stops = [
      guard(provider),
      askAgain(client, provider, storyId),
      comeBack(client, provider, userId),
      onlySuggesting(provider, (given) => this.#loadAnew(given)),
    ]
    return { provider, stop: () => stops.forEach((stop) => stop()) }
  }
}

/** The server cuts a socket whose person's rights changed: after a cut, what they may is asked anew. */
function askAgain(client: QueryClient, provider: StoryProvider, storyId: string): () => void {
  let before = provider.status().state
  return provider.subscribe(() => {
    const now = provider.status().state
    const cut = now.kind === 'refused' && before.kind !== 'refused'
    if (cut || (isAway(before) && !isAway(now))) {
      void client.invalidateQueries({ queryKey: keys.me })
      void client.invalidateQueries({ queryKey: keys.story(storyId) })
    }
    before = now
  })
}

/** The server made suggestions of what this page had changed. */
function onlySuggesting(
  provider: StoryProvider,
  loadAnew: (given: StoryProvider) => Promise<void>,
): () => void {
  let isDone = false
  return provider.subscribe(() => {
    const { state } = provider.status()
    if (isDone || state.kind !== 'refused' || state.code !== CLOSE.onlySuggests) return
    isDone = true
    // What it needs could not be had: the next that is heard of the draft is another try.
    loadAnew(provider).catch(() => (isDone = false))
  })
}

/** Whoever was signed out and is back goes on with what the page still holds; somebody else does not. */
function comeBack(client: QueryClient, provider: StoryProvider, userId: string): () => void {
  let signedOut = false
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryKey[0] !== keys.me[0]) return
    if (event.action.type === 'error') signedOut = isSignedOut(event.action.error)
    if (event.action.type !== 'success' || !signedOut) return
    signedOut = false
    const { state } = provider.status()
    const waits = state.kind === 'refused' && state.code === CLOSE.notSignedIn
    if (waits && client.getQueryData<User>(keys.me)?.id === userId) provider.reconnect()
  })
}

function guard(provider: StoryProvider): () => void {
  const beforeUnload = (event: BeforeUnloadEvent) => {
    const { unsaved, kept, state } = provider.status()
    // Kept edits of a connected page are on their way and on this device: nothing to warn of. Whoever is asked to
    // reload is not warned of it either: the new page brings them.
    const reloads = state.kind === 'refused' && state.code === CLOSE.editorTooOld
    const safe = kept && (state.kind === 'saved' || state.kind === 'saving' || reloads)
    if (unsaved && !safe) event.preventDefault()
  }
  const recheck = () => provider.network(navigator.onLine)
  window.addEventListener('beforeunload', beforeUnload)
  window.addEventListener('offline', recheck)
  window.addEventListener('online', recheck)
  return () => {
    window.removeEventListener('beforeunload', beforeUnload)
    window.removeEventListener('offline', recheck)
    window.removeEventListener('online', recheck)
  }
}
