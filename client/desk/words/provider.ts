/* Signing in through a provider, and linking an account to it. */

export const signInWith = (name: string) => `Sign in with ${name}`
export const or = 'or'
export const comingBack = 'Signing in'
export const notSignedIn = 'You are not signed in'
export const toSignIn = 'Back to signing in'
export const linkedSince = (name: string, when: string) =>
  `You can sign in with ${name}, since ${when}.`
export const onlyThisWay = 'You have no password: ask an admin for a link if you want one.'
export const link = (name: string) => `Link ${name}`
export const linkLead = (name: string) =>
  `Sign in with ${name} from now on. You sign in there once more, so that the right account is linked; your password goes on working.`
export const unlink = (name: string) => `Unlink ${name}`
export const unlinked = 'Unlinked'
export const withPassword = 'You sign in with your password from now on.'
