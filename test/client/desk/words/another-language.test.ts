import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import type { Words } from '../../../../client/desk/words/words.ts'

/** A file as a German desk would have it. */
const reset = {
  title: 'Link für ein neues Passwort',
  sendTo: <T>(whom: T) => ['Diesen Link bekommt ', whom, '.'],
  text: (name: string) => `Mit dem Link wählt ${name} innerhalb von 24 Stunden ein neues Passwort.`,
  makeLink: 'Link erzeugen',
} satisfies Words['reset']

it('another language says the same by its own words and in its own order', () => {
  expect(reset.sendTo('Ada').join('')).toBe('Diesen Link bekommt Ada.')
})

it('what another language must give is all that the desk says', () => {
  const files = globSync('client/desk/words/*.ts', { exclude: ['**/words.ts'] })
  const asked = readFileSync('client/desk/words/words.ts', 'utf8').matchAll(
    /from '\.\/([\w-]+\.ts)'/g,
  )
  expect(new Set([...asked].map(([, file]) => file))).toEqual(
    new Set(files.map((file) => basename(file))),
  )
})
