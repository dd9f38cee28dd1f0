import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { placeUpdate } from '../../../server/log/place-update.ts'

it('[EDIT1] what an older desk brought back between a word and the same word stands behind it for everybody', () => {
  const [ada, server, ben] = [newDraftDoc(), newDraftDoc(), newDraftDoc()]
  const log: Uint8Array[] = []
  ada.on('update', (update: Uint8Array) => {
    log.push(update)
    const { added } = placeUpdate(server, update)
    if (added) Y.applyUpdate(ben, added)
  })
  const lists = ada.getArray<Y.Array<string>>('lists')
  const undo = new Y.UndoManager(lists, { captureTimeout: 0 })
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
  list().push(['again'])

  const loaded = newDraftDoc()
  for (const update of log) Y.applyUpdate(loaded, update)
  const joined = newDraftDoc()
  Y.applyUpdate(joined, Y.encodeStateAsUpdate(server))
  for (const doc of [ada, server, ben, loaded, joined])
    expect(doc.getArray('lists').toJSON()).toEqual([['the', 'tide', 'turns', '!', 'again']])
})
