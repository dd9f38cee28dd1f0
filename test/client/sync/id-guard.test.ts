import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { noCopy, type Changed, type OfflineCopy } from '../../../client/sync/offline-copy.ts'
import { noNotes, type OwnIdNotes } from '../../../client/sync/own-id-notes.ts'
import { UNSENT, type Reach } from '../../../client/sync/own-ids.ts'
import type { Renewal } from '../../../client/sync/renewal.ts'
import { mayEdit } from '../../../client/sync/save-state.ts'
import { deliver } from '../../../client/sync/send-kept.ts'
import { StoryProvider } from '../../../client/sync/story-provider.ts'
import { emptyContent } from '../../../shared/document/content.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { SYNC } from '../../../shared/protocol/frames.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { ScriptedServer } from './scripted-server.ts'

const RECONNECT_MS = 250

/** What a device keeps of a draft, and notes beside it. */
class Device {
  updates: Uint8Array[] = []
  readonly noted = new Map<number, Reach>()
  readonly standIns = new Map<number, number>()

  readonly #ids: OwnIdNotes = {
    read: async () => new Map(this.noted),
    note: async (client, reach) => void this.noted.set(client, reach),
    drop: async (clients) => clients.forEach((client) => this.noted.delete(client)),
    taken: async () => [...this.standIns.keys()],
    standIn: async (client) => {
      const known = this.standIns.get(client) ?? (await noNotes.standIn(client))
      this.standIns.set(client, known)
      return known
    },
    rewrite: async (change) => void (this.updates = change(this.updates)),
  }

  /** Somebody deletes all of it, and it begins anew. */
  beginAnew: () => void = () => undefined

  readonly openCopy = async (doc: Y.Doc, changed?: Changed): Promise<OfflineCopy> => {
    for (const update of this.updates) Y.applyUpdate(doc, update)
    const keep = (update: Uint8Array) => void this.updates.push(update)
    doc.on('update', keep)
    const close = async () => doc.off('update', keep)
    this.beginAnew = () => {
      this.noted.clear()
      this.updates = [Y.encodeStateAsUpdate(doc)]
      changed?.(true)
    }
    return { ...noCopy, kept: true, ids: this.#ids, close }
  }
}

let server: ScriptedServer
let device: Device
/** That of now is the last one. */
let pages: StoryProvider[]

beforeEach(() => {
  vi.useFakeTimers()
  server = new ScriptedServer()
  device = new Device()
  pages = []
  Y.applyUpdate(server.doc, seedUpdate({ ...emptyContent(), headline: 'Tide' }))
})

afterEach(() => {
  for (const page of pages) page.destroy()
  vi.useRealTimers()
})

/** As the desk opens a draft, and goes on with another provider when it must. */
async function open(on: Device | null = device, renewal: Renewal | null = null) {
  const provider: StoryProvider = new StoryProvider({
    url: 'ws://galley.test/collab',
    storyId: 'st_1',
    userId: 'usr_1',
    readOnly: false,
    online: true,
    openCopy: on ? on.openCopy : () => Promise.resolve(noCopy),
    ...(renewal && { renewal }),
    goOn: (next) => {
      provider.destroy()
      void open(on, next)
    },
    WebSocket: server.Socket,
  })
  pages.push(provider)
  await vi.advanceTimersByTimeAsync(0)
  return provider
}

const now = (): StoryProvider => {
  const page = pages.at(-1)
  if (!page) throw new Error('nothing is open')
  return page
}
const textOf = (doc: Y.Doc) => doc.getText('t').toJSON()
const type = (text: string) => now().doc.getText('t').insert(textOf(now().doc).length, text)
const kind = () => now().status().state.kind
const settle = () => vi.advanceTimersByTimeAsync(0)

async function opened(on: Device | null = device) {
  await open(on)
  server.greet()
  server.commit()
}

/** Without a network, until `comeBack`. */
const goAway = () => server.socket.cut()
const comeBack = () => vi.advanceTimersByTimeAsync(RECONNECT_MS)
/** After a connection that brought no draft, it is not tried again at once. */
const comeBackLater = () => vi.advanceTimersByTimeAsync(10 * RECONNECT_MS)

/** Somebody else writes under a client id, from where the server knows it. */
function forge(client: number, text: string): Uint8Array {
  const forged = newDraftDoc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(server.doc))
  forged.clientID = client
  const before = Y.encodeStateVector(forged)
  forged.getText('t').insert(0, text)
  return Y.encodeStateAsUpdate(forged, before)
}

/** The page asks for all that the server has, and goes on as another one. */
async function renewed() {
  const before = pages.length
  server.show()
  await settle()
  expect(pages).toHaveLength(before + 1)
  expect(mayEdit(now().status().state)).toBe(true)
  server.greet()
  server.commit()
}

function expectAllTheSame() {
  expect(kind()).toBe('saved')
  const there = newDraftDoc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(server.doc))
  expect(textOf(now().doc)).toBe(textOf(there))
  expect(now().doc.getXmlFragment('headline').toJSON()).toContain('Tide')
}

describe('a page whose client id somebody else has written under', () => {
  it.each([
    ['less', '!'],
    ['as much as', 'forged, and said'],
    ['more than', 'forged, and more of it than was written'],
  ])(
    '[HUB5] brings what it wrote without a network under another id, once: %s it',
    async (_, forged) => {
      await opened()
      goAway()
      type('written at sea. ')
      Y.applyUpdate(server.doc, forge(now().doc.clientID, forged))
      await comeBack()
      server.accept()
      expect(server.socket.updates()).toEqual([])
      expect(textOf(now().doc)).toBe('written at sea. ')
      expect(kind()).not.toBe('saved')
      await renewed()
      expectAllTheSame()
      expect(textOf(server.doc).split('written at sea. ')).toHaveLength(2)
      expect(textOf(server.doc)).toContain(forged)
      type('And on.')
      server.commit()
      expectAllTheSame()
    },
  )

  it('leaves deleted what came another way and a colleague deleted since', async () => {
    await opened()
    type('First. ')
    server.commit()
    goAway()
    type('Second sentence.')
    await vi.advanceTimersByTimeAsync(500)
    for (const update of device.updates) Y.applyUpdate(server.doc, update)
    server.doc.getText('t').delete('First. '.length, 'Second sentence.'.length)
    await comeBack()
    server.accept()
    server.show()
    await settle()
    expect(pages).toHaveLength(1)
    await comeBackLater()
    server.greet()
    server.commit()
    expectAllTheSame()
    expect(textOf(server.doc)).toBe('First. ')
  })

  it('[HUB5] keeps what was saved before, and deletes what was deleted', async () => {
    await opened()
    type('saved, not this, ')
    server.commit()
    goAway()
    now().doc.getText('t').delete(5, 10)
    type('written at sea')
    now().doc.getText('t').delete(7, 8)
    Y.applyUpdate(server.doc, forge(now().doc.clientID, 'forged: '))
    await comeBack()
    server.accept()
    await renewed()
    expectAllTheSame()
    expect(textOf(server.doc)).toBe('forged: saved, at sea')
  })

  it('[HUB5] hears it from the server, and sends nothing more under that id', async () => {
    await opened()
    const { clientID } = now().doc
    type('mine')
    const sent = server.socket.updates().length
    server.tellForeign(clientID)
    type(' too')
    expect(server.socket.updates()).toHaveLength(sent)
    expect(kind()).toBe('saving')
    await renewed()
    expectAllTheSame()
    expect(textOf(server.doc)).toBe('mine too')
    expect(now().doc.clientID).not.toBe(clientID)
  })

  it('[HUB5] sees it in what comes, before it stands in the document', async () => {
    await opened()
    type('mine')
    server.commit()
    server.update(forge(now().doc.clientID, 'forged '))
    expect(textOf(now().doc)).toBe('mine')
    expect(kind()).toBe('saving')
    await renewed()
    expectAllTheSame()
    expect(textOf(server.doc)).toBe('forged mine')
  })

  it('[EDIT1] waits until the word is whole that is composed', async () => {
    await opened()
    goAway()
    now().arrivals.hold()
    type('compo')
    Y.applyUpdate(server.doc, forge(now().doc.clientID, 'forged '))
    await comeBack()
    server.greet()
    await settle()
    type('sed')
    expect(pages).toHaveLength(1)
    now().arrivals.release()
    await settle()
    server.greet()
    server.commit()
    expectAllTheSame()
    expect(textOf(server.doc)).toContain('composed')
  })

  it('[HUB5] begins anew when the connection breaks meanwhile, and takes words all the time', async () => {
    await opened()
    goAway()
    type('one ')
    Y.applyUpdate(server.doc, forge(now().doc.clientID, 'forged '))
    await comeBack()
    server.accept()
    goAway()
    type('two ')
    expect(mayEdit(now().status().state)).toBe(true)
    await comeBackLater()
    server.accept()
    await renewed()
    expectAllTheSame()
    expect(textOf(server.doc)).toContain('one two ')
  })

  it('[HUB5] does so where the browser keeps no copy', async () => {
    await opened(null)
    goAway()
    type('only here')
    Y.applyUpdate(server.doc, forge(now().doc.clientID, 'forged '))
    await comeBack()
    server.accept()
    await renewed()
    expectAllTheSame()
    expect(textOf(server.doc)).toContain('only here')
  })

  it('goes on as it is when the id is a colleague’s, whose words it holds', async () => {
    await opened()
    const colleague = newDraftDoc()
    colleague.getText('t').insert(0, 'theirs')
    server.update(Y.encodeStateAsUpdate(colleague))
    const asked = server.socket.frames.length
    server.tellForeign(colleague.clientID)
    await settle()
    type(', mine')
    server.commit()
    expect(pages).toHaveLength(1)
    expect(server.socket.frames.slice(asked).filter(([, kind]) => kind === SYNC.step1)).toEqual([])
    expectAllTheSame()
  })
})

describe('a device that holds words of an earlier page', () => {
  const earlier = newDraftDoc()
  const { clientID } = earlier
  earlier.getText('t').insert(0, 'written at sea')

  beforeEach(() => {
    device.updates = [Y.encodeStateAsUpdate(earlier)]
    device.noted.set(clientID, UNSENT)
  })

  it.each(['!', 'forged, and more of it than was written'])(
    '[HUB5] brings them under another id when somebody else wrote under theirs: %s',
    async (forged) => {
      Y.applyUpdate(server.doc, forge(clientID, forged))
      await open()
      server.accept()
      await renewed()
      expectAllTheSame()
      expect(textOf(server.doc).split('written at sea')).toHaveLength(2)
      expect([...device.noted.keys()]).toEqual([])
      const kept = newDraftDoc()
      for (const update of device.updates) Y.applyUpdate(kept, update)
      expect(textOf(kept)).toBe(textOf(server.doc))
    },
  )

  it('[HUB5] brings them once, though two tabs hold them', async () => {
    Y.applyUpdate(server.doc, forge(clientID, 'forged '))
    const other = new Device()
    other.updates = [...device.updates]
    other.noted.set(clientID, UNSENT)
    await open()
    server.accept()
    await renewed()
    for (const [id, now] of device.standIns) other.standIns.set(id, now)
    await open(other)
    server.accept()
    await renewed()
    expectAllTheSame()
    expect(textOf(server.doc).split('written at sea')).toHaveLength(2)
  })

  it('[HUB5] brings them once, though the page was gone before the copy on this device held them anew', async () => {
    Y.applyUpdate(server.doc, forge(clientID, 'forged '))
    await open()
    server.accept()
    server.show()
    await settle()
    server.greet()
    server.commit()
    now().destroy()
    device.updates = [Y.encodeStateAsUpdate(earlier)]
    device.noted.set(clientID, UNSENT)
    await open()
    server.accept()
    await renewed()
    expectAllTheSame()
    expect(textOf(server.doc).split('written at sea')).toHaveLength(2)
  })

  it('[HUB5] sees that the server has them already, and says so', async () => {
    Y.applyUpdate(server.doc, Y.encodeStateAsUpdate(earlier))
    await open()
    server.accept()
    server.show()
    await comeBack()
    server.greet()
    server.commit()
    expect(pages).toHaveLength(1)
    expectAllTheSame()
    expect(textOf(server.doc)).toBe('written at sea')
  })

  it('[HUB5] asks its copy whose the id is when the server tells that it is another person’s', async () => {
    device.noted.clear()
    await open()
    server.greet()
    device.noted.set(clientID, UNSENT)
    server.tellForeign(clientID)
    await settle()
    await renewed()
    expectAllTheSame()
    expect(server.doc.store.clients.has(clientID)).toBe(false)
  })

  it('[HUB5] brings them without an editor as well', async () => {
    Y.applyUpdate(server.doc, forge(clientID, 'forged '))
    const sent = deliver('st_1', new AbortController().signal, {
      url: 'ws://galley.test/collab',
      userId: 'usr_1',
      openCopy: (_name, doc) => device.openCopy(doc),
      WebSocket: server.Socket,
    })
    await settle()
    server.accept()
    server.show()
    await settle()
    server.greet()
    server.commit()
    expect(await sent).toBe('sent')
    expect(textOf(server.doc)).toContain('written at sea')
  })
})

/** Gives the client id under which a page wrote that is closed. */
async function leftAtSea(): Promise<number> {
  await opened()
  goAway()
  type('written at sea')
  await vi.advanceTimersByTimeAsync(1_000)
  now().destroy()
  return now().doc.clientID
}

describe('a page that nobody forges', () => {
  it('notes its id while it has words that are not saved, and not for each of them', async () => {
    await opened()
    type('saved at once')
    server.commit()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([...device.noted]).toEqual([])
    const savedTo = Y.getState(now().doc.store, now().doc.clientID)
    goAway()
    type(', not saved')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([...device.noted]).toEqual([[now().doc.clientID, { savedTo, sentTo: savedTo }]])
    server.greet()
    server.commit()
    await settle()
    expect([...device.noted]).toEqual([])
  })

  it('notes anew whose words are not saved, where the copy begins anew', async () => {
    const before = await leftAtSea()
    await open()
    type(', and more')
    await vi.advanceTimersByTimeAsync(1_000)
    device.beginAnew()
    await settle()
    expect(new Set(device.noted.keys())).toEqual(new Set([before, now().doc.clientID]))
  })

  it('notes the id of a page before until the server has its words, whatever it says before it asks for them', async () => {
    const before = await leftAtSea()
    server.state = { ...server.state, onlySuggests: true }
    await open()
    server.greet()
    await settle()
    expect([...device.noted.keys()]).toEqual([before])
    server.commit()
    await settle()
    expect([...device.noted]).toEqual([])
  })
})
