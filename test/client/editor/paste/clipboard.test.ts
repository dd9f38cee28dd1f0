import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { renderBlock } from '../../../../shared/revision/render-html.ts'
import { Line, seedOf } from '../binding/writers.ts'
import { html } from './arbitrary-html.ts'
import { pasteInto, withBrowser } from './clipboard.ts'
import { contentLines, editorLines, pageLines } from './outlines.ts'

const SAMPLES = join(import.meta.dirname, 'clipboard')
const names = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/\.html$/, ''))

const sample = (name: string, kind: 'html' | 'txt') =>
  readFileSync(join(SAMPLES, `${name}.${kind}`), 'utf8')

/** What a writer has after pasting into an empty body, and what readers get of it. */
function pasted(clipboard: { html?: string; text?: string }) {
  const line = new Line(seedOf('body', ['']))
  const writer = line.join('ann')
  pasteInto(writer, clipboard)
  const { body } = readContent(writer.doc)
  line.close()
  expect([writer.problem, writer.errors]).toEqual([null, []])
  return {
    desk: editorLines(writer.state.doc),
    content: contentLines(body),
    page: pageLines(body.map(renderBlock).join('')),
  }
}

beforeAll(withBrowser)
afterAll(() => {
  vi.unstubAllGlobals()
})

describe('what was copied elsewhere', () => {
  it.each(names)(
    '[PASTE1] has its words, and what parts them, in desk, content and page: %s',
    (name) => {
      const lines = sample(name, 'txt').trimEnd().split('\n')
      expect(pasted({ html: sample(name, 'html') })).toEqual({
        desk: lines,
        content: lines,
        page: lines,
      })
    },
  )

  it('[PASTE1] joins and loses no words, whatever it is', () => {
    fc.assert(
      fc.property(html, (piece) => {
        const { desk, content, page } = pasted(piece)
        expect(content).toEqual(page)
        const words = piece.words.split(' ').filter((word) => word !== '')
        expect(wordsIn(desk)).toEqual(words)
        expect(wordsIn(page)).toEqual(words)
      }),
      { numRuns: 300 },
    )
  })
})

/** Without the marks of lists and headings. */
function wordsIn(lines: readonly string[]): string[] {
  const bare = lines.map((line) =>
    line.replace(/^(?: |-(?= |$)|\d+\.(?= |$)|#+ |> ?|`|---|\|+=? ?|[*=^_] ?)+/, ''),
  )
  return bare.flatMap((line) => line.match(/[a-z][a-z\d]*/g) ?? [])
}
