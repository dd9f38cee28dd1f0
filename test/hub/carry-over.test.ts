import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readContent } from '../../shared/document/read-draft.ts'
import { DeskTable, type Author } from './desk-table.ts'

const metaOf = ({ doc }: Author) => readContent(doc).meta
const plain = ({ doc }: Author) => doc.getMap('meta').toJSON()
const captionIn = ({ doc }: Author) => doc.getXmlFragment('heroCaption').toJSON()

/** What a program sets that knows drafts as they were. */
function setPlain(doc: Y.Doc) {
  doc.transact(() => {
    doc.getMap('meta').set('heroCaption', 'The ferry at dawn')
    doc.getMap('meta').set('tags', ['ferry', 'storm'])
  })
}

async function second(table: DeskTable) {
  await table.clock.advance(1_000)
  await table.exchange()
}

describe('a plain value that stands in `meta` for a shared field', () => {
  it('is in that field within a second, whenever a program sets it, and the program goes on writing', async () => {
    await using table = await DeskTable.open()
    const program = await table.author('program')
    for (const words of ['words', ' and more']) {
      setPlain(program.doc)
      await table.exchange()
      expect(metaOf(program).hero?.caption).toBe('The ferry at dawn')
      await second(table)
      expect(plain(program)).not.toHaveProperty('heroCaption')
      expect(metaOf(program)).toMatchObject({ tags: ['ferry', 'storm'] })
      expect(captionIn(program)).toBe('<paragraph>The ferry at dawn</paragraph>')
      program.type(words)
      await table.exchange()
    }
    expect(program.closed).toBeNull()
    expect((await table.author('bob')).text).toBe('words and more')
  })

  it('is carried over once by whoever opens the draft, though several nodes do it at once', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    await table.addNode()
    const before = new Y.Doc()
    setPlain(before)
    const update = { data: Y.encodeStateAsUpdate(before), userId: 'eve', claims: [], schema: 1 }
    await table.log.append([{ storyId: table.storyId, updates: [update] }])
    const readers = await Promise.all(
      [0, 1, 2].map((node) => table.author(`reader-${node}`, { node, mayWrite: false })),
    )
    await table.exchange()
    for (const reader of readers) {
      expect(plain(reader)).not.toHaveProperty('tags')
      expect(captionIn(reader)).toBe('<paragraph>The ferry at dawn</paragraph>')
      expect(reader.doc.getArray('tags').toJSON()).toEqual(['ferry', 'storm'])
    }
    expect(await table.rows()).toHaveLength(2)
  })
})
