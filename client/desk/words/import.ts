import {
  LEFT_OUT,
  UNSURE,
  type LeftOutReason,
  type UnsureReason,
} from '../../../shared/model/import-note.ts'
import { amount, type Parts } from './language.ts'

const unsure: Record<UnsureReason, string> = UNSURE
const leftOut: Record<LeftOutReason, string> = LEFT_OUT

/** The import of a story, and what it was not sure of. */
export const importWords = {
  title: 'Import a story',
  lead: 'Paste a page as you copied it, or drop a .txt or .html file. Section, headline, date, byline and the caption and credit of the picture are recognised; everything else becomes the body.',
  text: 'Text',
  keeps: 'With its headings, links and captions',
  confidential: 'Confidential: only you and publishers can see it at first',
  import: 'Import',
  chooseFile: 'Choose a file',
  imported: 'Imported',
  importedStory: <T>(headline: T): Parts<T> => ['Imported: ', headline],
  lookAt: (lines: number) =>
    amount(lines, { one: 'Look at this line', other: 'Look at these # lines' }),
  whereTheyStand: (lines: number) =>
    amount(lines, {
      one: 'It stands at the top of the text, yours to keep, to put into a field or to delete.',
      other: 'They stand at the top of the text, yours to keep, to put into a field or to delete.',
    }),
  leftOutLines: (lines: number) =>
    amount(lines, { one: '# line was left out', other: '# lines were left out' }),
  more: (lines: number) => amount(lines, { other: 'and # more' }),
  open: 'Open the story',
  unsure,
  leftOut,
}
