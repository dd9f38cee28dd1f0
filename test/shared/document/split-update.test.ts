import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MOST_PART_BYTES, splitUpdate } from '../../../shared/document/split-update.ts'

const LEAST_PART = 300

/** What somebody does to a document: `at` and `length` are shares of what is there. */
type Edit =
  | { kind: 'type' | 'format' | 'delete'; at: number; length: number; words: string }
  | { kind: 'nest' | 'list' | 'field'; at: number; words: string }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('type', 'format', 'delete'),
    at: share,
    length: share,
    words,
  }),
  fc.record({ kind: fc.constantFrom('nest', 'list', 'field'), at: share, words }),
)
/** Who does what, and after which edits they hear of the others. */
const history = fc.array(fc.record({ who: fc.nat(2), edit, meets: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never

function perform(doc: Y.Doc, { kind, at, ...rest }: Edit) {
  const body = doc.getXmlFragment('body')
  const blocks = body.toArray().filter((block) => block instanceof Y.XmlElement)
  const text = blocks[Math.floor(at * (blocks.length - 1))]?.get(0)
  switch (kind) {
    case 'nest': {
      const block = new Y.XmlElement('paragraph')
      block.insert(0, [new Y.XmlText(rest.words)])
      return body.insert(Math.floor(at * body.length), [block])
    }
    case 'list':
      return doc
        .getArray('list')
        .insert(Math.floor(at * doc.getArray('list').length), rest.words.split(' '))
    case 'field':
      return doc.getMap('meta').set(at < 0.5 ? 'slug' : 'alt', rest.words.slice(0, 60))
    case 'type':
    case 'format':
    case 'delete': {
      if (!(text instanceof Y.XmlText) || !('length' in rest)) return
      const from = betweenCharacters(text, Math.floor(at * text.length))
      const share = Math.floor(rest.length * (text.length - from))
      const length = betweenCharacters(text, from + share) - from
      if (kind === 'type') text.insert(from, rest.words)
      else if (kind === 'format') text.format(from, length, { bold: rest.length < 0.5 ? {} : null })
      else text.delete(from, length)
    }
  }
}

/** Yjs makes two marks of the unknown out of a pair that somebody cuts, at that person only: no editor cuts one. */
function betweenCharacters(text: Y.XmlText, at: number): number {
  const words = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
  return /^[\uDC00-\uDFFF]/.test(words.slice(at)) ? at - 1 : at
}

/** A base that all have, and a document that has come further. */
function told(steps: History, baseAt: number): { base: Uint8Array; whole: Y.Doc } {
  const docs = [7, 8, 9].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  const [whole] = docs
  if (!whole) throw new Error('nobody')
  const meet = () => {
    for (const from of docs)
      for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
  }
  let base = Y.encodeStateAsUpdate(new Y.Doc())
  for (const [at, { who, edit, meets }] of steps.entries()) {
    const doc = docs[who]
    if (doc) perform(doc, edit)
    if (meets || at === steps.length - 1) meet()
    if (at === Math.floor(baseAt * steps.length)) {
      meet()
      base = Y.encodeStateAsUpdate(whole)
    }
  }
  return { base, whole }
}

function opened(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

/** Equal documents, whatever their structs look like inside. */
function shown(doc: Y.Doc): unknown {
  return {
    body: doc.getXmlFragment('body').toJSON(),
    texts: doc
      .getXmlFragment('body')
      .toArray()
      .map((block) =>
        block instanceof Y.XmlElement ? (block.get(0) as Y.XmlText).toDelta() : null,
      ),
    list: doc.getArray('list').toJSON(),
    meta: doc.getMap('meta').toJSON(),
    state: [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b),
  }
}

describe('an update that is split', () => {
  it('comes to the same document part by part, with nothing that waits, in parts that are small enough', () => {
    fc.assert(
      fc.property(history, share, (steps, baseAt) => {
        const { base, whole } = told(steps, baseAt)
        const there = opened(base)
        const update = Y.encodeStateAsUpdate(whole, Y.encodeStateVector(there))
        for (const part of splitUpdate(update, LEAST_PART)) {
          expect(part.byteLength).toBeLessThanOrEqual(LEAST_PART)
          Y.applyUpdate(there, part)
          expect(there.store.pendingStructs).toBeNull()
          expect(there.store.pendingDs).toBeNull()
        }
        expect(shown(there)).toEqual(shown(whole))
        const asOne = opened(base)
        Y.applyUpdate(asOne, update)
        expect(shown(there)).toEqual(shown(asOne))
      }),
      { numRuns: 100, interruptAfterTimeLimit: 10_000 },
    )
  })

  it('can be edited on by everybody, and they agree', () => {
    fc.assert(
      fc.property(history, history, (steps, later) => {
        const { whole } = told(steps, 1)
        const there = new Y.Doc()
        for (const part of splitUpdate(Y.encodeStateAsUpdate(whole), LEAST_PART))
          Y.applyUpdate(there, part)
        for (const { who, edit } of later) perform(who === 0 ? whole : there, edit)
        Y.applyUpdate(there, Y.encodeStateAsUpdate(whole, Y.encodeStateVector(there)))
        Y.applyUpdate(whole, Y.encodeStateAsUpdate(there, Y.encodeStateVector(whole)))
        expect(shown(there)).toEqual(shown(whole))
      }),
      { numRuns: 50, interruptAfterTimeLimit: 5_000 },
    )
  })

  it('stays as it is when it is short', () => {
    const update = Y.encodeStateAsUpdate(told([], 0).whole)
    expect(splitUpdate(update)).toEqual([update])
  })

  it('cuts one long text between characters, never inside one', () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, `x${'🚢'.repeat(240_000)}`)
    const parts = splitUpdate(Y.encodeStateAsUpdate(doc))
    expect(parts.length).toBeGreaterThan(3)
    expect(Math.max(...parts.map((part) => part.byteLength))).toBeLessThanOrEqual(MOST_PART_BYTES)
    const there = new Y.Doc()
    for (const part of parts) Y.applyUpdate(there, part)
    expect(there.getText('t').toJSON() === doc.getText('t').toJSON()).toBe(true)
  })

  it('cuts one long list between its values', () => {
    const doc = new Y.Doc()
    doc.getArray('a').insert(
      0,
      Array.from({ length: 50_000 }, (_, at) => ({ at, big: 1n })),
    )
    const parts = splitUpdate(Y.encodeStateAsUpdate(doc))
    expect(Math.max(...parts.map((part) => part.byteLength))).toBeLessThanOrEqual(MOST_PART_BYTES)
    const there = new Y.Doc()
    for (const part of parts) Y.applyUpdate(there, part)
    expect(there.getArray('a').toJSON()).toEqual(doc.getArray('a').toJSON())
  })

  it('brings what waits for something that is missing after everything else', () => {
    const author = Object.assign(new Y.Doc(), { clientID: 9 })
    const updates: Uint8Array[] = []
    author.on('update', (update: Uint8Array) => updates.push(update))
    for (let i = 0; i < 3; i++) author.getText('t').insert(i * 400, `${i}`.repeat(400))
    const torn = Object.assign(new Y.Doc(), { clientID: 1 })
    torn.getText('other').insert(0, 'x'.repeat(2_000))
    for (const update of [updates[0], updates[2]]) if (update) Y.applyUpdate(torn, update)
    const there = new Y.Doc()
    const waits = splitUpdate(Y.encodeStateAsUpdate(torn), LEAST_PART).map((part) => {
      Y.applyUpdate(there, part)
      return there.store.pendingStructs !== null
    })
    expect(waits.indexOf(true)).toBeGreaterThan(waits.lastIndexOf(false))
    expect(there.getText('other').length).toBe(2_000)
    if (updates[1]) Y.applyUpdate(there, updates[1])
    expect(there.getText('t').toJSON()).toBe(author.getText('t').toJSON())
  })

  it('holds no words that it deletes itself', () => {
    const doc = new Y.Doc({ gc: false })
    doc.getText('t').insert(0, 'x'.repeat(900_000))
    doc.getText('t').delete(0, 900_000)
    const parts = splitUpdate(Y.encodeStateAsUpdate(doc))
    expect(parts.map((part) => part.byteLength)).toEqual([expect.any(Number)])
    expect(parts[0]?.byteLength).toBeLessThan(100)
    const there = new Y.Doc()
    for (const part of parts) Y.applyUpdate(there, part)
    expect(Y.encodeStateVector(there)).toEqual(Y.encodeStateVector(doc))
  })
})

it('cuts what has many structs, however short it is', () => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let i = 0; i < 4_500; i++) doc.getText('t').insert(0, 'x')
  })
  const update = Y.encodeStateAsUpdate(doc)
  const parts = splitUpdate(update)
  expect(update.byteLength).toBeLessThan(100_000)
  expect(parts).toHaveLength(3)
  const other = new Y.Doc()
  for (const part of parts) Y.applyUpdate(other, part)
  expect(other.getText('t').toJSON()).toBe(doc.getText('t').toJSON())
})
