import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** `| … | test/some.test.ts "words of its title" |` */
const SHOWN = /^\|.*\| (test\/[\w/.-]+) "([^"]+)" +\|$/

/** Of a test, a group of tests or a scenario, at the beginning of a line. */
const TITLE =
  /^ *(?:(?:it|describe)(?:\.concurrent|\.each\([^]*?\))?\(|(?:\{ )?name:)\s*(['"`])(.*?)\1,?/gm

const NOT_RUN = /\b(?:it|describe|test)(?:\.\w+)*\.(?:skip|todo|fails|only|skipIf|runIf)\b/

it('every row of the failure table names one test that is there and runs', () => {
  const document = read('docs/promises.md')
  const [, section = ''] = /## What fails, and what then\n([^]*?)(?:\n## |$)/.exec(document) ?? []
  const rows = section.split('\n').filter((line) => /^\| (?!what dies|-)/.test(line))
  expect(rows.length).toBeGreaterThan(15)
  for (const row of rows) expectShown(row)
})

it('so does every row of the threat model on what somebody can’t do', () => {
  const [hostile = ''] = read('docs/threat-model.md').split('## Not covered')
  const rows = hostile.split('\n').filter((line) => /^\| (?!\w+ can’t|-)/.test(line))
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) expectShown(row)
})

function expectShown(row: string) {
  const [, file = '', words = ''] = SHOWN.exec(row) ?? []
  expect(file, row).not.toBe('')
  const source = read(file)
  expect(source, file).not.toMatch(NOT_RUN)
  const titles = [...source.matchAll(TITLE)].map(([, , title = '']) => title)
  expect(
    titles.filter((title) => title.includes(words)),
    `${file} "${words}"`,
  ).toHaveLength(1)
}
