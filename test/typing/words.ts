/* Every word that is typed stands nowhere else, such as `qa0017x`: so each of its letters can be accounted for. */

const WHOLE = /(?:q[abc]|[ABC]q)\d{4}x/g

/** All people's words begin alike: where two of them meet, places of letters are mistaken. */
export function wordOf(writer: string, number: number): string {
  return `q${writer}${fourDigits(number)}x`
}

/** Whose it is can be told from its first letter on, which no other word has, while it is undone. */
export function undoableWordOf(writer: string, number: number): string {
  return `${writer.toUpperCase()}q${fourDigits(number)}x`
}

/** As a phone's keyboard composes it. */
export function stagesOf(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i + 1))
}

const fourDigits = (number: number) => String(number).padStart(4, '0')

export function wordsIn(text: string): string[] {
  return text.match(WHOLE) ?? []
}

/** The boxes' own titles, beside which a word may be half written: one begins with the letter of a person. */
const TITLES = /Key|points|Correction/g

/** What is no whole word, also where it stands right beside one. */
export function scrapsIn(text: string): string[] {
  const rest = text.replace(WHOLE, ' ').replace(TITLES, ' ').split(/\s+/)
  return rest.filter((scrap) => scrap !== '')
}

export interface WordFault {
  kind: 'lost' | 'doubled' | 'came back' | 'torn' | 'scraps'
  word: string
}

/** What is wrong with a text in which the `standing` words should stand, in any order, and nothing else. */
export function wordFaults(text: string, standing: ReadonlySet<string>): WordFault[] {
  const counts = new Map<string, number>()
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const scraps = scrapsIn(text)
  const faults: WordFault[] = []
  for (const word of standing) {
    const count = counts.get(word) ?? 0
    if (count > 1) faults.push({ kind: 'doubled', word })
    if (count === 0) faults.push({ kind: scraps.some(isScrapOf(word)) ? 'torn' : 'lost', word })
  }
  for (const word of counts.keys())
    if (!standing.has(word)) faults.push({ kind: 'came back', word })
  if (scraps.length > 0) faults.push({ kind: 'scraps', word: scraps.join(' ') })
  return faults
}

/** Two letters and two digits tell whose and roughly which word a scrap is of. */
const isScrapOf = (word: string) => (scrap: string) =>
  scrap.includes(word.slice(0, 4)) || scrap.includes(word.slice(-4))
