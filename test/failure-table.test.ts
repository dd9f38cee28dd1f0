import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** `| … | test/some.test.ts "words of its title" |` */
const SHOWN = /^\|.*\| (test\/[\w/.-]+) "([^"]+)" +\|$/

it('every row of the failure table names a test that is there', () => {
  const document = read('ARCHITECTURE.md')
  const [, section = ''] = /## What fails, and what then\n([^]*?)\n## /.exec(document) ?? []
  const rows = section.split('\n').filter((line) => /^\| (?!what dies|-)/.test(line))
  expect(rows.length).toBeGreaterThan(15)
  for (const row of rows) {
    const [, file = '', words = ''] = SHOWN.exec(row) ?? []
    expect(file, row).not.toBe('')
    expect(read(file), file).toContain(words)
  }
})
