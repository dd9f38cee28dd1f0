import { LINK_WORDS } from '../../../shared/model/account-link.ts'

/** Where the link of an invitation leads, or that of a new password. */
export const linkWords = {
  title: 'Welcome',
  invite: {
    text: 'You are invited to the newsroom. Choose what colleagues call you, and a password.',
    button: 'Join the newsroom',
  },
  reset: {
    text: 'Choose a new password. You are signed out everywhere else, and signed in here.',
    button: 'Set password',
  },
  email: 'E-mail',
  name: 'Name',
  newPassword: 'New password',
  newPasswordHint: 'At least 10 characters',
  toDesk: 'Go to the desk',
  ends: LINK_WORDS,
}
