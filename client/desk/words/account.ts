import type { Role } from '../../../shared/model/roles.ts'
import * as names from './names.ts'

/* A person’s own account. */

export const title = 'Your account'
export const lead = (email: string, role: Role) =>
  role === 'admin'
    ? `You sign in as ${email}. Your role is ${names.roles[role]}; another admin can change it.`
    : `You sign in as ${email}. Your role is ${names.roles[role]}; an admin can change it.`
export const name = 'Name'
export const saveName = 'Save name'
export const saved = 'Saved'
export const nameSaved = 'Colleagues see your name from now on.'
export const writing = 'Writing on this device'
export const smartQuotes = 'Quotes and dashes of the newsroom’s language'
export const smartQuotesHint =
  'What is typed as " or -- becomes what the language has. Backspace right after it gives the plain letter back.'
export const password = 'Password'
export const currentPassword = 'Current password'
export const yourPassword = 'Your password'
export const newPassword = 'New password'
export const newPasswordHint = 'At least 10 characters. All other devices are signed out.'
export const changePassword = 'Change password'
export const passwordChanged = 'Password changed'
export const othersSignedOut = 'All your other devices are signed out.'
export const devices = 'Devices'
export const devicesLead =
  'Where you are signed in. Sign out what you do not use any more, or do not know.'
