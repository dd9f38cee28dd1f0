import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { LetterLines } from '../../server/log/letter-lines.ts'
import { movedLetters } from '../../server/log/moved-letters.ts'
import { docAndLines, snapshotOf } from '../../server/log/snapshot-of.ts'
import type { DraftAt } from '../../server/log/update-log.ts'
import { MOVES, SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { draftBlocks } from '../../shared/revision/draft-parts.ts'
import { ALL, fuzz, type Kind } from '../client/editor/binding/newsroom-fuzz.ts'
import { Line, seedOf, type Writer } from '../client/editor/binding/writers.ts'
import { splitBlock } from '@tiptap/pm/commands'

const RUNS = Number(process.env['RUNS'] ?? 3)
/** Of all letters that stand at last. */
const MOST_WRONG = 0.064
const FIRST_CLIENT = 100

describe('letters that were made anew', () => {
  it('stand for the first one of their line, in whatever order that is told', () => {
    const inOrder = new LetterLines()
    inOrder.add({ client: 1, clock: 10 }, { client: 2, clock: 0, length: 5 })
    inOrder.add({ client: 2, clock: 1 }, { client: 3, clock: 7, length: 3 })
    const lateFirst = new LetterLines()
    lateFirst.add({ client: 2, clock: 1 }, { client: 3, clock: 7, length: 3 })
    lateFirst.add({ client: 1, clock: 10 }, { client: 2, clock: 0, length: 5 })
    for (const lines of [inOrder, lateFirst, LetterLines.unpacked(inOrder.packed())])
      expect(lines.first({ client: 3, clock: 6, length: 5 })).toEqual([
        { client: 3, clock: 6, length: 1 },
        { client: 1, clock: 11, length: 3 },
        { client: 3, clock: 10, length: 1 },
      ])
  })

  it('keep the line that was told of first, and end in no circle', () => {
    const lines = new LetterLines()
    lines.add({ client: 1, clock: 0 }, { client: 2, clock: 0, length: 4 })
    lines.add({ client: 9, clock: 0 }, { client: 2, clock: 2, length: 4 })
    lines.add({ client: 2, clock: 0 }, { client: 1, clock: 0, length: 4 })
    expect(lines.first({ client: 2, clock: 0, length: 6 })).toEqual([
      { client: 1, clock: 0, length: 4 },
      { client: 9, clock: 2, length: 2 },
    ])
    expect(lines.first({ client: 1, clock: 0, length: 4 })).toEqual([
      { client: 1, clock: 0, length: 4 },
    ])
  })

  it('[VER5] are their first writer’s when a colleague splits the paragraph, also after two snapshots', () => {
    const { line, ann, ben } = two('One. Two.')
    ann.caretAtEnd()
    ann.type(' Three.')
    line.settle()
    ben.caretIn(' Three')
    ben.do(splitBlock)
    line.settle()
    const before = writersIn(draftOf(line))
    expect(before).toBe('sssssssss\naaaaaaa')
    let draft = draftOf(line)
    for (const _ of [1, 2]) draft = { ...draft, snapshot: snapshotOf(draft), updates: [] }
    expect(writersIn(draft)).toEqual(before)
    line.close()
  })

  it('[VER5] are nobody else’s by the word of a hostile colleague', () => {
    const { line, ann, ben } = two('Nothing.')
    ann.caretAtEnd()
    ann.type(' I resign')
    line.settle()
    ben.caretAtEnd()
    ben.type(' I resign at once')
    const letters = { client: ben.doc.clientID, clock: 0, length: 17 }
    const claim = (hers: number, his: number) =>
      ben.doc.getArray(MOVES).push([[[ann.doc.clientID, hers, letters.client, his, 8, 0]]])
    const firstOnes = () => {
      line.settle()
      const { doc, lines } = docAndLines(draftOf(line))
      doc.destroy()
      return lines.first(letters)
    }
    // Hers stand, and others were never there.
    claim(0, 0)
    claim(500, 0)
    expect(firstOnes()).toEqual([letters])
    // She has not written the other words of his, and these she has.
    ben.caretIn(' I resign', 9)
    ben.erase(9)
    claim(0, 9)
    expect(firstOnes()).toEqual([
      { client: ann.doc.clientID, clock: 0, length: 8 },
      { ...letters, clock: 8, length: 9 },
    ])
    line.close()
  })

  it('[VER5] are known whatever else was told before them, of letters that are not there or not the teller’s', () => {
    const { line, ann, ben } = two('')
    ann.type('Hello')
    line.settle()
    const hers = ann.doc.clientID
    ben.caretIn('Hello', 5)
    ben.erase(5)
    ben.type('Hello')
    const his = ben.doc.clientID
    const now = { client: his, clock: Y.getState(ben.doc.store, his) - 5, length: 5 }
    const hostile = [
      [hers, 0, his, 0, 400_000, 0],
      [1, 0, 2, 0, 400_000, 0],
      [hers, 0, hers, 0, 5, 0],
    ]
    const { lines, doc } = docAndLines(draftOf(line))
    doc.destroy()
    expect(lines.first(now)).toEqual([now])
    ben.doc.getArray(MOVES).push([hostile, [[hers, 0, his, now.clock, 5, 0]]])
    line.settle()
    const told = docAndLines(draftOf(line))
    told.doc.destroy()
    expect(told.lines.first(now)).toEqual([{ client: hers, clock: 0, length: 5 }])
    line.close()
  })

  it('[VER5] cost so many looks at most, however often all of them are told again', () => {
    const [many, often] = [4_000, 1_000]
    const known = new LetterLines()
    for (let i = 0; i < many; i += 1)
      known.add({ client: 11, clock: 2 * many - 2 * i }, { client: 22, clock: i, length: 1 })
    const doc = new Y.Doc()
    for (const client of [11, 22]) {
      doc.clientID = client
      doc.getText('words').insert(0, 'a'.repeat(3 * many))
    }
    const run = [11, 0, 22, 0, many, 0]
    doc.getArray(MOVES).push([Array.from({ length: often }, () => run)])
    const looks = vi.spyOn(LetterLines.prototype, 'knows')
    const nothing = new Uint8Array()
    const snapshot = { seq: 1, data: nothing, deletions: nothing, moves: known.packed() }
    movedLetters({ seq: 1, snapshot, updates: [], schema: SCHEMA_VERSION }, doc)
    expect(looks.mock.calls.length).toBeGreaterThan(0)
    expect(looks.mock.calls.length * many).toBeLessThanOrEqual(1_000_000)
    looks.mockRestore()
    doc.destroy()
  })

  it.each<[string, readonly Kind[], number]>([
    ['split, join, list and head', ['type', 'caret', 'enter', 'join', 'list', 'heading'], 0.9],
    ['do everything', ALL, 0.9],
    ['do everything, cut and paste as well, some keystrokes behind', [...ALL, 'cut'], 0.5],
  ])(
    '[VER5] are hardly ever somebody else’s when three people %s, and snapshots are written meanwhile',
    (_name, kinds, arrives) => {
      const sum = { letters: 0, byClient: 0, byLine: 0 }
      for (let seed = 1; seed <= RUNS; seed += 1) {
        let snapshot: DraftAt['snapshot'] = null
        let covered = 0
        const watch = (line: Line, step: number | 'end') => {
          const draft = { ...draftOf(line, covered), snapshot }
          if (step === 'end') count(draft, sum)
          else if (step % 50 === 49) {
            snapshot = snapshotOf(draft)
            covered = line.rows.length
          }
        }
        fuzz({ seed, people: 3, steps: 300, arrives, kinds, watch })
      }
      expect(sum.letters).toBeGreaterThan(100 * RUNS)
      expect(sum.byLine / sum.letters).toBeLessThanOrEqual(MOST_WRONG)
      expect(sum.byLine).toBeLessThan(sum.byClient / 2)
    },
    60_000,
  )
})

function two(text: string): { line: Line; ann: Writer; ben: Writer } {
  const line = new Line(seedOf('body', [text]))
  return { line, ann: line.join('a'), ben: line.join('b') }
}

/** What the log holds behind the first `covered` rows. */
function draftOf({ seed, rows }: Line, covered = 0): DraftAt {
  const behind = covered === 0 ? [seed, ...rows] : rows.slice(covered)
  const seq = rows.length + 1
  const updates = behind.map((data, i) => {
    return { seq: seq - behind.length + 1 + i, data, userId: '', schema: SCHEMA_VERSION }
  })
  return { seq, snapshot: null, updates, schema: SCHEMA_VERSION }
}

const nameOf = (client: number) => (client === 1 ? 's' : 'abcdefgh'.charAt(client - FIRST_CLIENT))

/** Who wrote each letter of a body, block by block. */
function writersIn(draft: DraftAt): string {
  const { doc, lines } = docAndLines(draft)
  const blocks = draftBlocks(doc).map(({ runs }) =>
    runs
      .flatMap(({ letters }) => letters)
      .flatMap(([client, clock, to]) => lines.first({ client, clock, length: to - clock }))
      .map(({ client, length }) => nameOf(client).repeat(length))
      .join(''),
  )
  doc.destroy()
  return blocks.join('\n')
}

/** Each word begins with the name of who wrote it, and stands nowhere else. */
function count(draft: DraftAt, sum: { letters: number; byClient: number; byLine: number }) {
  const { doc, lines } = docAndLines(draft)
  for (const { runs } of draftBlocks(doc)) {
    const letters = runs.flatMap(({ text, letters: ranges }) =>
      ranges
        .flatMap(([client, from, to]) =>
          Array.from({ length: to - from }, (_, i) => ({ client, clock: from + i })),
        )
        .map((id, i) => ({ ...id, text: text[i] ?? '' })),
    )
    const words = letters.map(({ text }) => text).join('')
    for (const { index, 0: word } of words.matchAll(/[sabc]\d\d\w*/g))
      for (const { client, clock } of letters.slice(index, index + word.length)) {
        const [first] = lines.first({ client, clock, length: 1 })
        sum.letters += 1
        if (nameOf(client) !== word[0]) sum.byClient += 1
        if (nameOf(first?.client ?? 0) !== word[0]) sum.byLine += 1
      }
  }
  doc.destroy()
}
