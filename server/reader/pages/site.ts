/** What stands beside the newsroom's name. */
export const MOTTO = 'News, as it is written'

/** Of the page itself, as a browser's own parts take them up. */
export const COLOURS = { light: '#fdfcf9', dark: '#151412' } as const
