import { DOMSerializer } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { blockText, emptyContent, type Block } from '../../../../shared/document/content.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { renderBlock } from '../../../../shared/revision/render-html.ts'
import { block } from '../../../shared/arbitrary-content.ts'
import { Line, SCHEMAS, seedOf } from '../binding/writers.ts'
import { pasteInto, withBrowser } from './clipboard.ts'
import { contentLines, editorLines, pageLines } from './outlines.ts'

beforeAll(withBrowser)
afterAll(() => {
  vi.unstubAllGlobals()
})

const pageOf = (body: readonly Block[]) => body.map(renderBlock).join('')

/** What the desk and the page show of a draft. */
function shown(seed: Uint8Array) {
  const line = new Line(seed)
  const { state, doc, problem } = line.join('ann')
  line.close()
  const desk = document.createElement('div')
  DOMSerializer.fromSchema(SCHEMAS.body).serializeFragment(state.doc.content, { document }, desk)
  const { body } = readContent(doc)
  return {
    problem,
    editor: editorLines(state.doc),
    desk: pageLines(desk.innerHTML),
    content: contentLines(body),
    page: pageLines(pageOf(body)),
    hrefs: [desk.innerHTML, pageOf(body)].map((html) => html.match(/href="[^"]*"/g)),
  }
}

const bodies = fc.array(block, { minLength: 1, maxLength: 4 })

describe('what a body may hold', () => {
  it('[PASTE1] is the same for the editor, the content and the page', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { problem, editor, desk, content, page } = shown(
          seedUpdate({ ...emptyContent(), body }),
        )
        expect(problem).toBeNull()
        for (const lines of [editor, desk, content]) expect(lines).toEqual(page)
      }),
      { numRuns: 100 },
    )
  })

  it('[PASTE1] comes back when its page is pasted', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        // Line breaks and spaces at an end, which no page shows, go with the first paste.
        const once = pasted(pageOf(body))
        expect(lettersOf(once)).toBe(lettersOf(body))
        expect(pageOf(pasted(pageOf(once)))).toBe(pageOf(once))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['heading', { level: 99 }],
    ['heading', { level: '3' }],
    ['heading', { level: 1 }],
    ['heading', { level: 'x' }],
    ['orderedList', { start: 100_000 }],
    ['orderedList', { start: -4 }],
    ['orderedList', { start: 2.5 }],
    ['orderedList', { start: '7' }],
    ['orderedList', { start: 'x', type: 'disc' }],
    ['orderedList', { start: 4, type: 'a' }],
  ])(
    '[PASTE1] is shown in the desk as on the page, whatever a program wrote: %s %j',
    (name, attributes) => {
      const { desk, page } = shown(
        written((body) => {
          const made = new Y.XmlElement(name)
          for (const [key, value] of Object.entries(attributes))
            made.setAttribute(key, value as string)
          const words = new Y.XmlElement('paragraph')
          words.insert(0, [new Y.XmlText('words')])
          const item = new Y.XmlElement('listItem')
          item.insert(0, [words])
          made.insert(0, name === 'heading' ? [new Y.XmlText('words')] : [item])
          body.push([made])
        }),
      )
      expect(desk).toEqual(page)
    },
  )

  it.each(['javascript:x()', 'example.org', 'https://a.example/', 'mailto:a@a.example', '', 7])(
    '[PASTE1] leads in the desk where it leads on the page: %j',
    (href) => {
      const { hrefs } = shown(
        written((body) => {
          const text = new Y.XmlText()
          const words = new Y.XmlElement('paragraph')
          words.insert(0, [text])
          body.push([words])
          text.insert(0, 'words', { link: { href } })
        }),
      )
      expect(hrefs[0]).toEqual(hrefs[1])
    },
  )
})

function written(write: (body: Y.XmlFragment) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => write(doc.getXmlFragment('body')))
  return Y.encodeStateAsUpdate(doc)
}

function pasted(html: string): Block[] {
  const line = new Line(seedOf('body', ['']))
  const writer = line.join('ann')
  pasteInto(writer, { html })
  line.close()
  return readContent(writer.doc).body
}

/** Of all kinds, without what can't be seen. */
function lettersOf(body: readonly Block[]): string {
  return body
    .map(blockText)
    .join('')
    .replace(/[\s\u00ad\u200b\u2060\ufeff]/g, '')
}
