import type * as Y from 'yjs'
import { MOST_PICTURES } from '../../shared/document/body-rule.ts'
import {
  picturesIn,
  type Content,
  type Head,
  type PicturedOutline,
} from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { contentOutline } from '../../shared/document/outline.ts'
import { storyContent } from '../../shared/protocol/story-content.ts'
import { alignBlocks } from '../../shared/revision/blocks.ts'
import { GalleyError, type ErrorCode, type Fault } from '../kernel/errors.ts'
import { parseInput } from '../kernel/parse-input.ts'
import { docOf } from '../log/draft-doc.ts'
import { openingOf } from '../log/opening.ts'
import { snapshotOf } from '../log/snapshot-of.ts'
import type { DraftAt } from '../log/update-log.ts'
import { readColumn } from '../store/json-columns.ts'
import { plainText, setText, type KeptText, type SetText } from '../store/revision-text.ts'
import { seedOf, type Seed } from '../stories/seed.ts'
import {
  bodyText,
  compareTexts,
  contentOf,
  pageText,
  patchTexts,
  type ComparedTexts,
  type Patched,
  type PrintedText,
} from './printed.ts'
import { searched, searchedIn, type Searched } from './searched.ts'
import { draftOf, lettersOf, versionOf } from './version-parts.ts'

/*
 * What is made of a story's whole text. None of it knows a database, a clock or who asks: it is done here or in a thread.
 */

export interface Outlined {
  outline: PicturedOutline
  /** Clients of whom the draft holds words that follow others which never came. */
  waitsFor: number[]
}

/** A revision's text. */
export interface Printed extends KeptText {
  number: number
}

/** What a draft would be as the revision after `before`. */
export interface Typeset extends Outlined {
  text: SetText
  searched: Searched
  /** The first block that is not as it was. */
  firstChanged: string | null
  before: { head: Head; isSameBody: boolean } | null
}

/** Where the words of a new story come from: another one's draft, or JSON that somebody sent. */
export type SeedSource = { draft: DraftAt } | { json: Uint8Array }
/** What would put it where the other one stands. */
export type Dropped = 'slug' | 'date'

export type Job =
  | { make: 'outline' | 'opening' | 'snapshot' | 'version' | 'letters'; draft: DraftAt }
  | { make: 'draft'; state: Uint8Array }
  | { make: 'typeset'; draft: DraftAt; before: Printed | null; minor: boolean }
  | { make: 'seed'; from: SeedSource; drop: readonly Dropped[] }
  | { make: 'content' | 'searched'; text: KeptText }
  | { make: 'page' | 'body'; printed: PrintedText }
  | ({ make: 'patch' } & Patched)
  | ({ make: 'comparison' } & ComparedTexts)

export type Answer =
  { ok: true; made: unknown } | { ok: false; code: ErrorCode; message: string; faults: Fault[] }

/** In a thread, from which no error comes back as it was. */
export function answerTo(job: Job): Answer {
  try {
    return { ok: true, made: madeOf(job) }
  } catch (error) {
    if (!(error instanceof GalleyError)) throw error
    const { code, message, faults } = error
    return { ok: false, code, message, faults }
  }
}

function madeOf(job: Job): unknown {
  switch (job.make) {
    case 'outline':
      return outlineOf(job.draft)
    case 'opening':
      return openingOf(job.draft)
    case 'snapshot':
      return snapshotOf(job.draft)
    case 'version':
      return versionOf(job.draft)
    case 'letters':
      return lettersOf(job.draft)
    case 'draft':
      return draftOf(job.state)
    case 'typeset':
      return typeset(job.draft, job.before, job.minor)
    case 'seed':
      return seedFrom(job.from, job.drop)
    case 'content':
      return contentOf(job.text)
    case 'page':
      return pageText(job.printed)
    case 'body':
      return bodyText(job.printed)
    case 'searched':
      return searchedIn(job.text)
    case 'patch':
      return patchTexts(job)
    case 'comparison':
      return compareTexts(job)
  }
}

export function outlineOf(draft: DraftAt): Outlined {
  return outlined(readDraft(draft))
}

/** Blocks of the revision before keep their ids, as far as they are still there. */
export function typeset(draft: DraftAt, before: Printed | null, minor = false): Typeset {
  const read = readDraft(draft)
  const { body } = read.content
  const bodyJson = JSON.stringify(body)
  const plain = before && plainText(before)
  const blocks = plain ? readColumn.blocks(plain.blocksJson) : []
  const number = (before?.number ?? 0) + 1
  const aligned = alignBlocks(blocks, body, number, { minor })
  const texts = aligned.map(({ text }) => text)
  return {
    ...outlined(read),
    text: setText(bodyJson, JSON.stringify(aligned)),
    searched: searched(read.content, texts),
    firstChanged: aligned.find(({ at }) => at === number)?.id ?? null,
    before: plain && compared(plain.contentJson, bodyJson),
  }
}

export function seedFrom(from: SeedSource, drop: readonly Dropped[]): Seed {
  const content =
    'draft' in from ? readDraft(from.draft).content : parseInput(storyContent, jsonOf(from.json))
  const { meta } = content
  const slug = drop.includes('slug') ? '' : meta.slug
  const date = drop.includes('date') ? null : meta.date
  return seedOf({ ...content, meta: { ...meta, slug, date } })
}

function readDraft(draft: DraftAt): { content: Content; waitsFor: number[] } {
  const doc = docOf(draft)
  const read = { content: readContent(doc), waitsFor: missingIn(doc) }
  doc.destroy()
  return read
}

function missingIn({ store }: Y.Doc): number[] {
  return [...(store.pendingStructs?.missing.keys() ?? [])]
}

function outlined({ content, waitsFor }: ReturnType<typeof readDraft>): Outlined {
  const pictures = picturesIn(content.body).slice(0, MOST_PICTURES + 1)
  return { outline: { ...contentOutline(content), pictures }, waitsFor }
}

function compared(contentJson: string, bodyJson: string): Typeset['before'] {
  const { body, ...head } = readColumn.content(contentJson)
  return { head, isSameBody: JSON.stringify(body) === bodyJson }
}

/** The largest draft makes 1.2 million: of more, what is wrong with each would take more memory than there is. */
const MOST_VALUES = 1_500_000

function jsonOf(bytes: Uint8Array): unknown {
  const value = parsed(bytes)
  if (hasMoreValues(value, MOST_VALUES))
    throw new GalleyError('too-big', 'This is more than a story can hold: make two of it.')
  return value
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new GalleyError('bad-request', 'The body must be JSON.', { cause })
  }
}

function hasMoreValues(value: unknown, most: number): boolean {
  let left = most
  const rest: unknown[] = [value]
  while (rest.length > 0) {
    const part = rest.pop()
    if (typeof part !== 'object' || part === null) continue
    const inner: unknown[] = Array.isArray(part) ? part : Object.values(part)
    left -= inner.length
    if (left < 0) return true
    for (const one of inner) if (typeof one === 'object' && one !== null) rest.push(one)
  }
  return false
}
