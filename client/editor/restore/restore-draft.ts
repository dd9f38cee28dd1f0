import * as Y from 'yjs'
import { carryOver } from '../../../shared/document/carry-over.ts'
import { childrenOf } from '../../../shared/document/line.ts'
import { changeList, listOf } from '../../../shared/document/list.ts'
import { FRAGMENTS, LISTS, META } from '../../../shared/document/schema.ts'
import { dropAdded } from '../../../shared/document/suggested/drop-added.ts'
import { FreshLetters, type Known } from './fresh-letters.ts'
import { copyOf, isSameValue, restoreAttributes } from './copied-types.ts'
import { isTextBlock, stayingKids, type Kid } from './staying-kids.ts'
import { clearWords, restoreWords } from './restore-words.ts'
import { RestoredLetters } from './restored-letters.ts'

/** Types in which a colleague writes, and all that they stand in. */
export type Busy = ReadonlySet<unknown>

interface Colleagues {
  busy: Busy
  /** What whoever restores had seen when they decided to: what colleagues typed since stays. */
  known: Known
}

/**
 * Within a transaction: makes the draft say what a version of it said, which `then` holds, with as few edits as there
 * are. Of what the version lacks, blocks in which a colleague writes are emptied and stay; whatever somebody adds
 * meanwhile stays as well, and so does what is suggested. `then`, of which nothing comes back that was only suggested, is brought to the form that drafts have today.
 */
export function restoreDraft(doc: Y.Doc, then: Y.Doc, colleagues: Colleagues): void {
  carryOver(then)
  dropAdded(then)
  for (const name of Object.values(FRAGMENTS)) restoreField(doc, then, name, colleagues)
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

function restoreField(doc: Y.Doc, then: Y.Doc, name: string, { busy, known }: Colleagues) {
  const field = doc.getXmlFragment(name)
  const restored = new RestoredLetters(doc, field)
  const fresh = new FreshLetters(doc, field, known)
  const isLine = name !== FRAGMENTS.body
  restoreKids(field, then.getXmlFragment(name), { restored, fresh, busy, isLine })
  restored.tell()
}

interface Work {
  restored: RestoredLetters
  fresh: FreshLetters
  busy: Busy
  isLine: boolean
}

function restoreKids(now: Y.XmlFragment, then: Y.XmlFragment, work: Work) {
  const wanted = childrenOf(then)
  const isFlat = work.isLine || isTextBlock(now) || isTextBlock(then)
  const staying = stayingKids(childrenOf(now), wanted, { isFlat })
  removeOthers(now, new Set(staying.values()), work)
  const places = new Map(now.toArray().map((kid: unknown, i) => [kid, i]))
  let at = 0
  let made = 0
  for (const kid of wanted) {
    const own = staying.get(kid)
    if (own) {
      restoreKid(own, kid, work)
      at = (places.get(own) ?? 0) + made + 1
    } else {
      work.restored.make(kid, () => now.insert(at, [copyOf(kid)]))
      made += 1
      at += 1
    }
  }
}

function restoreKid(now: Kid, then: Kid, work: Work) {
  if (now instanceof Y.XmlText) {
    if (then instanceof Y.XmlText) restoreWords(now, then, work)
  } else if (then instanceof Y.XmlElement) {
    restoreAttributes(now, then)
    restoreKids(now, then, work)
  }
}

function removeOthers(parent: Y.XmlFragment, staying: ReadonlySet<Kid>, work: Work) {
  const places = new Map(parent.toArray().map((kid: unknown, i) => [kid, i]))
  for (const kid of childrenOf(parent).toReversed()) {
    if (staying.has(kid)) continue
    const hasToStay = work.busy.has(kid) || work.fresh.areIn(kid)
    if (!hasToStay) parent.delete(places.get(kid) ?? 0, 1)
    else empty(kid, work)
  }
}

/** What has parts that each have their place: without one of its lines nobody could say any more what a picture shows. */
const WHOLE: readonly string[] = ['picture', 'embed', 'tableRow']

function empty(kid: Kid, work: Work) {
  if (kid instanceof Y.XmlText) clearWords(kid, work.fresh)
  else if (WHOLE.includes(kid.nodeName)) for (const part of childrenOf(kid)) empty(part, work)
  else removeOthers(kid, new Set(), work)
}
