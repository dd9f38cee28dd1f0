import { describe, expect, inject, it } from 'vitest'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND } from '../site.ts'

const PLACES = [
  ['SQLite', () => undefined],
  ['PostgreSQL', () => inject('postgresUrl')],
] as const

async function rig(postgresUrl?: string) {
  const opened = await emptyNewsroom(postgresUrl)
  const { newsroom, clock } = opened
  const site = await openSite(opened)
  const publish = async (id: string, section: string, ...tags: string[]) => {
    await clock.advance(SECOND)
    const story = content({ headline: `Story ${id}`, section, meta: { tags, slug: id.slice(3) } })
    return newsroom.publish(id, story)
  }
  const more = async (path: string) => {
    const [, foot = ''] = (await site.get(path)).text.split('<aside class="more"')
    return [...foot.matchAll(/data-card="(\w+)"/g)].map(([, id]) => id)
  }
  return { ...opened, publish, more }
}

describe.each(PLACES)('what a story leads on to, on %s', (_, url) => {
  it('is what has most tags in common, the newest first, then what is new in its section', async () => {
    const { newsroom, publish, more } = await rig(url())
    await publish('st_old', 'sport', 'Ports', 'Łódź')
    await publish('st_both', 'sport', 'ports', 'Pricing', 'Łódź')
    await publish('st_one', 'sport', 'Ports')
    await publish('st_near', 'world')
    await publish('st_far', 'sport')
    const { path } = await publish('st_1', 'world', 'Ports', 'łódź', 'Pricing')
    expect(await more(path)).toEqual(['st_both', 'st_old', 'st_one'])
    await newsroom.retract('st_old', 'Not so.')
    expect(await more(path)).toEqual(['st_both', 'st_one', 'st_near'])
    await newsroom.retract('st_both', 'Not so.')
    expect(await more(path)).toEqual(['st_one', 'st_near', 'st_far'])
  })

  it('is not what has the tags of a story that was retracted: they are not shown any more', async () => {
    const { newsroom, publish, more } = await rig(url())
    await publish('st_alike', 'sport', 'Ports')
    for (const id of ['st_2', 'st_3', 'st_4']) await publish(id, 'world')
    const { path } = await publish('st_1', 'world', 'Ports')
    expect(await more(path)).toEqual(['st_alike', 'st_4', 'st_3'])
    await newsroom.retract('st_1', 'Not so.')
    expect(await more(path)).toEqual(['st_4', 'st_3', 'st_2'])
  })

  it('is what its editors chose, in their order, as long as that is live, and never itself', async () => {
    const { newsroom, publish, more } = await rig(url())
    for (const id of ['st_a', 'st_b', 'st_c']) await publish(id, 'sport')
    await publish('st_alike', 'world', 'Ports')
    const related = ['st_b', 'st_1', 'st_none', 'st_a']
    const meta = { tags: ['Ports'], slug: 'one', related }
    const { path } = await newsroom.publish('st_1', content({ meta }))
    expect(await more(path)).toEqual(['st_b', 'st_a', 'st_alike'])
    await newsroom.retract('st_b', 'Not so.')
    expect(await more(path)).toEqual(['st_a', 'st_alike', 'st_c'])
  })

  it('is never the story itself, whatever its tags are', async () => {
    const { publish, more } = await rig(url())
    const { path } = await publish('st_1', 'world', 'Ports', '?', 'ports')
    expect(await more(path)).toEqual([])
    await publish('st_2', 'world')
    expect(await more(path)).toEqual(['st_2'])
  })
})
