import type { Parts } from './language.ts'

/* A link for a new password. */

export const title = 'Link for a new password'
export const sendTo = <T>(whom: T): Parts<T> => ['Send this link to ', whom, '.']
export const text = (name: string) =>
  `With the link, ${name} chooses a new password within 24 hours, and is signed out everywhere then. Until then the old password goes on. Links made for them before stop working.`
export const makeLink = 'Make a link'
