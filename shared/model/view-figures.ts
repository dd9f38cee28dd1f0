/**
 * Why a view was not counted: a machine sent it; a browser had fetched the page in case somebody wants it; it comes from no
 * page of ours; without a token, as pages of a version long ago send it; with one that is made up, old or of another story;
 * from an address that had its share of the story, or sends too many at once; or the person had been counted that day.
 */
export const REFUSALS = [
  'machine',
  'ahead',
  'no-page',
  'no-token',
  'bad-token',
  'address',
  'too-fast',
  'again',
] as const
export type ViewRefusal = (typeof REFUSALS)[number]

/** Where readers come from: they followed a link of a search, of a network, of another site; or none that their browser tells. */
export const SOURCE_KINDS = ['search', 'social', 'site', 'direct'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
