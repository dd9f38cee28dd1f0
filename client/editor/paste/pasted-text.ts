import { withoutUnseen } from '../../../shared/document/html/inline-text.ts'
import { CELLS } from '../../../shared/document/html/tables.ts'

const TABS = / *\t[\t ]*/g
/** `•` or `3.`, as office programs begin the items of a list in plain text. */
const MARKER = /^\s*(?:[^\p{L}\p{N}\s]|o|\(?(?:\p{N}+|\p{L})[.)])$/u

/** Plain text as it comes in: what a table was keeps its cells apart. */
export function pastedText(text: string): string {
  return withoutUnseen(text)
    .split('\n')
    .map((line) => (line.includes('\t') ? apart(line) : line))
    .join('\n')
}

function apart(line: string): string {
  return line.trim().replace(TABS, (_, at: number, all: string) => {
    return MARKER.test(all.slice(0, at)) ? ' ' : CELLS
  })
}
