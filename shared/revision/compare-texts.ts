import type { RevisionBlock } from './blocks.ts'
import { longestIncreasing } from './longest-increasing.ts'
import { wordDiff, type WordRun } from './word-diff.ts'

/** So much of what changed is compared; of the rest it is said how much it is. */
const MOST = { passages: 200, characters: 200_000 }
/** Of what stands unchanged beside a change. */
const BESIDE = /^.{0,300}/su

export const PASSAGE_KINDS = [
  'same',
  'changed',
  'pictured',
  'formatted',
  'moved',
  'added',
  'removed',
] as const

/**
 * A block, and `tag` is its element. With the same words, `pictured` has other pictures, or says something else of them, and
 * `formatted` another form.
 */
export interface Passage {
  how: (typeof PASSAGE_KINDS)[number]
  tag: string
  runs: WordRun[]
}

/** What became of a text: passages that are the `same` stand beside changes, and so many are `skipped` between. */
export interface ComparedText {
  passages: (Passage | { how: 'skipped'; count: number })[]
  /** Changes beyond what is shown. */
  left: number
}

/** Word by word. Blocks are the same ones by their ids. */
export function compareBlocks(
  before: readonly RevisionBlock[],
  now: readonly RevisionBlock[],
): ComparedText {
  const rows = rowsOf(before, now)
  const changed = rows.map(isChange)
  const told: ComparedText = { passages: [], left: 0 }
  let room = MOST.characters
  for (const [i, row] of rows.entries()) {
    const isBeside = changed[i - 1] || changed[i + 1]
    if (!changed[i] && !isBeside) skip(told)
    else if (!changed[i]) told.passages.push(passageOf(row))
    else if (sizeOf(row) > room || told.passages.length >= MOST.passages) told.left += 1
    else {
      room -= sizeOf(row)
      told.passages.push(passageOf(row))
    }
  }
  return told
}

/** A block as it was and as it is; null where it is new or gone. */
interface Row {
  was: RevisionBlock | null
  is: RevisionBlock | null
  isMoved: boolean
}

/** In the order of the text now; what was removed stands where it stood. */
function rowsOf(before: readonly RevisionBlock[], now: readonly RevisionBlock[]): Row[] {
  const places = new Map(before.map(({ id }, at) => [id, at]))
  const kept = new Set(now.map(({ id }) => id))
  const staying = stayingIn(places, now)
  const rows: Row[] = []
  let told = 0
  const tellGone = (isUpTo: (was: RevisionBlock) => boolean) => {
    for (let was = before[told]; was && isUpTo(was); was = before[told]) {
      if (!kept.has(was.id)) rows.push({ was, is: null, isMoved: false })
      told += 1
    }
  }
  const isGone = ({ id }: RevisionBlock) => !kept.has(id)
  tellGone(isGone)
  for (const is of now) {
    const place = places.get(is.id)
    const isMoved = place !== undefined && !staying.has(place)
    if (place !== undefined && !isMoved) tellGone(({ id }) => id !== is.id)
    rows.push({ was: before[place ?? -1] ?? null, is, isMoved })
    if (place === undefined || isMoved) continue
    told += 1
    tellGone(isGone)
  }
  tellGone(() => true)
  return rows
}

/** Places of the most blocks that still follow each other as they did. */
function stayingIn(
  places: ReadonlyMap<string, number>,
  now: readonly RevisionBlock[],
): Set<number> {
  const kept = now.flatMap(({ id }) => places.get(id) ?? [])
  return new Set(longestIncreasing(kept).map((i) => kept[i] ?? -1))
}

function isChange({ was, is, isMoved }: Row): boolean {
  return isMoved || was?.html !== is?.html
}

function sizeOf({ was, is }: Row): number {
  return (was?.text.length ?? 0) + (is?.text.length ?? 0)
}

function passageOf(row: Row): Passage {
  const { was, is } = row
  const [, tag = ''] = /^<(\w+)/.exec((is ?? was)?.html ?? '') ?? []
  const how = howChanged(row)
  if (how === 'same') return { how, tag, runs: [{ how, text: beginning(is?.text ?? '') }] }
  return { how, tag, runs: wordDiff(was?.text ?? '', is?.text ?? '') }
}

function beginning(text: string): string {
  const [first = ''] = BESIDE.exec(text) ?? []
  return first === text ? text : `${first.replace(/(?<=\S)\s+\S*$/, '')} …`
}

function howChanged({ was, is, isMoved }: Row): Passage['how'] {
  if (!was) return 'added'
  if (!is) return 'removed'
  if (isMoved) return 'moved'
  if (was.text !== is.text) return 'changed'
  if (was.html === is.html) return 'same'
  return picturesOf(was) === picturesOf(is) ? 'formatted' : 'pictured'
}

/** Which ones, what they show and who took them; not how wide they are. */
function picturesOf({ html }: RevisionBlock): string {
  const parts = html.match(/ data-asset="[^"]*"| alt="[^"]*"|<span class="credit">[^<]*/g) ?? []
  return parts.join('')
}

function skip({ passages }: ComparedText) {
  const last = passages.at(-1)
  if (last?.how === 'skipped') last.count += 1
  else passages.push({ how: 'skipped', count: 1 })
}
