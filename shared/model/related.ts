/** So many stories stand beside one, to go on with. */
export const MOST_RELATED = 3

/** As a draft holds the ids of those that its editors chose. */
export function writtenRelated(ids: readonly string[]): string {
  return ids.join(' ')
}

export function relatedIn(written: string): string[] {
  const ids = written.split(' ').filter((id) => /^st_[0-9a-z]{1,40}$/.test(id))
  return [...new Set(ids)].slice(0, MOST_RELATED)
}
