/* What an admin sets up: the newsroom itself, and its sections. */

export const title = 'Newsroom'
export const profile = 'The newsroom'
export const profileLead =
  'Readers see its name on every page. Its days begin and end in its time zone: those of addresses, and the dates and times on pages.'
export const name = 'Name'
export const motto = 'Motto'
export const mottoHint = 'Stands beside the name, and in what search engines show'
export const direction = 'Pages run'
export const directions = { ltr: 'From left to right', rtl: 'From right to left' }
export const byLanguage = (given: string) => `As the language does: ${given.toLowerCase()}`
export const social = 'Your pages elsewhere'
export const socialHint =
  'One address a line, such as https://social.example/@post: at the foot of every page, and for search engines'
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

export const images = 'Logo and icon'
export const imagesLead =
  'The logo stands in the place of the name at the top of every page, the icon in browser tabs and on phones. In the dark, a logo keeps light paper behind it.'
export const imageKinds = {
  logo: {
    title: 'Logo',
    none: 'The name stands there, as text.',
    hint: 'Wide, at least 40 pixels high. What is clear stays clear.',
    choose: 'Choose a logo…',
    replace: 'Choose another logo…',
    remove: 'Remove the logo',
  },
  icon: {
    title: 'Icon',
    none: 'That of Galley stands there.',
    hint: 'Square, of 512 pixels or more; 192 at least.',
    choose: 'Choose an icon…',
    replace: 'Choose another icon…',
    remove: 'Remove the icon',
  },
}
export const policies = 'Policies'
export const policiesLead =
  'How you correct mistakes, and by what rules you work. Each has a page of its own, to which the foot of every page and search engines lead; an empty one has none.'
export const policyKinds = { corrections: 'Corrections policy', ethics: 'Ethics policy' }
export const policyHint =
  'An empty line ends a paragraph; # begins a heading, - an item of a list, > a quotation. **Bold**, *italic*, [words](https://…).'
export const savePolicies = 'Save policies'
export const policiesSaved = 'Readers see them within a second.'
