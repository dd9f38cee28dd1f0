/* How English counts and lists. Dates and lists are British: no comma before “and”. */
const numbers = new Intl.NumberFormat('en')
const plurals = new Intl.PluralRules('en')
const row = new Intl.ListFormat('en', { type: 'unit' })
const series = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** A whole sentence for each form that the language has; `#` is where the number goes. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** A sentence in which something else than text stands, such as a name in bold: its parts, in their order. */
export type Parts<T> = readonly (string | T)[]

export const count = (n: number): string => numbers.format(n)

/** `1 story`, `2,400 stories`: the form that goes with `n`. */
export function amount(n: number, forms: Forms): string {
  return (forms[plurals.select(n)] ?? forms.other).replace('#', count(n))
}

/** `Ada, Ben, Cleo` */
export const listed = (names: readonly string[]): string => row.format(names)

/** `Ada, Ben and Cleo` */
export const together = (names: readonly string[]): string => series.format(names)

/** `headline, 2 paragraphs` as the beginning of a line. */
export function asBeginning(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
