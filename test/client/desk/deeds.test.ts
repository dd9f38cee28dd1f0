import { expect, it } from 'vitest'
import { deedBetween, stillStands, type Deed } from '../../../client/desk/story/deeds.ts'
import { archivedWords, deedWords } from '../../../client/desk/story/story-words.ts'
import type { RevisionKind } from '../../../shared/model/story.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'

type Told = Pick<StoryDetail, 'revisions' | 'archived' | 'archivedBy'>

/** A story with these revisions, the newest first, as the server lists them. */
function story(...kinds: RevisionKind[]): Told {
  const revisions = kinds.map((kind, i) => ({
    number: i + 1,
    kind,
    note: null,
    minor: false,
    publishedAt: '2026-05-08T09:30:00.000Z',
    publishedBy: `Author of ${i + 1}`,
    takenDownAt: null,
    publishedById: `us_${i + 1}`,
  }))
  return { revisions: revisions.toReversed(), archived: false, archivedBy: null }
}

it.each<[RevisionKind, string]>([
  ['retract', 'Author of 2 retracted this story. Readers see only the public note.'],
  ['mend', 'Author of 2 changed the note that readers see in place of this story.'],
  ['reinstate', 'Author of 2 reinstated this story. Readers see it again.'],
])('says who did it when a story comes with the revision of a %s', (kind, sentence) => {
  const deed = deedBetween(story('publish'), story('publish', kind))
  expect(deed?.by.id).toBe('us_2')
  expect(deedWords(deed as Deed)).toBe(sentence)
})

it('tells the last thing of all that happened while nobody looked', () => {
  const after = story('publish', 'retract', 'mend', 'reinstate', 'update')
  expect(deedBetween(story('publish'), after)).toMatchObject({
    what: 'reinstate',
    by: { id: 'us_4' },
  })
})

it('says nothing of what was there before, and of what the page shows by itself', () => {
  const before = story('publish', 'retract')
  expect(deedBetween(before, before)).toBeNull()
  expect(deedBetween(story(), story('publish'))).toBeNull()
  expect(deedBetween(story('publish'), story('publish', 'update', 'correct'))).toBeNull()
})

it.each<[Deed['what'], Pick<StoryDetail, 'state' | 'archived'>, boolean]>([
  ['restore', { state: 'draft', archived: false }, true],
  ['restore', { state: 'draft', archived: true }, false],
  ['retract', { state: 'retracted', archived: true }, true],
  ['retract', { state: 'live', archived: false }, false],
  ['mend', { state: 'live', archived: false }, false],
  ['reinstate', { state: 'live', archived: true }, true],
  ['reinstate', { state: 'retracted', archived: false }, false],
])('what is told of a %s is true of %o: %s', (what, now, stands) => {
  expect(stillStands({ what, by: { id: 'us_1', name: 'Ada' } }, now)).toBe(stands)
})

it('says that a story is archived, by whom, and whether readers see it, and who restored it', () => {
  const ben = { id: 'us_b', name: 'Ben Hardy', colour: '#000' }
  const archived = { ...story('publish'), archived: true, archivedBy: ben }
  expect(archivedWords({ ...archived, state: 'draft' }, 'us_a')).toBe(
    'Ben Hardy archived this story: it stands in no list but “Archived”.',
  )
  expect(archivedWords({ ...archived, state: 'live' }, 'us_b')).toBe(
    'You archived this story: it stands in no list but “Archived”. Readers still see it.',
  )
  expect(deedBetween(story('publish'), archived)).toBeNull()
  const deed = deedBetween(archived, { ...archived, archived: false })
  expect(deedWords(deed as Deed)).toBe(
    'Ben Hardy restored this story. It stands in the lists again.',
  )
})
