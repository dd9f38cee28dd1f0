import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { SoundUndoManager } from '../../../../client/editor/binding/sound-undo.ts'
import { seeded } from '../../../support/seeded-random.ts'

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

const share = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from))

function begun() {
  const doc = new Y.Doc()
  doc.clientID = 1
  const lists = doc.getArray<Y.Array<string>>('lists')
  lists.insert(0, [Y.Array.from(['the'])])
  const undo = new SoundUndoManager(lists, { captureTimeout: 0 })
  return { doc, lists, list: () => lists.get(0), undo }
}

it('[EDIT1] brings a list back as it stood, whatever was written, taken back and done again in it', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = seeded(seed)
    let nth = 0
    const { doc, lists, list, undo } = begun()
    const colleague = new Y.Doc()
    colleague.clientID = random.pick([0, 2])
    share(doc, colleague)
    const write = (words: Y.Array<string>) =>
      words.insert(
        random.int(words.length + 1),
        Array.from({ length: 1 + random.int(3) }, () => `${(nth += 1)}`),
      )
    for (let i = 0; i < 12; i++) {
      const deed = random.next()
      if (deed < 0.3) write(list())
      else if (deed < 0.4) write(colleague.getArray<Y.Array<string>>('lists').get(0))
      else if (deed < 0.5) list().delete(random.int(list().length))
      else if (deed < 0.7) undo.undo()
      else if (deed < 0.9) undo.redo()
      else share(doc, colleague)
      if (random.chance(0.3)) share(colleague, doc)
      if (list().length === 0) write(list())
    }
    share(colleague, doc)
    const before = list().toJSON()
    lists.delete(0)
    undo.undo()
    expect(list().toJSON(), `seed ${seed}`).toEqual(before)
    share(doc, colleague)
    expect(colleague.getArray('lists').toJSON(), `seed ${seed}`).toEqual([before])
  }
})

it('[EDIT1] takes back all of what was cut since, and nothing of what stands beside it', () => {
  const { list, undo } = begun()
  list().insert(1, ['tide', 'turns'])
  list().delete(1, 2)
  undo.undo()
  list().insert(3, ['now'])
  list().insert(2, ['slowly'])
  for (let i = 0; i < 4; i++) undo.undo()
  expect(list().toJSON()).toEqual(['the'])
})
