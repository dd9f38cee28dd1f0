import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { ServerEdits } from '../../server/log/server-edits.ts'
import { MOST_OF_DRAFT } from '../../shared/document/draft-size.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { DeskTable } from '../hub/desk-table.ts'

function seatAt(table: DeskTable): ServerEdits {
  return new ServerEdits({ log: table.log, schema: SCHEMA, tell: table.tell })
}

const typing = (text: string) => (doc: Y.Doc) => doc.getText('t').insert(0, text)

describe('what server code writes into a draft', () => {
  it('is shown in open rooms at once, and stands among what people type', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.type('typed')
    await table.exchange()
    const { storyId } = table
    const seq = await seatAt(table).edit({ storyId, userId: 'ada', change: typing('written, ') })
    await table.exchange()
    expect(ada.text).toBe('written, typed')
    ada.type('!')
    await table.exchange()
    expect((await table.author('bob')).text).toBe('written, typed!')
    const rows = await table.rows()
    expect(rows.map((row) => row.seq)).toEqual([seq - 1, seq, seq + 1])
  })

  it('[HUB5] has a client id of its own, which is the person’s in whose name it is written', async () => {
    await using table = await DeskTable.open()
    const { storyId } = table
    const before = await table.log.clients(storyId)
    await seatAt(table).edit({ storyId, userId: 'ada', change: typing('written') })
    const added = [...(await table.log.clients(storyId))].filter(([client]) => !before.has(client))
    expect(added.map(([, owner]) => owner)).toEqual(['ada'])
  })

  it('is no row when it changes nothing', async () => {
    await using table = await DeskTable.open()
    const { storyId } = table
    const seq = await seatAt(table).edit({ storyId, userId: 'ada', change: () => undefined })
    expect([seq, await table.rows()]).toEqual([1, []])
  })

  it.each([
    ['too-big', (doc: Y.Doc) => doc.getText('t').insert(0, 'x'.repeat(MOST_OF_DRAFT.bytes))],
    ['bad-input', (doc: Y.Doc) => nest(doc.getMap('deep'), 40)],
    ['bad-input', (doc: Y.Doc) => doc.getMap('other').set('sub', new Y.Doc())],
  ])('[HUB6] is refused as %s like anybody’s, and nothing of it stays', async (code, change) => {
    await using table = await DeskTable.open()
    const { storyId } = table
    const edited = seatAt(table).edit({ storyId, userId: 'ada', change })
    await expect(edited).rejects.toMatchObject({ code })
    expect(await table.rows()).toEqual([])
  })

  it('[MAX1] may make a draft smaller that is too big', async () => {
    await using table = await DeskTable.open()
    const { storyId } = table
    const big = new Y.Doc()
    big.getText('t').insert(0, 'x'.repeat(MOST_OF_DRAFT.bytes + 10))
    const data = Y.encodeStateAsUpdate(big)
    await table.log.append([{ storyId, updates: [{ data, userId: 'eve', claims: [], schema: 1 }] }])
    const seq = await seatAt(table).edit({
      storyId,
      userId: 'ada',
      change: (doc) => doc.getText('t').delete(0, 5),
    })
    expect(seq).toBe(3)
  })

  it('is made anew of what the draft says, when somebody writes there meanwhile', async () => {
    await using table = await DeskTable.open()
    const { storyId } = table
    const atOnce = ['one ', 'two ', 'three '].map((text) =>
      seatAt(table).edit({
        storyId,
        userId: 'ada',
        change: (doc) => {
          const said = doc.getText('t')
          if (said.length === 0) said.insert(0, text)
        },
      }),
    )
    expect(new Set(await Promise.all(atOnce))).toEqual(new Set([2]))
    expect(await table.rows()).toHaveLength(1)
  })

  it('says that there is no such story', async () => {
    await using table = await DeskTable.open()
    const edited = seatAt(table).edit({ storyId: 'st_0', userId: 'ada', change: typing('x') })
    await expect(edited).rejects.toMatchObject({ code: 'not-found' })
  })
})

function nest(map: Y.Map<unknown>, depth: number) {
  let at = map
  for (let i = 0; i < depth; i++) at = at.set('a', new Y.Map<unknown>())
}
