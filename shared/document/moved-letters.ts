/* Raised and lowered letters in plain text, which has the signs that Unicode has. */

export type Move = 'sup' | 'sub'

const FORMS: Readonly<Record<Move, ReadonlyMap<string, string>>> = {
  sup: signs('0123456789+-−–=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ'),
  sub: signs('0123456789+-−–=()ni', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙᵢ'),
}

/** Where a number has no such sign, `10<sup>6.5</sup>` must not become 106.5. */
const SIGNS: Readonly<Record<Move, string>> = { sup: '^', sub: '_' }

/** How to write letters that stand raised or lowered, if they all have a sign. */
export function formsFor(move: Move, text: string): ((text: string) => string) | null {
  const letters = Array.from(text.replace(/\s+/g, ''))
  const forms = FORMS[move]
  const isWord = letters.length > 1 && letters.every((letter) => /[a-z]/.test(letter))
  if (letters.length === 0 || isWord || !letters.every((letter) => forms.has(letter))) return null
  return (part) =>
    Array.from(part.replace(/\s+/g, ''))
      .map((letter) => forms.get(letter) ?? letter)
      .join('')
}

/** As plain text, behind the words of its line. */
export function movedText(move: Move, text: string, before: string): string {
  return formsFor(move, text)?.(text) ?? signBefore(move, text, before) + text
}

/** What keeps a moved number apart from the one before it. */
function signBefore(move: Move, text: string, before: string): string {
  return /\d$/.test(before) && /^\s*[-+−–]?\d/.test(text) ? SIGNS[move] : ''
}

function signs(plain: string, moved: string): ReadonlyMap<string, string> {
  const forms = Array.from(moved)
  return new Map(Array.from(plain).map((sign, i) => [sign, forms[i] ?? sign]))
}
