import type { Mark } from '../content.ts'

/** Where words stand in a page. */
export interface Place {
  marks: readonly Mark[]
  /** Of elements, so that no page can exhaust the stack. */
  depth: number
  /** Of lists and quotes of the draft. */
  level: number
  inHeading: boolean
  /** Line breaks of its source are seen. */
  inPre: boolean
}
