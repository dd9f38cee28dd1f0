import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyUpdate, encodeStateAsUpdate, type Doc } from 'yjs'
import { keepMark } from '../../../client/sync/keep-mark.ts'
import { KeptList, type KeptWords } from '../../../client/sync/kept-list.ts'
import { KeptSender } from '../../../client/sync/kept-sender.ts'
import { noCopy, type OfflineCopy } from '../../../client/sync/offline-copy.ts'
import { deliver, type Sent } from '../../../client/sync/send-kept.ts'
import { StoryProvider } from '../../../client/sync/story-provider.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { writeLine } from '../../../shared/document/line.ts'
import { nobodyForges, ScriptedServer } from './scripted-server.ts'

/** A device's storage, which all its tabs share; full, it takes nothing new. */
class Device {
  readonly entries = new Map<string, string>()
  full = false
  get length() {
    return this.entries.size
  }
  key = (at: number) => [...this.entries.keys()][at] ?? null
  getItem = (key: string) => this.entries.get(key) ?? null
  removeItem = (key: string) => void this.entries.delete(key)
  setItem = (key: string, value: string) => {
    if (this.full) throw new Error('QuotaExceededError')
    this.entries.set(key, value)
  }
}

const words = (storyId: string, more: Partial<KeptWords> = {}): KeptWords => ({
  storyId,
  headline: `Story ${storyId}`,
  since: 1_000,
  why: null,
  ...more,
})

let device: Device
let list: KeptList

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  device = new Device()
  list = new KeptList({ store: device, userId: 'ada' })
})

afterEach(() => vi.useRealTimers())

describe('the list of what a device holds', () => {
  it('is one person’s, the oldest first, and the same in every tab', () => {
    list.note(words('st_b', { since: 2_000 }))
    list.note(words('st_a', { since: 1_000 }))
    const otherTab = new KeptList({ store: device, userId: 'ada' })
    expect(otherTab.all().map(({ storyId }) => storyId)).toEqual(['st_a', 'st_b'])
    expect(new KeptList({ store: device, userId: 'bob' }).all()).toEqual([])
    list.forget('st_a')
    otherTab.heard('galley:kept:ada:st_a')
    expect(otherTab.all().map(({ storyId }) => storyId)).toEqual(['st_b'])
  })

  it('says since when the oldest words wait, whatever was written later', () => {
    list.note(words('st_a', { since: 1_000 }))
    list.note(words('st_a', { since: 9_000, headline: 'Tide' }))
    expect(list.all()).toEqual([words('st_a', { headline: 'Tide' })])
  })

  it('goes on in this page when the device is full', () => {
    device.full = true
    list.note(words('st_a'))
    expect(list.all()).toEqual([words('st_a')])
    list.forget('st_a')
    expect(list.all()).toEqual([])
  })

  it('tells who listens of its own changes and of other tabs’, and not of what is no entry of it', () => {
    const told = vi.fn<() => void>()
    list.subscribe(told)
    list.note(words('st_a'))
    expect(told).toHaveBeenCalledTimes(1)
    list.heard('galley:kept:bob:st_a')
    list.heard('theme')
    expect(told).toHaveBeenCalledTimes(1)
    list.heard(null)
    expect(told).toHaveBeenCalledTimes(2)
  })

  it('leaves out what nobody can read', () => {
    device.setItem('galley:kept:ada:st_a', 'no JSON')
    expect(list.all()).toEqual([])
  })
})

const KEPT: OfflineCopy = { ...noCopy, kept: true }

function open(server: ScriptedServer, copy: OfflineCopy): StoryProvider {
  return new StoryProvider({
    url: 'ws://galley.test/collab',
    storyId: 'st_a',
    userId: 'ada',
    readOnly: false,
    online: true,
    openCopy: () => Promise.resolve(copy),
    goOn: nobodyForges,
    WebSocket: server.Socket,
  })
}

describe('an editor', () => {
  let server: ScriptedServer
  let provider: StoryProvider

  async function start(copy = KEPT) {
    server = new ScriptedServer()
    provider = open(server, copy)
    keepMark(provider, 'st_a', list)
    await vi.advanceTimersByTimeAsync(0)
    server.greet()
    server.commit()
  }

  const type = (text: string) => writeLine(provider.doc.getXmlFragment('headline'), text)

  afterEach(() => provider.destroy())

  it('notes with the keystroke that the device holds words, and forgets it when they are saved', async () => {
    await start()
    expect(list.all()).toEqual([])
    type('Tide')
    expect(list.all()).toEqual([{ storyId: 'st_a', headline: 'Tide', since: 1_000_000, why: null }])
    server.commit()
    expect(list.all()).toEqual([])
  })

  it('notes nothing that is only in its page', async () => {
    await start(noCopy)
    type('Tide')
    expect(list.all()).toEqual([])
  })

  it('forgets nothing before the server has the words of an earlier page', async () => {
    list.note(words('st_a'))
    await start()
    expect(list.all()).toEqual([])
    server.socket.cut()
    list.note(words('st_a'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(list.all()).toEqual([words('st_a')])
  })

  it('notes its own words again when another tab has saved what it had', async () => {
    await start()
    server.socket.cut()
    type('Tide')
    list.forget('st_a')
    expect(list.all()).toMatchObject([{ storyId: 'st_a', headline: 'Tide' }])
  })

  it('keeps no note of what its person has dropped', async () => {
    await start()
    server.socket.cut()
    type('Tide')
    await provider.forgetCopy()
    list.forget('st_a')
    expect(list.all()).toEqual([])
  })

  it('leaves at once without a network: what the device keeps is sent from anywhere', async () => {
    await start()
    server.socket.cut()
    type('Tide')
    provider.leave({ sentFromAnywhere: true })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.sockets).toHaveLength(1)
    expect(list.all()).toHaveLength(1)
  })
})

describe('what is sent without an editor', () => {
  let server: ScriptedServer
  let copy: OfflineCopy & { forgotten: boolean; closed: boolean }
  let sent: Promise<Sent>

  async function send(signal = new AbortController().signal) {
    server = new ScriptedServer()
    const kept = newDraftDoc()
    writeLine(kept.getXmlFragment('headline'), 'Written at sea')
    copy = { ...KEPT, forgotten: false, closed: false }
    copy.forget = () => Promise.resolve(void (copy.forgotten = true))
    copy.close = () => Promise.resolve(void (copy.closed = true))
    const openCopy = (_name: string, doc: Doc) => {
      applyUpdate(doc, encodeStateAsUpdate(kept))
      return Promise.resolve(copy)
    }
    const url = 'ws://galley.test/collab'
    sent = deliver('st_a', signal, { url, userId: 'ada', openCopy, WebSocket: server.Socket })
    await vi.advanceTimersByTimeAsync(0)
  }

  const headline = () => server.doc.getXmlFragment('headline').toJSON()

  it('[LOG1] is forgotten on the device when the server has acknowledged it, not before', async () => {
    await send()
    expect(server.socket.url).toContain('as=ada&here=0')
    server.greet()
    await vi.advanceTimersByTimeAsync(0)
    expect(copy.forgotten).toBe(false)
    server.commit()
    expect(await sent).toBe('sent')
    expect(headline()).toContain('Written at sea')
    expect(copy).toMatchObject({ forgotten: true, closed: true })
  })

  it('[HUB4] says nothing of its person to those in the draft', async () => {
    await send()
    server.greet()
    expect(server.socket.frames.filter(([type]) => type === 1)).toEqual([])
    server.commit()
    await sent
  })

  it.each([
    [4401, 'signed-out'],
    [4403, 'may-not'],
    [4404, 'gone'],
    [4413, 'too-big'],
    [4426, 'too-old'],
    [4400, 'refused'],
    [1013, 'unreachable'],
    [1006, 'unreachable'],
  ])('stays on the device after close code %i: %s', async (code, why) => {
    await send()
    server.greet()
    server.socket.cut(code)
    expect(await sent).toBe(why)
    expect(copy).toMatchObject({ forgotten: false, closed: true })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.sockets).toHaveLength(1)
  })

  it('stays where its person may only read now', async () => {
    await send()
    server.state = {
      stalled: false,
      apart: false,
      readOnly: true,
      full: false,
      unkept: false,
      onlySuggests: false,
    }
    server.greet()
    expect(await sent).toBe('may-not')
    expect(copy.forgotten).toBe(false)
  })

  it.each([
    ['no-room', { full: true }],
    ['paused', { stalled: true }],
    ['unreachable', {}],
  ])('stays when nothing is acknowledged for long: %s', async (why, state) => {
    await send()
    server.state = { ...server.state, ...state }
    server.greet()
    server.acknowledge(0)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await sent).toBe(why)
    expect(copy.forgotten).toBe(false)
  })

  it('stays when the copy could not be read, though the server took what came', async () => {
    await send()
    Object.assign(copy, { kept: false })
    server.greet()
    server.commit()
    expect(await sent).toBe('unreadable')
    expect(copy.forgotten).toBe(false)
  })

  it('gives way as soon as an editor wants the story', async () => {
    const wanted = new AbortController()
    await send(wanted.signal)
    server.greet()
    wanted.abort()
    expect(await sent).toBe('open')
    expect(copy).toMatchObject({ forgotten: false, closed: true })
  })
})

function fill(count: number) {
  for (let i = 0; i < count; i += 1) list.note(words(`st_${i}`, { since: 1_000 + i }))
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

describe('the sender', () => {
  let sender: KeptSender
  let answer: (storyId: string) => Promise<Sent>
  let asked: string[]
  let online: boolean

  beforeEach(() => {
    asked = []
    online = true
    answer = () => Promise.resolve('sent')
    sender = new KeptSender({
      list,
      send: (storyId) => {
        asked.push(storyId)
        return answer(storyId)
      },
      online: () => online,
      now: Date.now,
    })
  })

  afterEach(() => sender.stop())

  it('sends two drafts at once, the oldest first, until 200 are gone', async () => {
    fill(200)
    const waiting: ((sent: Sent) => void)[] = []
    answer = () => new Promise((resolve) => waiting.push(resolve))
    sender.start()
    expect(asked).toEqual(['st_0', 'st_1'])
    while (waiting.length > 0) {
      expect(waiting.length).toBeLessThanOrEqual(2)
      waiting.shift()?.('sent')
      await settle()
    }
    expect(asked).toHaveLength(200)
    expect(list.all()).toEqual([])
  })

  it('leaves to its editor what was written a moment ago', async () => {
    list.note(words('st_a', { since: Date.now() }))
    sender.start()
    expect(asked).toEqual([])
    await settle(3_000)
    expect(asked).toEqual(['st_a'])
  })

  it('backs off while no server answers, and goes on when it does', async () => {
    fill(5)
    answer = () => Promise.resolve('unreachable')
    sender.start()
    await settle(60_000)
    expect(asked.length).toBeGreaterThan(4)
    expect(asked.length).toBeLessThan(16)
    answer = () => Promise.resolve('sent')
    await settle(60_000)
    expect(list.all()).toEqual([])
  })

  it('lets one draft that fails every time keep no other back', async () => {
    fill(6)
    const bad = ['st_0', 'st_1']
    answer = (storyId) => Promise.resolve(bad.includes(storyId) ? 'unreachable' : 'sent')
    sender.start()
    await settle(120_000)
    expect(list.all().map(({ storyId }) => storyId)).toEqual(bad)
  })

  it('keeps what cannot be sent, with the reason, and tries it again later', async () => {
    fill(2)
    answer = (storyId) => Promise.resolve(storyId === 'st_0' ? 'may-not' : 'sent')
    sender.start()
    await settle()
    expect(list.all()).toEqual([words('st_0', { why: 'may-not' })])
    await settle(9 * 60_000)
    expect(asked).toEqual(['st_0', 'st_1'])
    answer = () => Promise.resolve('sent')
    await settle(60_000)
    expect(list.all()).toEqual([])
  })

  it('waits for a network, and then for nothing', async () => {
    fill(1)
    online = false
    sender.start()
    await settle(60_000)
    expect(asked).toEqual([])
    online = true
    sender.hurry()
    await settle()
    expect(list.all()).toEqual([])
  })

  it('goes on after a copy that could not be opened', async () => {
    fill(2)
    answer = (storyId) =>
      storyId === 'st_0' ? Promise.reject(new Error('disk')) : Promise.resolve('sent')
    sender.start()
    await settle()
    expect(list.all()).toEqual([words('st_0', { why: 'unreadable' })])
  })

  it('stops where it is when another tab takes over, and says nothing of what it broke off', async () => {
    fill(1)
    answer = () => new Promise(() => undefined)
    sender.start()
    sender.stop()
    list.note(words('st_b'))
    await settle(60_000)
    expect(asked).toEqual(['st_0'])
    expect(list.find('st_0')?.why).toBe(null)
  })
})
