import * as Y from 'yjs'
import { MOVES } from '../../shared/document/schema.ts'
import { MOVED, toldRuns, type ToldRun } from '../../shared/document/told-moves.ts'
import { LetterLines, type Letters } from './letter-lines.ts'
import type { DraftAt } from './update-log.ts'

/** Told since the snapshot: a hostile length must not cost more than a long text does. */
const MOST_LETTERS = 300_000
/** At runs that are known; a snapshot that holds the most of them is passed fifty times. */
const MOST_LOOKS = 1_000_000

/**
 * Which letter of a draft stands for which: what its snapshot knows, and what was told since. To be called within the
 * transaction that brings all of it into `doc`, where what was deleted since the snapshot can still be read.
 */
export function movedLetters({ snapshot }: DraftAt, doc: Y.Doc): LetterLines {
  const lines = snapshot?.moves ? LetterLines.unpacked(snapshot.moves) : new LetterLines()
  const left = { letters: MOST_LETTERS, looks: MOST_LOOKS }
  for (let item = doc.getArray(MOVES)._start; item; item = item.right) {
    const told: unknown[] = item.content instanceof Y.ContentAny ? item.content.arr : []
    const teller = item.id.client
    for (const run of told.flatMap(toldRuns)) {
      // What nobody could have moved must not use up what others’ moves cost.
      if (!mayCount(run, { doc, teller })) continue
      const now = nowOf(run)
      left.looks -= lines.looksAt(now)
      if (left.looks < 0) return lines
      if (lines.knows(now)) continue
      left.letters -= now.length
      if (left.letters < 0) return lines
      learn(lines, run, { doc, teller })
    }
  }
  return lines
}

interface Telling {
  doc: Y.Doc
  teller: number
}

function nowOf([, , client, clock, length]: ToldRun): Letters {
  return { client, clock, length }
}

/** Costs the same however long the run is. */
function mayCount(run: ToldRun, { doc, teller }: Telling): boolean {
  const [client, clock, nowClient, nowClock, length, how] = run
  if (nowClient !== teller || MOVED[how] === 'given up') return false
  const isThere = (of: number, to: number) => to <= Y.getState(doc.store, of)
  return isThere(client, clock + length) && isThere(nowClient, nowClock + length)
}

/**
 * Only what its teller made anew, of a colleague's letters that are gone and said the same: nobody becomes the writer of a letter that
 * they never typed. In which order their letters stand is not looked at: who deletes those between makes other words of them as well.
 * What was typed and deleted in one go comes without its words: only its author may tell of that.
 */
function learn(
  lines: LetterLines,
  [client, clock, nowClient, nowClock, length]: ToldRun,
  { doc, teller }: Telling,
) {
  const now = lettersIn(doc, { client: nowClient, clock: nowClock, length })
  const old = lettersIn(doc, { client, clock, length })
  if (now.length < length || old.length < length) return
  if (now.some((letter, i) => isOther(letter, old[i]))) return
  const mayTell = (i: number) => client === teller || old[i] !== null
  for (let from = 0; from < length; from++) {
    let to = from
    while (to < length && mayTell(to)) to++
    const run = { client: nowClient, clock: nowClock + from, length: to - from }
    if (to > from) lines.add({ client, clock: clock + from }, run)
    from = to
  }
}

/** As far as both can be read. */
function isOther(now: Known | null, old: Known | null | undefined): boolean {
  if (!old) return false
  return !old.isGone || (now !== null && now.text !== old.text)
}

interface Known {
  text: string
  isGone: boolean
}

/** Each of the letters; null where it can't be read any more, or is none; nothing behind those that there are. */
function lettersIn({ store }: Y.Doc, { client, clock, length }: Letters): (Known | null)[] {
  const structs = store.clients.get(client)
  const end = Math.min(clock + length, Y.getState(store, client))
  const letters: (Known | null)[] = []
  if (!structs || clock >= end) return letters
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= end) break
    const from = Math.max(clock, struct.id.clock)
    for (let at = from; at < Math.min(end, struct.id.clock + struct.length); at++)
      letters.push(letterOf(struct, at - struct.id.clock))
  }
  return letters
}

function letterOf(struct: Y.GC | Y.Item, at: number): Known | null {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return null
  return { text: struct.content.str[at] ?? '', isGone: struct.deleted }
}
