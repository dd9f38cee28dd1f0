/* Words that the newsroom writes otherwise: their list, and what is said of them in a story. */

interface Advice {
  instead: string
  why: string
}

export const title = 'House style'
export const lead =
  'Words that this newsroom writes otherwise. They are marked by dots in every story that is being written, with what stands here.'
export const onlyEditors = 'Editors keep this list.'
export const none = 'Nothing yet.'
export const addTitle = 'Add words'
export const list = 'The list'
export const words = 'Words'
export const wordsHint = 'In any case, as whole words'
export const instead = 'Write instead'
export const insteadHint = 'Empty where it depends'
export const why = 'Why'
export const add = 'Add'
export const edit = (words: string) => `Change “${words}”`
export const remove = (words: string) => `Remove “${words}”`
export const removeTitle = 'Remove from the house style?'
export const removeText = (words: string) =>
  `“${words}” is not marked in any story from then on. What stands in stories stays as it is.`
export const find = 'Find in the list'

/** Read out with the words. */
export const marked = ({ instead, why }: Advice) =>
  ['House style', said({ instead, why })].join(': ')
export const said = ({ instead, why }: Advice) =>
  [...(instead === '' ? [] : [`write “${instead}”`]), ...(why === '' ? [] : [why])].join('. ')
export const use = (instead: string) => `Use “${instead}”`
export const leave = 'Leave it here'
export const leaveHint = 'Not marked at this place any more, on this device.'
export const next = 'Go to the next advice of the house style'
export const noneHere = 'Nothing in this story goes against the house style.'
