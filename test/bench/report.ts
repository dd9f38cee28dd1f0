/** One figure, and how it stands to its limit. */
export interface Row {
  figure: string
  setup: string
  value: string
  limit?: string
}

/** Prints every figure as it comes, and all of them as a table at the end. */
export class Report {
  readonly #rows: Row[] = []

  note(row: Row): void {
    this.#rows.push(row)
    console.log(`${row.figure}, ${row.setup}: ${row.value}${row.limit ? ` (${row.limit})` : ''}`)
  }

  table(): string {
    const cells = this.#rows.map(({ figure, setup, value, limit = '' }) => [
      figure,
      setup,
      value,
      limit,
    ])
    const head = [
      ['figure', 'set-up', 'value', 'against the limit'],
      ['-', '-', '-', '-'],
    ]
    return [...head, ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n')
  }
}

/** A value against what it may be at most. */
export function against(value: number, limit: number, shown: string): string {
  const share = `${(value / limit).toFixed(2)} of the limit, ${shown}`
  return value > limit ? `${share}: missed` : share
}

/** A value as a multiple of somebody else's, which may be `most` at most. */
export function times(
  value: number,
  other: number,
  { whose, most }: { whose: string; most: number },
) {
  const share = `${(value / other).toFixed(2)} x ${whose}, at most ${most} x`
  return value / other > most ? `${share}: missed` : share
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
}

export function kb(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`
}

export function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}
