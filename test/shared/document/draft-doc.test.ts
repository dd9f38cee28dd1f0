import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'

it('[EDIT1] a draft’s document is changed by updates alone, also where two make the same words bold', () => {
  const [ada, ben, server] = [newDraftDoc(), newDraftDoc(), newDraftDoc()]
  ada.getText('t').insert(0, 'Ferry')
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada))
  ada.getText('t').format(0, 5, { bold: {} })
  ben.getText('t').format(0, 5, { bold: {} })
  const text = server.getText('t')
  for (const doc of [ada, ben]) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
  expect(text.toDelta()).toEqual([{ insert: 'Ferry', attributes: { bold: {} } }])
  expect([...Y.decodeUpdate(Y.encodeStateAsUpdate(server)).ds.clients]).toEqual([])
})

it('every document of the newsroom is made there', () => {
  const files = globSync('{client,server,shared}/**/*.{ts,tsx}')
  const making = files.filter((file) => readFileSync(file, 'utf8').includes('new Y.Doc('))
  expect(making).toEqual(['shared/document/draft-doc.ts'])
})
