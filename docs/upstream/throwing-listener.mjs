import * as Y from 'yjs'

/* node docs/upstream/throwing-listener.mjs: see "A document that falls silent" in docs/upstream.md. */

const doc = new Y.Doc()
let heard = 0
doc.on('update', () => (heard += 1))
const closed = () => {
  throw new Error('the database connection is closing')
}
doc.on('update', closed)

const text = doc.getText()
try {
  text.insert(0, 'a')
} catch (error) {
  console.log('thrown:', error.message)
}
doc.off('update', closed)
text.insert(1, 'b') // nothing is thrown, and nothing is heard
text.insert(2, 'c')
console.log(`the text is ${text.toJSON()}, and ${heard} of 3 updates were heard`)
