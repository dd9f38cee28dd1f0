/* Signing in, and signing in again. */

export const title = 'Sign in'
export const begin = 'Sign in to the newsroom.'
export const again = 'You were signed out. Sign in again, and go on where you were.'
export const email = 'E-mail'
export const password = 'Password'
export const forgot = 'Forgot your password?'
export const forgotText =
  'Type the e-mail address that you sign in with. You get a letter with a link that works for an hour.'
export const sendLink = 'Send me a link'
export const asked = (email: string) =>
  `If ${email} has an account here, a letter is on its way. It may take a minute; look among spam, too.`
export const toSignIn = 'Back to sign-in'
