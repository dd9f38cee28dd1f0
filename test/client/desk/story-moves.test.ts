import { expect, it } from 'vitest'
import { nextMove, type HandMove } from '../../../client/desk/story/story-moves.ts'
import type { StoryState } from '../../../shared/model/story.ts'

const MAY = { write: true, onlySuggest: false, publish: false, assign: false, archive: false }

it.each<[StoryState, StoryState[], HandMove | null]>([
  ['draft', ['review'], 'review'],
  ['draft', ['review', 'ready'], 'ready'],
  ['review', ['draft', 'ready'], 'ready'],
  ['review', [], null],
  ['ready', ['draft', 'review'], null],
  ['ready', ['review'], null],
])('the one button at a story in %s, with moves to %o, is for %o', (state, moveTo, next) => {
  expect(nextMove({ state, may: { ...MAY, moveTo } })).toBe(next)
})
