import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('no two things that the desk does have the same keys', () => {
  const source = globSync('client/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))
  const keys = source.flatMap((text) => text.match(/(?<=: |= )'Mod\+Alt\+\w'/g) ?? [])
  expect(keys.length).toBeGreaterThan(8)
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
})
