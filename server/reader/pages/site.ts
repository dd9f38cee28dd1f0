/** What reader pages say of the newsroom itself. */
export const SITE = {
  name: 'Galley',
  motto: 'News, as it is written',
  language: 'en',
} as const
