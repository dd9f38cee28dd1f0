import type { EditorView } from '@tiptap/pm/view'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cutBy, type Span } from '../../../../client/editor/suggestions/letter-spans.ts'
import { NamedLetters } from '../../../../client/editor/suggestions/named-letters.ts'
import { SuggestionDesk } from '../../../../client/editor/suggestions/suggestion-desk.ts'
import type { LetterRange } from '../../../../shared/document/letter-range.ts'
import { LetterSet } from '../../../../shared/document/suggested/letter-set.ts'
import { seeded } from '../../../support/seeded-random.ts'
import { Line, seedOf } from '../binding/writers.ts'

/** Ann edits in the view to which the cards belong; Bea has suggested two words. */
function beside() {
  const line = new Line(seedOf('body', ['The mill turned', 'in the rain.']))
  onTestFinished(() => line.close())
  const [ann, bea] = [line.join('ann'), line.join('bea')]
  bea.suggestions.setMode('suggesting')
  bea.caretIn('mill')
  bea.type('old ')
  bea.caretIn('rain')
  bea.type('first ')
  line.settle()
  const desk = new SuggestionDesk(ann.suggestions)
  const { suggested: places, binding, undo } = ann
  desk.attach('body', { places, binding, undo, view: ann as unknown as EditorView })
  desk.focused('body')
  const typed = (at: string, words: string) => {
    ann.caretIn(at)
    ann.type(words)
    desk.moved()
  }
  return { desk, ann, typed }
}

const short = (id: string, { from, to, letters }: Span) => `${id} ${from} ${to} ${letters.join()}`

describe('cards beside the text', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('stay the same ones while somebody types beside them, and still know where they stand', () => {
    const { desk, ann, typed } = beside()
    const before = desk.cards()
    expect(before.map(({ adds }) => adds)).toEqual(['old ', 'first '])
    typed('The', 'Now: ')
    expect(desk.cards()).toBe(before)
    ann.caretIn('first')
    expect(desk.selected()).toEqual([before[1]?.id])
    typed('ld ', 'ver')
    const after = desk.cards()
    expect(after[0]?.adds).toBe('o ld ')
    expect(after[1]).toBe(before[1])
  })

  it('are told of a moment after somebody typed, once, and at once where something is suggested or decided', () => {
    const { desk, typed } = beside()
    const [told, marked] = [vi.fn(), vi.fn()]
    desk.subscribe(told)
    desk.marks(marked)
    for (const letter of 'Now') typed('The', letter)
    expect([told.mock.calls.length, marked.mock.calls.length]).toEqual([0, 3])
    vi.advanceTimersByTime(200)
    expect(told).toHaveBeenCalledTimes(1)
    desk.activate(desk.cards()[0]?.id ?? null)
    expect(told).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(200)
    expect(told).toHaveBeenCalledTimes(2)
  })

  it('quote in a comment what would come, and name all letters of the suggestion', () => {
    const { desk } = beside()
    const about = desk.about(desk.cards()[0]?.id ?? '')
    expect(about).toMatchObject({ field: 'body', quote: 'old', before: 'The ' })
    expect(about?.letters.reduce((sum, [, , count]) => sum + count, 0)).toBe(4)
  })
})

it('suggestions that name a letter are found among however many, also where they overlap', () => {
  const random = seeded(Number(process.env['SEED'] ?? 5))
  const range = (): LetterRange => {
    const from = random.int(200)
    return [1 + random.int(2), from, from + 1 + random.int(random.chance(0.1) ? 150 : 12)]
  }
  for (let round = 0; round < 200; round++) {
    const open = Array.from({ length: random.int(40) }, (_, i) => {
      const adds = Array.from({ length: 1 + random.int(3) }, range)
      const added = new LetterSet(adds)
      const rest = { userId: 'bea', at: 1, strikes: [], struck: new LetterSet() }
      return { id: String(i), adds, added, ...rest }
    })
    const letters = range()
    const span: Span = { from: 7, to: 7 + letters[2] - letters[1], letters }
    const found = new NamedLetters(open, 'added').in(span)
    const wanted = open.flatMap(({ id, added }) =>
      cutBy(span, added).flatMap((part) => (part.isIn ? [short(id, part)] : [])),
    )
    expect(found.map((part) => short(part.one.id, part)).sort()).toEqual(wanted.sort())
  }
})
