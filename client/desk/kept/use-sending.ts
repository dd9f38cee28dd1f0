import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createContext, useEffect, useState } from 'react'
import { hasLocks } from '../../sync/copy-lock.ts'
import { EarlierCopies } from '../../sync/earlier-copies.ts'
import { keptListOf } from '../../sync/kept-list.ts'
import { KeptSender } from '../../sync/kept-sender.ts'
import { copiedStories } from '../../sync/offline-copy.ts'
import type { Sent } from '../../sync/send-kept.ts'
import { Leadership } from '../../stream/leadership.ts'
import { collabUrl } from '../ui/collab-url.ts'
import { keys } from '../ui/queries.ts'

/** Has what waits on this device tried at once. */
export const SendNow = createContext<() => void>(() => undefined)

/** Sends what this device holds of the person's words, on whatever screen they are; one tab of a browser does. */
export function useSending(userId: string, { away }: { away: boolean }): () => void {
  const client = useQueryClient()
  const [sendNow, setSendNow] = useState(() => nothing)
  useEffect(() => {
    if (away || !hasLocks()) return undefined
    const sending = new Sending(userId, client)
    setSendNow(() => () => sending.now())
    return () => {
      sending.stop()
      setSendNow(() => nothing)
    }
  }, [client, userId, away])
  return sendNow
}

const nothing = (): void => undefined

class Sending {
  readonly #client: QueryClient
  readonly #sender: KeptSender
  readonly #earlier: EarlierCopies
  readonly #leadership: Leadership
  readonly #unlisten = new AbortController()

  constructor(userId: string, client: QueryClient) {
    this.#client = client
    const list = keptListOf(userId)
    const deliver = async (storyId: string, ended: AbortSignal) =>
      this.#saw(await send(storyId, userId, ended))
    this.#sender = new KeptSender({
      list,
      send: deliver,
      online: () => navigator.onLine,
      now: Date.now,
    })
    this.#earlier = new EarlierCopies({
      list,
      stories: () => copiedStories(userId),
      send: deliver,
      done: markHere(`galley:earlier:${userId}`),
    })
    this.#leadership = new Leadership(`galley sending ${userId}`, {
      onLead: () => this.#start(),
      onLose: () => {
        this.#sender.stop()
        this.#leadership.wait()
      },
    })
    const { signal } = this.#unlisten
    window.addEventListener('online', () => this.#hurry(), { signal })
    // A tab out of sight may be slowed down or frozen.
    document.addEventListener('visibilitychange', () => this.#takeOver(), { signal })
    this.#leadership.wait()
    void load() // it never rejects
  }

  #start() {
    this.#sender.start()
    void this.#earlier.send(this.#unlisten.signal) // it never rejects
  }

  #hurry() {
    this.#sender.hurry()
    if (this.#leadership.leads) void this.#earlier.send(this.#unlisten.signal) // it never rejects
  }

  now() {
    this.#hurry()
    if (!this.#leadership.leads) this.#leadership.take()
  }

  stop() {
    this.#unlisten.abort()
    this.#sender.stop()
    this.#leadership.leave()
  }

  #takeOver() {
    if (document.visibilityState === 'visible' && !this.#leadership.leads) this.#leadership.take()
  }

  /** Perhaps nobody is signed in any more, or somebody else is. */
  #saw(sent: Sent): Sent {
    if (sent === 'signed-out') void this.#client.invalidateQueries({ queryKey: keys.me })
    return sent
  }
}

/** Loaded beside the desk: where it is needed, there may be no network. */
const load = () => import('../../sync/send-kept.ts').catch(() => null)

async function send(storyId: string, userId: string, signal: AbortSignal): Promise<Sent> {
  const loaded = await load()
  if (!loaded) return 'unreachable'
  return loaded.sendKept(storyId, signal, { url: collabUrl(), userId })
}

/** Something that is so at this device from now on; a browser that keeps nothing has no copies either. */
function markHere(key: string) {
  return {
    is: () => readHere(key) !== null,
    set: () => {
      try {
        localStorage.setItem(key, '1')
      } catch {
        // It is done once more another time, which changes nothing.
      }
    },
  }
}

function readHere(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return ''
  }
}
