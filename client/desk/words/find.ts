import { amount, count, together } from './language.ts'
import * as fieldNames from './fields.ts'
import type { FieldName } from '../ui/story-fields.ts'

/* Find and replace in a story. */

export const title = 'Find in this story'
export const command = 'Find and replace in this story'
export const find = 'Find'
export const by = 'Replace with'
export const options = {
  matchCase: { name: 'Match case', glyph: 'Aa' },
  wholeWords: { name: 'Whole words', glyph: 'ab' },
  isPattern: { name: 'Regular expression', glyph: '.*' },
}
export const next = 'Next'
export const previous = 'Previous'
export const replace = 'Replace'
export const replaceAll = 'Replace all'
export const close = 'Close'
export const undo = 'Undo'
export const looking = 'Looking'
export const none = 'Nothing found'
export const found = (at: number, of: number) =>
  at === 0 ? amount(of, { one: '# found', other: '# found' }) : `${count(at)} of ${count(of)}`
export const faults = {
  'no-pattern': 'This is no regular expression.',
  'too-many': 'More than 5,000 places: say more of what you look for.',
  'too-slow': 'This expression takes too long here. Make it simpler.',
  'not-loaded': 'Regular expressions could not be loaded. Try again when you are online.',
}
export const onlyFinds = 'This story can’t be changed here, only searched.'
export const replaced = (made: number, fields: readonly FieldName[]) =>
  `${amount(made, { one: '# place replaced', other: '# places replaced' })} in ${together(fields.map((field) => fieldNames.within[field]))}.`
export const left = (n: number) =>
  amount(n, {
    one: '# place stayed as it was: it was just changed, or its field is full.',
    other: '# places stayed as they were: they were just changed, or their field is full.',
  })
export const notLoaded = 'Find and replace could not be loaded. Try again when you are online.'
