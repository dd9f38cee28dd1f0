import { LINK_WORDS } from '../../../shared/model/account-link.ts'

/* Where the link of an invitation leads, or that of a new password. */

export const title = 'Welcome'
export const kinds = {
  invite: {
    text: 'You are invited to the newsroom. Choose what colleagues call you, and a password.',
    button: 'Join the newsroom',
  },
  reset: {
    text: 'Choose a new password. You are signed out everywhere else, and signed in here.',
    button: 'Set password',
  },
}
export const email = 'E-mail'
export const name = 'Name'
export const newPassword = 'New password'
export const newPasswordHint = 'At least 10 characters'
export const toDesk = 'Go to the desk'
export const ends = LINK_WORDS
