import {
  LEFT_OUT,
  UNSURE,
  type LeftOutReason,
  type UnsureReason,
} from '../../../shared/model/import-note.ts'
import { amount, type Parts } from './language.ts'

/* The import of a story, and what it was not sure of. */

export const unsure: Record<UnsureReason, string> = UNSURE
export const leftOut: Record<LeftOutReason, string> = LEFT_OUT

export const title = 'Import a story'
export const lead =
  'Paste a page as you copied it, or drop a .txt or .html file. Section, headline, date, byline and the caption and credit of the picture are recognised. What is not sure stays in the body; what is left out is listed.'
export const text = 'Text'
export const keeps = 'With its headings, links and captions'
export const confidential = 'Confidential: only you and publishers can see it at first'
export const doImport = 'Import'
export const chooseFile = 'Choose a file'
export const imported = 'Imported'
export const importedStory = <T>(headline: T): Parts<T> => ['Imported: ', headline]
export const lookAt = (lines: number) =>
  amount(lines, { one: 'Look at this line', other: 'Look at these # lines' })
export const whereTheyStand = (lines: number) =>
  amount(lines, {
    one: 'It stands at the top of the text, yours to keep, to put into a field or to delete.',
    other: 'They stand at the top of the text, yours to keep, to put into a field or to delete.',
  })
export const leftOutLines = (lines: number) =>
  amount(lines, { one: '# line was left out', other: '# lines were left out' })
export const more = (lines: number) => amount(lines, { other: 'and # more' })
export const open = 'Open the story'
