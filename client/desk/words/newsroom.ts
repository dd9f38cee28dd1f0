/* What an admin sets up: the newsroom itself, and its sections. */

export const title = 'Newsroom'
export const profile = 'The newsroom'
export const profileLead =
  'Readers see its name on every page. Its days begin and end in its time zone: those of addresses, and the dates and times on pages.'
export const name = 'Name'
export const language = 'Language'
export const languageHint = 'As en, de or pt-BR: for screen readers and search engines'
export const zone = 'Time zone'
export const zoneNow = (time: string) => `There it is ${time} now`
export const feeds = 'Feeds carry'
export const feedTexts = { summary: 'A summary', full: 'The whole text' }
export const feedsHint = 'Of each story, to those who follow the newsroom in a feed reader'
export const saveNewsroom = 'Save newsroom'
export const saved = 'Saved'
export const profileSaved = 'Readers see it within a second.'
