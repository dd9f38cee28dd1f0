/** How many letters have to be added, left out, changed, or changed with the next one, to make one word of the other. */
export function editDistance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)]
  let before: number[] = []
  let row = b.map((_, j) => j)
  row.push(b.length)
  for (const [i, letter] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      const isSwapped = i > 0 && j > 0 && letter === b[j - 1] && other === a[i - 1]
      const swapped = isSwapped ? (before[j - 1] ?? 0) + 1 : Infinity
      next.push(Math.min(changed, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** The word, and it without each of its letters, as often as `times`: words that are near each other have one in common. */
export function shortened(word: string, times: number): Set<string> {
  let last = new Set([word])
  const all = new Set(last)
  for (let i = 0; i < times; i += 1) {
    last = new Set([...last].flatMap(withoutOne))
    for (const one of last) all.add(one)
  }
  return all
}

function withoutOne(word: string): string[] {
  const letters = Array.from(word)
  return letters.map((_, i) => letters.toSpliced(i, 1).join(''))
}
