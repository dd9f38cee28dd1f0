import { describe, expect, it } from 'vitest'
import { listWords, nothingWords, type Listed } from '../../../../client/desk/stories/list-words.ts'

const ALL: Listed[] = [null, 0, 1, 2_400].flatMap((stories) =>
  [true, false].flatMap((more) =>
    [true, false].flatMap((ofBefore) =>
      [true, false].flatMap((all) =>
        [true, false].map((someArchived) => ({ stories, more, ofBefore, all, someArchived })),
      ),
    ),
  ),
)
const settled = { more: false, ofBefore: false, all: true, someArchived: false }

describe('the list of stories', () => {
  it('says nothing of a list that has not come, be it that of the filter before', () => {
    for (const list of ALL.filter(({ stories, ofBefore }) => stories === null || ofBefore))
      expect(listWords(list)).toEqual({ aloud: '', instead: null })
  })

  it('is empty only where nothing is, and nothing more comes', () => {
    for (const list of ALL)
      if (listWords(list).instead !== null)
        expect(list).toMatchObject({ stories: 0, more: false, ofBefore: false })
    expect(listWords({ ...settled, stories: 0 }).instead).toMatch(/^No stories yet/)
    expect(listWords({ ...settled, stories: 0, someArchived: true }).instead).toMatch(
      /^Every story is archived/,
    )
    expect(listWords({ ...settled, stories: 0, all: false }).instead).toBe(
      'No story matches this filter.',
    )
  })

  it('is counted aloud by what is there', () => {
    expect(listWords({ ...settled, stories: 1 }).aloud).toBe('1 story')
    expect(listWords({ ...settled, stories: 2_400 }).aloud).toBe('2,400 stories')
    expect(listWords({ ...settled, stories: 1, more: true }).aloud).toBe(
      '1 story, and more further down',
    )
  })
})

it.each([
  [{ looking: false, failed: false }, 'Nothing of that name'],
  [{ looking: true, failed: false }, 'Looking for stories'],
  [{ looking: false, failed: true }, 'Stories can’t be looked for just now'],
  [{ looking: true, failed: true }, 'Stories can’t be looked for just now'],
])('the palette finds nothing only where it has looked: %o', (search, sentence) => {
  expect(nothingWords(search)).toBe(sentence)
})
