import { describe, expect, it } from 'vitest'
import {
  checkWords,
  isStillRefused,
  type Check,
} from '../../../../client/desk/publish/check-words.ts'
import { emptyWords, noPictureWords } from '../../../../client/desk/story/empty-words.ts'
import { nextMove } from '../../../../client/desk/story/story-moves.ts'
import { moveWords, titleWords, whyNoMove } from '../../../../client/desk/story/story-words.ts'
import { whatChangesWords } from '../../../../client/desk/ui/change-words.ts'
import * as publishWords from '../../../../client/desk/words/publish.ts'
import { mayMove, mayWrite, ROLES, roleMay, type Role } from '../../../../shared/model/roles.ts'
import { movesFrom, STORY_STATES, type StoryState } from '../../../../shared/model/story.ts'

/** What somebody may do with a story, as the server says it. */
function mayOf(
  role: Role,
  state: StoryState,
  { mine, archived }: { mine: boolean; archived: boolean },
) {
  const actor = { id: 'us_me', role }
  const access = { createdBy: mine ? 'us_me' : 'us_other', assignees: [] }
  return {
    write: mayWrite(actor, access),
    publish: roleMay(role, 'story.publish'),
    moveTo: archived ? [] : movesFrom(state).filter((to) => mayMove(actor, access, to)),
  }
}

const CASES = ROLES.flatMap((role) =>
  STORY_STATES.flatMap((state) =>
    [true, false].flatMap((mine) =>
      [true, false].map((archived) => ({ role, state, mine, archived })),
    ),
  ),
)
const unmoved = CASES.map((one) => ({ ...one, may: mayOf(one.role, one.state, one) })).filter(
  ({ may }) => may.moveTo.length === 0,
)

describe('where a story can’t be moved, its panel', () => {
  it('says of an archived one that its state stays, not that its words do', () => {
    const archived = unmoved.filter(({ archived }) => archived)
    expect(archived).toHaveLength(ROLES.length * STORY_STATES.length * 2)
    for (const one of archived)
      expect(whyNoMove(one)).toBe('An archived story keeps its state until it is restored.')
  })

  it.each<[StoryState, Role, { mine: boolean }, string]>([
    ['live', 'reporter', { mine: true }, 'A publisher updates, corrects or retracts a live story.'],
    ['live', 'editor', { mine: false }, 'A publisher updates, corrects or retracts a live story.'],
    [
      'live',
      'publisher',
      { mine: false },
      'A live story changes by updating, correcting or retracting it.',
    ],
    [
      'live',
      'admin',
      { mine: false },
      'A live story changes by updating, correcting or retracting it.',
    ],
    [
      'retracted',
      'reporter',
      { mine: true },
      'A retracted story can be reinstated by a publisher.',
    ],
    ['retracted', 'admin', { mine: true }, 'A retracted story can be reinstated by a publisher.'],
    ['review', 'reporter', { mine: true }, 'An editor takes it from here.'],
    ['draft', 'reporter', { mine: false }, 'Only its writers and editors move this story.'],
    ['review', 'reporter', { mine: false }, 'Only its writers and editors move this story.'],
    ['ready', 'reporter', { mine: false }, 'Only its writers and editors move this story.'],
  ])('says why to whom: %s, %s, %o', (state, role, { mine }, sentence) => {
    const may = mayOf(role, state, { mine, archived: false })
    expect(may.moveTo).toEqual([])
    expect(whyNoMove({ state, may, archived: false })).toBe(sentence)
  })

  it('names no deed of publishers as something to do to anybody else', () => {
    for (const one of unmoved.filter(({ may }) => !may.publish))
      expect(whyNoMove(one)).not.toMatch(/by updating/)
  })
})

it('a story is handed on only to where its person may move it, and not by publishers', () => {
  for (const { role, state, mine, archived } of CASES) {
    const may = {
      ...mayOf(role, state, { mine, archived }),
      assign: false,
      archive: false,
      onlySuggest: false,
    }
    const next = nextMove({ may, state })
    if (next !== null) expect(may.moveTo).toContain(next)
    if (may.publish) expect(next).toBeNull()
  }
})

it('a story goes back to review where it was there before', () => {
  expect(moveWords('review', { state: 'draft' })).toBe('Send to review')
  expect(moveWords('review', { state: 'ready' })).toBe('Back to review')
  expect(moveWords('draft', { state: 'ready' })).toBe('Back to draft')
})

describe('an empty field', () => {
  const FIELDS = ['section', 'slug', 'bylines', 'tags'] as const

  it('says what to do only to those who may', () => {
    for (const field of FIELDS) {
      expect(emptyWords(field, { editable: true, shown: true })).not.toBe('')
      expect(emptyWords(field, { editable: false, shown: true })).not.toMatch(
        /Choose|Enter|words-of/,
      )
    }
  })

  it('says of nothing that it is not there before the draft has come', () => {
    for (const field of FIELDS)
      expect(emptyWords(field, { editable: false, shown: false })).toBe('')
    expect(emptyWords('section', { editable: false, shown: true })).toBe('No section')
    expect(noPictureWords(false)).toBeNull()
    expect(noPictureWords(true)).toBe('No picture.')
  })
})

const checked = (faults: Check['faults']) =>
  checkWords({ faults, current: true, saved: true, failed: false })

describe('before a story goes out, it is said', () => {
  const field = { of: 'field', field: 'headline' } as const

  it.each([
    [[], 'What changes', 'Nothing: readers have it as it is, as revision 2.'],
    [[field], '1 change not published', 'Headline.'],
    [
      [field, { of: 'field', field: 'tags' } as const],
      '2 changes not published',
      'Headline, tags.',
    ],
  ])('what readers get that they do not have: %o', (changes, title, text) => {
    expect(whatChangesWords(changes, 2)).toEqual({ title, text })
  })

  it.each([
    [['Ada Quill'], 'Ada Quill is typing right now.'],
    [['Ada Quill', 'Ben Hardy'], 'Ada Quill and Ben Hardy are typing right now.'],
    [['Ada', 'Ben', 'Cleo'], 'Ada, Ben and Cleo are typing right now.'],
  ])('who is in the middle of a sentence: %o', (people, sentence) => {
    expect(publishWords.typing(people, (names) => names).join('')).toBe(sentence)
  })
})

describe('the checklist of a story', () => {
  const fault = { field: 'slug', message: 'Give the address a slug.' }
  const KNOWN = [undefined, [], [fault], [fault, { ...fault, field: 'body' }]]
  const all: Check[] = KNOWN.flatMap((faults) =>
    [true, false].flatMap((current) =>
      [true, false].flatMap((saved) =>
        [true, false].map((failed) => ({ faults, current, saved, failed })),
      ),
    ),
  )

  it('says that all is there only of what would go out', () => {
    const good = all.filter(
      (check) => checkWords(check) === 'Everything that readers need is there.',
    )
    expect(good.length).toBeGreaterThan(0)
    for (const { faults, current } of good) {
      expect(faults).toEqual([])
      expect(current).toBe(true)
    }
  })

  it('is not being checked while it waits to be saved, nor when that failed', () => {
    const checking = all.filter((check) => checkWords(check) === 'Checking the story')
    expect(checking.length).toBeGreaterThan(0)
    for (const { saved, failed } of checking) expect([saved, failed]).toEqual([true, false])
    expect(checkWords({ faults: [], current: false, saved: false, failed: false })).toBe(
      'It is checked once everything typed here is saved.',
    )
    expect(checkWords({ faults: undefined, current: false, saved: true, failed: true })).toBeNull()
  })

  it.each([
    [{ tried: null, seq: 7 }, false],
    [{ tried: 7, seq: 7 }, true],
    [{ tried: 7, seq: 6 }, true],
    [{ tried: 7, seq: null }, false],
    [{ tried: 7, seq: 8 }, false],
  ])(
    'lets go of what was refused when something newer is committed: %o',
    ({ tried, seq }, still) => {
      expect(isStillRefused(tried, seq)).toBe(still)
    },
  )

  it('counts what keeps it back, which need not be missing', () => {
    expect(checked([fault])).toBe('One thing keeps it back')
    expect(checked([fault, { ...fault, field: 'body' }])).toBe('2 things keep it back')
  })
})

it.each([
  [{ data: { headline: 'Tide' }, error: null }, 'Tide'],
  [{ data: { headline: 'Tide' }, error: new Error('gone') }, 'Tide'],
  [{ data: { headline: '' }, error: null }, 'Untitled story'],
  [{ error: null }, 'Opening the story'],
  [{ error: new Error('gone') }, 'Story not opened'],
])('the browser’s tab is called after the story that is open: %o', (story, title) => {
  expect(titleWords(story)).toBe(title)
})
