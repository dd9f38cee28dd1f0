import * as Y from 'yjs'
import { knownNow } from '../../client/editor/restore/fresh-letters.ts'
import { restoreDraft } from '../../client/editor/restore/restore-draft.ts'
import { Contents } from '../../server/contents/contents.ts'
import { draftOf, versionOf } from '../../server/contents/version-parts.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import type { DraftAt } from '../../server/log/update-log.ts'
import { emptyContent, paragraph } from '../../shared/document/content.ts'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { seedUpdate } from '../../shared/document/write-draft.ts'
import { compareDrafts } from '../../shared/revision/compare-drafts.ts'
import { draftBlocks, textOf } from '../../shared/revision/draft-parts.ts'
import { seeded } from '../support/seeded-random.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { percentile } from './measures.ts'
import { against, kb, ms, type Report } from './report.ts'

const LIMITS = { bytes: 80_000, openMs: 250, compareMs: 200, restoreMs: 500, turnMs: 100 }
const LONG = { rows: 50_000, sessions: 118, paragraphs: 245 }
const LARGEST_BYTES = 7_900_000
const PARAGRAPH_BYTES = 4_200
const ROUNDS = 5
const WORDS =
  'the of ferry harbour storm pilot dawn water council vote bridge old new said they waited four days and left at noon with a crew money schools delay parliament'.split(
    ' ',
  )

/** What a version takes, and how long it takes to make, to open and to compare one. */
export async function versionFigures(report: Report): Promise<void> {
  const { draft, half } = typed()
  const { state, letters } = versionOf(draft)
  const setup = `${wordsIn(opened(state))} words, ${LONG.rows} updates`
  const { byteLength } = state
  const limit = against(byteLength, LIMITS.bytes, kb(LIMITS.bytes))
  report.note({ figure: 'a version', setup, value: kb(byteLength), limit })
  report.note({ figure: 'whose its letters are', setup, value: kb(letters.byteLength) })
  const made = timed(() => versionOf(draft))
  report.note({ figure: 'making it, in a thread', setup, value: ms(made) })
  note(report, { figure: 'opening it', setup, value: timed(() => opened(state)) }, LIMITS.openMs)
  const [before, now] = [opened(versionOf(half).state), opened(state)]
  const compared = timed(() => compareDrafts(before, now))
  note(report, { figure: 'comparing it with half of it', setup, value: compared }, LIMITS.compareMs)
  const brought = timedRestore(state, versionOf(half).state)
  note(report, { figure: 'bringing half of it back', setup, value: brought }, LIMITS.restoreMs)
  await largest(report)
}

/** The median of some rounds, each of which brings another draft to say what a version said. */
function timedRestore(state: Uint8Array, version: Uint8Array): number {
  const samples = Array.from({ length: ROUNDS }, () => {
    const [doc, then] = [opened(state), opened(version)]
    const since = performance.now()
    doc.transact(() => restoreDraft(doc, then, { busy: new Set(), known: knownNow(doc) }))
    return performance.now() - since
  })
  return percentile(samples, 0.5)
}

async function largest(report: Report) {
  const random = seeded(6)
  const words = () => Array.from({ length: 800 }, () => random.pick(WORDS)).join(' ')
  const body = Array.from({ length: LARGEST_BYTES / PARAGRAPH_BYTES }, () => paragraph(words()))
  const draft = draftAt([seedUpdate({ ...emptyContent(), body })])
  const log = { load: async () => draft }
  await using contents = new Contents({ log, clock: systemClock, logger: silentLogger })
  const setup = 'a draft of 8 MB'
  const since = performance.now()
  const { made, turnMs } = await watched(() => contents.version(draft))
  report.note({ figure: 'making one', setup, value: ms(performance.now() - since) })
  report.note({ figure: 'a version', setup, value: kb(made.state.byteLength) })
  note(report, { figure: 'longest turn while it is made', setup, value: turnMs }, LIMITS.turnMs)
  const opening = await watched(() => contents.draftOf(made.state))
  const figure = 'longest turn while it is opened'
  note(report, { figure, setup, value: opening.turnMs }, LIMITS.turnMs)
}

function note(
  report: Report,
  { figure, setup, value }: { figure: string; setup: string; value: number },
  limitMs: number,
) {
  const limit = against(value, limitMs, ms(limitMs))
  report.note({ figure, setup, value: ms(value), limit })
}

/** The median of some rounds, in milliseconds. */
function timed(work: () => unknown): number {
  const samples = Array.from({ length: ROUNDS }, () => {
    const since = performance.now()
    work()
    return performance.now() - since
  })
  return percentile(samples, 0.5)
}

/** How long this thread was away from its turns at most, in milliseconds. */
async function watched<T>(work: () => Promise<T>): Promise<{ made: T; turnMs: number }> {
  let turnMs = 0
  let last = performance.now()
  const timer = setInterval(() => {
    turnMs = Math.max(turnMs, performance.now() - last)
    last = performance.now()
  }, 1)
  try {
    return { made: await work(), turnMs }
  } finally {
    clearInterval(timer)
  }
}

function opened(state: Uint8Array): Y.Doc {
  const doc = newDraftDoc()
  Y.applyUpdate(doc, draftOf(state))
  return doc
}

function wordsIn(doc: Y.Doc): number {
  return draftBlocks(doc).reduce(
    (sum, { runs }) => sum + textOf(runs).trim().split(/\s+/).length,
    0,
  )
}

function draftAt(updates: readonly Uint8Array[]): DraftAt {
  const rows = updates.map((data, i) => {
    return { seq: i + 1, data, userId: 'ada', schema: SCHEMA_VERSION }
  })
  return { seq: rows.length, snapshot: null, updates: rows, schema: SCHEMA_VERSION }
}

/** Words typed two letters at a time all over a draft, and some taken away again; `half` is what it was after half of that. */
function typed(): { draft: DraftAt; half: DraftAt } {
  const random = seeded(5)
  const body = Array.from({ length: LONG.paragraphs }, () => paragraph('To begin with.'))
  const seed = seedUpdate({ ...emptyContent(), body })
  const doc = newDraftDoc()
  Y.applyUpdate(doc, seed)
  const updates = [seed]
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let sessions = 0; updates.length < LONG.rows;) {
    if (updates.length >= (sessions * LONG.rows) / LONG.sessions) {
      doc.clientID = 1_000 + random.int(2 ** 31)
      sessions += 1
    }
    const block = doc.getXmlFragment('body').get(random.int(LONG.paragraphs)) as Y.XmlElement
    const text = block.get(0) as Y.XmlText
    if (random.chance(0.12) && text.length > 20) text.delete(random.int(text.length - 12), 12)
    else typeWords(text, random.pick([text.length, random.int(text.length)]), 3)

    function typeWords(into: Y.XmlText, from: number, count: number) {
      const words = Array.from({ length: count }, () => ` ${random.pick(WORDS)}`).join('')
      for (let at = 0; at < words.length; at += 2) into.insert(from + at, words.slice(at, at + 2))
    }
  }
  return { draft: draftAt(updates), half: draftAt(updates.slice(0, LONG.rows / 2)) }
}
