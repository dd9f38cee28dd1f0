import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { hasLocks } from '../../sync/copy-lock.ts'
import { keepMark } from '../../sync/keep-mark.ts'
import { keptListOf } from '../../sync/kept-list.ts'
import { copyName, openOfflineCopy } from '../../sync/offline-copy.ts'
import { isAway } from '../../sync/save-state.ts'
import type { Renewal } from '../../sync/renewal.ts'
import { StoryProvider } from '../../sync/story-provider.ts'
import type { Left } from '../../sync/whereabouts.ts'
import { isSignedOut } from '../ui/api.ts'
import { collabUrl } from '../ui/collab-url.ts'
import { keys } from '../ui/queries.ts'
import { tell, tellLasting } from '../ui/tell.ts'
import { leftWords } from './later-parts.ts'
import * as suggestionWords from '../words/suggestions.ts'

/** Opens the draft while the screen is shown. What `story` says of rights counts until the server speaks. */
export function useStoryProvider(story: StoryDetail, userId: string) {
  const [provider, setProvider] = useState<StoryProvider | null>(null)
  const [readOnly] = useState(!story.may.write)
  const [onlySuggests] = useState(story.may.onlySuggest)
  const client = useQueryClient()
  const storyId = story.id
  useEffect(() => {
    const draft = { storyId, userId, readOnly, onlySuggests }
    let opened = openDraft(draft, client, goOn, loadAnew)
    const lefts: Left[] = []
    let bringing: Promise<void> | null = null
    let isOver = false
    /** At once: what is typed in between would be lost with the editors that are shown. */
    function goOn(renewal: Renewal) {
      const { onlySuggests } = opened.provider.status()
      opened.stop()
      opened.provider.destroy()
      opened = openDraft({ ...draft, onlySuggests, renewal }, client, goOn, loadAnew)
      bring()
      flushSync(() => setProvider(opened.provider))
    }
    /** What stands here is not what the server has made of it. */
    async function loadAnew(given: StoryProvider) {
      // Without it nothing is forgotten.
      await leftWords.load()
      await given.forgetCopy()
      if (opened.provider !== given) return
      keptListOf(userId).forget(storyId)
      opened.stop()
      lefts.push(given.left())
      given.destroy()
      opened = openDraft({ ...draft, onlySuggests: true }, client, goOn, loadAnew)
      bring()
      if (isOver) return leave()
      setProvider(opened.provider)
      tell(suggestionWords.loadedAnew, suggestionWords.loadedAnewWhy)
    }
    function bring() {
      if (lefts.length === 0) return
      bringing = bringLeft(lefts, opened.provider).finally(() => (bringing = null))
    }
    function leave() {
      const { provider } = opened
      const go = () => provider.leave({ sentFromAnywhere: hasLocks() })
      if (bringing) void bringing.then(go)
      else go()
    }
    setProvider(opened.provider)
    return () => {
      opened.stop()
      setProvider(null)
      isOver = true
      leave()
    }
  }, [client, storyId, userId, readOnly, onlySuggests])
  return provider
}

function openDraft(
  draft: {
    storyId: string
    userId: string
    readOnly: boolean
    onlySuggests: boolean
    renewal?: Renewal
  },
  client: QueryClient,
  goOn: (renewal: Renewal) => void,
  loadAnew: (given: StoryProvider) => Promise<void>,
): { provider: StoryProvider; stop: () => void } {
  const { storyId, userId } = draft
  const provider = new StoryProvider({
    ...draft,
    url: collabUrl(),
    online: navigator.onLine,
    openCopy: (doc) => openOfflineCopy(copyName(storyId, userId), doc),
    goOn,
  })
  keepMark(provider, storyId, keptListOf(userId))
  const stops = [
    guard(provider),
    askAgain(client, provider, storyId),
    comeBack(client, provider, userId),
    onlySuggesting(provider, loadAnew),
  ]
  return { provider, stop: () => stops.forEach((stop) => stop()) }
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

const stay = (event: BeforeUnloadEvent) => event.preventDefault()

/** Until they stand in the draft again, this page alone has them. */
async function bringLeft(lefts: Left[], provider: StoryProvider) {
  window.addEventListener('beforeunload', stay)
  const { bringLeftWords } = await leftWords.load()
  const unplaced = await bringLeftWords(lefts, provider, Date.now())
  lefts.length = 0
  window.removeEventListener('beforeunload', stay)
  if (unplaced.length > 0) tellLasting(suggestionWords.unplaced, unplaced.join(' '))
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
