import { amount, count, together } from './language.ts'

/* Versions of a draft: the time-line beside the text, and one of them in the text’s place. */

export const loading = 'Opening the versions'
export const away = 'Versions need the network. They are here again as soon as it is.'
export const none = 'No version yet. Galley keeps one every ten minutes while somebody writes.'
export const older = 'Older versions'
export const closeSheet = 'Close the versions'

/** What a version is, by what made it. */
export const quoted = (name: string) => `“${name}”`
export const published = (revision: number) => `Published as revision ${count(revision)}`
export const movedTo = (state: string) => `Moved to ${state}`
/** Where somebody gave it a name instead. */
export const movedOn = 'Moved to another state'
export const restoredAt = (time: string) => `Version of ${time} restored`
export const restoredEarlier = 'An earlier version restored'
export const kept = 'Kept as people wrote'
export const wrote = (names: readonly string[]) =>
  names.length === 0 ? 'Nobody wrote since the one before' : `${together(names)} wrote`
export const madeBy = (name: string) => `by ${name}`
/** A version’s button, read out. */
export const open = (time: string, what: string, who: string) => `${time}, ${what}. ${who}`

export const nameThis = 'Name this version'
export const renameThis = 'Rename this version'
export const nameIt = (time: string) => `Name the version of ${time}`
export const rename = (time: string) => `Rename the version of ${time}`
export const namePrompt = 'Name'
export const nameHint = 'Such as “before legal”. A version with a name is kept for good.'
export const nameDo = 'Name'
export const renameDo = 'Rename'
export const unnameDo = 'Take the name away'
export const nowNamed = (name: string) => `Kept as “${name}”`

/** In the place of the text. */
export const shown = (time: string) => `Version of ${time}`
export const opening = 'Opening the version'
export const newerSchema =
  'A newer Galley wrote this version. Reload the page to see all that it holds.'
export const compareWith = 'Compare with'
export const bases = {
  nothing: 'nothing',
  before: 'the version before',
  now: 'the text now',
  readers: 'what readers have',
}
export const others = 'Other versions'
export const layout = 'How to compare'
export const layouts = { inline: 'Inline', split: 'Side by side' }
export const writers = 'Who wrote what'
/** In a person’s entry of the legend. */
export const wordsBy = (n: number) => amount(n, { one: '# word', other: '# words' })
export const highlight = (name: string) => `Show only what ${name} wrote`
export const nobodyKnown = 'Nobody is known to have written this.'
export const copyAll = 'Copy all'
export const copiedAll = 'The version is copied'
export const notCopied = 'Not copied'
export const restore = 'Restore…'
export const closeVersion = 'Close'
export const empty = 'It says nothing.'

/** Above a comparison. */
export const from = (older: string, newer: string) => `From ${older} to ${newer}`
export const theNow = 'now'
export const changes = (n: number) => amount(n, { one: '# change', other: '# changes' })
export const unchanged = 'Both say the same.'
export const next = 'Next change'
export const previous = 'Previous change'
/** Read out before words that differ. */
export const hows = { added: 'Added: ', removed: 'Removed: ' }
/** Of what nobody had decided about. */
export const suggestedHows = {
  added: 'Only suggested: it would come',
  struck: 'Suggested to go',
}
/** Read out before it. */
export const suggestedBefore = { added: 'Suggested: ', struck: 'Suggested to go: ' }
export const someSuggested =
  'In colour is what was only suggested: the underlined words are not in the text that readers would get, the struck ones still are. Copying and restoring keep to that text.'
export const end = ' (end)'
export const moved = 'Moved: '
/** A paragraph that became a heading, an entry of a list that became none. */
export const setOtherwise = 'Set otherwise: '
export const formatted = 'Formatted otherwise: '
export const olderSide = (what: string) => `Before: ${what}`
export const newerSide = (what: string) => `After: ${what}`

/** Stepping through the time-line. */
export const player = 'Step through the versions'
export const play = 'Play'
export const pause = 'Pause'
export const olderOne = 'Older version'
export const newerOne = 'Newer version'
export const place = (at: number, of: number) => `Version ${count(at)} of ${count(of)}`

export const sure = {
  title: (time: string) => `Restore the version of ${time}?`,
  text: (time: string) =>
    `The story will read as at ${time}. What others type now stays. You can undo it.`,
  confirm: 'Restore',
}
export const restored = (time: string) => `Restored the version of ${time}.`
export const takenBack = 'The restore is undone.'
export const undoRestore = 'Undo restore'
export const notListed = 'Restored, but not in the time-line yet'
export const listedLater = 'It stands in the text, and in the next version that Galley keeps.'
export const cantRestore = 'It can be restored as soon as the text can be written.'
/** What stands below a picture. */
export const mediaLines = { caption: 'Caption', alt: 'Alternative text', credit: 'Credit' }
