import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { readFrame, step2Frame, updateFrame } from '../../../server/hub/frames.ts'
import { PAUSED_MS } from '../../../server/log/committer.ts'
import { docOf } from '../../../server/log/draft-doc.ts'
import type { DraftAt } from '../../../server/log/update-log.ts'
import { MOST_BUFFERED_BYTES } from '../../../server/hub/room/session.ts'
import { paragraph } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { SCHEMA } from '../../../shared/document/schema.ts'
import { pendingIn } from '../../../shared/document/suggested/pending.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { draftStateOf, FRAME } from '../../../shared/protocol/frames.ts'
import { HOSTILE_FRAMES, someUpdate, nested } from '../../support/hostile-frames.ts'
import { seeded } from '../../support/seeded-random.ts'
import { settle } from '../../support/manual-clock.ts'
import { DeskTable, type Author } from '../desk-table.ts'

function writeBody(doc: Y.Doc, words: string) {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment('body').insert(0, [paragraph])
}

function bodyText(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
}

describe('a room', () => {
  it('brings what one person types to the others, and to whoever comes later', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    ada.type('Hello')
    await table.exchange()
    bob.type(' world')
    await table.exchange()
    const cyd = await table.author('cyd')
    expect([ada.text, bob.text, cyd.text]).toEqual(Array(3).fill('Hello world'))
  })

  it('does not send an author their own words back', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { acks: false })
    const before = ada.received.length
    ada.type('Hello')
    await table.exchange()
    expect(ada.received).toHaveLength(before)
  })

  it('[LOG1] acknowledges a frame only after its commit', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const greeting = ada.committed
    table.log.holding = true
    ada.type('a')
    await table.exchange()
    expect(ada.committed).toBe(greeting)
    table.log.release()
    await table.exchange()
    expect(ada.committed).toBe(greeting + 1)
    expect(ada.acks.at(-1)?.seq).toBe((await table.rows()).at(-1)?.seq)
  })

  it('[LOG1] acknowledges even what brings nothing new only after the commit before it', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const again = await table.author('ada again', { user: 'ada', doc: new Y.Doc() })
    const before = again.committed
    table.log.holding = true
    ada.type('a')
    const [frame] = ada.outbox
    if (!frame) throw new Error('nothing typed')
    again.send(frame)
    await table.exchange()
    expect(again.committed).toBe(before)
    table.log.release()
    await table.exchange()
    expect(again.committed).toBe(before + 1)
    expect(await table.rows()).toHaveLength(1)
  })

  it('[LOG1] counts what holds a colleague’s words only once the log holds them, whoever brings them', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    bob.type('Known.')
    await table.exchange()
    bob.disconnect()
    bob.type(' Not saved.')
    Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(bob.doc), ada)
    ada.send(updateFrame(Y.encodeStateAsUpdate(bob.doc)))
    ada.send(step2Frame(Y.encodeStateAsUpdate(ada.doc)))
    const before = ada.committed
    for (let i = 0; i < 5; i++) {
      await table.exchange()
      await table.clock.advance(1_000)
    }
    ada.type('Mine.', 0)
    await table.exchange()
    expect(ada.committed).toBe(before)
    await bob.connect(table)
    for (let i = 0; i < 3; i++) {
      await table.exchange()
      await table.clock.advance(1_000)
    }
    await table.exchange()
    const sent = ada.sent.filter((frame) => frame[0] === FRAME.sync && frame[1] !== 0)
    expect(ada.committed).toBe(sent.length)
    expect([ada.text, bob.text]).toEqual(Array(2).fill('Mine.Known. Not saved.'))
  })

  it('[LOG1] answers a barrier when all that its socket was shown is committed, with a seq that holds it', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    expect(bob.barriers).toEqual([{ id: 0, seq: 1 }])
    table.log.holding = true
    ada.type('shown')
    await table.exchange()
    expect(bob.text).toBe('shown')
    bob.send(barrier(7))
    ada.type(', and more')
    await table.exchange()
    expect(bob.barriers).toHaveLength(1)
    table.log.release()
    await table.exchange()
    const [, answer] = bob.barriers
    expect(answer?.id).toBe(7)
    const draft = await table.log.load(table.storyId, answer?.seq)
    expect(draft && textOf(draft)).toMatch(/^shown/)
    bob.send(barrier(8))
    await table.exchange()
    expect(bob.barriers.at(-1)).toEqual({ id: 8, seq: (await table.rows()).at(-1)?.seq })
  })

  it('closes whoever asks more than anybody has reason to while nothing is committed', async () => {
    await using table = await DeskTable.open()
    const [ada, mallory] = [await table.author('ada'), await table.author('mallory')]
    table.log.holding = true
    ada.type('waits')
    await table.exchange()
    for (let id = 1; id <= 101; id++) mallory.send(barrier(id))
    await table.exchange()
    expect([mallory.closed?.code, ada.closed]).toEqual([CLOSE.overloaded, null])
    table.log.release()
    await table.exchange()
    expect(ada.barriers).toHaveLength(1)
  })

  it('answers a barrier of somebody who has just typed after the commit of that', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.type('last words')
    ada.send(barrier(1))
    await table.exchange()
    expect(ada.barriers.at(-1)).toEqual({ id: 1, seq: (await table.rows()).at(-1)?.seq })
  })

  it('[LOG2] shows an update before its commit, and not before it is in the journal', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    const [journal] = table.journals
    if (!journal) throw new Error('no journal')
    const shownAtWrite: number[] = []
    const keep = journal.keep.bind(journal)
    journal.keep = (batches) => {
      shownAtWrite.push(bob.inbox.length)
      return keep(batches)
    }
    table.log.holding = true
    const saved = ada.committed
    ada.type('secret')
    await table.exchange()
    expect([bob.text, ada.committed]).toEqual(['secret', saved])
    expect(shownAtWrite).toEqual([0])
    expect(journal.kept).toHaveLength(1)
    table.log.release()
    await table.exchange()
    expect(journal.kept).toEqual([])
    expect(ada.committed).toBe(saved + 1)
  })

  it('[LOG2] shows whoever joins what the others see', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    table.log.holding = true
    ada.type('secret')
    await table.exchange()
    ada.type(' more')
    await table.exchange()
    const bob = await table.author('bob')
    expect(bob.text).toBe('secret more')
    table.log.release()
    await table.exchange()
    expect(await table.rows()).toHaveLength(2)
  })

  it('[LOG2] writes what all rooms and people brought in one turn to the journal at once', async () => {
    await using table = await DeskTable.open()
    const authors = [
      await table.author('ada'),
      await table.author('bob'),
      await table.author('cyd'),
    ]
    const [journal] = table.journals
    const before = journal?.writes ?? NaN
    for (const author of authors) author.type(author.user.name)
    for (const author of authors) author.deliver()
    await settle()
    expect(journal?.writes).toBe(before + 1)
  })

  it('[LOG2] tells every desk when saving is paused, and when not even the journal takes it', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    const [journal] = table.journals
    if (!journal) throw new Error('no journal')
    const saved = ada.committed
    table.log.holding = true
    ada.type('one')
    await table.exchange()
    await table.clock.advance(PAUSED_MS + 10)
    await table.exchange()
    journal.broken = true
    ada.type(' two')
    await table.exchange()
    expect(bob.text).toBe('one two')
    const cyd = await table.author('cyd')
    const states = () =>
      [ada, bob, cyd].map((author) => {
        const { stalled, unkept } = draftStateOf(author.acks.at(-1)?.stalled ?? 0)
        return [stalled && 'paused', unkept && 'unkept'].filter(Boolean).join(', ')
      })
    expect(ada.committed).toBe(saved)
    expect(states()).toEqual(Array(3).fill('paused, unkept'))
    journal.broken = false
    await table.clock.advance(1_000)
    await table.exchange()
    expect(states()).toEqual(Array(3).fill('paused'))
    expect(journal.kept).toHaveLength(2)
    table.log.release()
    await table.exchange()
    await table.clock.advance(1_000)
    await table.exchange()
    expect(ada.committed).toBe(saved + 2)
    expect(states()).toEqual(Array(3).fill(''))
    expect(cyd.text).toBe('one two')
  })

  it('[HUB1] closes a reader who sends an edit, and none of it reaches the log', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const eve = await table.author('eve', { mayWrite: false })
    eve.type('graffiti')
    await table.exchange()
    expect(eve.closed?.code).toBe(CLOSE.mayNot)
    expect(ada.text).toBe('')
    expect(await table.rows()).toEqual([])
  })

  it('[HUB1] lets a reader read, and answer the handshake with nothing', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const eve = await table.author('eve', { mayWrite: false })
    eve.send(step2Frame(new Uint8Array([0, 0])))
    ada.type('news')
    await table.exchange()
    expect(eve.text).toBe('news')
    expect(eve.closed).toBeNull()
  })

  it('[SUG1] makes a suggestion of what somebody writes who may only suggest, and tells them', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { schema: SCHEMA.version })
    writeBody(ada.doc, 'news')
    await table.exchange()
    const eve = await table.author('eve', { onlySuggests: true, schema: SCHEMA.version })
    bodyText(eve.doc).insert(0, 'fake ')
    await table.exchange()
    expect(bodyText(ada.doc).toJSON()).toBe('fake news')
    for (const { doc } of [ada, eve]) expect(readContent(doc).body).toEqual([paragraph('news')])
    expect(eve.closed).toBeNull()
  })

  it('[SUG1] strikes what they delete, and has them load the draft anew', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { schema: SCHEMA.version })
    writeBody(ada.doc, 'news')
    await table.exchange()
    const eve = await table.author('eve', { onlySuggests: true, schema: SCHEMA.version })
    bodyText(eve.doc).delete(0, 2)
    await table.exchange()
    expect(bodyText(ada.doc).toJSON()).toBe('news')
    expect(eve.closed?.code).toBe(CLOSE.onlySuggests)
    expect(pendingIn(ada.doc).open).toMatchObject([{ userId: 'eve', adds: [] }])
  })

  it('[HUB3] cuts a socket that falls behind, and nobody else waits for it', async () => {
    await using table = await DeskTable.open()
    const [ada, bob, slow] = [
      await table.author('ada'),
      await table.author('bob'),
      await table.author('slow'),
    ]
    slow.bufferedBytes = MOST_BUFFERED_BYTES + 1
    ada.type('news')
    await table.exchange()
    expect(slow.closed?.code).toBe(CLOSE.overloaded)
    expect(bob.text).toBe('news')
  })

  it('[HUB5] leaves out structs that somebody forges under a colleague’s client id', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.type('Hel')
    await table.exchange()
    const mallory = await table.author('mallory')
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(mallory.doc))
    forged.clientID = ada.doc.clientID
    forged.getText('t').insert(3, '!!')
    const acked = mallory.committed
    mallory.send(updateFrame(Y.encodeStateAsUpdate(forged, Y.encodeStateVector(mallory.doc))))
    await table.exchange()
    expect(mallory.committed).toBe(acked)
    ada.type('lo')
    await table.exchange()
    const bob = await table.author('bob')
    expect(bob.text).toBe('Hello')
  })

  it('[HUB5] a client id that somebody points with is theirs before they type', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.point({ cursor: 1 })
    await table.exchange()
    const mallory = await table.author('mallory')
    const forged = new Y.Doc()
    forged.clientID = ada.doc.clientID
    forged.getText('t').insert(0, 'not mine')
    mallory.send(updateFrame(Y.encodeStateAsUpdate(forged)))
    await table.exchange()
    ada.type('mine')
    await table.exchange()
    expect((await table.author('bob')).text).toBe('mine')
  })

  it('[HUB5] deleting what a colleague wrote is editing, and so is coming back with one’s own client id', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    ada.type('Hello')
    await table.exchange()
    bob.doc.getText('t').delete(0, 1)
    await table.exchange()
    expect(ada.text).toBe('ello')
    ada.disconnect()
    ada.type('!')
    await ada.connect(table)
    await table.exchange()
    expect(bob.text).toBe('ello!')
    expect([ada.closed, bob.closed]).toEqual([null, null])
  })

  it.each(['alone', 'with words', 'with words whose beginning is missing'])(
    '[HUB5] leaves out deletions of what a colleague is yet to type, %s',
    async (how) => {
      await using table = await DeskTable.open()
      const [ada, bob] = [await table.author('ada'), await table.author('bob')]
      ada.type('Hello')
      await table.exchange()
      const mallory = await table.author('mallory')
      const own: Uint8Array[] = []
      if (how !== 'alone') {
        mallory.type('I was here. ', 0)
        if (how !== 'with words') mallory.outbox = []
        mallory.type('And here. ', 0)
        own.push(...mallory.outbox.splice(0).map(bodyOf))
      }
      const [acked, rows] = [mallory.committed, (await table.rows()).length]
      mallory.send(updateFrame(Y.mergeUpdates([...own, deletion(ada.doc.clientID, 5, 1_000)])))
      await table.exchange()
      if (how === 'alone') {
        expect(mallory.committed).toBe(acked)
        expect(await table.rows()).toHaveLength(rows)
      }
      for (let i = 0; i < 3; i++) {
        ada.type(' world')
        await table.exchange()
        await table.clock.advance(1_000)
        await table.exchange()
      }
      await table.addNode()
      const others = [bob, await table.author('cyd'), await table.author('dan', { node: 1 })]
      for (const { text } of others) expect(text).toMatch(/Hello world world world$/)
      if (how !== 'alone') expect(bob.text).toContain('And here. ')
      expect([ada.closed, mallory.closed]).toEqual([null, null])
    },
  )

  it('[HUB5] keeps the deletion of somebody who comes from a node that is ahead', async () => {
    await using table = await DeskTable.open()
    const { cyd } = await comeFromAhead(table)
    await table.exchange()
    expect(cyd.text).toBe('Hello')
    expect(await table.rows()).toHaveLength(3)
  })

  it('[HUB5] words that a colleague brings stay their author’s, who goes on where they were', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const bob = await table.author('bob')
    ada.disconnect()
    ada.type('Hello')
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(ada.doc), bob)
    bob.disconnect()
    await bob.connect(table)
    bob.point({ cursor: 1 })
    await table.exchange()
    await ada.connect(table)
    await table.exchange()
    ada.type(' world')
    await table.exchange()
    expect(bob.text).toBe('Hello world')
    expect((await table.author('cyd')).text).toBe('Hello world')
    expect((await table.log.clients(table.storyId)).get(ada.doc.clientID)).toBe('ada')
  })

  it('[HUB5] asks whoever deleted what was not here again, when the draft has grown', async () => {
    await using table = await DeskTable.open()
    const [ada, bob, cyd] = [
      await table.author('ada'),
      await table.author('bob'),
      await table.author('cyd'),
    ]
    ada.type('Hello')
    await table.exchange()
    ada.type(' world')
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(ada.doc), bob)
    bob.doc.getText('t').delete(5, 6)
    const acked = bob.committed
    bob.deliver()
    await settle()
    await table.clock.advance(2_000)
    bob.type('!')
    bob.deliver()
    await settle()
    await table.clock.advance(2_000)
    bob.deliver()
    expect([cyd.text, bob.committed]).toEqual(['Hello', acked])
    await table.exchange()
    await table.clock.advance(2_000)
    await table.exchange()
    await table.clock.advance(2_000)
    await table.exchange()
    expect([ada.text, bob.text, cyd.text]).toEqual(['Hello!', 'Hello!', 'Hello!'])
    expect(bob.committed).toBeGreaterThanOrEqual(acked + 3)
  })

  it('[HUB7] asks for what is missing when a frame got lost, and heals', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    ada.type('lost ')
    ada.outbox = []
    ada.type('found')
    await table.exchange()
    await table.clock.advance(1_000)
    await table.exchange()
    expect(bob.text).toBe('lost found')
    expect((await table.author('cyd')).text).toBe('lost found')
    expect(table.healed).toBe(1)
  })

  it('[LOG1] counts again at last, also when an answer was on its way as something was left out', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    ada.type('lost ')
    ada.outbox = []
    ada.type('found')
    ada.deliver()
    await settle()
    // The question is on its way to her; one more of her frames comes without its predecessor.
    ada.type('!')
    const [late] = ada.outbox.splice(0)
    ada.inbox.splice(0).forEach((frame) => ada.take(frame))
    if (late) ada.outbox.unshift(late)
    for (let i = 0; i < 4; i++) {
      await table.exchange()
      await table.clock.advance(1_000)
    }
    expect(bob.text).toBe('lost found!')
    const counted = ada.sent.filter((frame) => frame[0] === FRAME.sync && frame[1] !== 0).length
    expect(ada.committed).toBe(counted)
  })

  it('[HUB8] hears what is committed elsewhere while it loads', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const ada = await table.author('ada')
    const other = table.logs[1]
    if (!other) throw new Error('no second node')
    other.holding = true
    const coming = table.author('bob', { node: 1 })
    await settle()
    ada.type('meanwhile')
    await table.exchange()
    other.release()
    const bob = await coming
    await table.exchange()
    expect(bob.text).toBe('meanwhile')
  })

  it('[HUB8] a draft that can’t be loaded is refused, not served empty, and opens when it can', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.type('precious')
    await table.exchange()
    await table.addNode()
    const other = table.logs[1]
    if (!other) throw new Error('no second node')
    other.broken = true
    await expect(table.author('bob', { node: 1 })).rejects.toThrow('the database is away')
    other.broken = false
    expect((await table.author('cyd', { node: 1 })).text).toBe('precious')
  })

  it('keeps no room in memory that nobody is in', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.type('kept')
    await table.exchange()
    ada.disconnect()
    await table.clock.advance(15_000)
    expect(table.hubs[0]?.rooms).toBe(0)
    expect((await table.author('bob')).text).toBe('kept')
  })

  it('says something at least every 15 s, so that y-websocket does not reconnect', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { acks: false })
    const before = ada.received.length
    await table.clock.advance(32_000)
    await table.exchange()
    const frames = ada.received.slice(before)
    expect(frames).toEqual([new Uint8Array([1, 1, 0]), new Uint8Array([1, 1, 0])])
  })
})

describe('two nodes', () => {
  it('[HUB2] [BUS1] converge whatever the bus loses', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const random = seeded(seed)
      await using table = await DeskTable.open()
      await table.addNode()
      table.bus.lose = () => random.chance(0.5)
      const authors = [
        await table.author('ada'),
        await table.author('bob', { node: 1 }),
        await table.author('cyd', { node: 1 }),
      ]
      for (let i = 0; i < 30; i++) {
        scribble(random.pick(authors), random)
        if (random.chance(0.5)) random.pick(authors).deliver()
        if (random.chance(0.3)) await table.exchange()
      }
      await table.exchange()
      await table.clock.advance(2_500)
      await table.exchange()
      const texts = authors.map((author) => author.text)
      expect(new Set(texts).size, `seed ${seed}: ${texts.join(' | ')}`).toBe(1)
    }
  }, 30_000)

  it('[BUS1] read each other’s words twice a second while there is no bus', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const ada = await table.author('ada')
    const bob = await table.author('bob', { node: 1 })
    table.bus.lose = () => true
    table.bus.connected = false
    for (const words of ['one', ' two']) {
      ada.type(words)
      await table.exchange()
      expect(bob.text).not.toBe(ada.text)
      await table.clock.advance(500)
      await table.exchange()
      expect(bob.text).toBe(ada.text)
    }
  })

  it('tell who only looks on how far the draft has come, so that they publish what they see', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const ada = await table.author('ada')
    const bob = await table.author('bob', { node: 1 })
    await table.clock.advance(3_000)
    await table.exchange()
    bob.type('news')
    await table.exchange()
    expect(ada.text).toBe('news')
    await table.clock.advance(1_000)
    await table.exchange()
    const heads = await table.log.heads([table.storyId])
    expect(ada.acks.at(-1)?.seq).toBe(heads.get(table.storyId))
  })

  it('[LOG1] an ack’s seq holds the edit, also while another node’s rows are missing', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const ada = await table.author('ada')
    const bob = await table.author('bob', { node: 1 })
    table.bus.lose = () => true
    bob.type('first')
    await table.exchange()
    const reads = table.log.readAfter
    table.log.readAfter = async () => []
    ada.type('mine')
    await table.exchange()
    table.log.readAfter = reads
    const mine = (await table.rows()).filter((row) => row.userId === 'ada').at(-1)?.seq
    expect(ada.acks.at(-1)?.seq).toBe(mine)
  })

  it('[HUB5] learns whose a client id is that comes while it asks about another', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    const [eve, cyd] = [
      await table.author('eve', { node: 1 }),
      await table.author('cyd', { node: 1 }),
    ]
    const [, log] = table.logs
    if (!log) throw new Error('no second node')
    const { promise, resolve } = Promise.withResolvers<void>()
    log.owners = promise
    ada.type('a')
    await table.exchange()
    bob.type('b')
    await table.exchange()
    resolve()
    await table.exchange()
    eve.point({ cursor: 1 }, bob.doc.clientID)
    await table.exchange()
    await table.clock.advance(200)
    await table.exchange()
    expect(cyd.sees).toEqual([])
  })

  it('[HUB2] a reload after a bad frame keeps what another node wrote meanwhile', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const ada = await table.author('ada')
    const bob = await table.author('bob', { node: 1 })
    const mallory = await table.author('mallory')
    table.log.holding = true
    mallory.send(updateFrame(nested(100)))
    mallory.deliver()
    await settle()
    bob.type('meanwhile')
    for (let i = 0; i < 3; i++) {
      bob.deliver()
      await settle()
    }
    table.log.release()
    await table.exchange()
    expect(mallory.closed?.code).toBe(CLOSE.badFrame)
    expect([ada.text, (await table.author('cyd')).text]).toEqual(['meanwhile', 'meanwhile'])
  })

  it('[LOG1] a restart keeps everything that was acknowledged', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    for (const letter of 'acknowledged') {
      ada.type(letter)
      await table.exchange()
    }
    await table.addNode()
    expect((await table.author('bob', { node: 1 })).text).toBe('acknowledged')
  })
})

describe('[HUB6] a bad frame closes that socket only, and is neither stored nor acknowledged', () => {
  it.each(HOSTILE_FRAMES)('%s', async (_name, frame) => {
    await using table = await DeskTable.open()
    const [ada, mallory] = [await table.author('ada'), await table.author('mallory')]
    const acked = mallory.committed
    mallory.send(frame)
    await table.exchange()
    expect(mallory.closed?.code).toBe(CLOSE.badFrame)
    expect(mallory.committed).toBe(acked)
    ada.type('fine')
    await table.exchange()
    expect(ada.closed).toBeNull()
    expect((await table.author('bob')).text).toBe('fine')
    expect(await table.rows()).toHaveLength(1)
  })

  it('a nest that waits for a colleague’s next words is its author’s fault, not the colleague’s', async () => {
    await using table = await DeskTable.open()
    const [ada, mallory] = [await table.author('ada'), await table.author('mallory')]
    ada.type('a')
    await table.exchange()
    const ahead = new Y.Doc()
    Y.applyUpdate(ahead, Y.encodeStateAsUpdate(ada.doc))
    ahead.clientID = ada.doc.clientID
    const next = new Y.Map()
    ahead.getMap('deep').set('next', next)
    const before = Y.encodeStateVector(ahead)
    ahead.clientID = mallory.doc.clientID
    ahead.transact(() => {
      let map = next
      for (let i = 0; i < 200; i++) map.set('a', (map = new Y.Map()))
    })
    mallory.send(updateFrame(Y.encodeStateAsUpdate(ahead, before)))
    await table.exchange()
    ada.type('b')
    await table.exchange()
    expect(ada.closed).toBeNull()
    expect((await table.author('bob')).text).toBe('ab')
    expect(await table.rows()).toHaveLength(2)
  })

  it('random bytes, cut and flipped frames of 2,000 kinds', async () => {
    const random = seeded(7)
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const good = updateFrame(someUpdate())
    for (let i = 0; i < 2_000; i++) {
      const frame = random.chance(0.3)
        ? Uint8Array.from({ length: random.int(40) }, () => random.int(256))
        : good.map((byte) => (random.chance(0.1) ? random.int(256) : byte))
      const mallory = await table.author(`mallory ${i}`)
      mallory.send(random.chance(0.2) ? frame.subarray(0, random.int(frame.length)) : frame)
      mallory.deliver()
      await settle()
      mallory.disconnect()
      table.authors.pop()
    }
    ada.type('unharmed')
    await table.exchange()
    expect((await table.author('bob')).text).toContain('unharmed')
  }, 60_000)

  it('a flood is cut, and colleagues go on', async () => {
    await using table = await DeskTable.open()
    const [ada, mallory] = [await table.author('ada'), await table.author('mallory')]
    for (let i = 0; i < 5_000; i++) mallory.point({ i })
    await table.exchange()
    expect(mallory.closed?.code).toBe(CLOSE.overloaded)
    ada.type('fine')
    await table.exchange()
    expect((await table.author('bob')).text).toBe('fine')
  })
})

describe('[HUB4] awareness', () => {
  it('never touches the log, and carries the name that the server knows', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    ada.point({ user: { id: 'bob', name: 'The Editor', color: 'red' }, cursor: 3 })
    await table.exchange()
    await table.clock.advance(100)
    await table.exchange()
    expect(bob.people.get(ada.doc.clientID)?.state).toEqual({
      user: { id: 'ada', name: 'ada', color: '#123456' },
      cursor: 3,
    })
    expect(await table.rows()).toEqual([])
  })

  it('[GUE1] of the newsroom never comes to a guest, whom everybody sees', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const [ada, bob] = [await table.author('ada'), await table.author('bob', { node: 1 })]
    ada.point({ cursor: 1 })
    await table.exchange()
    await table.clock.advance(200)
    const guest = await table.author('Okafor (guest)', {
      mayWrite: false,
      onlySuggests: false,
      isGuest: true,
    })
    guest.point({ cursor: 2 })
    guest.outbox.push(new Uint8Array([FRAME.queryAwareness]))
    bob.point({ cursor: 3 })
    await table.exchange()
    await table.clock.advance(10_000)
    await table.exchange()
    expect([...guest.people.keys()]).toEqual([])
    expect(ada.sees).toEqual(['Okafor (guest)', 'ada', 'bob'])
    expect(bob.sees).toEqual(ada.sees)
    ada.type('What everybody reads')
    await table.exchange()
    expect(guest.text).toContain('What everybody reads')
    guest.type('What nobody takes')
    await table.exchange()
    expect(ada.text).not.toContain('What nobody takes')
    expect(guest.received.some((frame) => frame[0] === FRAME.awareness)).toBe(false)
  })

  it('speaks only for the clients of the socket’s own person', async () => {
    await using table = await DeskTable.open()
    const [ada, bob, mallory] = [
      await table.author('ada'),
      await table.author('bob'),
      await table.author('mallory'),
    ]
    ada.point({ cursor: 1 })
    await table.exchange()
    await table.clock.advance(100)
    mallory.point({ cursor: 999 }, ada.doc.clientID)
    await table.exchange()
    await table.clock.advance(100)
    await table.exchange()
    expect(bob.people.get(ada.doc.clientID)?.state).toMatchObject({ cursor: 1 })
    expect(mallory.closed).toBeNull()
  })

  it('ends with the socket, on every node', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const [ada, bob] = [await table.author('ada'), await table.author('bob', { node: 1 })]
    ada.point({ cursor: 1 })
    await table.exchange()
    await table.clock.advance(200)
    await table.exchange()
    expect(bob.sees).toEqual(['ada'])
    expect(table.present(1).sort()).toEqual(['ada', 'bob'])
    ada.disconnect()
    await table.clock.advance(1_000)
    await table.exchange()
    expect(bob.sees).toEqual([])
    expect(table.present(1)).toEqual(['bob'])
  })

  it('of a node that died is gone after 10 s', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const [ada, bob] = [await table.author('ada'), await table.author('bob', { node: 1 })]
    ada.point({ cursor: 1 })
    await table.exchange()
    await table.clock.advance(200)
    await table.exchange()
    expect(bob.sees).toEqual(['ada'])
    table.bus.lose = () => true
    await table.clock.advance(12_000)
    await table.exchange()
    expect(bob.sees).toEqual([])
  })

  it('of somebody idle on another node is said again before a client forgets it after 30 s', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const [ada, bob] = [await table.author('ada'), await table.author('bob', { node: 1 })]
    ada.point({ cursor: 1 })
    await table.exchange()
    await table.clock.advance(200)
    await table.exchange()
    const before = bob.people.get(ada.doc.clientID)?.clock ?? NaN
    await table.clock.advance(13_000)
    await table.exchange()
    expect(bob.people.get(ada.doc.clientID)?.clock).toBeGreaterThan(before)
    expect(bob.sees).toEqual(['ada'])
  })

  it('reaches whoever comes later', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.point({ cursor: 1 })
    await table.exchange()
    await table.clock.advance(200)
    expect((await table.author('bob')).sees).toEqual(['ada'])
  })
})

function barrier(id: number): Uint8Array {
  return new Uint8Array([FRAME.barrier, id])
}

function textOf(draft: DraftAt): string {
  return docOf(draft).getText('t').toJSON()
}

/** The update in an update frame. */
function bodyOf(frame: Uint8Array): Uint8Array {
  const read = readFrame(frame)
  if (read.type !== 'update') throw new Error(`a frame of type ${read.type}`)
  return read.update
}

function deletion(client: number, from: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, client, 1, from, length]) encoding.writeVarUint(encoder, number)
  })
}

function scribble(author: Author, random: ReturnType<typeof seeded>) {
  const { length } = author.text
  if (length > 4 && random.chance(0.3)) author.doc.getText('t').delete(random.int(length - 2), 2)
  else author.type(String.fromCharCode(97 + random.int(26)), random.int(length + 1))
}

it('a frame that the server writes is one that it can read', () => {
  expect(readFrame(updateFrame(someUpdate())).type).toBe('update')
})

/** Bob deletes at one node what the other, with Cyd, has not heard of, and connects there. */
async function comeFromAhead(table: DeskTable) {
  await table.addNode()
  const [ada, cyd] = [await table.author('ada'), await table.author('cyd', { node: 1 })]
  const bob = await table.author('bob')
  ada.type('Hello')
  await table.exchange()
  table.bus.lose = () => true
  ada.type(' world')
  await table.exchange()
  expect([bob.text, cyd.text]).toEqual(['Hello world', 'Hello'])
  bob.disconnect()
  bob.doc.getText('t').delete(5, 6)
  bob.outbox = []
  bob.options.node = 1
  await bob.connect(table)
  const log = table.logs[1]
  if (!log) throw new Error('no second node')
  return { bob, cyd, log }
}
