/** Of the page itself, as a browser's own parts take them up. */
export const COLOURS = { light: '#fdfcf9', dark: '#151412' } as const
