import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import * as fc from 'fast-check'
import { NODES } from '../../../shared/document/body-rule.ts'
import { emptyContent, paragraph, type Content } from '../../../shared/document/content.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import {
  additionsOf,
  decisionsOf,
  readSuggestion,
  strikesOf,
  writeDecision,
  writeNamed,
} from '../../../shared/document/suggested/suggestion.ts'
import { seedUpdate, writeContent } from '../../../shared/document/write-draft.ts'
import {
  compareDrafts,
  isSameRun,
  type ComparedBlock,
  type ComparedRun,
  type Comparison,
} from '../../../shared/revision/compare-drafts.ts'
import { draftBlocks, draftLine, type TextRun } from '../../../shared/revision/draft-parts.ts'
import { suggestedIn } from '../../../client/desk/versions/compared-runs.ts'
import { seeded, type SeededRandom } from '../../support/seeded-random.ts'
import { content as anyContent } from '../arbitrary-content.ts'

const FERRY = 'The ferry struck at 06.40 in fog near the harbour wall.'
const CREW = 'All of the crew of twelve were taken ashore by noon.'
const INQUIRY = 'An inquiry opens on Monday, the ministry said on Sunday.'

function draft(content: Partial<Content>): Y.Doc {
  const doc = newDraftDoc()
  Y.applyUpdate(doc, seedUpdate({ ...emptyContent(), ...content }))
  return doc
}

/** The draft as somebody changed it. */
function changed(before: Y.Doc, change: (doc: Y.Doc) => void): Y.Doc {
  const doc = newDraftDoc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(before))
  doc.clientID = 77
  change(doc)
  return doc
}

const three = () => draft({ body: [FERRY, CREW, INQUIRY].map(paragraph) })
const bodyOf = (doc: Y.Doc) => doc.getXmlFragment('body')
const block = (doc: Y.Doc, at: number) => bodyOf(doc).get(at) as Y.XmlElement
const textIn = (doc: Y.Doc, at: number) => block(doc, at).get(0) as Y.XmlText

/** What of it is told, in short. */
const told = ({ blocks }: Comparison) =>
  blocks.map(({ how, runs }) => {
    const words = runs.map((run) => (isSameRun(run) ? '…' : `${run.how} ${run.text}`))
    return `${how}: ${words.join(' | ')}`
  })

describe('two states of a draft, compared', () => {
  it('are the same where nothing changed', () => {
    const { blocks, lines, lists, values } = compareDrafts(three(), three())
    expect(blocks.map(({ how }) => how)).toEqual(['same', 'same', 'same'])
    expect(lines.flatMap(({ runs }) => runs).every(isSameRun)).toBe(true)
    expect(lists.flatMap(({ entries }) => entries)).toEqual([])
    expect(values.every(({ before, now }) => before === now)).toBe(true)
  })

  it('tell of a picture of which another point is kept that it changed', () => {
    const picture = { assetId: 'as_1', alt: 'A ship', caption: '', credit: '' }
    const before = draft({ body: [{ type: 'gallery', pictures: [picture, picture] }] })
    const now = changed(before, (doc) => {
      const second = block(doc, 0).get(1) as Y.XmlElement
      second.setAttribute('focus', 'as_1 30 65')
    })
    expect(told(compareDrafts(before, now))).toEqual(['same: ', 'same: …', 'changed: ', 'same: …'])
  })

  it('tell word by word what became of a paragraph, of which hardly a word is left', () => {
    const before = three()
    const now = changed(before, (doc) => {
      textIn(doc, 1).delete(0, CREW.length)
      textIn(doc, 1).insert(0, 'Nobody was hurt, and nobody slept.')
    })
    const [first, second] = compareDrafts(before, now).blocks
    expect(first?.how).toBe('same')
    expect(second).toMatchObject({ how: 'changed', before: { at: 1 }, now: { at: 1 } })
    expect(second?.runs.at(-1)).toMatchObject({ how: 'same', text: '.' })
  })

  it('show what went before what came there', () => {
    const before = three()
    const now = changed(before, (doc) => {
      bodyOf(doc).delete(1, 1)
      const fresh = new Y.XmlElement(NODES.paragraph)
      fresh.insert(0, [new Y.XmlText('Divers went down at dusk; they found little else to do.')])
      bodyOf(doc).insert(1, [fresh])
    })
    expect(compareDrafts(before, now).blocks.map(({ how }) => how)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ])
  })

  it('know a paragraph that somebody made anew and moved, by its words', () => {
    const before = three()
    const now = changed(before, (doc) => {
      bodyOf(doc).delete(2, 1)
      const anew = new Y.XmlElement(NODES.heading)
      anew.insert(0, [new Y.XmlText(INQUIRY.replace('Monday', 'Tuesday'))])
      bodyOf(doc).insert(0, [anew])
    })
    const { blocks } = compareDrafts(before, now)
    expect(told(compareDrafts(before, now))).toEqual([
      'moved: … | removed Monday | added Tuesday | …',
      'same: …',
      'same: …',
    ])
    expect(blocks[0]).toMatchObject({
      before: { at: 2, kind: 'paragraph' },
      now: { at: 0, kind: 'heading', level: 2 },
    })
  })

  it('tell of words that became bold, and stayed', () => {
    const before = three()
    const now = changed(before, (doc) => textIn(doc, 0).format(4, 5, { bold: true }))
    const [first] = compareDrafts(before, now).blocks
    expect(first?.how).toBe('changed')
    expect(first?.runs.find((run) => !isSameRun(run))).toEqual({
      how: 'same',
      text: 'ferry',
      marks: [{ type: 'bold' }],
      marksBefore: [],
      letters: expect.any(Array),
    })
  })

  it('say of each word which letters it is: what was removed by those of before, all else by those of now', () => {
    const before = three()
    const now = changed(before, (doc) => {
      textIn(doc, 0).delete(4, 5)
      textIn(doc, 0).insert(4, 'trawler')
    })
    const runs = compareDrafts(before, now).blocks[0]?.runs ?? []
    const gone = runs.find(({ how }) => how === 'removed')
    expect(gone?.text).toBe('ferry')
    expect(gone?.letters).toEqual([[1, expect.any(Number), (gone?.letters[0]?.[1] ?? 0) + 5]])
    expect(runs.find(({ how }) => how === 'added')?.letters).toEqual([[77, 0, 7]])
  })

  it('tell of an item in which list it stands, and not of others that count on', () => {
    const items = [FERRY, CREW].map((item) => [paragraph(item)])
    const before = draft({ body: [{ type: 'list', ordered: true, items }] })
    const now = changed(before, (doc) => {
      const item = new Y.XmlElement(NODES.item)
      const fresh = new Y.XmlElement(NODES.paragraph)
      fresh.insert(0, [new Y.XmlText(INQUIRY)])
      item.insert(0, [fresh])
      block(doc, 0).insert(0, [item])
    })
    const { blocks } = compareDrafts(before, now)
    expect(blocks.map(({ how }) => how)).toEqual(['added', 'same', 'same'])
    expect(blocks[1]?.now?.within).toEqual([
      { kind: 'item', ordered: true, number: 2, first: true },
    ])
  })

  it('tell of every field', () => {
    const meta = { ...emptyContent().meta, tags: ['ports', 'fog'], section: 'world' }
    const before = draft({ headline: 'Ferry aground', meta })
    const now = changed(before, (doc) =>
      writeContent(doc, {
        ...emptyContent(),
        headline: 'Ferry still aground',
        meta: { ...meta, tags: ['fog'], section: 'sport', date: '2026-01-05' },
      }),
    )
    const { lines, lists, values } = compareDrafts(before, now)
    const headline = lines.find(({ field }) => field === 'headline')
    expect(headline?.runs.filter(({ how }) => how === 'added').map(({ text }) => text)).toEqual([
      'still ',
    ])
    expect(lists.find(({ field }) => field === 'tags')?.entries).toEqual([
      { how: 'removed', text: 'ports' },
      { how: 'same', text: 'fog' },
    ])
    expect(values).toContainEqual({ field: 'section', before: 'world', now: 'sport' })
    expect(values).toContainEqual({ field: 'date', before: null, now: '2026-01-05' })
  })

  it('mark what is suggested among the words that readers would get, and count none of it as a change', () => {
    const before = three()
    const now = changed(before, (doc) => {
      suggest(doc, { text: textIn(doc, 0), place: 4, length: 5, words: 'boat' })
    })
    const [first] = compareDrafts(now, now).blocks
    expect(first?.how).toBe('same')
    expect(shortOf(first)).toEqual(['The ', 'struck ferry', 'newer boat', 'older boat', rest(9)])
    const compared = compareDrafts(before, now)
    expect(compared.blocks.map(({ how }) => how)).toEqual(['same', 'same', 'same'])
    expect(shortOf(compared.blocks[0])).toEqual(['The ', 'struck ferry', 'newer boat', rest(9)])
    expect(shortOf(compareDrafts(now, before).blocks[0])).toEqual([
      'The ',
      'was struck ferry',
      'older boat',
      rest(9),
    ])
  })

  it('tell as a change what was accepted, and nothing of what was rejected', () => {
    let id = ''
    const before = changed(three(), (doc) => {
      id = suggest(doc, { text: textIn(doc, 0), place: 4, words: 'old ' })
    })
    const decided = (accepted: boolean) =>
      changed(before, (doc) => {
        const letters = readSuggestion(doc, id)?.adds ?? []
        const by = { suggestionId: id, userId: 'ada', at: 2, accepted }
        decisionsOf(doc).set('d', writeDecision({ ...by, letters }))
        if (!accepted) textIn(doc, 0).delete(4, 4)
      })
    expect(told(compareDrafts(before, decided(true)))[0]).toMatch(/^changed: .*added old /)
    expect(compareDrafts(before, decided(false)).blocks[0]?.how).toBe('same')
  })

  it('show a paragraph of which all is only suggested', () => {
    const before = draft({ body: [paragraph(FERRY)] })
    const now = changed(before, (doc) => {
      const fresh = new Y.XmlElement(NODES.paragraph)
      fresh.insert(0, [new Y.XmlText()])
      bodyOf(doc).insert(1, [fresh])
      suggest(doc, { text: textIn(doc, 1), place: 0, words: 'More soon.' })
    })
    const { blocks } = compareDrafts(before, now)
    expect(shortOf(blocks[1])).toEqual(['newer More soon.'])
  })

  it('give both states back, whatever was changed', () => {
    const random = seeded(Number(process.env['SEED'] ?? 11))
    for (const content of fc.sample(anyContent, { numRuns: 170, seed: 3 })) {
      const first = draft(content)
      let before = first
      for (let round = 0; round < 6; round += 1) {
        const now = changed(before, (doc) => {
          doc.clientID = 100 + round
          for (let deeds = random.int(8); deeds >= 0; deeds -= 1) deed(doc, random)
        })
        expectBoth(before, now)
        expectBoth(first, now)
        before = now
      }
    }
  })
})

const rest = (from: number) => FERRY.slice(from)

/** Its runs, each with what is suggested of it. */
function shortOf(block: ComparedBlock | undefined): string[] {
  return (block?.runs ?? []).map(({ text, side, suggested, wasStruck }) => {
    const how = side ?? suggested ?? (wasStruck && 'was struck')
    return how ? `${how} ${text}` : text
  })
}

/** Something that people do in a body. */
function deed(doc: Y.Doc, random: SeededRandom) {
  const body = bodyOf(doc)
  const texts = textsOf(body)
  const at = random.int(body.length + 1)
  const what = random.next()
  if (what < 0.15 && body.length > 0) return body.delete(random.int(body.length), 1)
  if (what < 0.3) {
    const fresh = new Y.XmlElement(random.pick([NODES.paragraph, NODES.heading, NODES.code]))
    fresh.insert(0, [new Y.XmlText(random.pick([FERRY, CREW, INQUIRY, '', '渡轮黎明离开']))])
    return body.insert(at, [fresh])
  }
  if (what < 0.4 && body.length > 1) {
    const from = random.int(body.length)
    const anew = body.get(from).clone()
    body.delete(from, 1)
    return body.insert(random.int(body.length + 1), [anew])
  }
  if (texts.length === 0) return
  const text = random.pick(texts)
  const place = random.int(text.length + 1)
  const length = Math.min(random.int(12), text.length - place)
  if (what < 0.6) text.delete(place, length)
  else if (what < 0.75) text.format(place, length, { bold: random.chance(0.7) ? true : null })
  else if (what < 0.85) suggest(doc, { text, place, length })
  else text.insert(place, random.pick(['word ', 'two words', ', ', '😀', 'بحر ', '\u0001', '\n']))
}

interface Suggestion {
  text: Y.XmlText
  place: number
  /** How many letters behind it would go. */
  length?: number
  words?: string
}

/** As an editor does it; gives the suggestion's id. */
function suggest(doc: Y.Doc, { text, place, length = 0, words = 'perhaps ' }: Suggestion): string {
  const { store, clientID } = doc
  const id = `${clientID}-${Y.getState(store, clientID)}`
  const by = { userId: 'bea', at: 1 }
  const clock = Y.getState(store, clientID)
  doc.transact(() => {
    text.insert(place + length, words)
    const adds: LetterRange = [clientID, clock, Y.getState(store, clientID)]
    additionsOf(doc).set(id, writeNamed({ ...by, letters: [adds] }))
    const strikes = lettersIn(text).slice(place, place + length)
    strikesOf(doc).set(id, writeNamed({ ...by, letters: strikes }))
  })
  return id
}

function lettersIn(text: Y.XmlText): LetterRange[] {
  const letters: LetterRange[] = []
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.countable)
      for (let i = 0; i < item.length; i++)
        letters.push([item.id.client, item.id.clock + i, item.id.clock + i + 1])
  return letters
}

function textsOf(node: Y.XmlFragment): Y.XmlText[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsOf(child) : []
  })
}

/** Both states are in what is told of them, letter by letter. */
function expectBoth(before: Y.Doc, now: Y.Doc) {
  const { lines, blocks } = compareDrafts(before, now)
  for (const [which, doc] of [
    ['before', before],
    ['now', now],
  ] as const) {
    const told = lines.map(({ runs }) => lettersOf(side(runs, which), which))
    const held = lines.map(({ field }) => lettersOf(draftLine(doc, field), which))
    const standing = blocks
      .flatMap(({ runs, ...one }) => (one[which] ? [{ ...one[which], runs }] : []))
      .toSorted((a, b) => a.at - b.at)
    for (const { at: _, runs, ...setting } of standing)
      told.push(JSON.stringify(setting) + lettersOf(side(runs, which), which))
    for (const { setting, runs } of draftBlocks(doc))
      held.push(JSON.stringify({ ...setting }) + lettersOf(runs, which))
    expect(told.join('\n')).toBe(held.join('\n'))
  }
}

function side(runs: readonly ComparedRun[], which: 'before' | 'now'): TextRun[] {
  const isBefore = which === 'before'
  const other = isBefore ? 'added' : 'removed'
  const part = isBefore ? 'older' : 'newer'
  return runs
    .filter((run) => run.how !== other && (run.side ?? part) === part)
    .map((run) => {
      const marks = isBefore ? (run.marksBefore ?? run.marks) : run.marks
      const suggested = suggestedIn(part, run)
      return { text: run.text, letters: run.letters, marks, ...(suggested && { suggested }) }
    })
}

/** Each character, with its marks and whether it is suggested, and with its id where the result has those of this side. */
function lettersOf(runs: readonly TextRun[], which: 'before' | 'now'): string {
  return runs
    .flatMap(({ text, marks, letters, suggested = '' }) => {
      const ids = letters.flatMap(([client, from, to]) =>
        Array.from({ length: to - from }, (_, i) =>
          client < 0 ? 'none' : `${client}:${from + i}`,
        ),
      )
      if (ids.length !== text.length) throw new Error(`${ids.length} letters for ${text}`)
      const names = JSON.stringify(marks)
      return text
        .split('')
        .map((letter, i) => `${letter}${names}${suggested}${which === 'now' ? (ids[i] ?? '') : ''}`)
    })
    .join(' ')
}
