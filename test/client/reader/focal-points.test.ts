import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const sheet = readFileSync(
  new URL('../../../client/reader/focal-points.css', import.meta.url),
  'utf8',
)

interface Rule {
  matches: (share: string) => boolean
  property: string
  percent: number
}

/** Those for one axis, in order. */
function rulesOf(axis: 'x' | 'y'): Rule[] {
  const rule = new RegExp(
    `\\[data-focus-${axis}([$^]?)='(\\d+)'\\] \\{\\s*--${axis}-(\\w+): (\\d+)%;\\s*\\}`,
    'g',
  )
  return [...sheet.matchAll(rule)].map(([, how, digits = '', property = '', percent]) => ({
    matches: (share) =>
      how === '^'
        ? share.startsWith(digits)
        : how === '$'
          ? share.endsWith(digits)
          : share === digits,
    property,
    percent: Number(percent),
  }))
}

it.each(['x', 'y'] as const)(
  'each point of a picture has its place in a crop, along %s',
  (axis) => {
    const rules = rulesOf(axis)
    for (let share = 0; share <= 100; share++) {
      const written = String(share).padStart(2, '0')
      const holds = rules.filter(({ matches }) => matches(written))
      const set = new Map(holds.map(({ property, percent }) => [property, percent]))
      expect([share, (set.get('tens') ?? 0) + (set.get('ones') ?? 0)]).toEqual([share, share])
    }
  },
)
