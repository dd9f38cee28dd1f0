import { listed, type Parts } from './language.ts'

/* Who vanished from a story, and may have words for it. */

export const first = (name: string, clock: string) => `${name} has been offline since ${clock}`
export const next = (name: string, clock: string) => `${name} since ${clock}`
export const all = (absent: readonly string[]) => listed(absent)
export const note = <T>(absent: T, people: number): Parts<T> => [
  absent,
  people === 1
    ? '. Words for this story may still be on that device.'
    : '. Words for this story may still be on their devices.',
]
