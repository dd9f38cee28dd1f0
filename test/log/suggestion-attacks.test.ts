import { describe, expect, it } from 'vitest'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { readContent } from '../../shared/document/read-draft.ts'
import { pendingIn } from '../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  strikesOf,
  writeDecision,
} from '../../shared/document/suggested/suggestion.ts'
import { readUpdate, writeUpdate } from '../../shared/document/update-parts.ts'
import { AUTHOR, BEA, draftOf, named, standingOf, suggest, Suggester, textOf } from './suggester.ts'

type Letter = [client: number, from: number, to: number]

/** A draft, whoever attacks it, and what may not change. */
function attacked() {
  const server = draftOf()
  const before = standingOf(server)
  const unchanged = () => expect(standingOf(server)).toEqual(before)
  return { server, mallory: new Suggester(server), unchanged }
}

/** What somebody writes who may do so directly. */
function edit(server: Y.Doc, change: (doc: Y.Doc) => void) {
  const doc = new Y.Doc()
  doc.clientID = 500 + Y.getState(server.store, 500)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  doc.transact(() => change(doc))
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)))
}

/** Whoever edits accepts or rejects all that Mallory suggests, as far as there is anything of it. */
function decide(server: Y.Doc, accepted: boolean) {
  edit(server, (doc) => {
    for (const { id, adds } of pendingIn(doc).open.filter(({ userId }) => userId === 'mallory')) {
      const letters = adds.map(([client, from, to]): Letter => {
        return [client, from, Math.min(to, Y.getState(doc.store, client))]
      })
      const decided = { suggestionId: id, userId: 'ed', at: 1, accepted, letters }
      decisionsOf(doc).set(`decided-${id}`, writeDecision(decided))
    }
  })
}

function lie(doc: Y.Doc) {
  textOf(doc).insert(0, 'LIES')
}

/** The next letters of theirs, `ahead` clocks from now. */
function next({ doc, clock }: Suggester, ahead = 0, length = 4): Letter {
  return [doc.clientID, clock + ahead, clock + ahead + length]
}

/** How what was said of letters is said no more. */
const UNSAID: Record<string, (doc: Y.Doc, id: string) => void> = {
  'is taken back': (doc, id) => additionsOf(doc).delete(id),
  'names nothing': (doc, id) => additionsOf(doc).set(id, named('mallory', [])),
  'is no list any more': (doc, id) => additionsOf(doc).set(id, 'mallory'),
}

describe('[SUG1] what somebody says of their letters counts as it stands in the draft', () => {
  it.each(Object.keys(UNSAID))('not where the same frame holds how it %s', (how) => {
    const { mallory, unchanged } = attacked()
    const id = `${mallory.doc.clientID}-x`
    const said = mallory.updateOf((doc) => {
      additionsOf(doc).set(id, named('mallory', [next(mallory, 0, 9)]))
      lie(doc)
    })
    mallory.send(Y.mergeUpdates([said, mallory.updateOf((doc) => UNSAID[how]?.(doc, id))]))
    unchanged()
  })

  it('not where it waits for what never comes', () => {
    const { server, mallory, unchanged } = attacked()
    const words = mallory.updateOf(lie)
    const other = new Suggester(server)
    other.doc.clientID = 67
    other.updateOf((doc) => doc.getArray('moves').push([[]]))
    const letters: Letter[] = [[mallory.doc.clientID, 0, 4]]
    const said = other.updateOf((doc) => additionsOf(doc).set('67-x', named('mallory', letters)))
    mallory.send(Y.mergeUpdates([words, said]))
    unchanged()
  })

  it('not where the server has no time for it', () => {
    for (let work = 0; work < 120; work += 3) {
      const { server, mallory, unchanged } = attacked()
      const words = mallory.updateOf(lie)
      // Yjs brings in what is of high client ids first.
      const ofClient = (client: number, change: (doc: Y.Doc) => void) => {
        const other = new Suggester(server)
        other.doc.clientID = client
        return other.updateOf(change)
      }
      const costly = Array.from({ length: 12 }, (_, i) =>
        ofClient(20 + i, (doc) => textOf(doc, 1).insert(0, 'x')),
      )
      const letters: Letter[] = [[mallory.doc.clientID, 0, 4]]
      const said = ofClient(2, (doc) => additionsOf(doc).set('2-x', named('mallory', letters)))
      mallory.send(Y.mergeUpdates([words, ...costly, said]), work)
      unchanged()
    }
  })

  it('not where it is said of a name about which somebody has decided', () => {
    const { server, mallory } = attacked()
    const id = `${mallory.doc.clientID}-x`
    const letters = named('mallory', [next(mallory, 0, 1_000)])
    mallory.do((doc) => {
      textOf(doc).insert(0, 'Yes. ')
      additionsOf(doc).set(id, letters)
    })
    edit(server, (doc) =>
      decisionsOf(doc).set(
        'd',
        writeDecision({
          suggestionId: id,
          userId: 'ed',
          at: 1,
          accepted: true,
          letters: [[mallory.doc.clientID, 0, 1_000]],
        }),
      ),
    )
    const accepted = readContent(server)
    mallory.do((doc) => {
      lie(doc)
      additionsOf(doc).set(id, letters)
    })
    expect(readContent(server)).toEqual(accepted)
  })
})

/** What they do once the letters are theirs. */
function deletes(mallory: Suggester) {
  mallory.do((doc) => textOf(doc).delete(0, 12))
}

describe('[SUG1] nobody makes letters of others their own', () => {
  it('by a strike of letters that are yet to come, and go on as those', () => {
    const { mallory, unchanged } = attacked()
    const { clientID } = mallory.doc
    const letters: Letter = [clientID, 40, 44]
    mallory.do((doc) => strikesOf(doc).set(`${clientID}-s`, named('mallory', [letters])))
    expect(mallory.isOther).toBe(true)
    mallory.do((doc) => carriedOf(doc).push([[[clientID, 40, AUTHOR, 4, 4]]]))
    mallory.do((doc) => {
      textOf(doc).insert(0, 'x'.repeat(60))
      additionsOf(doc).set(`${clientID}-x`, named('mallory', [[clientID, 0, 99]]))
    })
    unchanged()
    deletes(mallory)
    unchanged()
  })

  it('by what they said of letters to come while they could still edit', () => {
    const { server, mallory, unchanged } = attacked()
    const { clientID } = mallory.doc
    edit(server, (doc) => carriedOf(doc).push([[[clientID, 0, AUTHOR, 4, 9]]]))
    mallory.do(lie)
    unchanged()
    mallory.do((doc) => additionsOf(doc).set(`${clientID}-x`, named('mallory', [[clientID, 0, 9]])))
    unchanged()
    deletes(mallory)
    unchanged()
  })

  it('by values of another kind than editors write', () => {
    const { mallory, unchanged } = attacked()
    const { clientID } = mallory.doc
    mallory.do((doc) => suggest(doc, 'mallory', { at: 5, words: 'LIES' }))
    const update = mallory.updateOf((doc) => carriedOf(doc).push([[[clientID, 0, AUTHOR, 4, 4]]]))
    const { structs } = readUpdate(update)
    for (const struct of structs)
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny)
        struct.content = new Y.ContentJSON(struct.content.arr)
    mallory.send(writeUpdate({ structs, deletions: [] }))
    unchanged()
    deletes(mallory)
    unchanged()
  })

  it('by a type where a value would be', () => {
    const types = [
      () => new Y.Map(),
      () => new Y.Array(),
      () => new Y.XmlHook('x'),
      () => new Y.XmlText('LIES'),
    ]
    for (const type of types) {
      const { mallory, unchanged } = attacked()
      const { clientID } = mallory.doc
      mallory.do((doc) => doc.getArray('moves').push([type()]))
      mallory.do((doc) => carriedOf(doc).push([type()]))
      mallory.do((doc) => additionsOf(doc).set(`${clientID}-t`, type()))
      mallory.do((doc) => textOf(doc).insertEmbed(3, type()))
      unchanged()
    }
  })

  it('by a name of theirs for strikes that somebody else is yet to suggest', () => {
    const { server, mallory } = attacked()
    const before = readContent(server)
    mallory.do((doc) => strikesOf(doc).set('77-next', named('mallory', [[AUTHOR, 5, 20]])))
    edit(server, (doc) => strikesOf(doc).set('77-next', named('mallory', [[AUTHOR, 5, 20]])))
    edit(server, (doc) => additionsOf(doc).set('77-next', named('bea', [[BEA, 90, 95]])))
    const next = pendingIn(server).open.find(({ id }) => id === '77-next')
    expect(next).toMatchObject({ userId: 'bea', strikes: [] })
    expect(readContent(server)).toEqual(before)
  })

  it('by a name under which somebody else may write', () => {
    const { server, mallory } = attacked()
    mallory.do((doc) => {
      const letters = [next(mallory, 0, 9)]
      lie(doc)
      additionsOf(doc).set('free', named('mallory', letters))
      strikesOf(doc).set('77-next', named('mallory', [[AUTHOR, 5, 9]]))
    })
    expect(mallory.isOther).toBe(true)
    expect([...additionsOf(server).keys(), ...strikesOf(server).keys()]).not.toContain('free')
    expect(strikesOf(server).has('77-next')).toBe(false)
  })

  it('by typing between the halves of a character', () => {
    const { server, mallory } = attacked()
    edit(server, (doc) => textOf(doc, 1).insert(0, '😀'))
    const before = readContent(server)
    const halves = textOf(server, 1)._start?.id ?? Y.createID(0, 0)
    const behindFirst = Y.createID(halves.client, halves.clock)
    const beforeSecond = Y.createID(halves.client, halves.clock + 1)
    for (const [clock, origin, rightOrigin] of [
      [0, behindFirst, null],
      [1, null, beforeSecond],
      // The draft has these clocks by now.
      [0, behindFirst, null],
      [1, null, beforeSecond],
    ] as const) {
      const content = new Y.ContentString('x')
      const id = Y.createID(mallory.doc.clientID, clock)
      const item = new Y.Item(id, null, origin, null, rightOrigin, null, null, content)
      mallory.send(writeUpdate({ structs: [item], deletions: [] }))
      expect(readContent(server)).toEqual(before)
    }
  })
})

describe('[SUG1] what is suggested stays so', () => {
  it('when the draft forgets how letters moved', () => {
    const { server, mallory, unchanged } = attacked()
    const { clientID } = mallory.doc
    mallory.do((doc) => suggest(doc, 'mallory', { at: 0, words: 'Yes. ' }))
    const [, from] = next(mallory, 1)
    mallory.do((doc) => doc.getArray('moves').push([[[clientID, 0, clientID, from, 4, 0]]]))
    mallory.do(lie)
    unchanged()
    edit(server, (doc) => doc.getArray('moves').delete(0, doc.getArray('moves').length))
    unchanged()
  })

  it('when the draft is told that other letters stand for it, and somebody decides about the first ones', () => {
    const { server, mallory } = attacked()
    const { clientID } = mallory.doc
    mallory.do((doc) => suggest(doc, 'mallory', { at: 0, words: 'Yes. ' }))
    const [, from] = next(mallory, 1)
    const { content: unchanged } = standingOf(server)
    mallory.do((doc) => {
      carriedOf(doc).push([[[clientID, 0, clientID, from, 4]]])
      lie(doc)
    })
    expect(readContent(server)).toEqual(unchanged)
    edit(server, (doc) => {
      const decided = { suggestionId: `${clientID}-0`, userId: 'ed', at: 1, accepted: true }
      const letters: Letter[] = [[clientID, 0, 5]]
      decisionsOf(doc).set('d', writeDecision({ ...decided, letters }))
    })
    expect(JSON.stringify(readContent(server))).not.toContain('LIES')
  })

  it.each([true, false])(
    'when somebody takes a decision back (accepted: %s) whose suggestion its author has taken out',
    (accepted) => {
      const { server, mallory, unchanged } = attacked()
      const { clientID } = mallory.doc
      mallory.do((doc) => suggest(doc, 'mallory', { at: 0, words: 'LIES' }))
      decide(server, accepted)
      const decided = readContent(server)
      mallory.do((doc) => additionsOf(doc).delete(`${clientID}-0`))
      expect(readContent(server)).toEqual(decided)
      edit(server, (doc) => {
        for (const key of decisionsOf(doc).keys()) decisionsOf(doc).delete(key)
      })
      unchanged()
    },
  )

  it('when somebody brings back what they had deleted, and its author has taken the name out meanwhile', () => {
    const { server, mallory, unchanged } = attacked()
    const { clientID } = mallory.doc
    mallory.do((doc) => suggest(doc, 'mallory', { at: 0, words: 'LIES' }))
    edit(server, (doc) => textOf(doc).delete(0, 4))
    mallory.do((doc) => additionsOf(doc).set(`${clientID}-0`, named('mallory', [])))
    edit(server, (doc) => {
      textOf(doc).insert(0, 'LIES')
      const at = Y.getState(doc.store, doc.clientID) - 4
      carriedOf(doc).push([[[clientID, 0, doc.clientID, at, 4]]])
    })
    unchanged()
  })

  it('when a frame holds clocks twice', () => {
    const { mallory, unchanged } = attacked()
    const { clientID } = mallory.doc
    const words = readUpdate(mallory.updateOf(lie)).structs
    const said = readUpdate(
      mallory.updateOf((doc) =>
        additionsOf(doc).set(`${clientID}-x`, named('mallory', [[clientID, 0, 4]])),
      ),
    ).structs
    const encoder = new Y.UpdateEncoderV1()
    encoding.writeVarUint(encoder.restEncoder, 3)
    for (const structs of [said, words, said]) {
      for (const number of [structs.length, clientID, structs[0]?.id.clock ?? 0])
        encoding.writeVarUint(encoder.restEncoder, number)
      for (const struct of structs) struct.write(encoder, 0)
    }
    encoding.writeVarUint(encoder.restEncoder, 0)
    mallory.send(encoder.toUint8Array())
    expect(mallory.isOther).toBe(true)
    unchanged()
  })

  it('accepted words are not suggested any more, whatever their author says', () => {
    const { server, mallory } = attacked()
    const { clientID } = mallory.doc
    mallory.do((doc) => suggest(doc, 'mallory', { at: 0, words: 'Yes. ' }))
    decide(server, true)
    const accepted = readContent(server)
    expect(JSON.stringify(accepted)).toContain('Yes. ')
    mallory.do((doc) => additionsOf(doc).set(`${clientID}-y`, named('mallory', [[clientID, 0, 5]])))
    mallory.do((doc) => textOf(doc).delete(0, 5))
    expect(readContent(server)).toEqual(accepted)
    mallory.do((doc) => {
      const letters: Letter[] = [[clientID, 0, 5], next(mallory)]
      textOf(doc).insert(5, 'More')
      additionsOf(doc).set(`${clientID}-0`, named('mallory', letters))
    })
    expect(mallory.isOther).toBe(false)
    expect(readContent(server)).toEqual(accepted)
  })
})
