import type { Line } from './line.ts'

/** One paragraph a line; or, in text that was wrapped to a width, one between blank lines. */
export function paragraphsOf(lines: readonly Line[]): Line[] {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    if (line.text !== '' || line.block) groups.at(-1)?.push(line)
    else if (groups.at(-1)?.length) groups.push([])
  }
  if (!isWrapped(groups)) return groups.flat()
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({ text: group.map(({ text }) => text).join(' ') }))
}

const WIDEST_WRAP = 100
const NARROWEST_WRAP = 45

function isWrapped(groups: readonly Line[][]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1))
  if (groups.length < 2 || inner.length === 0 || inner.some(({ block }) => block)) return false
  const broken = inner.filter(
    ({ text }) => text.length >= NARROWEST_WRAP && !/[.!?:”"]$/.test(text),
  )
  return (
    groups.every((group) => group.every(({ text }) => text.length <= WIDEST_WRAP)) &&
    broken.length * 2 >= inner.length
  )
}
