import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  emptyContent,
  paragraph,
  plainInline,
  type Content,
} from '../../../shared/document/content.ts'
import { readMeta, writeMeta } from '../../../shared/document/meta.ts'
import { readContent, readHeadline } from '../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { renderBlock } from '../../../shared/revision/render-html.ts'
import { MAX_DEPTH } from '../../../shared/document/schema.ts'
import { content } from '../arbitrary-content.ts'

function draftOf(story: Content): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedUpdate(story))
  return doc
}

/** What another node reads: the document after a trip over the wire. */
function readAfter(write: (doc: Y.Doc) => void): Content {
  const author = new Y.Doc()
  author.transact(() => write(author))
  const reader = new Y.Doc()
  Y.applyUpdate(reader, Y.encodeStateAsUpdate(author))
  return readContent(reader)
}

function body(write: (fragment: Y.XmlFragment) => void): Content['body'] {
  return readAfter((doc) => write(doc.getXmlFragment('body'))).body
}

function meta(values: Record<string, unknown>): Content['meta'] {
  return readAfter((doc) => {
    for (const [key, value] of Object.entries(values)) doc.getMap('meta').set(key, value)
  }).meta
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText | string)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(
    0,
    children.map((child) => (typeof child === 'string' ? new Y.XmlText(child) : child)),
  )
  return made
}

/** What a block of this name is, once it says what it has become. */
function kinds(name: string, as: unknown): string[] {
  const blocks = body((fragment) => {
    const made = element(name, 'Words')
    made.setAttribute('as', as as string)
    fragment.push([made])
  })
  return blocks.map(({ type }) => type)
}

function nest(fragment: Y.XmlFragment, name: string, depth: number) {
  let inner = fragment
  for (let i = 0; i < depth; i++) {
    const next = new Y.XmlElement(name)
    inner.insert(0, [next])
    inner = next
  }
  inner.insert(0, [element('paragraph', 'deep')])
}

function quoted(depth: number): string {
  return JSON.stringify(body((fragment) => nest(fragment, 'blockquote', depth)))
}

describe('a seeded draft', () => {
  it('says what it was seeded with, whatever that is', () => {
    fc.assert(
      fc.property(content, (story) => {
        expect(readContent(draftOf(story))).toEqual(story)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps runs of text with different marks in their order', () => {
    const story = {
      ...emptyContent(),
      body: [
        {
          type: 'paragraph' as const,
          inline: [
            { type: 'text' as const, text: 'The pilot ', marks: [] },
            { type: 'text' as const, text: 'radioed', marks: [{ type: 'bold' as const }] },
            { type: 'text' as const, text: ' at nine.', marks: [] },
          ],
        },
      ],
    }
    expect(readContent(draftOf(story)).body).toEqual(story.body)
  })

  it('is the same bytes for the same content, so that two seeds of one draft are one', () => {
    const story = { ...emptyContent(), headline: 'Ferry sinks', body: [paragraph('All are safe.')] }
    expect(seedUpdate(story)).toEqual(seedUpdate(story))
    const doc = draftOf(story)
    Y.applyUpdate(doc, seedUpdate(story))
    expect(readContent(doc)).toEqual(story)
  })

  it('has one empty paragraph to type into when there is no body', () => {
    const doc = draftOf(emptyContent())
    expect(
      doc
        .getXmlFragment('body')
        .toArray()
        .map((node) => node.toJSON()),
    ).toEqual(['<paragraph></paragraph>'])
    expect(readContent(doc)).toEqual(emptyContent())
  })

  it('has its headline on its own, for lists', () => {
    expect(readHeadline(draftOf({ ...emptyContent(), headline: 'Ferry sinks' }))).toBe(
      'Ferry sinks',
    )
  })
})

describe('reading a draft', () => {
  it('leaves blank blocks out and takes a headline of many lines as one', () => {
    const story = readAfter((doc) => {
      doc
        .getXmlFragment('headline')
        .push([element('paragraph', ' Ferry '), element('paragraph', '\n sinks ')])
      doc.getXmlFragment('body').push([element('paragraph', ' '), element('paragraph', 'Words')])
    })
    expect(story.headline).toBe('Ferry sinks')
    expect(story.body).toEqual([paragraph('Words')])
  })

  it('looks through nodes that it does not know', () => {
    const found = body((fragment) =>
      fragment.push([element('carousel', element('paragraph', 'kept')), new Y.XmlText('bare')]),
    )
    expect(found).toEqual([paragraph('kept'), paragraph('bare')])
  })

  it('reads ten thousand levels of nesting without overflowing, and nothing below the deepest allowed', () => {
    for (const name of ['blockquote', 'bulletList', 'carousel', 'listItem', 'factBox', 'table'])
      expect(() => body((fragment) => nest(fragment, name, 10_000))).not.toThrow()
    expect(quoted(MAX_DEPTH)).toContain('deep')
    expect(quoted(MAX_DEPTH + 1)).not.toContain('deep')
    expect(quoted(10_000).length).toBeLessThan(5000)
  })

  it('takes boxes and tables as two people may have left them', () => {
    const found = body((fragment) =>
      fragment.push([
        element(
          'factBox',
          ...['One', '', 'Two'].map((title) => element('boxTitle', title)),
          element('paragraph', 'x'),
        ),
        element('factBox', element('boxTitle', ''), element('paragraph', '')),
        element('correctionBox', element('boxTitle', 'Correction'), element('paragraph', '')),
        element(
          'quoteBox',
          ...['One', '', 'Two'].map((quote) => element('pullQuote', quote)),
          ...['Ada', 'Ben'].map((name) => element('attribution', name)),
        ),
        element('keyPoints', element('keyPoint', 'a'), element('keyPoint', ''), 'no point'),
        element(
          'table',
          element('tableRow', element('tableCell', 'a'), element('tableCell', '')),
          element('tableRow', element('tableCell', element('paragraph', 'a block'), 'b')),
          element('paragraph', 'no row'),
        ),
        element('tableRow', element('tableCell', 'of no table')),
      ]),
    )
    expect(found).toEqual([
      { type: 'factBox', title: plainInline('One Two'), blocks: [paragraph('x')] },
      {
        type: 'pullQuote',
        inline: [...plainInline('One'), { type: 'break' }, ...plainInline('Two')],
        attribution: plainInline('Ada Ben'),
      },
      { type: 'keyPoints', title: [], points: [plainInline('a')] },
      {
        type: 'table',
        caption: [],
        head: true,
        rows: [[plainInline('a'), []], [plainInline('b')]],
      },
      paragraph('of no table'),
    ])
  })

  it('makes of a table as large as anybody can send a page no larger than its cells', () => {
    const wide = Array.from({ length: 4_000 }, () => element('tableCell', 'x'))
    const long = Array.from({ length: 4_000 }, () => element('tableRow', element('tableCell', 'x')))
    const [table] = body((fragment) =>
      fragment.push([element('table', element('tableRow', ...wide), ...long)]),
    )
    const html = table ? renderBlock(table) : ''
    expect(html.match(/<t[hd][ >]/g)).toHaveLength(8_000)
  })

  it('takes wrong types in meta for nothing', () => {
    const nothing = emptyContent().meta
    for (const wrong of [7, true, null, undefined, {}, [1, null, {}, ''], new Uint8Array(3), 10n])
      expect(
        meta({
          section: wrong,
          slug: wrong,
          bylines: wrong,
          tags: wrong,
          date: wrong,
          heroAsset: wrong,
          heroAlt: wrong,
          heroCredit: wrong,
        }),
      ).toEqual(nothing)
    expect(meta({ section: 'The weather' }).section).toBeNull()
    expect(meta({ tags: new Y.Array(), slug: new Y.Map(), heroAlt: new Y.Text('x') })).toEqual(
      nothing,
    )
  })

  it('keeps a section whether or not the newsroom has it, as long as it could', () => {
    expect(meta({ section: 'weather' }).section).toBe('weather')
    for (const never of ['desk', '2026', 'Weather', '../x', ''])
      expect(meta({ section: never }).section).toBeNull()
  })

  it('keeps what is right beside what is wrong', () => {
    expect(meta({ bylines: ['  Galley Desk ', 3, 'Galley Desk', ''] }).bylines).toEqual([
      'Galley Desk',
    ])
    expect(meta({ heroCredit: 'Reuters' }).hero).toEqual({
      assetId: '',
      alt: '',
      caption: '',
      credit: 'Reuters',
      disclaimer: '',
    })
  })

  it('has at most three stories to go on with, and nothing else in their place', () => {
    expect(meta({ related: 'st_1 st_2' }).related).toEqual(['st_1', 'st_2'])
    expect(meta({ related: 'st_1 <b> st_1 as_1 st_2 st_3 st_4' }).related).toEqual([
      'st_1',
      'st_2',
      'st_3',
    ])
    for (const related of ['', 'x', 7]) expect(meta({ related })).not.toHaveProperty('related')
    const doc = new Y.Doc()
    for (const own of [{ related: ['st_1'] }, {}]) {
      writeMeta(doc, { ...emptyContent().meta, ...own })
      expect(readMeta(doc)).toEqual({ ...emptyContent().meta, ...own })
    }
  })

  it('has a focal point of the picture that is there, and of no other', () => {
    expect(meta({ heroAsset: 'as_1', heroFocus: 'as_1 30 65' }).hero?.focus).toEqual({
      x: 30,
      y: 65,
    })
    for (const heroFocus of ['as_2 30 65', 'as_1 30 650', 'as_1', 7])
      expect(meta({ heroAsset: 'as_1', heroFocus }).hero).not.toHaveProperty('focus')
    expect(meta({ heroFocus: ' 30 65' }).hero).toBeNull()
    const hero = { assetId: 'as_1', alt: '', caption: '', credit: '', disclaimer: '' }
    const doc = new Y.Doc()
    for (const one of [{ ...hero, focus: { x: 0, y: 100 } }, hero]) {
      writeMeta(doc, { ...emptyContent().meta, hero: one })
      expect(readMeta(doc).hero).toEqual(one)
    }
  })

  it('takes only days of the calendar as a date', () => {
    expect(meta({ date: '2025-05-08' }).date).toBe('2025-05-08')
    expect(meta({ date: '2024-02-29' }).date).toBe('2024-02-29')
    for (const date of [
      '2025-02-29',
      '2025-13-01',
      '2025-00-10',
      '0000-99-99',
      '8 May 2025',
      '1e9',
    ])
      expect(meta({ date }).date).toBeNull()
  })

  it('survives a level that is no level', () => {
    const hostile: unknown[] = [{ toString: 1, valueOf: 1 }, [], 10n, 'x', null, -4, NaN, '99']
    for (const level of hostile) {
      const [heading] = body((fragment) => {
        const made = element('heading', 'Words')
        made.setAttribute('level', level as string)
        fragment.push([made])
      })
      expect(heading).toMatchObject({ type: 'heading', level: level === '99' ? 3 : 2 })
    }
  })

  it('takes a block for what it has become, where that makes sense', () => {
    expect(kinds('paragraph', 'heading')).toEqual(['heading'])
    expect(kinds('heading', 'paragraph')).toEqual(['paragraph'])
    for (const as of ['blockquote', 'codeBlock', 'mystery', 7, null, { toString: 1 }])
      expect(kinds('paragraph', as)).toEqual(['paragraph'])
  })

  it('survives other types where text and elements belong', () => {
    const story = readAfter((doc) => {
      doc.getMap('headline').set('a', 1)
      doc.getArray('standfirst').push(['words', { a: 1 }])
      doc.getText('body').insert(0, 'typed into the wrong type')
      doc.getArray('meta').push([1])
    })
    expect(story.headline).toBe('')
    expect(story.meta).toEqual(emptyContent().meta)
  })

  it('drops embeds and marks that it does not know', () => {
    const found = body((fragment) => {
      const text = new Y.XmlText()
      fragment.push([element('paragraph', text)])
      text.insert(0, 'words', { bold: {}, glitter: {}, comment: { id: 'c1' } })
      text.insertEmbed(5, { image: 'x' })
    })
    expect(found).toEqual([
      { type: 'paragraph', inline: [{ type: 'text', text: 'words', marks: [{ type: 'bold' }] }] },
    ])
  })

  it('takes words that differ in nothing readers see as one run, to the byte of their page', () => {
    const tug = { bold: {}, link: { href: 'https://tug.example/' } }
    const found = body((fragment) => {
      const [before, after] = [new Y.XmlText(), new Y.XmlText()]
      fragment.push([element('paragraph', before, after)])
      before.insert(0, 'The pilot radioed.', tug)
      before.format(4, 5, { 'comment--Xr3vQ9': { id: 'c1' } })
      before.format(6, 8, { 'comment--Ab1cD2': { id: 'c2' } })
      after.insert(0, ' At nine.', tug)
      after.insert(9, ' Again.', { ...tug, link: { href: 'https://boat.example/' } })
    })
    expect(found.map(renderBlock)).toEqual([
      '<p><a href="https://tug.example/" rel="noopener"><strong>The pilot radioed. At nine.</strong></a>' +
        '<a href="https://boat.example/" rel="noopener"><strong> Again.</strong></a></p>',
    ])
  })

  it('takes one mark of a kind, though overlapping ones carry a suffix', () => {
    const found = body((fragment) => {
      const text = new Y.XmlText()
      fragment.push([element('paragraph', text)])
      text.insert(0, 'words', {
        'link--a1': { href: 'https://one.example/' },
        'link--b2': { href: 'https://two.example/' },
        bold: false,
      })
    })
    const html = found.map(renderBlock).join('')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).not.toContain('strong')
  })

  it('drops a link that leads nowhere safe', () => {
    for (const link of [true, 'x', { href: 7 }, { href: 'javascript:alert(1)' }, {}]) {
      const found = body((fragment) => {
        const text = new Y.XmlText()
        fragment.push([element('paragraph', text)])
        text.insert(0, 'words', { link })
      })
      expect(found).toEqual([paragraph('words')])
    }
  })

  it('drops the characters that no feed and no database column can hold', () => {
    const story = readAfter((doc) => {
      doc.getXmlFragment('headline').push([element('paragraph', 'Fer\u0000ry')])
      doc.getXmlFragment('body').push([element('paragraph', 'a\u0000b\u0008c\uffffd\te')])
      doc.getMap('meta').set('tags', ['t\u0000ag'])
      doc.getMap('meta').set('slug', 's\u0000lug')
    })
    expect(story).toMatchObject({ headline: 'Ferry', body: [paragraph('abcd\te')] })
    expect(story.meta).toMatchObject({ tags: ['tag'], slug: 'slug' })
  })
})
