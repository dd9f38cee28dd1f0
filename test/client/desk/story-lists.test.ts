import { describe, expect, it } from 'vitest'
import {
  matches,
  NO_FILTER,
  readFilter,
  writeFilter,
} from '../../../client/desk/ui/story-filter.ts'
import {
  patchListed,
  placeStory,
  storiesOf,
  type StoryPages,
} from '../../../client/desk/ui/story-lists.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'

const person = (name: string) => ({ id: name, name, colour: '#000' })

/** A story that changed at that minute. */
function story(id: string, minute: number, of: Partial<StorySummary> = {}): StorySummary {
  return {
    id,
    headline: id,
    section: null,
    state: 'draft',
    archived: false,
    createdBy: person('Ana Sá'),
    assignees: [],
    confidants: null,
    changedAt: new Date(minute * 60_000).toISOString(),
    publishedAt: null,
    revision: null,
    url: null,
    thumbnail: null,
    edited: false,
    comments: { open: 0, unread: 0 },
    suggestions: 0,
    views: 0,
    reading: 0,
    present: [],
    ...of,
  }
}

function pages(...of: [StorySummary[], string | null][]): StoryPages {
  return { pages: of.map(([stories, next]) => ({ stories, next })), pageParams: of.map(() => null) }
}

const ids = (list: StoryPages) => list.pages.map((page) => page.stories.map(({ id }) => id))

describe('a story that changed', () => {
  const list = pages([[story('a', 9), story('b', 8)], 'n1'], [[story('c', 7), story('d', 6)], 'n2'])

  it('moves to where it belongs, from wherever it was', () => {
    expect(ids(placeStory(list, story('d', 10), { belongs: true }))).toEqual([
      ['d', 'a', 'b'],
      ['c'],
    ])
    expect(ids(placeStory(list, story('new', 7.5), { belongs: true }))).toEqual([
      ['a', 'b'],
      ['new', 'c', 'd'],
    ])
    expect(ids(placeStory(list, story('a', 9), { belongs: true }))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('leaves a list in which it does not belong any more', () => {
    expect(ids(placeStory(list, story('a', 10), { belongs: false }))).toEqual([['b'], ['c', 'd']])
    expect(ids(placeStory(list, story('other', 10), { belongs: false }))).toEqual(ids(list))
  })

  it('waits for its page when it belongs further down', () => {
    expect(ids(placeStory(list, story('old', 1), { belongs: true }))).toEqual(ids(list))
    const whole = pages([[story('a', 9)], null])
    expect(ids(placeStory(whole, story('old', 1), { belongs: true }))).toEqual([['a', 'old']])
  })

  it('stands in an empty list', () => {
    expect(ids(placeStory(pages([[], null]), story('a', 1), { belongs: true }))).toEqual([['a']])
  })

  it('is shown once, as it came first', () => {
    const twice = pages(
      [[story('a', 9, { views: 2 })], 'n'],
      [[story('a', 5), story('b', 4)], null],
    )
    expect(storiesOf(twice).map(({ id, views }) => [id, views])).toEqual([
      ['a', 2],
      ['b', 0],
    ])
  })

  it('takes counts and faces where it stands', () => {
    const patched = patchListed(list, 'c', { views: 5 })
    expect(storiesOf(patched).map(({ views }) => views)).toEqual([0, 0, 5, 0])
    expect(patched.pages[0]).toBe(list.pages[0])
  })
})

describe('a filter', () => {
  it.each([
    [{}, true],
    [{ text: 'sao' }, true],
    [{ text: 'SÃO ben' }, true],
    [{ text: 'ao' }, false],
    [{ text: 'ana' }, true],
    [{ state: 'live' }, false],
    [{ section: 'sport' }, true],
    [{ section: 'world' }, false],
  ] as const)('of %j', (filter, found) => {
    const one = story('a', 1, {
      headline: 'São Paulo',
      section: 'sport',
      assignees: [person('Ben')],
    })
    expect(matches(one, { ...NO_FILTER, ...filter })).toBe(found)
  })

  it('is what stands in the address', () => {
    const filter = { text: 'a & b', state: 'live', section: 'sport' } as const
    expect(readFilter(writeFilter(filter))).toEqual(filter)
    expect(writeFilter(NO_FILTER)).toBe('')
    expect(readFilter('?state=gone&section=The+weather&else=1')).toEqual(NO_FILTER)
  })
})
