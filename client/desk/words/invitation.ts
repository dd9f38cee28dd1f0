import type { Parts } from './language.ts'

/* Who is invited, and the dialog that invites. */

export const invited = 'Invited'
export const linkWorks = (role: string, until: string) => `${role} · the link works until ${until}`
export const linkTooOld = (role: string) => `${role} · the link is too old`
export const newLink = 'New link'
export const newLinkFor = (email: string) => `New link for ${email}`
export const takeBack = 'Take back'
export const takeBackOf = (email: string) => `Take back the invitation of ${email}`
export const title = 'Invite'
export const sendTo = <T>(whom: T): Parts<T> => [
  'Send this link to ',
  whom,
  '. With it they choose a name and a password, and are in.',
]
export const email = 'E-mail'
export const emailHint = 'What they sign in with. You get a link to hand on.'
export const emailHintMailed =
  'What they sign in with. The link is sent there, and you see it as well.'
export const role = 'Role'
export const makeLink = 'Make a link'
