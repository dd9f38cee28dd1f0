import type * as Y from 'yjs'
import type { Mark, Meta } from '../document/content.ts'
import type { LetterRange } from '../document/letter-range.ts'
import { readMeta } from '../document/meta.ts'
import { pendingIn } from '../document/suggested/pending.ts'
import type { Suggested } from '../document/suggested/suggested-parts.ts'
import {
  baseOf,
  draftBlocks,
  draftLine,
  haveSameMarks,
  textOf,
  type DraftBlock,
  type Setting,
  type TextRun,
} from './draft-parts.ts'
import { writtenRelated } from '../model/related.ts'
import { longestIncreasing } from './longest-increasing.ts'
import { pairBlocks } from './pairs.ts'
import { partOf, withSuggested, type Side } from './with-suggested.ts'
import { tokenDiff, wordDiff, type WordRun } from './word-diff.ts'

export const COMPARED_LINES = [
  'headline',
  'standfirst',
  'heroCaption',
  'heroCredit',
  'heroAlt',
  'heroDisclaimer',
  'slug',
] as const
export const COMPARED_LISTS = ['bylines', 'tags'] as const
export const COMPARED_VALUES = ['section', 'date', 'related', 'heroAsset', 'heroFocus'] as const

/** Words that both drafts have, or one of them. `letters` are those of the draft now, of what was removed those of the draft before. */
export interface ComparedRun {
  how: WordRun['how']
  text: string
  marks: Mark[]
  /** Of what is the same, where its marks are not. */
  marksBefore?: Mark[]
  letters: LetterRange[]
  /** Would go, or would come: in the draft now; of what was removed, in the draft before. */
  suggested?: Suggested
  /** Of what is the same: it would have gone. */
  wasStruck?: true
  /** What would come is neither removed nor added: it stands among the words of one of the drafts. */
  side?: Side
}

/** How a block stands in one of the drafts: `at` counts its blocks. */
export interface Standing extends Setting {
  at: number
}

export interface ComparedBlock {
  /** `moved`: others that stay follow each other without it; its words or its setting may have changed as well. */
  how: 'same' | 'changed' | 'moved' | 'added' | 'removed'
  before: Standing | null
  now: Standing | null
  runs: ComparedRun[]
}

/** What became of a draft. */
export interface Comparison {
  /** Of all of them, also those that are the same. */
  lines: { field: (typeof COMPARED_LINES)[number]; runs: ComparedRun[] }[]
  lists: { field: (typeof COMPARED_LISTS)[number]; entries: WordRun[] }[]
  values: { field: (typeof COMPARED_VALUES)[number]; before: string | null; now: string | null }[]
  /** In the order of the draft now; what was removed stands where it stood. */
  blocks: ComparedBlock[]
}

/**
 * Word by word, block by block, and only what readers would get of either draft; what is suggested in one of them stands there,
 * marked. Blocks are the same ones as long as their Yjs elements are, else those that are most alike.
 */
export function compareDrafts(before: Y.Doc, now: Y.Doc): Comparison {
  const [was, is] = [readMeta(before), readMeta(now)]
  const [old, next] = [pendingIn(before), pendingIn(now)]
  return {
    lines: COMPARED_LINES.map((field) => ({
      field,
      runs: compareRuns(draftLine(before, field, old), draftLine(now, field, next)),
    })),
    lists: COMPARED_LISTS.map((field) => ({ field, entries: tokenDiff(was[field], is[field]) })),
    values: [
      { field: 'section', before: was.section, now: is.section },
      { field: 'date', before: was.date, now: is.date },
      { field: 'related', before: relatedIn(was), now: relatedIn(is) },
      { field: 'heroAsset', before: was.hero?.assetId || null, now: is.hero?.assetId || null },
      { field: 'heroFocus', before: focusIn(was), now: focusIn(is) },
    ],
    blocks: compareBlocks(draftBlocks(before, old), draftBlocks(now, next)),
  }
}

function relatedIn({ related }: Meta): string | null {
  return related ? writtenRelated(related) : null
}

/** As hundredths, `30 65`. */
function focusIn({ hero }: Meta): string | null {
  return hero?.focus ? `${hero.focus.x} ${hero.focus.y}` : null
}

export function isSameRun({ how, marksBefore }: ComparedRun): boolean {
  return how === 'same' && marksBefore === undefined
}

/** Of one block or line. */
export function compareRuns(before: readonly TextRun[], now: readonly TextRun[]): ComparedRun[] {
  const [was, is] = [baseOf(before), baseOf(now)]
  const [old, next] = [new Reading(was), new Reading(is)]
  const base = wordDiff(textOf(was), textOf(is)).flatMap(({ how, text }): ComparedRun[] => {
    if (how !== 'same') {
      const runs = (how === 'removed' ? old : next).take(text.length)
      return runs.map((run) => ({ how, ...run }))
    }
    return bothOf(old.take(text.length), next.take(text.length))
  })
  return withSuggested(withSuggested(base, now, 'newer'), before, 'older')
}

/** For each block of `now` the position of the one in `before` that it was. */
export function pairDraftBlocks(
  before: readonly DraftBlock[],
  now: readonly DraftBlock[],
): (number | undefined)[] {
  const places = new Map(before.map(({ id }, at) => [id, at]))
  const pairs = now.map(({ id }) => places.get(id))
  const taken = new Set(pairs)
  const old = before.flatMap((block, at) => (taken.has(at) ? [] : [{ at, ...comparable(block) }]))
  const next = now.flatMap((block, at) =>
    pairs[at] === undefined ? [{ at, ...comparable(block) }] : [],
  )
  for (const [i, pair] of pairBlocks(old, next).entries())
    if (pair !== undefined) pairs[next[i]?.at ?? -1] = old[pair]?.at
  return pairs
}

function comparable({ setting, runs }: DraftBlock) {
  const text = textOf(baseOf(runs))
  const { kind, level, shows } = setting
  return { html: `${kind}${level ?? ''}${shows ?? ''} ${text}`, text }
}

function compareBlocks(before: readonly DraftBlock[], now: readonly DraftBlock[]): ComparedBlock[] {
  const pairs = pairDraftBlocks(before, now)
  const inOrder = blocksInOrder(pairs)
  const kept = new Set(pairs)
  let told = 0
  const goneUpTo = (end: number): ComparedBlock[] => {
    const gone = before
      .slice(told, end)
      .flatMap((block, i) => (kept.has(told + i) ? [] : [oneOf('removed', block, told + i)]))
    told = Math.max(told, end)
    return gone
  }
  const first = goneUpTo(nextKept(-1, kept, before.length))
  const blocks = now.flatMap((block, at): ComparedBlock[] => {
    const pair = pairs[at]
    const old = before[pair ?? -1]
    if (pair === undefined || !old) return [oneOf('added', block, at)]
    const compared = bothBlocks({ block: old, at: pair }, { block, at }, inOrder.has(at))
    if (!inOrder.has(at)) return [compared]
    return [...goneUpTo(pair), compared, ...goneUpTo(nextKept(pair, kept, before.length))]
  })
  return [...first, ...blocks, ...goneUpTo(before.length)]
}

/** What went right behind a block stands before what came there. */
function nextKept(pair: number, kept: ReadonlySet<number | undefined>, end: number): number {
  let next = pair + 1
  while (next < end && !kept.has(next)) next += 1
  return next
}

interface Placed {
  block: DraftBlock
  at: number
}

function bothBlocks(old: Placed, now: Placed, stays: boolean): ComparedBlock {
  const runs = compareRuns(old.block.runs, now.block.runs)
  const isSame = runs.every(isSameRun) && isSameSetting(old.block.setting, now.block.setting)
  return {
    how: stays ? (isSame ? 'same' : 'changed') : 'moved',
    before: { ...old.block.setting, at: old.at },
    now: { ...now.block.setting, at: now.at },
    runs,
  }
}

function oneOf(how: 'added' | 'removed', { setting, runs }: DraftBlock, at: number): ComparedBlock {
  const standing = { ...setting, at }
  return {
    how,
    before: how === 'removed' ? standing : null,
    now: how === 'added' ? standing : null,
    runs: how === 'added' ? compareRuns([], runs) : compareRuns(runs, []),
  }
}

function isSameSetting(a: Setting, b: Setting): boolean {
  return settingKey(a) === settingKey(b)
}

/** An item keeps its setting when others come before it. */
function settingKey({ kind, level, within, shows, width, focus }: Setting): string {
  return JSON.stringify([
    kind,
    level,
    shows,
    width,
    focus,
    within.map((w) => (w.kind === 'item' ? w.ordered : w.kind)),
  ])
}

/** The most blocks that still follow each other as they did. */
function blocksInOrder(pairs: readonly (number | undefined)[]): Set<number> {
  const paired = pairs.flatMap((was, at) => (was === undefined ? [] : [{ was, at }]))
  const stay = longestIncreasing(paired.map(({ was }) => was))
  return new Set(stay.map((i) => paired[i]?.at ?? -1))
}

/** The same words of both, parted where the marks of either change. */
function bothOf(before: readonly TextRun[], now: readonly TextRun[]): ComparedRun[] {
  const old = new Reading(before)
  return now.flatMap((run) => {
    const next = new Reading([run])
    return old.take(run.text.length).flatMap((was) =>
      next.take(was.text.length).map((part): ComparedRun => ({
        how: 'same',
        ...part,
        ...(!haveSameMarks(was.marks, run.marks) && { marksBefore: was.marks }),
        ...(was.suggested && { wasStruck: true }),
      })),
    )
  })
}

/** Runs, read from the first one on. */
class Reading {
  readonly #runs: readonly TextRun[]
  #run = 0
  #at = 0

  constructor(runs: readonly TextRun[]) {
    this.#runs = runs
  }

  take(length: number): TextRun[] {
    const taken: TextRun[] = []
    for (let left = length; left > 0;) {
      const run = this.#runs[this.#run]
      if (!run) break
      const to = Math.min(run.text.length, this.#at + left)
      taken.push(partOf(run, this.#at, to))
      left -= to - this.#at
      this.#at = to
      if (to < run.text.length) continue
      this.#run += 1
      this.#at = 0
    }
    return taken
  }
}
