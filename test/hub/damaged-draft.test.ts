import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { docOf } from '../../server/log/draft-doc.ts'
import { emptyContent, paragraph } from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import {
  deepAny,
  embed,
  deepJson,
  loose,
  type,
  TYPE,
  words,
  written,
} from '../support/harmful-updates.ts'
import { checkDraft } from '../../server/log/draft-check.ts'
import { ServerEdits } from '../../server/log/server-edits.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { DeskTable } from './desk-table.ts'

const CONTENT = { ...emptyContent(), headline: 'Known', body: [paragraph('What is kept.')] }

/** A version before took these in. */
async function holding(...updates: Uint8Array[]): Promise<DeskTable> {
  const table = await DeskTable.open(CONTENT)
  const rows = updates.map((data) => ({ data, claims: [], userId: 'eve', schema: 1 }))
  await table.log.append([{ storyId: table.storyId, updates: rows }])
  return table
}

const shown = (doc: Y.Doc) => doc.getXmlFragment('body').toJSON()

it.each([
  ['a value', deepAny(4_400)],
  ['an embed', embed(deepJson(4_400))],
])(
  '[HUB6] a draft that holds %s nested 4,400 deep opens, is written in, and is what it was',
  async (_name, content) => {
    const deep = { ...content, parent: 'other' }
    await using table = await holding(
      written({
        structs: [{ client: 900, structs: [deep, { ...words('after'), left: [900, 0] }] }],
      }),
    )
    const ada = await table.author('ada')
    expect(ada.closed).toBeNull()
    expect(shown(ada.doc)).toContain('What is kept.')
    ada.type('goes on')
    await table.exchange()
    const bob = await table.author('bob')
    expect(bob.text).toBe('goes on')
    expect(bob.doc.getText('other').toJSON()).toContain('after')
    const draft = await table.log.load(table.storyId)
    expect(draft && readContent(docOf(draft)).headline).toBe('Known')
  },
)

it('[HUB7] a draft in which six megabytes wait for what never came costs those who come and type no more than another', async () => {
  const far = Array.from({ length: 7 }, (_, i) =>
    written({
      structs: [
        {
          client: 900 + i,
          clock: 5,
          structs: [{ ...words('x'.repeat(900_000)), left: [900 + i, 4] }],
        },
      ],
    }),
  )
  await using table = await holding(...far)
  const ada = await table.author('ada')
  ada.type('goes on')
  await table.exchange()
  const bob = await table.author('bob')
  expect(bob.text).toBe('goes on')
  expect(Math.max(...bob.received.map(({ byteLength }) => byteLength))).toBeLessThan(10_000)
})

it('[MAX1] a draft that is far too large is not opened, and ends nothing', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => loose(100_000, { client: 900 + i, clock: 0 }))
  await using table = await holding(...rows)
  await expect(table.author('ada')).rejects.toMatchObject({ code: 'too-big' })
  const draft = await table.log.load(table.storyId)
  expect(() => draft && docOf(draft)).toThrow('too large')
})

it('[EDIT2] `check` deletes what no editor can show, and leaves the words', async () => {
  const map = { ...type(TYPE.map), parent: 'body' }
  const bare = { ...words('bare'), left: [900, 0] as const }
  await using table = await holding(written({ structs: [{ client: 900, structs: [map, bare] }] }))
  const { log, storyId } = table
  const deps = {
    log,
    schema: SCHEMA,
    edits: new ServerEdits({ log, schema: SCHEMA, tell: table.tell }),
  }
  expect(await checkDraft(storyId, deps)).toMatchObject({ misfits: 2, waits: false })
  expect(await checkDraft(storyId, deps)).toMatchObject({ misfits: 0 })
  expect(await checkDraft('st_none', deps)).toBeNull()
  const ada = await table.author('ada')
  expect(shown(ada.doc)).toBe('<paragraph>What is kept.</paragraph>')
})
