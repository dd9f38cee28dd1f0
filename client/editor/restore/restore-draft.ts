import * as Y from 'yjs'
import { carryOver } from '../../../shared/document/carry-over.ts'
import { childrenOf } from '../../../shared/document/line.ts'
import { changeList, listOf } from '../../../shared/document/list.ts'
import { FRAGMENTS, LISTS, META } from '../../../shared/document/schema.ts'
import { copyOf, isSameValue, restoreAttributes } from './copied-types.ts'
import { isTextBlock, stayingKids, type Kid } from './staying-kids.ts'
import { restoreWords } from './restore-words.ts'
import { RestoredLetters } from './restored-letters.ts'

/** Types in which a colleague writes, and all that they stand in. */
export type Busy = ReadonlySet<unknown>

/**
 * Within a transaction: makes the draft say what a version of it said, which `then` holds, with as few edits as there
 * are. Of what the version lacks, blocks in which a colleague writes are emptied and stay; whatever somebody adds
 * meanwhile stays as well. `then` is brought to the form that drafts have today.
 */
export function restoreDraft(doc: Y.Doc, then: Y.Doc, busy: Busy): void {
  carryOver(then)
  for (const name of Object.values(FRAGMENTS)) restoreField(doc, then, name, busy)
  for (const name of Object.values(LISTS))
    changeList(doc.getArray(name), listOf(then.getArray(name)))
  restoreMeta(doc.getMap(META), then.getMap(META))
}

function restoreMeta(now: Y.Map<unknown>, then: Y.Map<unknown>) {
  for (const key of new Set([...now.keys(), ...then.keys()])) {
    if (isSameValue(now.get(key), then.get(key))) continue
    if (then.has(key)) now.set(key, then.get(key))
    else now.delete(key)
  }
}

function restoreField(doc: Y.Doc, then: Y.Doc, name: string, busy: Busy) {
  const field = doc.getXmlFragment(name)
  const letters = new RestoredLetters(doc, field)
  restoreKids(field, then.getXmlFragment(name), {
    letters,
    busy,
    isLine: name !== FRAGMENTS.body,
  })
  letters.tell()
}

interface Work {
  letters: RestoredLetters
  busy: Busy
  isLine: boolean
}

function restoreKids(now: Y.XmlFragment, then: Y.XmlFragment, work: Work) {
  const wanted = childrenOf(then)
  const isFlat = work.isLine || isTextBlock(now) || isTextBlock(then)
  const staying = stayingKids(childrenOf(now), wanted, { isFlat })
  removeOthers(now, new Set(staying.values()), work.busy)
  const places = new Map(now.toArray().map((kid: unknown, i) => [kid, i]))
  let at = 0
  let made = 0
  for (const kid of wanted) {
    const own = staying.get(kid)
    if (own) {
      restoreKid(own, kid, work)
      at = (places.get(own) ?? 0) + made + 1
    } else {
      work.letters.make(kid, () => now.insert(at, [copyOf(kid)]))
      made += 1
      at += 1
    }
  }
}

function restoreKid(now: Kid, then: Kid, work: Work) {
  if (now instanceof Y.XmlText) {
    if (then instanceof Y.XmlText) restoreWords(now, then, work.letters)
  } else if (then instanceof Y.XmlElement) {
    restoreAttributes(now, then)
    restoreKids(now, then, work)
  }
}

function removeOthers(parent: Y.XmlFragment, staying: ReadonlySet<unknown>, busy: Busy) {
  const kids: unknown[] = parent.toArray()
  for (const [at, kid] of [...kids.entries()].toReversed()) {
    if (staying.has(kid)) continue
    if (!busy.has(kid)) parent.delete(at, 1)
    else if (kid instanceof Y.XmlText) kid.delete(0, kid.length)
    else if (kid instanceof Y.XmlElement) removeOthers(kid, new Set(), busy)
  }
}
