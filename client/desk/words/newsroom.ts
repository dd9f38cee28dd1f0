/** What an admin sets up: the newsroom itself, and its sections. */
export const newsroomWords = {
  title: 'Newsroom',
  profile: 'The newsroom',
  profileLead:
    'Readers see its name on every page. Its days begin and end in its time zone: those of addresses, and the dates and times on pages.',
  name: 'Name',
  language: 'Language',
  languageHint: 'As en, de or pt-BR: for screen readers and search engines',
  zone: 'Time zone',
  zoneNow: (time: string) => `There it is ${time} now`,
  saveNewsroom: 'Save newsroom',
  saved: 'Saved',
  profileSaved: 'Readers see it within a second.',
}

export const sectionsWords = {
  title: 'Sections',
  lead: 'Readers see them in this order at the top of every page, and those with stories on the front page. A section’s name may change at any time; its address stays, because stories stand under it.',
  add: 'Add section',
  undo: 'Undo changes',
  saved: 'Readers see these sections within a second.',
  moved: (name: string, place: number, of: number) => `${name} is now ${place} of ${of}.`,
  unnamed: (number: number) => `section ${number}`,
  name: 'Name',
  nameOf: (number: number) => `Name of section ${number}`,
  address: 'address',
  addressOf: (number: number) => `Address of section ${number}`,
  remove: (name: string) => `Remove ${name}`,
  willBeRemoved: 'Will be removed when you save',
  keep: 'Keep',
  keepIt: (name: string) => `Keep ${name}`,
  move: {
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
  },
}
