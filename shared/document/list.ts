import type * as Y from 'yjs'
import { tidy } from './line.ts'

/** What a shared list says: each entry once, though two people added the same. */
export function listOf(list: Y.Array<unknown>): string[] {
  return entriesOf(list.toArray())
}

export function entriesOf(values: readonly unknown[]): string[] {
  const entries = values.filter((value) => typeof value === 'string').map(tidy)
  return [...new Set(entries.filter((entry) => entry !== ''))]
}

export function addToList(list: Y.Array<unknown>, entry: string): void {
  const added = tidy(entry)
  if (added !== '' && !listOf(list).includes(added)) list.push([added])
}

/** Only what is there now: what a colleague adds meanwhile stays. */
export function removeFromList(list: Y.Array<unknown>, entry: string): void {
  deleteWhere(list, (value) => typeof value === 'string' && tidy(value) === entry)
}

/** Another one in its place; where that is there already, or is none, it is only taken out. */
export function replaceInList(list: Y.Array<unknown>, entry: string, by: string): void {
  const at = list.toArray().findIndex((value) => typeof value === 'string' && tidy(value) === entry)
  const wanted = tidy(by)
  if (at < 0 || wanted === entry) return
  if (wanted !== '' && !listOf(list).includes(wanted)) list.insert(at, [wanted])
  removeFromList(list, entry)
}

/** Makes the list say `entries`, and leaves those alone that stand in their order already. */
export function changeList(list: Y.Array<unknown>, entries: readonly string[]): void {
  const missing = new Set<unknown>(entries)
  deleteWhere(list, (value) => !missing.delete(value))
  entries.forEach((entry, index) => {
    if (list.get(index) === entry) return
    deleteWhere(list, (value) => value === entry)
    list.insert(index, [entry])
  })
}

function deleteWhere(list: Y.Array<unknown>, isUnwanted: (value: unknown) => boolean) {
  const unwanted = list.toArray().flatMap((value, index) => (isUnwanted(value) ? [index] : []))
  for (const index of unwanted.reverse()) list.delete(index)
}
