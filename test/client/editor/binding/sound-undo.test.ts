import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { SoundUndoManager } from '../../../../client/editor/binding/sound-undo.ts'

it('[EDIT1] leaves every copy of a document the same, though what stood left and right of a word is one now', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  here.on('update', (update) => Y.applyUpdate(there, update))
  const lists = here.getArray<Y.Array<string>>('lists')
  const undo = new SoundUndoManager(lists, { captureTimeout: 0 })
  lists.insert(0, [new Y.Array()])
  const list = () => lists.get(0)
  list().insert(0, ['the', 'tide', 'turns'])
  list().delete(2)
  undo.undo()
  list().insert(3, ['!'])
  list().delete(3)
  lists.delete(0)
  undo.undo()
  undo.undo()
  expect(lists.toJSON()).toEqual([['the', 'tide', 'turns', '!']])
  expect(there.getArray('lists').toJSON()).toEqual(lists.toJSON())
  undo.redo()
  expect(there.getArray('lists').toJSON()).toEqual([['the', 'tide', 'turns']])
})
