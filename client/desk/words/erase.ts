import type { Parts } from './language.ts'

/* What is known of a person goes for good; or they get a copy of it. */

export const title = (name: string) => `Erase the data of ${name}`
export const goes = <T>(whom: T): Parts<T> => [
  'Gone for good: the name, e-mail address, password, sessions, API keys and links of ',
  whom,
  ', when and from where they came, and their name and addresses in the audit log.',
]
export const stays =
  'What stays: everything they wrote and published, bylines as well. Wherever they are named as the one who did something, it says “Former colleague” and four characters.'
export const copies =
  'Backups, and copies of the database made before an upgrade, still hold it: delete those yourself.'
export const confirm = (name: string) => `Type “${name}” to confirm`
export const erase = 'Erase for good'
export const former = 'Removed'
export const removedOn = (when: string) => `removed ${when}`
export const eraseOf = (name: string) => `Erase data of ${name}`
export const eraseShort = 'Erase data'
export const download = 'Download data'
export const downloadOf = (name: string) => `Download data of ${name}`
export const yourData = 'Your data'
export const yourDataLead =
  'All that Galley knows of you, as a file: your account, where you are signed in, your stories, and what the audit log says of you. To have it erased, ask an admin.'
export const downloadYours = 'Download your data'
