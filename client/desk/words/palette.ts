/* The palette. Keywords find a command, and are not shown. */

export const find = 'Find a story, or do something'
export const nothing = 'Nothing of that name'
export const looking = 'Looking for stories'
export const notFound = 'Stories can’t be looked for just now'
export const stories = 'Stories'
export const desk = 'Desk'
export const story = (section: string, state: string) => `${section} · ${state}`
export const newStory = 'New story'
export const newConfidential = 'New confidential story'
export const importStory = 'Import a story from text'
export const allStories = 'All stories'
export const accountKeywords = 'password devices name'
export const newsroomKeywords = 'sections settings'
export const auditKeywords = 'log history who sign-ins'
export const light = 'Light colours'
export const dark = 'Dark colours'
export const auto = 'Colours as the system'
