import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addToList, changeList, listOf, removeFromList } from '../../../shared/document/list.ts'

/** Two people who each have the list, and have not heard of each other yet. */
function two(...entries: string[]) {
  const [ada, ben] = [new Y.Doc(), new Y.Doc()]
  ada.getArray('tags').push(entries)
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada))
  const meet = () => {
    const [fromAda, fromBen] = [ada, ben].map((doc) => Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(ada, fromBen ?? new Uint8Array())
    Y.applyUpdate(ben, fromAda ?? new Uint8Array())
    const said = [ada, ben].map((doc) => listOf(doc.getArray('tags')))
    expect(said[0]).toEqual(said[1])
    return said[0]
  }
  return { ada: ada.getArray('tags'), ben: ben.getArray('tags'), meet }
}

describe('a shared list', () => {
  it('[EDIT1] has what each of two people added, and once what both did', () => {
    const { ada, ben, meet } = two('ferry')
    addToList(ada, ' harbour ')
    addToList(ada, 'storm')
    addToList(ben, 'storm')
    addToList(ben, 'rescue')
    expect(meet()?.toSorted()).toEqual(['ferry', 'harbour', 'rescue', 'storm'])
  })

  it('[EDIT1] loses what somebody takes out, though it was there twice, and nothing that a colleague adds meanwhile', () => {
    const { ada, ben, meet } = two('ferry', 'storm', 'ferry')
    removeFromList(ada, 'ferry')
    addToList(ben, 'harbour')
    removeFromList(ben, 'storm')
    expect(meet()).toEqual(['harbour'])
  })

  it.each([
    [
      ['a', 'b', 'c'],
      ['a', 'c'],
    ],
    [
      ['a', 'b'],
      ['b', 'a', 'x'],
    ],
    [
      ['a', 'a', 7, ' b '],
      ['b', 'a'],
    ],
    [[], ['x']],
    [
      ['a', 'b', 'c', 'd'],
      ['d', 'x', 'a', 'c'],
    ],
  ])('of %j is made to say %j', (before, after) => {
    const list = new Y.Doc().getArray('tags')
    list.push(before)
    changeList(list, after)
    expect(list.toArray()).toEqual(after)
  })
})
