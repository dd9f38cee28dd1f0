/** A list that is written with semicolons. */
export function listed(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** A pattern of alternatives, the longest first. Those of `words/` are patterns themselves. */
export function anyOf(alternatives: readonly string[]): string {
  return `(?:${alternatives.toSorted((a, b) => b.length - a.length).join('|')})`
}
