import { join } from 'node:path'
import { z } from 'zod'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { PASSAGE_KINDS, type ComparedText } from '../../shared/revision/compare-texts.ts'
import type { Clock } from '../kernel/clock.ts'
import { ERROR_CODES, GalleyError } from '../kernel/errors.ts'
import { JobThread } from '../kernel/job-thread.ts'
import type { Logger } from '../kernel/logger.ts'
import { openAtOnce, opened, type OpenedDraft } from '../log/opening.ts'
import { snapshotOf } from '../log/snapshot-of.ts'
import type { DraftAt, Snapshot, UpdateLog } from '../log/update-log.ts'
import { head, pictures } from '../store/json-columns.ts'
import type { KeptText } from '../store/revision-text.ts'
import { seed, type Seed } from '../stories/seed.ts'
import {
  outlineOf,
  seedFrom,
  typeset,
  type Dropped,
  type Job,
  type Outlined,
  type Printed,
  type SeedSource,
  type Typeset,
} from './jobs.ts'
import {
  bodyText,
  compareTexts,
  pageText,
  patchTexts,
  type ComparedTexts,
  type PageText,
  type Patched,
  type PrintedText,
} from './printed.ts'
import {
  draftOf,
  holdsAtMost,
  lettersOf,
  unpackedLetters,
  versionOf,
  type FirstTyped,
  type VersionParts,
} from './version-parts.ts'
import { searchedIn, type Searched } from './searched.ts'

/** So much takes some milliseconds: it is done at once. Most stories are a tenth of it. */
export const SHORT_BYTES = 128 * 1024
/** To open a draft takes a fifth of reading it, and a thread has to start first. */
const SOON_OPENED_BYTES = 4 * SHORT_BYTES
/** Two texts of which every word is another: comparing takes some 20 ms. */
const SOON_COMPARED_BYTES = SHORT_BYTES / 4
/** Of a revision's text. */
const SHORT_TEXT_BYTES = 1024 * 1024
/** The largest draft takes two seconds, where nothing else runs. */
const DEADLINE_MS = 60_000
export const IDLE_MS = 60_000
const MOST_WAITING = { jobs: 100, bytes: 128 * 1024 * 1024 }
const FILE = join(import.meta.dirname, 'worker.ts')
/** The largest draft was read in half of it. */
const LIMITS = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

const bytes = z.instanceof(Uint8Array)
const outlined = z.object({
  outline: z.intersection(
    head,
    z.object({ body: z.object({ length: z.int(), vastTables: z.int() }), pictures }),
  ),
  waitsFor: z.array(z.number()),
})
const searched = z.object({ body: z.string(), folded: z.string() })
const run = z.object({ how: z.enum(['same', 'removed', 'added']), text: z.string() })
const made = {
  searched,
  outline: outlined,
  opening: z.object({ base: bytes, deleted: bytes, parts: z.array(bytes) }),
  snapshot: z.object({ data: bytes, deletions: bytes, moves: bytes }),
  version: z.object({ state: bytes, letters: bytes }),
  letters: bytes,
  draft: bytes,
  typeset: outlined.extend({
    text: z.union([
      z.object({ bodyJson: z.string(), blocksJson: z.string() }),
      z.object({ packed: bytes }),
    ]),
    searched,
    firstChanged: z.string().nullable(),
    before: z.object({ head, isSameBody: z.boolean() }).nullable(),
  }),
  seed,
  content: z.string(),
  page: z.object({ html: z.string(), first: z.string(), minutes: z.number() }),
  patch: z.string(),
  comparison: z.object({
    passages: z.array(
      z.discriminatedUnion('how', [
        z.object({ how: z.literal('skipped'), count: z.int() }),
        z.object({ how: z.enum(PASSAGE_KINDS), tag: z.string(), runs: z.array(run) }),
      ]),
    ),
    left: z.int(),
  }),
}
const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), made: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.enum(ERROR_CODES),
    message: z.string(),
    faults: z.array(z.object({ field: z.string(), message: z.string() })),
  }),
])

interface Deps {
  log: Pick<UpdateLog, 'load'>
  clock: Clock
  logger: Logger
}

/** [COST2] What drafts say. A long one is read in a thread: nobody else waits for it. */
export class Contents implements AsyncDisposable {
  readonly #log: Deps['log']
  readonly #thread: JobThread<Job>

  constructor({ log, clock, logger }: Deps) {
    this.#log = log
    this.#thread = new JobThread({
      clock,
      logger,
      file: FILE,
      limits: LIMITS,
      deadlineMs: DEADLINE_MS,
      idleMs: IDLE_MS,
      most: MOST_WAITING,
    })
  }

  get hasThread(): boolean {
    return this.#thread.isRunning
  }

  /** The draft at `seq`, or as it is now. */
  async draft(storyId: string, seq: number | null = null): Promise<DraftAt> {
    const draft = await this.#log.load(storyId, seq ?? undefined)
    if (!draft) {
      if (seq === null) throw new GalleyError('not-found', 'There is no such story.')
      throw new GalleyError(
        'conflict',
        `The draft can’t be read at position ${seq}: reload and try again.`,
      )
    }
    if (draft.schema > SCHEMA_VERSION)
      throw new GalleyError(
        'unavailable',
        'Galley is being updated, and this server does not know all that the story holds yet: try again in a minute.',
      )
    return draft
  }

  async outline(draft: DraftAt): Promise<Outlined> {
    const bytes = bytesOf(draft)
    if (bytes <= SHORT_BYTES) return outlineOf(draft)
    return this.#inThread({ make: 'outline', draft }, bytes, made.outline)
  }

  /** As the revision that follows `before`. */
  async typeset(
    draft: DraftAt,
    before: Printed | null,
    { minor = false }: { minor?: boolean } = {},
  ): Promise<Typeset> {
    const bytes = bytesOf(draft) + (before ? bytesOfText(before) : 0)
    if (bytes <= SHORT_BYTES) return typeset(draft, before, minor)
    return this.#inThread({ make: 'typeset', draft, before, minor }, bytes, made.typeset)
  }

  /** JSON that somebody sent goes to the thread however short it is: they may have made it to be slow. */
  async seed(from: SeedSource, drop: readonly Dropped[]): Promise<Seed> {
    const bytes = 'draft' in from ? bytesOf(from.draft) : from.json.byteLength
    if ('draft' in from && bytes <= SHORT_BYTES) return seedFrom(from, drop)
    return this.#inThread({ make: 'seed', from, drop }, bytes, made.seed)
  }

  /** For a room. */
  async opened(draft: DraftAt): Promise<OpenedDraft> {
    const bytes = bytesOf(draft)
    if (bytes <= SOON_OPENED_BYTES) return openAtOnce(draft)
    return opened(await this.#inThread({ make: 'opening', draft }, bytes, made.opening))
  }

  async snapshotOf(draft: DraftAt): Promise<Snapshot> {
    const bytes = bytesOf(draft)
    if (bytes <= SOON_OPENED_BYTES) return snapshotOf(draft)
    return this.#inThread({ make: 'snapshot', draft }, bytes, made.snapshot)
  }

  async version(draft: DraftAt): Promise<VersionParts> {
    const bytes = bytesOf(draft)
    if (bytes <= SHORT_BYTES) return versionOf(draft)
    return this.#inThread({ make: 'version', draft }, bytes, made.version)
  }

  /** Which client typed each letter of a draft first. */
  async letters(draft: DraftAt): Promise<FirstTyped[]> {
    const bytes = bytesOf(draft)
    if (bytes <= SHORT_BYTES) return unpackedLetters(lettersOf(draft))
    return unpackedLetters(await this.#inThread({ make: 'letters', draft }, bytes, made.letters))
  }

  /** The draft that a version holds, as an update (V1). */
  async draftOf(state: Uint8Array): Promise<Uint8Array> {
    if (holdsAtMost(state, SHORT_BYTES)) return draftOf(state)
    return this.#inThread({ make: 'draft', state }, state.byteLength, made.draft)
  }

  /** The JSON of what a revision says. */
  async content(text: KeptText): Promise<string> {
    // What is not packed stands there as it is.
    if (!text.packed) return text.contentJson
    return this.#inThread({ make: 'content', text }, bytesOfText(text), made.content)
  }

  /** What a page shows of a revision's text. */
  async page(printed: PrintedText): Promise<PageText> {
    if (isShort(printed.text)) return pageText(printed)
    return this.#inThread({ make: 'page', printed }, bytesOfText(printed.text), made.page)
  }

  /** What others than our page show of it. */
  async body(printed: PrintedText): Promise<PageText> {
    if (isShort(printed.text)) return bodyText(printed)
    return this.#inThread({ make: 'body', printed }, bytesOfText(printed.text), made.page)
  }

  /** What of a revision is searched. */
  async searched(text: KeptText): Promise<Searched> {
    const bytes = bytesOfText(text)
    if (bytes <= SHORT_BYTES) return searchedIn(text)
    return this.#inThread({ make: 'searched', text }, bytes, made.searched)
  }

  /** The JSON of what makes one page of another. */
  async patch(pages: Patched): Promise<string> {
    const texts = [pages.from, pages.to].flatMap(({ text }) => text?.text ?? [])
    const bytes = texts.reduce((sum, text) => sum + bytesOfText(text), 0)
    if (bytes <= SHORT_TEXT_BYTES && texts.every(({ packed }) => !packed)) return patchTexts(pages)
    return this.#inThread({ make: 'patch', ...pages }, bytes, made.patch)
  }

  /** What became of one revision's text in another. */
  async compare(texts: ComparedTexts): Promise<ComparedText> {
    const both = [texts.from, texts.to]
    const bytes = both.reduce((sum, text) => sum + bytesOfText(text), 0)
    if (bytes <= SOON_COMPARED_BYTES && both.every(({ packed }) => !packed))
      return compareTexts(texts)
    return this.#inThread({ make: 'comparison', ...texts }, bytes, made.comparison)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#thread[Symbol.asyncDispose]()
  }

  async #inThread<T extends z.ZodType>(job: Job, bytes: number, schema: T): Promise<z.output<T>> {
    const run = await this.#thread.run(job, bytes)
    if (run === 'full') throw new GalleyError('unavailable', BUSY)
    if (run === 'closed') throw new GalleyError('unavailable', STOPPING)
    if (run === 'ended') throw new GalleyError('too-big', TOO_MUCH)
    const told = answer.parse(run.told)
    if (told.ok) return schema.parse(told.made)
    throw new GalleyError(told.code, told.message, { faults: told.faults })
  }
}

const BUSY = 'Many long stories are being read. Try again in a minute.'
const STOPPING = 'The newsroom is restarting. Try again in a minute.'
const TOO_MUCH = 'The story is too large to be read. Make two of it.'

function isShort(text: KeptText): boolean {
  return !text.packed && bytesOfText(text) <= SHORT_TEXT_BYTES
}

function bytesOfText({ contentJson, blocksJson, packed }: KeptText): number {
  return contentJson.length + blocksJson.length + (packed?.byteLength ?? 0)
}

function bytesOf({ snapshot, updates }: DraftAt): number {
  const tail = updates.reduce((sum, { data }) => sum + data.byteLength, 0)
  return (snapshot?.data.byteLength ?? 0) + tail
}
