/* Where somebody is signed in. */

export const unknown = 'Unknown device'
export const on = (browser: string | null, system: string) =>
  `${browser ?? 'A browser'} on ${system}`
export const more = 'More devices'
export const none = 'Signed in nowhere.'
export const thisOne = ' (this device)'
export const facts = (since: string, used: string) => `Signed in ${since}, last used ${used}`
export const signOut = 'Sign out'
export const signOutOf = (device: string) => `Sign out ${device}`
export const signOutElsewhere = 'Sign out everywhere else'
export const signOutEverywhere = 'Sign out everywhere'
