import { beforeEach, describe, expect, it } from 'vitest'
import { EarlierCopies } from '../../../client/sync/earlier-copies.ts'
import { KeptList } from '../../../client/sync/kept-list.ts'
import type { Sent } from '../../../client/sync/send-kept.ts'

describe('copies that a version before left on a device', () => {
  let list: KeptList
  let sent: string[]
  let done: boolean
  let outcome: Sent
  let earlier: EarlierCopies
  const { signal } = new AbortController()

  beforeEach(() => {
    const entries = new Map<string, string>()
    list = new KeptList({
      store: {
        get length() {
          return entries.size
        },
        key: (at) => [...entries.keys()][at] ?? null,
        getItem: (key) => entries.get(key) ?? null,
        setItem: (key, value) => void entries.set(key, value),
        removeItem: (key) => void entries.delete(key),
      },
      userId: 'ada',
    })
    sent = []
    done = false
    outcome = 'sent'
    earlier = new EarlierCopies({
      list,
      stories: () => Promise.resolve(['st_a', 'st_b']),
      send: async (storyId) => {
        sent.push(storyId)
        return outcome
      },
      done: { is: () => done, set: () => (done = true) },
    })
  })

  it('[LOG1] are sent once, but for those that are noted, which are sent as such', async () => {
    list.note({ storyId: 'st_b', headline: 'Tide', since: 1, why: null })
    await earlier.send(signal)
    await earlier.send(signal)
    expect([sent, done]).toEqual([['st_a'], true])
  })

  it('[LOG1] are tried again when no server could say anything, and not when it refused', async () => {
    outcome = 'unreachable'
    await earlier.send(signal)
    expect([sent, done]).toEqual([['st_a'], false])
    outcome = 'may-not'
    await earlier.send(signal)
    expect([sent, done]).toEqual([['st_a', 'st_a', 'st_b'], true])
  })

  it('are left alone by whoever stops meanwhile', async () => {
    const stop = new AbortController()
    stop.abort()
    await earlier.send(stop.signal)
    expect([sent, done]).toEqual([['st_a'], false])
  })
})
