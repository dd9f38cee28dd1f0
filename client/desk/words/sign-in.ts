/* Signing in, and signing in again. */

export const title = 'Sign in'
export const begin = 'Sign in to the newsroom.'
export const again = 'You were signed out. Sign in again, and go on where you were.'
export const email = 'E-mail'
export const password = 'Password'
