import { amount } from './language.ts'

/* The desk around its screens: bar, menu of the person, sign-in, palette, and what stands in place of a screen. */

type Scheme = 'auto' | 'light' | 'dark'

export const schemes: Record<Scheme, string> = {
  auto: 'Colours: as the system. Switch to light',
  light: 'Colours: light. Switch to dark',
  dark: 'Colours: dark. Switch to as the system',
}

export const loading = 'Loading'
export const skip = 'Skip to content'
export const home = 'Galley, all stories'
export const nav = 'Desk'
export const stories = 'Stories'
export const front = 'Front page'
export const webhooks = 'Webhooks'
export const people = 'People'
export const newsroom = 'Newsroom'
export const audit = 'Audit'
export const find = 'Find or do anything'
export const account = (name: string) => `${name}: account`
export const signedInAs = (email: string, role: string) => `${email} · ${role}`
export const houseStyle = 'House style'
export const authors = 'Authors'
export const tags = 'Tags'
export const yourAccount = 'Your account'
export const frontPage = 'Open the front page'
export const kept = (stories: number) =>
  amount(stories, {
    one: 'Kept on this device: # story',
    other: 'Kept on this device: # stories',
  })
export const signOut = 'Sign out'
export const stillSignedIn = 'You are still signed in'
export const lost = {
  front: 'Editors arrange the front page.',
  authors: 'Editors say what readers are told of authors.',
  tags: 'Editors rename and merge tags.',
  webhooks: 'Only an admin sees webhooks.',
  people: 'Only an admin sees people.',
  newsroom: 'Only an admin sets the newsroom up.',
  audit: 'Only an admin reads the audit log.',
  page: 'There is no such page in the desk.',
}
export const notLoaded = {
  title: 'This screen could not be loaded',
  text: 'This device is offline. Reload the page when it has a network again.',
}
export const broken = {
  title: 'This screen could not be shown',
  text: 'Galley may have been updated since this page was opened. Reload it to go on.',
}
