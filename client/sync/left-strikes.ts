import * as Y from 'yjs'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import { pendingIn } from '../../shared/document/suggested/pending.ts'
import { itemsIn, standingIn } from '../../shared/document/suggested/standing-letters.ts'
import {
  allSuggestions,
  strikesOf,
  SUGGESTED_FIELDS,
  writeNamed,
} from '../../shared/document/suggested/suggestion.ts'

/** Whose words they are. */
export interface Author {
  userId: string
  /** ms. */
  at: number
}

/** What somebody took away in `from`, and what they struck there, is struck in `to` as well. */
export function bringStrikes(from: Y.Doc, to: Y.Doc, unmoved: LetterSet, by: Author): void {
  leaveUnmoved(unmoved, to, by)
  const own = allSuggestions(to).filter(({ userId }) => userId === by.userId)
  const said = new LetterSet(own.flatMap(({ adds, strikes }) => [...adds, ...strikes]))
  const struck = pendingIn(from).open.filter(({ userId }) => userId === by.userId)
  const letters = [...deletedIn(from), ...struck.flatMap(({ strikes }) => strikes)]
    .flatMap((range) => unmoved.missing(range))
    .flatMap((range) => said.missing(range))
    .flatMap((range) => standingIn(to, range))
    .filter((range) => isSuggestible(range, to))
  if (letters.length > 0) say(strikesOf(to), to, by, letters)
}

function deletedIn({ store }: Y.Doc): LetterRange[] {
  return [...Y.createDeleteSetFromStructStore(store).clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }): LetterRange => [client, clock, clock + len]),
  )
}

function isSuggestible(range: LetterRange, doc: Y.Doc): boolean {
  const fields: readonly unknown[] = SUGGESTED_FIELDS.map((name) => doc.getXmlFragment(name))
  return itemsIn(doc, range).every(({ parent }) => {
    let top = parent
    while (top instanceof Y.AbstractType && top._item) top = top._item.parent
    return fields.includes(top)
  })
}

/** The server struck what was moved. */
function leaveUnmoved(unmoved: LetterSet, to: Y.Doc, by: Author) {
  if (unmoved.isEmpty) return
  for (const { id, userId, strikes } of pendingIn(to).open) {
    const letters = strikes.flatMap((range) => unmoved.missing(range))
    const isOwn = userId === by.userId
    if (!isOwn || strikes.every((range) => unmoved.within(range).length === 0)) continue
    strikesOf(to).delete(id)
    if (letters.length > 0) say(strikesOf(to), to, by, letters)
  }
}

/** Under a name that begins with the client id, under which it is written. */
export function say(
  named: Y.Map<unknown>,
  { clientID, store }: Y.Doc,
  by: Author,
  letters: readonly LetterRange[],
): void {
  const id = `${clientID}-${Y.getState(store, clientID).toString(36)}`
  named.set(id, writeNamed({ ...by, letters: new LetterSet(letters).ranges() }))
}
