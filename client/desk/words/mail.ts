import type { MailKind } from '../../../shared/model/mail.ts'
import { amount } from './language.ts'

/* Whether mail gets out. */

export const title = 'Mail'
export const none =
  'No mail server is set, so links are handed on by whoever makes them, and nobody who forgets a password can ask for a link. The operator sets SMTP_URL and MAIL_FROM.'
export const server = (from: string, host: string) =>
  `Invitations, links for new passwords and news of accounts go out from ${from}, through ${host}.`
export const fine = 'Nothing waits.'
export const waiting = (letters: number) =>
  amount(letters, { one: '# letter waits to be sent.', other: '# letters wait to be sent.' })
export const stuck = (since: string) => `Mail has not got out since ${since}. It is tried again.`
export const failed = 'Could not be sent'
export const kinds: Record<MailKind, string> = {
  invitation: 'Invitation',
  reset: 'Link for a new password',
  'password-changed': 'That the password was changed',
  'factor-set': 'That two-step sign-in was set up',
  'factor-off': 'That two-step sign-in was turned off',
  'codes-renewed': 'That recovery codes were made',
  'recovery-used': 'That a recovery code was used',
  'codes-refused': 'That somebody knows the password',
  test: 'Test',
}
export const toWhom = (kind: string, email: string) => `${kind}, to ${email}`
export const facts = (when: string, error: string) => `${when} · ${error}`
export const test = 'Send me a test'
export const tested = 'A letter is on its way'
export const testedTo = (email: string) => `To ${email}. If it does not come, look here again.`
export const more = 'See what waits'
