import { describe, expect, it } from 'vitest'
import { readColumn } from '../../server/store/json-columns.ts'
import { DATABASES } from '../support/databases.ts'
import { start } from './newsroom.ts'

describe.each(DATABASES)('edits of a live story, on $name', ({ open }) => {
  it('are known from the first after its publication until the next', async () => {
    await using newsroom = await start(open)
    const { storyId, stories, edit, publish } = newsroom
    const edited = async () => [...(await stories.edited([storyId, 'st_none']))]
    await edit((doc) => doc.getMap('meta').set('date', '2025-01-01'))
    expect(await edited()).toEqual([])
    await publish({ kind: 'publish' })
    expect(await edited()).toEqual([])
    await edit((doc) => doc.getMap('meta').set('date', '2025-01-02'))
    expect(await edited()).toEqual([storyId])
    await publish({ kind: 'update' })
    expect(await edited()).toEqual([])
    await edit((doc) => doc.getMap('meta').set('date', '2025-01-03'))
    await newsroom.retract('Wrong.')
    expect(await edited()).toEqual([])
    expect(await stories.edited([])).toEqual(new Set())
  })

  it('are measured against what readers have, by everybody alike', async () => {
    await using newsroom = await start(open)
    const { storyId, publisher, publish, edit } = newsroom
    await expect(publisher.newest(storyId)).rejects.toMatchObject({ code: 'not-found' })
    await publish({ kind: 'publish' })
    await edit((doc) => doc.getMap('meta').set('date', '2025-01-02'))
    const { number, contentJson } = await publisher.newest(storyId)
    expect([number, readColumn.head(contentJson).meta.date]).toEqual([1, null])
    await publish({ kind: 'update' })
    const second = await publisher.newest(storyId)
    expect(readColumn.head(second.contentJson).meta.date).toBe('2025-01-02')
  })
})
