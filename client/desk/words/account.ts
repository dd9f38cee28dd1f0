/** A person's own account, and where somebody is signed in. */
export const accountWords = {
  title: 'Your account',
  lead: (email: string, role: string) =>
    `You sign in as ${email}. Your role is ${role}; an admin can change it.`,
  name: 'Name',
  saveName: 'Save name',
  saved: 'Saved',
  nameSaved: 'Colleagues see your name from now on.',
  password: 'Password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  newPasswordHint: 'At least 10 characters. All other devices are signed out.',
  changePassword: 'Change password',
  passwordChanged: 'Password changed',
  othersSignedOut: 'All your other devices are signed out.',
  devices: 'Devices',
  devicesLead: 'Where you are signed in. Sign out what you do not use any more, or do not know.',
}

export const deviceNames = {
  unknown: 'Unknown device',
  on: (browser: string | null, system: string) => `${browser ?? 'A browser'} on ${system}`,
}

export const devicesWords = {
  none: 'Signed in nowhere.',
  thisOne: ' (this device)',
  facts: (since: string, used: string) => `Signed in ${since}, last used ${used}`,
  signOut: 'Sign out',
  signOutOf: (device: string) => `Sign out ${device}`,
  signOutElsewhere: 'Sign out everywhere else',
  signOutEverywhere: 'Sign out everywhere',
}

/** A link that somebody hands on. */
export const madeLinkWords = {
  note: (until: string) =>
    `It works once, until ${until}, and is shown only now. Whoever has it can use it: send it to nobody else.`,
  copy: 'Copy link',
}
