import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { updateFrame } from '../../../server/hub/frames.ts'
import { NOBODY } from '../../../server/log/update-log.ts'
import { paragraph } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { SCHEMA } from '../../../shared/document/schema.ts'
import { pendingIn } from '../../../shared/document/suggested/pending.ts'
import { SEED_CLIENT_ID } from '../../../shared/document/write-draft.ts'
import { DeskTable } from '../desk-table.ts'

function writeBody(doc: Y.Doc, words: string) {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment('body').insert(0, [paragraph])
}

function bodyText(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
}

describe('a room of somebody who may only suggest', () => {
  it('[SUG1] [HUB6] says what they have not said under one client id, however often, and nobody else writes under it', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { schema: SCHEMA.version })
    writeBody(ada.doc, 'news')
    await table.exchange()
    const eve = await table.author('eve', { onlySuggests: true, schema: SCHEMA.version })
    for (let frame = 0; frame < 50; frame++) {
      bodyText(eve.doc).insert(0, 'x')
      await table.exchange()
    }
    expect(eve.closed).toBeNull()
    const { clients } = ada.doc.store
    const [teller = 0, ...more] = [...clients.keys()].filter(
      (client) =>
        ![ada, eve].some(({ doc }) => doc.clientID === client) && client !== SEED_CLIENT_ID,
    )
    expect(more).toEqual([])
    expect(Y.getState(ada.doc.store, teller)).toBe(50)
    expect(new Set(pendingIn(ada.doc).open.map(({ id }) => id)).size).toBe(50)
    expect(readContent(ada.doc).body).toEqual([paragraph('news')])
    await table.clock.advance(2_000)
    expect((await table.log.clients(table.storyId)).get(teller)).toBe(NOBODY)
    const mallory = await table.author('mallory', { schema: SCHEMA.version })
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(mallory.doc))
    forged.clientID = teller
    bodyText(forged).insert(0, 'LIES')
    mallory.send(updateFrame(Y.encodeStateAsUpdate(forged, Y.encodeStateVector(mallory.doc))))
    await table.exchange()
    expect(mallory.foreign).toEqual([teller])
    expect(Y.getState(ada.doc.store, teller)).toBe(50)
  })
})
