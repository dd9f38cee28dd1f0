import * as Y from 'yjs'

/* node docs/upstream/half-back.mjs: see "Half of what comes back" in docs/upstream.md. */

const doc = new Y.Doc()
const lists = doc.getArray('lists')
lists.insert(0, [Y.Array.from(['turns'])])
const undo = new Y.UndoManager(lists, { captureTimeout: 0 })
const list = () => lists.get(0)

list().insert(0, ['the', 'tide'])
list().delete(2)
undo.undo() // "turns" is made anew, and one item with "the" and "tide" now
console.log('before', JSON.stringify(lists))

lists.delete(0)
undo.undo() // looking for what stood right of "the", that item is cut, and its second half forgotten
console.log('after ', JSON.stringify(lists))
