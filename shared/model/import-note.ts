/** Why an import left a line in the text, unsure what it is: for the person who reads the story first. */
export const UNSURE = {
  'date-unread': 'It looks like a date, but it does not say day, month and year for certain.',
  'date-order': 'Its day and month could change places, so no date was taken from it.',
  'date-second': 'The story has its date already.',
  'date-changed': 'It says when the page was changed, for which a story has no field.',
  'date-more': 'The date was taken from it; its other words are not understood.',
  'byline-unread': 'It looks like a byline, but names can’t be told from other words.',
  'section-unknown': 'It stands where a section stands, but the newsroom has none of this name.',
  'credit-second': 'The picture has its credit already.',
  between: 'It stands between the date, the byline and their like, and is none of them.',
} as const

/** Why an import left a line out of the story. */
export const LEFT_OUT = {
  count: 'a count of the page that it came from',
  button: 'a button or a placeholder of the page',
  time: 'a time beside the date',
  role: 'what the author is',
  trail: 'the way to the section',
  around: 'around the story',
} as const

export type UnsureReason = keyof typeof UNSURE
export type LeftOutReason = keyof typeof LEFT_OUT
export const UNSURE_REASONS = Object.keys(UNSURE) as UnsureReason[]
export const LEFT_OUT_REASONS = Object.keys(LEFT_OUT) as LeftOutReason[]
export type ImportReason = UnsureReason | LeftOutReason

/** A line of an imported page, as it stood there. */
export interface ImportNote<Reason extends ImportReason> {
  line: string
  reason: Reason
}
