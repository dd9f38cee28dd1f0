import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { bodyText, wordsIn } from './body-words.ts'
import type { Crowd } from './crowd.ts'
import { savedDraft } from './draft-rows.ts'
import type { Typist } from './typist.ts'

/** Until everybody is back and saved, on a machine that may have other things to do. */
const SETTLE_MS = 30_000

export interface Tally {
  typed: number
  acknowledged: number
  /** Words of people who closed their laptops that nobody was promised. */
  unpromised: number
  gone: number
}

/**
 * The invariant of every scenario, once the dust has settled: what was acknowledged, and what another person was
 * ever shown, is in the database and in every replica exactly once, and all replicas are equal: those of the
 * typists who are still there, and a new one of each node. That holds as well for what was shown as not saved yet: it is on
 * the disk of a node, and every scenario leaves all nodes running.
 */
export async function expectNothingLost(crowd: Crowd, { within = SETTLE_MS } = {}): Promise<Tally> {
  crowd.stopTyping()
  await everybodySaved(crowd, within)
  for (const storyId of crowd.stories)
    for (const node of crowd.newsroom.nodes) crowd.add(storyId, node)
  await crowd.ready(within)
  for (const storyId of crowd.stories) {
    const text = await eventually(() => sameEverywhere(crowd, storyId), { within, every: 100 })
    const faults = wordFaults(text, ofStory(crowd, storyId))
    if (faults.length > 0) throw new Error(`${storyId}: ${faults.slice(0, 20).join('; ')}`)
  }
  return tally(crowd)
}

/** What the rows in the database alone lack, with nobody needed who has a replica. */
export async function databaseFaults(crowd: Crowd): Promise<string[]> {
  const faults = []
  for (const storyId of crowd.stories) {
    const doc = await savedDraft(crowd.newsroom.databaseUrl, storyId)
    faults.push(...wordFaults(bodyText(doc), ofStory(crowd, storyId)))
    doc.destroy()
  }
  return faults
}

function everybodySaved(crowd: Crowd, within: number) {
  return eventually(
    () => {
      const late = crowd.present.filter(({ settled }) => !settled)
      const who = late.map(
        ({ name, connected, stalled, saved, edits, closeCodes }) =>
          `${name}: ${saved} of ${edits.length}${connected ? '' : ', away'}${stalled ? ', stalled' : ''} (closed: ${closeCodes.slice(-3).join(' ')})`,
      )
      if (late.length > 0) throw new Error(`not saved: ${who.join('; ')}`)
    },
    { within },
  )
}

/** The text, if the database and all who are there agree on it and on every client's clock. */
async function sameEverywhere(crowd: Crowd, storyId: string): Promise<string> {
  const saved = await savedDraft(crowd.newsroom.databaseUrl, storyId)
  const text = bodyText(saved)
  const clocks = clocksOf(saved)
  saved.destroy()
  const differing = ofStory(crowd, storyId).filter(
    (typist) => typist.alive && (typist.text !== text || clocksOf(typist.doc) !== clocks),
  )
  if (differing.length === 0) return text
  throw new Error(
    `${storyId}: ${differing.map(({ name }) => name).join(', ')} differ from the database: ` +
      difference(differing[0]?.text ?? '', text),
  )
}

function clocksOf(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))]
  return clocks
    .map(([client, clock]) => `${client}:${clock}`)
    .sort()
    .join(' ')
}

function difference(one: string, other: string): string {
  const [mine, theirs] = [wordsIn(one), wordsIn(other)]
  const more = mine.filter((word) => !theirs.includes(word))
  const less = theirs.filter((word) => !mine.includes(word))
  return `more: ${more.slice(0, 9).join('')} less: ${less.slice(0, 9).join('')}`
}

function ofStory(crowd: Crowd, storyId: string): Typist[] {
  return crowd.typists.filter((typist) => typist.storyId === storyId)
}

/** Every word that stands in `text` too often, or not although it must, or although it must not. */
function wordFaults(text: string, typists: readonly Typist[]): string[] {
  const counts = new Map<string, number>()
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const shown = union(typists.flatMap((typist) => [typist.shown.typed, typist.shown.unsaved]))
  const shownGone = union(typists.map((typist) => typist.shown.deleted))
  const faults = []
  for (const typist of typists) {
    for (const [word, { typed, deleted }] of history(typist)) {
      const count = counts.get(word) ?? 0
      counts.delete(word)
      const owed = (at: number) => typist.alive || at < typist.saved
      if (count > 1) faults.push(`${word} is there ${count} times`)
      else if (count === 1 && deleted !== null && (owed(deleted) || shownGone.has(word)))
        faults.push(`${word} is back`)
      else if (count === 0 && deleted === null && (owed(typed) || shown.has(word)))
        faults.push(`${word} is lost (${typed < typist.saved ? 'acknowledged' : 'shown'})`)
    }
  }
  for (const word of counts.keys()) faults.push(`${word} comes from nowhere`)
  return faults
}

/** When each word was typed and deleted, as positions in the typist's edits. */
function history({ edits }: Typist) {
  const words = new Map<string, { typed: number; deleted: number | null }>()
  edits.forEach(({ kind, word }, at) => {
    if (kind === 'typed') words.set(word, { typed: at, deleted: null })
    else Object.assign(words.get(word) ?? {}, { deleted: at })
  })
  return words
}

function union(sets: readonly Set<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]))
}

function tally({ typists }: Crowd): Tally {
  const sum = (count: (typist: Typist) => number) =>
    typists.reduce((total, typist) => total + count(typist), 0)
  return {
    typed: sum(({ edits }) => edits.length),
    acknowledged: sum(({ saved }) => saved),
    unpromised: sum(({ edits, saved }) => edits.length - saved),
    gone: sum(({ alive }) => (alive ? 0 : 1)),
  }
}
