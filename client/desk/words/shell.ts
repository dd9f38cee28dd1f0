import { amount } from './language.ts'

const FIND = 'Find a story, or do something'

type Scheme = 'auto' | 'light' | 'dark'

const schemes: Record<Scheme, string> = {
  auto: 'Colours: as the system. Switch to light',
  light: 'Colours: light. Switch to dark',
  dark: 'Colours: dark. Switch to as the system',
}

/** The desk around its screens: bar, menu of the person, sign-in, palette, and what stands in place of a screen. */
export const shellWords = {
  loading: 'Loading',
  skip: 'Skip to content',
  home: 'Galley, all stories',
  nav: 'Desk',
  stories: 'Stories',
  webhooks: 'Webhooks',
  people: 'People',
  newsroom: 'Newsroom',
  audit: 'Audit',
  find: 'Find or do anything',
  schemes,
  account: (name: string) => `${name}: account`,
  signedInAs: (email: string, role: string) => `${email} · ${role}`,
  yourAccount: 'Your account',
  frontPage: 'Open the front page',
  kept: (stories: number) =>
    amount(stories, {
      one: 'Kept on this device: # story',
      other: 'Kept on this device: # stories',
    }),
  signOut: 'Sign out',
  stillSignedIn: 'You are still signed in',
  lost: {
    webhooks: 'Only an admin sees webhooks.',
    people: 'Only an admin sees people.',
    newsroom: 'Only an admin sets the newsroom up.',
    audit: 'Only an admin reads the audit log.',
    page: 'There is no such page in the desk.',
  },
  broken: {
    title: 'This screen could not be shown',
    text: 'Galley may have been updated since this page was opened. Reload it to go on.',
  },
}

export const signInWords = {
  title: 'Sign in',
  begin: 'Sign in to the newsroom.',
  again: 'You were signed out. Sign in again, and go on where you were.',
  email: 'E-mail',
  password: 'Password',
}

/** Keywords find a command, and are not shown. */
export const paletteWords = {
  find: FIND,
  nothing: 'Nothing of that name',
  stories: 'Stories',
  desk: 'Desk',
  story: (section: string, state: string) => `${section} · ${state}`,
  newStory: 'New story',
  newConfidential: 'New confidential story',
  importStory: 'Import a story from text',
  allStories: 'All stories',
  accountKeywords: 'password devices name',
  newsroomKeywords: 'sections settings',
  auditKeywords: 'log history who sign-ins',
  light: 'Light colours',
  dark: 'Dark colours',
  auto: 'Colours as the system',
}
