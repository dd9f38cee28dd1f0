import * as Y from 'yjs'

/* node docs/upstream/same-neighbours.mjs: see "Both neighbours are one" in docs/upstream.md. */

const [here, there] = [new Y.Doc(), new Y.Doc()]
here.on('update', (update) => Y.applyUpdate(there, update))

const lists = here.getArray('lists')
const undo = new Y.UndoManager(lists, { captureTimeout: 0 })
lists.insert(0, [new Y.Array()])
const list = () => lists.get(0)

list().insert(0, ['the', 'tide', 'turns'])
list().delete(2)
undo.undo() // "turns" is made anew, left of where it stood
list().insert(3, ['!']) // between the two
list().delete(3)
lists.delete(0)
undo.undo() // the list is made anew, with the new "turns"
undo.undo() // so is "!": both of its neighbours have become that "turns"

console.log('here ', JSON.stringify(lists))
console.log('there', JSON.stringify(there.getArray('lists')))
