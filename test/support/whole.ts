/** A list as one page. */
export const WHOLE = { after: null, limit: 10_000 } as const
