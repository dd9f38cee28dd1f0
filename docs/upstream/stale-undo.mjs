import { undo } from '@tiptap/y-tiptap'
import { Peer, connect, seedOf } from './peer.mjs'

/* node docs/upstream/stale-undo.mjs: see "A selection of back then" in docs/upstream.md. */

const LONG = 'A first paragraph with enough words in it to be long.'
const seed = seedOf([LONG, 'Last.'])
const ada = new Peer(seed, 2, { undo: true })
const ben = new Peer(seed, 3)
connect([ada, ben])

ada.put(ada.state.doc.content.size - 1)
ada.type(' More')
ben.receive()
ben.dispatch(ben.state.tr.delete(0, LONG.length + 2))
ada.receive()
undo(ada.state)
ben.receive()
ben.put(ben.state.doc.content.size - 1)
ben.type('!')
try {
  ada.receive()
} catch (error) {
  console.log('Ada receives a letter:', error.message)
}
console.log({ adaShows: ada.text, adaHas: ada.doc.getXmlFragment('body').toJSON() })
ada.put(2)
ada.type('x')
ben.receive()
console.log('Ada types x, and Ben has', ben.text)
