import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { keptPending } from '../../server/log/kept-pending.ts'
import { MOVES } from '../../shared/document/schema.ts'
import { pendingIn } from '../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  strikesOf,
} from '../../shared/document/suggested/suggestion.ts'
import { AUTHOR, draftOf, named, textOf } from './suggester.ts'

it('what is open is read once, until something is said of suggestions, by whomever', () => {
  const doc = draftOf()
  const others = new Y.Doc()
  others.clientID = 500
  const edit = (change: (doc: Y.Doc) => unknown) => {
    Y.applyUpdate(others, Y.encodeStateAsUpdate(doc))
    change(others)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(others))
  }
  const first = keptPending(doc)
  edit((copy) => textOf(copy).insert(0, 'x'))
  expect(keptPending(doc)).toBe(first)
  const sayings: ((copy: Y.Doc) => unknown)[] = [
    (copy) => additionsOf(copy).set('500-a', named('ed', [[500, 0, 1]])),
    (copy) => strikesOf(copy).set('500-a', named('ed', [[AUTHOR, 3, 4]])),
    (copy) => decisionsOf(copy).set('500-b', ['500-a', 'ed', 1, true, [[500, 0, 1]]]),
    (copy) => carriedOf(copy).push([[[AUTHOR, 3, AUTHOR, 5, 1]]]),
    (copy) => copy.getArray(MOVES).push([[[AUTHOR, 3, AUTHOR, 6, 1, 0]]]),
  ]
  for (const say of sayings) {
    const before = keptPending(doc)
    edit(say)
    expect(keptPending(doc)).not.toBe(before)
    expect(keptPending(doc)).toEqual(pendingIn(doc))
  }
})
