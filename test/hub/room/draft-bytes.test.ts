import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { DraftBytes, QUIET_TICKS } from '../../../server/hub/room/draft-bytes.ts'
import { deletionsOf } from '../../../server/log/authors-deletions.ts'
import { placeUpdate } from '../../../server/log/place-update.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { readUpdate } from '../../../shared/document/update-parts.ts'

/** A paragraph that Ada removes, and words that Ben wrote into it meanwhile. */
function draftWithLostWords() {
  const [ada, ben] = [newDraftDoc(), newDraftDoc()]
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Tug')])
  ada.getXmlFragment('body').insert(0, [paragraph])
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada))
  const doc = newDraftDoc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada))
  const bytes = new DraftBytes({
    doc,
    base: Y.encodeStateAsUpdate(doc),
    deleted: deletionsOf([]),
  })
  const bring = (from: Y.Doc) => {
    const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(bytes.doc))
    const { added } = placeUpdate(bytes.doc, update)
    if (added) bytes.applied(added)
  }
  const text = (ben.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(3, 's')
  bring(ben)
  ada.getXmlFragment('body').delete(0, 1)
  bring(ada)
  return { bytes, ada, ben }
}

const clientsIn = (update: Uint8Array) => readUpdate(update).deletions.map(({ client }) => client)

it.each([0, QUIET_TICKS + 1])(
  '[EDIT1] tells who comes back what was deleted, not which of their words went down with it, after %i s',
  (ticks) => {
    const { bytes, ada, ben } = draftWithLostWords()
    for (let tick = 0; tick < ticks; tick++) bytes.tick()
    const missed = bytes.since(Y.encodeStateVector(ben))
    expect(clientsIn(missed)).toEqual([ada.clientID])
    Y.applyUpdate(ben, missed)
    expect(ben.getXmlFragment('body').toJSON()).toBe('')
  },
)

it('[EDIT1] whoever takes all of it has the same draft', () => {
  const { bytes } = draftWithLostWords()
  const other = newDraftDoc()
  Y.applyUpdate(other, bytes.since(Y.encodeStateVector(other)))
  expect(Y.encodeStateAsUpdate(other)).toEqual(Y.encodeStateAsUpdate(bytes.doc))
})
