import type { Parts } from './language.ts'

/* The editor of a story: its toolbar, its links, and what it says when it takes no typing. */

export const body = 'Body'
export const bodyHint = 'Write the story'
export const toolbar = 'Formatting'
export const tool = (name: string, keys: string) => `${name} · ${keys}`
export const tools = {
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  strike: 'Strikethrough',
  code: 'Code',
  superscript: 'Superscript',
  subscript: 'Subscript',
  heading: 'Heading',
  subheading: 'Subheading',
  bullets: 'Bulleted list',
  numbers: 'Numbered list',
  quote: 'Quote',
  codeBlock: 'Code block',
  rule: 'Rule',
  picture: 'Picture',
  gallery: 'Gallery',
  embed: 'Embed a video or a recording',
  undo: 'Undo my last change',
  redo: 'Redo',
  link: 'Link',
  comment: 'Comment',
}
/** Blocks that stand apart from the text, and how they are found. */
export const blocks = {
  insert: 'Insert a block',
  choose: 'Kind of block',
  none: 'No block is called that',
  pullQuote: 'Pull quote',
  factBox: 'Fact box',
  keyPoints: 'Key points',
  keyPointsTitle: 'Key points',
  correction: 'Correction',
  table: 'Table',
  divider: 'Divider',
  also: {
    bullets: 'ul unordered',
    numbers: 'ol ordered',
    quote: 'citation blockquote',
    codeBlock: 'preformatted',
    pullQuote: 'highlight',
    factBox: 'background sidebar',
    keyPoints: 'summary highlights',
    correction: 'erratum note',
    table: 'grid rows columns',
    divider: 'rule line hr',
  },
  moveUp: 'Move up',
  moveDown: 'Move down',
  drag: 'Drag to move · click to select',
  attributionHint: 'Who said it',
  titleHint: 'Title',
  pointHint: 'Point',
  captionHint: 'Caption',
}
export const table = {
  menu: 'Table',
  rowAbove: 'Row above',
  rowBelow: 'Row below',
  columnBefore: 'Column before',
  columnAfter: 'Column after',
  head: 'First row is a heading',
  caption: 'Caption',
  deleteRow: 'Delete row',
  deleteColumn: 'Delete column',
  deleteTable: 'Delete table',
}
/** What is typed for a rule, where other tools have keys. */
export const ruleKeys = '--- and Enter'
export const link = {
  title: 'Link',
  address: 'Address',
  addressBegins: 'https://',
  willStand: 'The address will stand in the text.',
  linkFor: <T>(words: T): Parts<T> => ['Link for “', words, '”'],
  notAnAddress: 'Give an http, https, mailto or tel address.',
  add: 'Add link',
  change: 'Change link',
  removeLink: 'Remove link',
  remove: 'Remove',
  open: 'Open',
  edit: 'Edit',
}
export const lostTrack =
  'This editor could not follow the last change, so it takes no typing here. Nothing is lost: reload the page to go on.'
export const cannotShow = (what: string) =>
  `This text holds something that this editor can’t show (${what}). It stays in the story, and so that nobody deletes it unseen, nothing can be typed here. Reload the page for a newer editor.`
