import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  emptyContent,
  paragraph,
  plainInline,
  type Block,
} from '../../../../shared/document/content.ts'
import { newDraftDoc } from '../../../../shared/document/draft-doc.ts'
import { SCHEMA } from '../../../../shared/document/schema.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { renderBlock } from '../../../../shared/revision/render-html.ts'
import { lookAt } from '../../../../server/log/misfits.ts'
import * as Y from 'yjs'
import { Line, seedOf } from '../binding/writers.ts'
import { pasteInto, withBrowser } from './clipboard.ts'

function writerOf(...paragraphs: string[]) {
  return new Line(seedOf('body', paragraphs)).join('ann')
}

/** Why the server would not take what somebody has. */
function faultIn({ doc }: ReturnType<typeof writerOf>): string | null {
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc))
  return lookAt(structs, newDraftDoc(), SCHEMA).fault
}

/** The page of a body into which something was pasted. */
function pageOf(clipboard: { html?: string; text?: string }): string {
  const writer = writerOf('')
  pasteInto(writer, clipboard)
  return readContent(writer.doc).body.map(renderBlock).join('')
}

beforeAll(withBrowser)
afterAll(() => {
  vi.unstubAllGlobals()
})

describe('what is pasted', () => {
  it.each([
    [
      '<b style="font-weight:normal">a <span style="font-weight:700">b</span></b>',
      'a <strong>b</strong>',
    ],
    ['<b>a <span style="font-weight:400">b</span></b>', '<strong>a </strong>b'],
    ['<span style="font: italic bold 12px Helvetica">a</span>', '<em><strong>a</strong></em>'],
    ['<span style="text-decoration: underline line-through">a</span>', '<u><s>a</s></u>'],
    [
      '<ins style="text-decoration:none">a</ins> <kbd>b</kbd> <cite>c</cite>',
      'a <code>b</code> <em>c</em>',
    ],
    ['<div style="font-weight:bold">a</div>', '<strong>a</strong>'],
    ['<b><i>a</i></b><b><i>b</i></b>', '<em><strong>ab</strong></em>'],
  ])('[PASTE1] is bold or not as it was seen: %s', (html, page) => {
    expect(pageOf({ html })).toBe(`<p>${page}</p>`)
  })

  it('[PASTE1] links to where it linked, if a reader may go there', () => {
    expect(
      pageOf({
        html: '<a href="https://a.example/x"><h3>Title</h3><p>and <u>text</u></p></a><a href="javascript:x()">b</a> <a href="#n">c</a> <a href="mailto:d@a.example" style="text-decoration:underline">d</a>',
      }),
    ).toBe(
      '<h3><a href="https://a.example/x" rel="noopener">Title</a></h3>' +
        '<p><a href="https://a.example/x" rel="noopener">and </a><u><a href="https://a.example/x" rel="noopener">text</a></u></p>' +
        '<p>b c <a href="mailto:d@a.example" rel="noopener">d</a></p>',
    )
  })

  it('[PASTE1] is as bold in a heading as headings are', () => {
    expect(
      pageOf({ html: '<h1 style="font-weight:700"><span style="font-weight:600">a</span></h1>' }),
    ).toBe('<h2>a</h2>')
  })

  it('[PASTE1] goes into the midst of a sentence as words', () => {
    const writer = writerOf('The  turned.')
    writer.caret(5)
    pasteInto(writer, { html: '<meta charset="utf-8"><span>old <b>mill</b></span>' })
    expect(writer.text).toBe('The old mill turned.')
  })

  it('[PASTE1] goes on in the list into which it is pasted', () => {
    const writer = writerOf('')
    pasteInto(writer, { html: '<ul><li>one</li><li>two</li></ul>' })
    writer.caretAtEnd()
    pasteInto(writer, { html: '<ul><li> and a half</li><li>three</li></ul>' })
    expect(readContent(writer.doc).body.map(renderBlock)).toEqual([
      '<ul><li><p>one</p></li><li><p>twoand a half</p></li><li><p>three</p></li></ul>',
    ])
  })

  it('[PASTE1] is followed by what is typed next', () => {
    const writer = writerOf('before', '', 'after')
    writer.caret(9)
    pasteInto(writer, { html: '<blockquote><ul><li>one</li><li>two</li></ul></blockquote>' })
    writer.type('!')
    expect(readContent(writer.doc).body.map(renderBlock)).toEqual([
      '<p>before</p>',
      '<blockquote><ul><li><p>one</p></li><li><p>two!</p></li></ul></blockquote>',
      '<p>after</p>',
    ])
  })

  it.each([
    ['tableCell', 1, '<tr><td>old new one two</td></tr>'],
    ['boxTitle', 0, '<h2>old new one two</h2>'],
    ['keyPoint', 0, '<li>old new</li><li>one</li><li>two</li>'],
  ])(
    '[PASTE1] leaves a cell a cell, a title a title, and makes points of lines: %s',
    (name, of, html) => {
      const body: Block[] = [
        {
          type: 'table',
          caption: [],
          head: false,
          rows: [[plainInline('old ')], [plainInline('old ')]],
        },
        { type: 'factBox', title: plainInline('old '), blocks: [paragraph('x')] },
        { type: 'keyPoints', title: [], points: [plainInline('old ')] },
      ]
      const writer = new Line(seedUpdate({ ...emptyContent(), body })).join('ann')
      const places: number[] = []
      writer.state.doc.descendants((node, pos) => {
        if (node.type.name === name) places.push(pos + 1 + node.content.size)
      })
      writer.caret(places[of] ?? 0)
      pasteInto(writer, { html: '<p>new</p><ul><li>one</li><li>two</li></ul>' })
      expect(readContent(writer.doc).body.map(renderBlock).join('')).toContain(html)
    },
  )

  it('[PASTE1] is a table where one was copied, with all that its cells cover in its place', () => {
    const html =
      '<table><tr><th>A</th><th colspan="2">B</th></tr>' +
      '<tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td></tr></table>'
    const [table] = pageOf({ html }).split('<tbody>')
    expect(table).toContain('<th scope="col">A</th><th scope="col">B</th><td></td>')
    expect(pageOf({ html })).toContain(
      '<tr><td>1</td><td>2</td><td>3</td></tr><tr><td></td><td>4</td><td></td></tr>',
    )
  })

  it.each([
    [
      '<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    ],
    ['<table><tr><td>a</td></tr><tr><td>b</td></tr></table>'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td><ul><li>c</li></ul></td><td>d</td></tr></table>'],
    [`<table>${`<tr>${'<td>a</td>'.repeat(21)}</tr>`.repeat(2)}</table>`],
    [
      `<table><tr><td colspan="999999999">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>`,
    ],
  ])('[PASTE1] is no table where one only laid out a page, or is too large: %s', (html) => {
    expect(pageOf({ html })).not.toContain('<table')
    expect(pageOf({ html })).toContain('a')
  })

  it('[PASTE1] replaces nothing when it has no words', () => {
    const writer = writerOf('Stays.')
    writer.caret(1, 7)
    pasteInto(writer, { html: '<img src="https://a.example/x.png" alt="A harbour">' })
    expect(writer.text).toBe('Stays.')
  })

  it('[PASTE1] comes back as it was when it was copied from a body', () => {
    const html =
      '<p dir="auto" data-pm-slice="1 1 []">two  spaces, a <small>n</small></p><ol start="4"><li><p>x</p></li></ol>'
    expect(pageOf({ html })).toBe('<p>two spaces, a n</p><ol start="4"><li><p>x</p></li></ol>')
    expect(pageOf({ html: html.replace(/<\/?small>/g, '') })).toContain('two  spaces, a n')
  })

  it.each([
    ['ul', '<ul><li>'],
    ['quote', '<blockquote>'],
    ['table', '<table><tr><td>'],
    ['div', '<div>'],
  ])('[HUB6] is never nested deeper than a draft may be, nor loses words for it: %s', (_, open) => {
    const writer = writerOf('')
    pasteInto(writer, { html: `${open}a `.repeat(200) })
    expect(faultIn(writer)).toBeNull()
    expect(writer.text.match(/a/g)).toHaveLength(200)
  })

  it('[HUB6] counts what it is pasted into', () => {
    const writer = writerOf('')
    for (let i = 0; i < 3; i++) {
      writer.caretAtEnd()
      pasteInto(writer, { html: `<p>b</p>${'<ul><li>a '.repeat(200)}` })
    }
    expect(faultIn(writer)).toBeNull()
  })
})

describe('plain text', () => {
  it.each([
    ['Party\tSeats\nGreen\t12\n', '<p>Party · Seats</p><p>Green · 12</p>'],
    ['•\tFirst\n2.\tSecond', '<p>• First</p><p>2. Second</p>'],
    ['\tIndented', '<p>Indented</p>'],
    ['soft\u00adware\ufeff and\u0000 more', '<p>software and more</p>'],
    ['__init__ and *all*', '<p>__init__ and *all*</p>'],
  ])('[PASTE1] that is pasted keeps its words apart: %j', (text, page) => {
    expect(pageOf({ text })).toBe(page)
  })
})

/** At the end of a picture's caption. */
function writerAt(caption: string) {
  const picture = { assetId: 'as_1', caption, alt: '', credit: '' }
  const seed = seedUpdate({
    ...emptyContent(),
    body: [{ type: 'picture', width: 'text', picture }],
  })
  const writer = new Line(seed).join('ann')
  writer.caretIn(caption, caption.length)
  return writer
}

describe('what is pasted into a line of a picture', () => {
  it('[PASTE1] is one line of words, whatever it was', () => {
    const writer = writerAt('A fox ')
    pasteInto(writer, {
      text: 'at dawn,\n\nby the mill',
      html: '<h2>at dawn,</h2><p>by the mill</p>',
    })
    const caption = writer.state.doc.firstChild?.firstChild
    expect(caption?.textContent).toBe('A fox at dawn, by the mill')
    expect(faultIn(writer)).toBeNull()
  })
})

describe('a picture that was copied here', () => {
  it('[PASTE1] is the same one elsewhere, with its lines and its focal point', () => {
    const html =
      '<p data-pm-slice="0 0 []">Words.</p><figure data-asset="as_1" data-width="wide" data-focus="as_1 30 65">' +
      '<div data-line="caption">At dawn</div><div data-line="altText">A fox</div><div data-line="credit">Ada</div></figure>'
    const writer = writerOf('')
    pasteInto(writer, { html })
    const said = { caption: 'At dawn', alt: 'A fox', credit: 'Ada' }
    const picture = { assetId: 'as_1', ...said, focus: { x: 30, y: 65 } }
    expect(readContent(writer.doc).body).toContainEqual({ type: 'picture', width: 'wide', picture })
    expect(faultIn(writer)).toBeNull()
  })

  it('[PASTE1] keeps the words of a page, and no file of it', () => {
    expect(
      pageOf({
        html: '<figure><img src="https://a.example/x.jpg" alt="x"><figcaption>At dawn</figcaption></figure>',
      }),
    ).toBe('<p>At dawn</p>')
  })
})
