import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { haveCopyAlone } from './copy-lock.ts'
import type { WhyKept } from './kept-list.ts'
import { LeftStore } from './left-store.ts'
import { bringAll } from './left-words.ts'
import { copyName, noCopy, openWholeCopy, type OfflineCopy } from './offline-copy.ts'
import type { Renewal } from './renewal.ts'
import { StoryProvider } from './story-provider.ts'
import type { SaveStatus } from './save-watch.ts'
import type { Left } from './whereabouts.ts'

/** What became of the words of a draft: the server has them, or why not. */
export type Sent = 'sent' | WhyKept

/** A server that takes so long will be asked again later. */
const MOST_MS = 15_000

interface Deps {
  url: string
  userId: string
  /** `openWholeCopy`, and the browser's WebSocket, but in tests. */
  openCopy?: typeof openWholeCopy
  WebSocket?: typeof WebSocket
}

/** Sends what this device holds of a draft and forgets it there, while no tab of this browser has it open. */
export async function sendKept(storyId: string, signal: AbortSignal, deps: Deps): Promise<Sent> {
  const name = copyName(storyId, deps.userId)
  const sent = await haveCopyAlone(name, signal, (ended) => deliver(storyId, ended, deps))
  return sent ?? 'open'
}

/** For who has the copy alone. */
export async function deliver(storyId: string, signal: AbortSignal, deps: Deps): Promise<Sent> {
  for (let renewal: Renewal | null = null; ;) {
    const sent: Sent | Renewal = await tryOnce(storyId, signal, deps, renewal)
    if (sent === 'sent') return deliverLeft(storyId, signal, deps)
    if (typeof sent === 'string') return sent
    renewal = sent
  }
}

/** What a page left when it loaded the draft anew, and did not live to bring. */
async function deliverLeft(storyId: string, signal: AbortSignal, deps: Deps): Promise<Sent> {
  const held = await new LeftStore(deps.userId).takeUp(storyId)
  if (held.length === 0) return 'sent'
  const lefts = held.map(({ left }) => left)
  const sent = await sendAnew(lefts, signal, { ...deps, storyId, kept: true })
  for (const one of held) await (sent === 'sent' ? one.end('brought') : one.release())
  return sent
}

/** A renewal is what another try goes on from. */
async function tryOnce(
  storyId: string,
  signal: AbortSignal,
  { openCopy = openWholeCopy, ...deps }: Deps,
  renewal: Renewal | null,
): Promise<Sent | Renewal> {
  let opening: Promise<OfflineCopy> = Promise.resolve(noCopy)
  const renewed = Promise.withResolvers<Renewal>()
  let copied: Promise<unknown> = Promise.resolve()
  const provider = new StoryProvider({
    ...deps,
    storyId,
    here: false,
    readOnly: false,
    online: true,
    openCopy: (doc) => (opening = openCopy(copyName(storyId, deps.userId), doc)),
    ...(renewal && { renewal }),
    goOn: (renewal) => {
      copied = renewal.copied
      renewed.resolve(renewal)
    },
  })
  try {
    const { promise } = renewed
    const given = await outcome(provider, signal, promise)
    const { kept } = provider.status()
    const anew = { ...deps, storyId, kept }
    const sent = isLeft(provider) ? await sendAnew([provider.left()], signal, anew) : given
    if (sent === 'sent') await provider.forgetCopy()
    return sent
  } finally {
    provider.destroy()
    await copied
    await (await opening).close()
  }
}

/** The server took of it what can be suggested, and none of the rest. */
function isLeft(provider: StoryProvider): boolean {
  const { state } = provider.status()
  return state.kind === 'refused' && state.code === CLOSE.onlySuggests
}

/**
 * As the page does it that has such a draft open. The copy keeps the words until the server has them. Gives way only until they are on
 * their way: whoever comes next would bring them once more.
 */
async function sendAnew(
  lefts: readonly Left[],
  signal: AbortSignal,
  {
    kept,
    ...deps
  }: Pick<Deps, 'url' | 'userId' | 'WebSocket'> & { storyId: string; kept: boolean },
): Promise<Sent> {
  const provider = new StoryProvider({
    ...deps,
    here: false,
    readOnly: false,
    onlySuggests: true,
    online: true,
    openCopy: () => Promise.resolve({ ...noCopy, kept }),
  })
  const leaving = new AbortController()
  const giveWay = () => leaving.abort()
  signal.addEventListener('abort', giveWay)
  if (signal.aborted) giveWay()
  try {
    const bringing = bringAll(lefts, provider, Date.now())
    void bringing.then(() => signal.removeEventListener('abort', giveWay))
    const sent = await outcome(provider, leaving.signal, new Promise<never>(() => undefined))
    return sent === 'sent' && !(await bringing) ? 'refused' : sent
  } finally {
    signal.removeEventListener('abort', giveWay)
    provider.destroy()
  }
}

function outcome<T>(
  provider: StoryProvider,
  signal: AbortSignal,
  renewed: Promise<T>,
): Promise<Sent | T> {
  return new Promise((resolve) => {
    const end = (sent: Sent | T) => {
      clearTimeout(timer)
      stop()
      signal.removeEventListener('abort', giveWay)
      resolve(sent)
    }
    const look = () => {
      const sent = sentBy(provider.status())
      if (sent !== null) end(sent)
    }
    const giveWay = () => end('open')
    // A socket that is closed says first that it is, and then whether that is final.
    const stop = provider.subscribe(() => queueMicrotask(look))
    const timer = setTimeout(() => end(lateBy(provider.status())), MOST_MS)
    signal.addEventListener('abort', giveWay)
    void renewed.then(end)
    if (signal.aborted) giveWay()
  })
}

/** Null while it is under way. */
export function sentBy({ state, kept }: Pick<SaveStatus, 'state' | 'kept'>): Sent | null {
  switch (state.kind) {
    case 'connecting':
    case 'saving':
    case 'not-saved-yet':
    case 'paused':
    // A draft may be full and yet take this, such as what only deletes.
    case 'no-room':
      return null
    case 'saved':
      // Saved is what was there; a copy that could not be read may hold more.
      return kept ? 'sent' : 'unreadable'
    case 'reconnecting':
    case 'offline':
      return 'unreachable'
    case 'read-only':
      return state.connected ? 'may-not' : null
    case 'refused':
      return refusedFor(state.code)
  }
}

function lateBy({ state: { kind } }: SaveStatus): WhyKept {
  return kind === 'paused' || kind === 'no-room' ? kind : 'unreachable'
}

function refusedFor(code: number): WhyKept {
  switch (code) {
    case CLOSE.notSignedIn:
      return 'signed-out'
    case CLOSE.mayNot:
      return 'may-not'
    case CLOSE.noSuchStory:
      return 'gone'
    case CLOSE.editorTooOld:
      return 'too-old'
    case CLOSE.tooBig:
      return 'too-big'
    default:
      return 'refused'
  }
}
