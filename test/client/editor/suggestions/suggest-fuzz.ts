import { joinBackward, splitBlock } from '@tiptap/pm/commands'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import { placesIn } from '../../../../client/editor/suggestions/letter-spans.ts'
import { seeded, type SeededRandom } from '../../../support/seeded-random.ts'
import { decideSome, readersGet } from './fuzz-decisions.ts'
import { Line, seedOf, type Writer } from '../binding/writers.ts'

export interface SuggestFuzz {
  seed: number
  steps: number
  /** `text`: people type, delete and replace; `structure`: who edits splits, joins and lists as well. */
  profile: 'text' | 'structure'
  /** `slow`: what is sent comes late, to one of them hardly ever. */
  line: 'online' | 'slow'
  undo: boolean
  /** Who suggests may do nothing else. */
  guarded?: boolean
  /** A fourth accepts and rejects meanwhile. */
  decides?: boolean
  /** Nobody suggests: what the editors lose by themselves. */
  plain?: boolean
}

export interface Tally {
  operations: number
  /** Suggested letters that a reader would get. */
  leaked: number
  /** Letters written directly that nobody struck, and that are. */
  struckByNobody: number
  /** Letters written directly that count as suggested. */
  becameSuggested: number
  /** Struck letters that are not. */
  lostStrikes: number
  /** Letters that nobody deleted. */
  lostLetters: number
  /** Runs at whose end not everybody sees the same. */
  diverged: number
  /** Runs in which the server made something else of what an honest person sent. */
  rewritten: number
  errors: unknown[]
}

export function emptyTally(): Tally {
  return {
    operations: 0,
    leaked: 0,
    struckByNobody: 0,
    becameSuggested: 0,
    lostStrikes: 0,
    lostLetters: 0,
    diverged: 0,
    rewritten: 0,
    errors: [],
  }
}

type Status = '' | 'i' | 'd' | 'id'

/** What becomes of each letter, of which each is another one. */
class Letters {
  /** Written directly or suggested. */
  readonly birth = new Map<string, 'b' | 'i'>()
  readonly gone = new Set<string>()
  readonly accepted = new Set<string>()
  readonly struckBy = new Map<string, Set<string>>()
  #next = 0x4e00

  fresh(): string {
    return String.fromCharCode(this.#next++)
  }

  strikers(letter: string): Set<string> {
    const known = this.struckBy.get(letter) ?? new Set<string>()
    this.struckBy.set(letter, known)
    return known
  }
}

/** How each letter counts in somebody's draft; by whom it is struck. */
function lettersOf(writer: Writer) {
  const shown = writer.binding.field.last
  const { open } = pendingIn(writer.doc)
  const statuses = new Map<string, { status: Status; by: Set<string> }>()
  if (!shown) return statuses
  writer.state.doc.descendants((node) => {
    for (const letter of node.text ?? '') statuses.set(letter, { status: '', by: new Set() })
  })
  const text = (from: number, to: number) => writer.state.doc.textBetween(from, to)
  for (const { userId, added, struck } of open) {
    for (const { from, to } of placesIn(shown, added))
      for (const letter of text(from, to)) {
        const known = statuses.get(letter)
        if (known && !known.status.startsWith('i')) known.status = `i${known.status}` as Status
      }
    for (const { from, to } of placesIn(shown, struck))
      for (const letter of text(from, to)) {
        const known = statuses.get(letter)
        if (known && !known.status.includes('d')) known.status = `${known.status}d` as Status
        known?.by.add(userId)
      }
  }
  return statuses
}

/** Three people, of whom two suggest, do at one text what people do; the tally says what went wrong. */
export function suggestFuzz(options: SuggestFuzz, tally: Tally): void {
  const random = seeded(options.seed)
  const letters = new Letters()
  const paragraphs = Array.from({ length: 4 }, () =>
    Array.from({ length: 16 }, () => letters.fresh()).join(''),
  )
  const line = new Line(seedOf('body', paragraphs))
  for (const letter of paragraphs.join('')) letters.birth.set(letter, 'b')
  const names = options.decides ? ['a', 'b', 'c', 'd'] : ['a', 'b', 'c']
  const people = names.map((name) => line.join(name))
  for (const writer of people) {
    if (writer.name > 'b' || options.plain) continue
    writer.suggestions.setMode('suggesting')
    writer.suggestions.restrict(options.guarded === true)
  }
  for (let step = 0; step < options.steps; step++) {
    const writer = random.pick(people)
    operate(writer, { random, letters, options })
    tally.operations += 1
    if (options.decides) tally.leaked += leakedIn(readersGet(line), letters)
    deliver(people, random, options.line)
  }
  line.settle()
  line.settle()
  count(people, letters, tally)
  tally.rewritten += people.some(({ isRewritten }) => isRewritten) ? 1 : 0
  tally.errors.push(...people.flatMap(({ errors }) => errors))
  line.close()
}

function deliver(people: readonly Writer[], random: SeededRandom, line: SuggestFuzz['line']) {
  for (const [i, writer] of people.entries()) {
    const often = line === 'online' ? 0.9 : i === 1 ? 0.1 : 0.5
    if (!random.chance(often)) continue
    writer.receive(line === 'online' ? Infinity : random.int(6))
  }
}

interface Doing {
  random: SeededRandom
  letters: Letters
  options: SuggestFuzz
}

function operate(writer: Writer, doing: Doing) {
  const { random, letters, options } = doing
  const suggests = writer.suggestions.mode === 'suggesting'
  const before = lettersOf(writer)
  const made: string[] = []
  const isUndo = options.undo && writer.name !== 'd' && random.chance(0.12)
  if (writer.name === 'd') {
    for (const letter of decideSome(writer, random)) letters.accepted.add(letter)
  } else if (isUndo) {
    const redoes = random.chance(0.35)
    writer.suggestions.ahead(() => (redoes ? writer.undo.redo() : writer.undo.undo()))
    writer.caret(writer.state.selection.head)
  } else if (writer.name === 'c' && options.profile === 'structure' && random.chance(0.3)) {
    restructure(writer, random)
  } else write(writer, doing, made)
  writer.undo.pause()
  const after = lettersOf(writer)
  for (const letter of made) letters.birth.set(letter, suggests ? 'i' : 'b')
  for (const [letter, { by }] of before) {
    const now = after.get(letter)
    if (!now) letters.gone.add(letter)
    const takenBack = isUndo ? [writer.name] : writer.name === 'd' ? by : []
    for (const name of takenBack)
      if (now && by.has(name) && !now.by.has(name)) letters.strikers(letter).delete(name)
  }
  for (const [letter, { by }] of after) {
    if (!before.has(letter)) letters.gone.delete(letter)
    if (by.has(writer.name) && !before.get(letter)?.by.has(writer.name) && suggests)
      letters.strikers(letter).add(writer.name)
  }
}

function write(writer: Writer, { random, letters }: Doing, made: string[]) {
  const places: { pos: number; end: number }[] = []
  writer.state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    for (let i = 0; i <= node.content.size; i++)
      places.push({ pos: pos + 1 + i, end: pos + 1 + node.content.size })
    return false
  })
  const { pos, end } = random.pick(places)
  const kind = random.pick(['type', 'type', 'delete', 'backspace', 'replace'] as const)
  const to = Math.min(end, pos + 1 + random.int(5))
  writer.caret(pos, kind === 'delete' || kind === 'replace' ? to : pos)
  if (kind === 'delete' && to > pos) writer.dispatch(writer.state.tr.deleteSelection())
  if (kind === 'backspace') {
    writer.caret(to)
    for (let left = to - pos; left > 0; left--) {
      const { from, $from } = writer.state.selection
      if (from > $from.start()) writer.dispatch(writer.state.tr.delete(from - 1, from))
    }
  }
  if (kind === 'type' || kind === 'replace')
    for (let left = 1 + random.int(3); left > 0; left--) {
      const letter = letters.fresh()
      made.push(letter)
      writer.type(letter)
    }
}

function restructure(writer: Writer, random: SeededRandom) {
  const size = writer.state.doc.content.size
  const place = random.int(size)
  writer.caret(place)
  const kind = random.pick(['split', 'splitOver', 'deleteAcross', 'join', 'list'] as const)
  // Some words, or a paragraph's end with some of both sides.
  if (kind === 'splitOver' || kind === 'deleteAcross')
    writer.caret(place, Math.min(size, place + 1 + random.int(8)))
  if (kind === 'deleteAcross') writer.dispatch(writer.state.tr.deleteSelection())
  if (kind === 'split' || kind === 'splitOver') writer.do(splitBlock)
  if (kind === 'join') {
    writer.caret(writer.state.selection.$head.start())
    writer.do(joinBackward)
  }
  const { listItem, bulletList } = writer.schema.nodes
  if (kind === 'list' && listItem && bulletList && !writer.do(liftListItem(listItem)))
    writer.do(wrapInList(bulletList))
}

/** Suggested letters that nobody has accepted. */
function leakedIn(text: string, { birth, accepted }: Letters): number {
  return Array.from(text).filter((letter) => birth.get(letter) === 'i' && !accepted.has(letter))
    .length
}

function count(people: readonly Writer[], letters: Letters, tally: Tally) {
  const all = people.map((writer) => {
    const statuses = [...lettersOf(writer)].map(([letter, { status }]) => `${letter}${status}`)
    return `${writer.draft} ${statuses.join(' ')}`
  })
  if (new Set(all).size > 1) tally.diverged += 1
  const [first] = people
  if (!first) return
  const end = lettersOf(first)
  for (const [letter, birth] of letters.birth) {
    if (letters.gone.has(letter)) continue
    const now = end.get(letter)?.status
    if (now === undefined) tally.lostLetters += 1
    else {
      const strikers = letters.struckBy.get(letter)?.size ?? 0
      if (birth === 'i' && !now.startsWith('i') && !letters.accepted.has(letter)) tally.leaked += 1
      if (birth === 'b' && now.startsWith('i')) tally.becameSuggested += 1
      if (now.includes('d') && strikers === 0) tally.struckByNobody += 1
      if (!now.includes('d') && strikers > 0) tally.lostStrikes += 1
    }
  }
}
