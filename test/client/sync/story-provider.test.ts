import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { copyName, noCopy, type OfflineCopy } from '../../../client/sync/offline-copy.ts'
import { mayEdit } from '../../../client/sync/save-state.ts'
import { StoryProvider } from '../../../client/sync/story-provider.ts'
import { NotSavedError } from '../../../client/sync/when-saved.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { emptyContent } from '../../../shared/document/content.ts'
import { COMES_BACK } from '../../../shared/protocol/close-codes.ts'
import { FRAME, MAX_FRAME_BYTES, SYNC } from '../../../shared/protocol/frames.ts'
import { SCHEMA_VERSION } from '../../../shared/document/schema.ts'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { nobodyForges, ScriptedServer } from './scripted-server.ts'

const RECONNECT_MS = 250

let server: ScriptedServer
const open: StoryProvider[] = []

beforeEach(() => {
  vi.useFakeTimers()
  server = new ScriptedServer()
  applyUpdate(server.doc, seedUpdate({ ...emptyContent(), headline: 'Tide' }))
})

afterEach(() => {
  for (const provider of open.splice(0)) provider.destroy()
  vi.useRealTimers()
})

async function start(
  options: { readOnly?: boolean; openCopy?: (doc: Y.Doc) => Promise<OfflineCopy> } = {},
): Promise<StoryProvider> {
  const provider = new StoryProvider({
    url: 'ws://galley.test/collab',
    storyId: 'st_1',
    userId: 'usr_1',
    readOnly: options.readOnly ?? false,
    online: true,
    openCopy: options.openCopy ?? (() => Promise.resolve(noCopy)),
    goOn: nobodyForges,
    WebSocket: server.Socket,
  })
  open.push(provider)
  await vi.advanceTimersByTimeAsync(0)
  return provider
}

const kindOf = (provider: StoryProvider) => provider.status().state.kind
const type = (provider: StoryProvider, slug: string) =>
  provider.doc.getMap('meta').set('slug', slug)
const forever = () => new AbortController().signal

describe('a story provider', () => {
  it('asks for acks, and names the editor’s schema and its person', async () => {
    await start()
    const params = `ack=1&schema=${SCHEMA_VERSION}&as=usr_1`
    expect(server.socket.url).toBe(`ws://galley.test/collab/st_1?${params}`)
  })

  it('[LOG1] says saved when the answer to step 1 and every keystroke are acknowledged', async () => {
    const provider = await start()
    expect(kindOf(provider)).toBe('connecting')
    server.greet()
    expect(server.socket.updates()).toHaveLength(1)
    expect(kindOf(provider)).toBe('saving')
    server.commit()
    expect(kindOf(provider)).toBe('saved')
    type(provider, 'a')
    type(provider, 'ab')
    expect(kindOf(provider)).toBe('saving')
    server.commit(2)
    expect(kindOf(provider)).toBe('saving')
    const seq = server.commit()
    expect(provider.status().state).toEqual({ kind: 'saved', seq })
    expect(server.doc.getMap('meta').get('slug')).toBe('ab')
  })

  it('lets nobody write before it has the draft', async () => {
    const provider = await start()
    server.accept()
    expect(server.socket.updates()).toHaveLength(1)
    expect(mayEdit(provider.status().state)).toBe(false)
    let headline = ''
    provider.subscribe(() => (headline = provider.doc.getXmlFragment('headline').toJSON()))
    server.show()
    expect(mayEdit(provider.status().state)).toBe(true)
    expect(headline).toContain('Tide')
  })

  it('carries offline edits in its answer to step 1 and counts anew', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    server.socket.cut()
    type(provider, 'offline')
    expect(provider.status().state).toMatchObject({ kind: 'reconnecting', edits: true })
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
    expect(server.sockets).toHaveLength(2)
    server.greet()
    expect(kindOf(provider)).toBe('saving')
    expect(server.socket.updates()).toHaveLength(1)
    server.commit()
    expect(kindOf(provider)).toBe('saved')
    expect(server.doc.getMap('meta').get('slug')).toBe('offline')
  })

  it('[EDIT1] shows what was missed without a network once the word is whole that is composed', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    server.socket.cut()
    server.doc.getMap('meta').set('date', '2026-11-29')
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
    const date = () => provider.doc.getMap('meta').get('date')
    provider.arrivals.hold()
    server.greet()
    expect(date()).toBeNull()
    expect(provider.socket.synced).toBe(false)
    expect(mayEdit(provider.status().state)).toBe(true)
    type(provider, 'composed')
    provider.arrivals.release()
    expect(date()).toBe('2026-11-29')
    expect(provider.socket.synced).toBe(true)
    server.commit()
    expect(kindOf(provider)).toBe('saved')
    expect(server.doc.getMap('meta').get('slug')).toBe('composed')
  })

  it('takes what was missed for no step of the connection that came after', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    server.socket.cut()
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
    provider.arrivals.hold()
    server.greet()
    server.socket.cut()
    provider.arrivals.release()
    expect(provider.socket.synced).toBe(false)
    expect(kindOf(provider)).toBe('reconnecting')
  })

  it('[LOG1] sends a long edit in parts, and says saved when all of them are acknowledged', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    const before = server.socket.updates().length
    provider.doc.getText('t').insert(0, 'x'.repeat(950_000))
    const parts = server.socket.updates().slice(before)
    expect(parts.length).toBeGreaterThan(2)
    expect(Math.max(...parts.map((part) => part.byteLength))).toBeLessThan(MAX_FRAME_BYTES / 2)
    server.commit(before + parts.length - 1)
    expect(kindOf(provider)).toBe('saving')
    server.commit()
    expect(kindOf(provider)).toBe('saved')
    expect(server.doc.getText('t').length).toBe(950_000)
  })

  it('[LOG1] sends a long copy of this device in parts, of which the last one is the answer to step 1', async () => {
    const before = new Doc()
    before.getText('t').insert(0, 'x'.repeat(950_000))
    const openCopy = (doc: Y.Doc): Promise<OfflineCopy> => {
      applyUpdate(doc, encodeStateAsUpdate(before))
      return Promise.resolve({ ...noCopy, kept: true })
    }
    const provider = await start({ openCopy })
    server.greet()
    const parts = server.socket.updates()
    expect(parts.map((part) => part[1])).toEqual([
      ...Array<number>(parts.length - 1).fill(SYNC.update),
      SYNC.step2,
    ])
    server.commit(parts.length - 1)
    expect(kindOf(provider)).toBe('saving')
    server.commit()
    expect(kindOf(provider)).toBe('saved')
    expect(server.doc.getText('t').length).toBe(950_000)
  })

  it('says not saved yet when the server confirms nothing for five seconds', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    type(provider, 'a')
    await vi.advanceTimersByTimeAsync(4_999)
    expect(kindOf(provider)).toBe('saving')
    const told = vi.fn<() => void>()
    provider.subscribe(told)
    await vi.advanceTimersByTimeAsync(1)
    expect(kindOf(provider)).toBe('not-saved-yet')
    expect(told).toHaveBeenCalled()
  })

  it.each([4400, 4401, 4403, 4404, 4413, 4426])(
    'does not come back by itself after close code %i',
    async (code) => {
      const provider = await start()
      server.greet()
      server.commit()
      server.socket.cut(code)
      expect(provider.status().state).toMatchObject({ kind: 'refused', code, edits: false })
      await vi.advanceTimersByTimeAsync(60_000)
      expect(server.sockets).toHaveLength(1)
      provider.reconnect()
      server.greet()
      server.commit()
      expect(kindOf(provider)).toBe('saved')
    },
  )

  it.each([1006, 1012, 1013])('comes back by itself after close code %i', async (code) => {
    const provider = await start()
    server.greet()
    server.commit()
    server.socket.cut(code)
    expect(kindOf(provider)).toBe('reconnecting')
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
    expect(server.sockets).toHaveLength(2)
  })

  it('tries at once when it is told to, and knows the browser’s word from the server’s', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    provider.network(false)
    expect(server.sockets).toHaveLength(2)
    expect(kindOf(provider)).toBe('offline')
    server.greet()
    server.commit()
    expect(kindOf(provider)).toBe('saved')
    provider.network(true)
    expect(server.sockets).toHaveLength(3)
    expect(kindOf(provider)).toBe('reconnecting')
    provider.connectAnew()
    expect(server.sockets).toHaveLength(4)
  })

  it('says to the server whether it comes back when it closes a socket', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    const first = server.socket
    provider.network(false)
    expect(first.closedWith).toBe(COMES_BACK)
    server.greet()
    server.commit()
    const second = server.socket
    type(provider, 'a')
    provider.leave()
    expect(second.readyState).toBe(second.OPEN)
    server.commit()
    await vi.advanceTimersByTimeAsync(0)
    expect([second.readyState, second.closedWith]).toEqual([second.CLOSED, null])
  })

  it('[LOG2] hands on that saving is paused, and that the nodes are apart', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    server.state = {
      stalled: true,
      apart: true,
      readOnly: false,
      full: false,
      unkept: false,
      onlySuggests: false,
    }
    server.acknowledge(1)
    expect(provider.status()).toMatchObject({ state: { kind: 'paused' }, apart: true })
    server.state = {
      stalled: false,
      apart: true,
      readOnly: false,
      full: false,
      unkept: false,
      onlySuggests: false,
    }
    server.acknowledge(1)
    expect(provider.status()).toMatchObject({ state: { kind: 'saved' }, apart: true })
  })

  it('[MAX1] hands on that the draft has no room, and is saved when it has taken everything', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    type(provider, 'too much')
    server.state = {
      stalled: false,
      apart: false,
      readOnly: false,
      full: true,
      unkept: false,
      onlySuggests: false,
    }
    server.acknowledge(1)
    expect(provider.status()).toMatchObject({
      state: { kind: 'no-room' },
      full: true,
      unsaved: true,
    })
    await expect(provider.whenSaved(forever())).rejects.toThrow(NotSavedError)
    server.state = {
      stalled: false,
      apart: false,
      readOnly: false,
      full: false,
      unkept: false,
      onlySuggests: false,
    }
    server.commit()
    expect(provider.status()).toMatchObject({ state: { kind: 'saved' }, full: false })
  })

  it('[MAX1] says what the draft has no room for before it is in the draft', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    provider.doc.getText('t').insert(0, 'x'.repeat(7_900_000))
    server.commit()
    expect(provider.takes({ bytes: 300_000, structs: 2 })).toBe(false)
    expect(provider.status()).toMatchObject({ state: { kind: 'saved' }, full: true })
    expect(provider.takes({ bytes: 3, structs: 1 })).toBe(true)
    expect(provider.status().full).toBe(false)
  })

  it('connects only after the copy of this device is loaded', async () => {
    const before = new Doc()
    before.getMap('meta').set('slug', 'from-yesterday')
    const loading = Promise.withResolvers<void>()
    const openCopy = async (doc: Y.Doc): Promise<OfflineCopy> => {
      await loading.promise
      applyUpdate(doc, encodeStateAsUpdate(before))
      return { ...noCopy, kept: true }
    }
    const provider = await start({ openCopy })
    expect(server.sockets).toHaveLength(0)
    loading.resolve()
    await vi.advanceTimersByTimeAsync(0)
    expect(provider.status().kept).toBe(true)
    server.greet()
    server.commit()
    expect(server.doc.getMap('meta').get('slug')).toBe('from-yesterday')
  })

  it('notices that the device no longer keeps a copy', async () => {
    const copy = { ...noCopy, kept: true, check: () => Promise.resolve(void (copy.kept = false)) }
    const provider = await start({ openCopy: () => Promise.resolve(copy) })
    expect(provider.status().kept).toBe(true)
    type(provider, 'a')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(provider.status().kept).toBe(false)
  })

  it('keeps one copy a story and person', () => {
    expect(copyName('st_1', 'usr_2')).toBe('galley:st_1:usr_2')
  })
})

describe('the rights of a story provider', () => {
  const READER = {
    stalled: false,
    apart: false,
    readOnly: true,
    full: false,
    unkept: false,
    onlySuggests: false,
  }
  const WRITER = { ...READER, readOnly: false }

  /** The server's word on what the person here may, as the hub gives it: a cut, and a new socket. */
  async function change(state: typeof READER) {
    server.socket.cut(1012)
    server.state = state
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
  }

  it('[HUB1] sends nothing of a reader', async () => {
    server.state = READER
    const provider = await start({ readOnly: true })
    type(provider, 'early')
    server.greet()
    type(provider, 'mine')
    expect(server.socket.updates()).toEqual([])
    expect(provider.status()).toMatchObject({
      state: { kind: 'read-only', connected: true, changed: false },
      unsaved: false,
    })
  })

  it('[HUB9] sends no edit before the server has said who may write', async () => {
    const provider = await start()
    server.socket.open()
    type(provider, 'early')
    expect(server.socket.updates()).toEqual([])
    server.greet()
    expect(server.socket.updates()).toHaveLength(1)
    server.commit()
    expect(kindOf(provider)).toBe('saved')
    expect(server.doc.getMap('meta').get('slug')).toBe('early')
  })

  it('[HUB9] keeps the edits of somebody who lost the right to write, and sends them when it is back', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    type(provider, 'under way')
    await change(READER)
    type(provider, 'in between')
    server.greet()
    expect(server.socket.updates()).toEqual([])
    expect(provider.status()).toMatchObject({
      state: { kind: 'read-only', connected: true, changed: true, edits: true },
      unsaved: true,
    })
    expect(server.doc.getMap('meta').get('slug')).toBeUndefined()

    await change(WRITER)
    server.greet()
    server.commit()
    expect(provider.status()).toMatchObject({ state: { kind: 'saved' }, unsaved: false })
    expect(server.doc.getMap('meta').get('slug')).toBe('in between')
  })

  it('[HUB9] opens the copy of a reader who may write, and sends what an older one holds', async () => {
    const before = new Doc()
    before.getMap('meta').set('slug', 'from-yesterday')
    const openCopy = vi.fn<(doc: Y.Doc) => Promise<OfflineCopy>>((doc) => {
      applyUpdate(doc, encodeStateAsUpdate(before))
      return Promise.resolve({ ...noCopy, kept: true })
    })
    server.state = READER
    const provider = await start({ readOnly: true, openCopy })
    server.greet()
    expect(openCopy).not.toHaveBeenCalled()
    await change(WRITER)
    server.greet()
    server.commit()
    await vi.advanceTimersByTimeAsync(0)
    server.commit()
    expect(provider.status()).toMatchObject({ state: { kind: 'saved' }, kept: true })
    expect(server.doc.getMap('meta').get('slug')).toBe('from-yesterday')
    expect(openCopy).toHaveBeenCalledOnce()
  })

  it('[HUB9] does not wait in the background for what can never be saved', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    type(provider, 'under way')
    const saved = provider.whenSaved(forever())
    await change(READER)
    const { socket } = server
    server.greet()
    await expect(saved).rejects.toThrow(NotSavedError)
    provider.leave()
    expect(socket.readyState).toBe(3)
  })
})

describe('waiting until all is saved', () => {
  it('yields the position that holds the last keystroke', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    type(provider, 'a')
    const saved = provider.whenSaved(forever())
    const seq = server.commit()
    await expect(saved).resolves.toBe(seq)
  })

  it('[LOG1] yields the position that holds what was shown, too, where the server knows it', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    server.answerBarrier(0)
    let position: number | null = null
    void provider.whenSaved(forever()).then((seq) => (position = seq))
    await vi.advanceTimersByTimeAsync(0)
    expect(position).toBeNull()
    expect(server.socket.frames.at(-1)).toEqual(new Uint8Array([FRAME.barrier, 1]))
    server.socket.cut()
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
    server.greet()
    const seq = server.commit()
    server.answerBarrier(0)
    await vi.advanceTimersByTimeAsync(0)
    expect(position).toBe(seq)
    const other = provider.whenSaved(forever())
    server.answerBarrier(2, 77)
    expect(await other).toBe(77)
  })

  it('waits across a lost connection', async () => {
    const provider = await start()
    server.greet()
    type(provider, 'a')
    const saved = provider.whenSaved(forever())
    server.socket.cut()
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
    server.greet()
    const seq = server.commit()
    await expect(saved).resolves.toBe(seq)
  })

  it('ends when the draft is refused, or nobody waits any more', async () => {
    const provider = await start()
    server.greet()
    const stop = new AbortController()
    const stopped = provider.whenSaved(stop.signal)
    const refused = provider.whenSaved(forever())
    stop.abort()
    await expect(stopped).rejects.toThrow(NotSavedError)
    server.socket.cut(4403)
    await expect(refused).rejects.toThrow(NotSavedError)
  })

  it('lets a draft that is left deliver what is on its way', async () => {
    const provider = await start()
    server.greet()
    server.commit()
    type(provider, 'last')
    provider.leave()
    expect(server.socket.readyState).toBe(1)
    server.commit()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.socket.readyState).toBe(3)
    expect(server.doc.getMap('meta').get('slug')).toBe('last')
  })
})

/** A colleague's edit, as the server passes it on. */
function colleagueSets(slug: string) {
  const updates: Uint8Array[] = []
  server.doc.once('update', (update: Uint8Array) => updates.push(update))
  server.doc.getMap('meta').set('slug', slug)
  server.socket.deliver((encoder) => {
    encoding.writeVarUint(encoder, FRAME.sync)
    encoding.writeVarUint(encoder, SYNC.update)
    encoding.writeVarUint8Array(encoder, updates[0] ?? new Uint8Array())
  })
}
const slugOf = (provider: StoryProvider) => provider.doc.getMap('meta').get('slug')

describe('what comes from colleagues', () => {
  it('[HUB4] sees a caret that stands still again at once when the connection is back', async () => {
    const provider = await start()
    const colleague = new Awareness(new Doc())
    colleague.setLocalState({ cursor: { anchor: 7 } })
    const told = encodeAwarenessUpdate(colleague, [colleague.clientID])
    const tellOfTheColleague = () =>
      server.socket.deliver((encoder) => {
        encoding.writeVarUint(encoder, FRAME.awareness)
        encoding.writeVarUint8Array(encoder, told)
      })
    const seen = () => provider.awareness.getStates().get(colleague.clientID)
    server.greet()
    tellOfTheColleague()
    expect(seen()).toEqual({ cursor: { anchor: 7 } })
    server.socket.cut()
    expect(seen()).toBeUndefined()
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
    server.greet()
    tellOfTheColleague()
    expect(seen()).toEqual({ cursor: { anchor: 7 } })
    colleague.destroy()
  })

  it('[EDIT1] is known as it came while it is brought in, after an absence too', async () => {
    const provider = await start()
    const seen: boolean[] = []
    provider.doc.on('update', () => seen.push(provider.arrivals.theirDeletions !== null))
    server.greet()
    colleagueSets('tide')
    expect(seen).toEqual([true, true])
    expect(provider.arrivals.theirDeletions).toBeNull()
  })

  it('[EDIT1] takes own letters that were on their way as nobody’s deletion when the connection is back', async () => {
    const provider = await start()
    server.greet()
    const text = provider.doc.getText('t')
    text.insert(0, 'saved')
    server.commit()
    text.insert(5, '!')
    applyUpdate(server.doc, encodeStateAsUpdate(provider.doc))
    server.socket.cut()
    server.doc.getText('t').delete(0, 6)
    const told: number[][] = []
    provider.doc.on('afterTransaction', () => {
      const own = provider.arrivals.theirDeletions?.clients.get(provider.doc.clientID) ?? []
      told.push(...own.map(({ clock, len }) => [clock, len]))
    })
    await vi.advanceTimersByTimeAsync(RECONNECT_MS)
    server.greet()
    expect(told).toEqual([[0, 5]])
    expect(text.toJSON()).toBe('')
  })

  it('[EDIT1] waits while a word is composed, but not for ever', async () => {
    const provider = await start()
    server.greet()
    provider.arrivals.hold()
    colleagueSets('one')
    expect(slugOf(provider)).not.toBe('one')
    provider.arrivals.release()
    expect(slugOf(provider)).toBe('one')
    provider.arrivals.hold()
    colleagueSets('two')
    await vi.advanceTimersByTimeAsync(29_000)
    expect(slugOf(provider)).toBe('one')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(slugOf(provider)).toBe('two')
  })
})
