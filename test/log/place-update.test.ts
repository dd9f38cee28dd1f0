import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { placeUpdate } from '../../server/log/place-update.ts'

it('[EDIT1] tells what its author deleted, not which words of others went down with that', () => {
  const server = new Y.Doc()
  const ada = new Y.Doc()
  const ben = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Tug')])
  ada.getXmlFragment('body').insert(0, [paragraph])
  for (const doc of [server, ben]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada))
  Y.applyUpdate(
    server,
    changed(ben, () => textIn(ben).insert(3, 's')),
  )

  const removed = changed(ada, () => ada.getXmlFragment('body').delete(0, 1))
  const { added } = placeUpdate(server, removed)

  expect(server.getXmlFragment('body').length).toBe(0)
  expect(deletionsIn(added)).toEqual(deletionsIn(removed))
  expect(deletionsIn(added).has(ben.clientID)).toBe(false)
})

it('leaves out of a step 2 the deletions that were known', () => {
  const server = new Y.Doc()
  const ada = new Y.Doc()
  ada.getText('t').insert(0, 'Ferry aground')
  ada.getText('t').delete(0, 6)
  Y.applyUpdate(server, Y.encodeStateAsUpdate(ada))
  ada.getText('t').delete(0, 1)
  const { added } = placeUpdate(server, Y.encodeStateAsUpdate(ada))
  expect([...deletionsIn(added)]).toEqual([[ada.clientID, [[6, 1]]]])
})

function textIn(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
}

function changed(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  change()
  return Y.mergeUpdates(updates)
}

/** By client, each as its first clock and how many. */
function deletionsIn(update: Uint8Array | null): Map<number, number[][]> {
  const { ds } = Y.decodeUpdate(update ?? Y.encodeStateAsUpdate(new Y.Doc()))
  return new Map(
    [...ds.clients].map(([id, all]) => [id, all.map(({ clock, len }) => [clock, len])]),
  )
}
