import { amount, count } from './language.ts'

/* How long a story is. */

export const words = (n: number) => amount(n, { one: '# word', other: '# words' })
export const ofTarget = (n: number, target: number) =>
  `${count(n)} of ${amount(target, { one: '# word', other: '# words' })}`
export const over = (n: number) => `${count(n)} over`
export const selected = (n: number, all: number) =>
  `${count(n)} of ${amount(all, { one: '# word selected', other: '# words selected' })}`
export const minutes = (n: number) => `${count(n)} min`
export const title = 'Length'
export const wordsInBody = 'Words in the body'
export const characters = 'Characters, with spaces'
export const reading = 'Time to read'
export const inSelection = 'Selected'
export const selectedLong = (n: number, characters: number) =>
  `${words(n)}, ${amount(characters, { one: '# character', other: '# characters' })}`
export const target = 'Target, in words'
export const targetHint = 'For everybody who writes this story. Empty means none.'
export const badTarget = 'Give a number of words, at most 100,000.'
