/* Taking the text of an earlier revision out of the public history. */

export const begin = 'Take out of the history…'
export const beginOf = (revision: number) => `Take out of the history… (revision ${revision})`
export const title = (revision: number) => `Take revision ${revision} out of the history`
export const what =
  'Readers can no longer read this revision, or compare it with others: its place says that its text was removed for legal reasons. This can’t be undone. Other revisions that say the same stay.'
export const reason = {
  label: 'Reason, for the audit log only',
  placeholder: 'Which order or complaint, and by whom it was decided',
}
export const confirm = 'Take it out'
export const done = 'Taken out of the history'
export const after = (revision: number) => `Nobody can read revision ${revision} there any more.`
/** Of a revision in the list. */
export const since = (time: string) => `Not public since ${time}`
