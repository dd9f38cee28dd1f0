import type * as Y from 'yjs'
import { plainLine, plainList } from '../../shared/document/carry-over.ts'
import { lineOf } from '../../shared/document/line.ts'
import { listOf } from '../../shared/document/list.ts'
import { addedIn } from '../../shared/document/suggested/pending.ts'
import { additionsOf, decisionsOf } from '../../shared/document/suggested/suggestion.ts'
import {
  META,
  type META_KEYS,
  type PLAIN_LINES,
  type PLAIN_LISTS,
} from '../../shared/document/schema.ts'
import { useDraft, type Part } from './use-draft.ts'

export type LineName = (typeof PLAIN_LINES)[number]
export type ListName = (typeof PLAIN_LISTS)[number]
export type ValueName = keyof typeof META_KEYS

/** A field of the draft that is chosen as a whole; '' if it is not. */
export function useValue(doc: Y.Doc, name: ValueName): string {
  return useDraft(doc.getMap(META), () => {
    const value = doc.getMap(META).get(name)
    return typeof value === 'string' ? value : ''
  })
}

export function setValue(doc: Y.Doc, name: ValueName, value: string | null): void {
  const map = doc.getMap(META)
  if (map.get(name) !== value) map.set(name, value)
}

export function useLine(doc: Y.Doc, name: LineName | 'headline'): string {
  const fragment = doc.getXmlFragment(name)
  return useDraft(fragment, () => lineOf(fragment, addedIn(doc)), namingOf(doc))
}

/** What says which words of a line are only suggested. */
export function namingOf(doc: Y.Doc): Part[] {
  return [additionsOf(doc), decisionsOf(doc)]
}

/** What stands in `meta` for a line, until the newsroom carries it over; null if nothing does. */
export function useWaitingLine(doc: Y.Doc, name: LineName): string | null {
  return useDraft(doc.getMap(META), () => plainLine(doc, name))
}

/** A list, and whether it can't be changed before the newsroom has carried over what stands in `meta` for it. */
export function useList(doc: Y.Doc, name: ListName): { entries: string[]; waits: boolean } {
  const list = doc.getArray(name)
  const said = useDraft(list, () => listOf(list))
  const waiting = useDraft(doc.getMap(META), () => plainList(doc, name))
  return { entries: waiting ?? said, waits: waiting !== null }
}
