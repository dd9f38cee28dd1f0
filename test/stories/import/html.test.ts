import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockText, type Block } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { readHtml } from '../../../server/stories/import/html/read-html.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'

const read = (html: string) => readHtml(html, FIRST_SECTIONS)
const bodyOf = (html: string) => read(html).content.body
const body = (html: string) => bodyOf(html).map(blockText)

const LEAD =
  'The island’s only ferry ran aground in fog on Tuesday morning, a harbour pilot said, and all forty people on board were brought ashore by two lifeboats within the hour.'
const MORE =
  'The coastguard closed the channel until the next high tide. Nobody was badly hurt, according to the clinic in the port, which treated six passengers for cold.'

const LINKED_DATA = JSON.stringify({
  '@graph': [
    { '@type': 'WebSite', name: 'The Quay' },
    {
      '@type': ['NewsArticle'],
      headline: 'Ferry runs aground',
      datePublished: '2025-05-08T10:00:00+02:00',
      articleSection: 'World',
      author: [
        { '@type': 'Person', name: 'Jane Doe' },
        { '@type': 'Person', name: 'Jeanne d’Arc' },
      ],
    },
  ],
})

const PAGE = `<!doctype html>
<html><head><title>Ferry runs aground - The Quay</title><link rel="canonical" href="https://quay.example/world/1">
<script type="application/ld+json">${LINKED_DATA}</script><script>let words = 'of no reader'</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Ferry runs aground</h1><p class="standfirst">All forty people are safe</p>
<p class="byline">By Jane Doe and Jeanne d’Arc</p><time datetime="2025-05-08T10:00">8 May 2025</time>
<figure><img src="a.jpg" alt="A ferry"><figcaption>The ferry in the fog. Photo: Jane Roe/AFP</figcaption></figure>
<p>${LEAD}</p><h2>What happened</h2><p>${MORE} <a href="/tides">Read on</a></p>
<figure><img src="b.jpg"><figcaption>The quay at dawn <span class="credit">Reuters</span></figcaption></figure>
<p>${LEAD} ${MORE}</p></article>
<aside><h3>Most read</h3><p>Another story altogether</p></aside><footer>All rights reserved</footer></body></html>`

describe('a page of HTML', () => {
  it('becomes its story, with the words of its pictures', () => {
    const { content, unsure } = read(PAGE)
    expect(content).toMatchObject({
      headline: 'Ferry runs aground',
      standfirst: 'All forty people are safe',
      meta: {
        section: 'world',
        date: '2025-05-08',
        bylines: ['Jane Doe', 'Jeanne d’Arc'],
        hero: {
          assetId: '',
          alt: 'A ferry',
          caption: 'The ferry in the fog.',
          credit: 'Jane Roe/AFP',
        },
      },
    })
    expect(content.body.map(blockText)).toEqual([
      LEAD,
      'What happened',
      `${MORE} Read on`,
      'The quay at dawn Reuters',
      `${LEAD} ${MORE}`,
    ])
    expect(content.body[1]).toMatchObject({ type: 'heading', level: 2 })
    expect(JSON.stringify(content.body)).toContain('"href":"https://quay.example/tides"')
    expect(unsure).toEqual([])
  })

  it('says which of its lines stand around the story', () => {
    expect(read(PAGE).leftOut).toEqual(
      ['Home World', 'Most read', 'Another story altogether', 'All rights reserved'].map(
        (line) => ({
          line,
          reason: 'around',
        }),
      ),
    )
  })

  it('that tells machines nothing is read by its lines', () => {
    const plain = PAGE.replace(/<script[^]*?<\/script>/g, '').replace(/ datetime="[^"]*"/, '')
    expect(read(plain).content).toMatchObject({
      headline: 'Ferry runs aground',
      meta: { date: '2025-05-08', bylines: ['Jane Doe', 'Jeanne d’Arc'] },
    })
  })

  it.each([
    '{',
    '[]',
    'null',
    '{"@graph":[[[[]]]]}',
    '{"@type":"NewsArticle","author":{"name":{}}}',
  ])('may tell machines nonsense: %s', (data) =>
    expect(read(PAGE.replace(LINKED_DATA, data)).content.headline).toBe('Ferry runs aground'),
  )
})

describe('what was selected on a page, or written in an office program', () => {
  it('comes in whole', () => {
    const { content, leftOut } = read(
      `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p>World</p><h1>Ferry runs aground</h1>
      <p>By Jane Doe</p><p><span>8 May 2025</span></p><p>${LEAD}</p><p>A <i>short</i> one</p></b>`,
    )
    expect(content).toMatchObject({
      headline: 'Ferry runs aground',
      meta: { section: 'world', date: '2025-05-08', bylines: ['Jane Doe'] },
    })
    expect(content.body.map(blockText)).toEqual([LEAD, 'A short one'])
    expect(leftOut).toEqual([])
  })

  const blocks: [string, string, unknown[]][] = [
    ['headings', '<h1>A</h1><h2>B</h2><h4>C</h4>', ['heading', 'heading', 'heading']],
    ['lists', '<ul><li>A<ol start="5"><li>B</li></ol></li></ul>', ['list']],
    ['quotes', '<blockquote><p>A</p></blockquote>', ['quote']],
    ['code', '<pre>A\n  B</pre>', ['code']],
    ['rules', '<p>A</p><hr><p>B</p>', ['paragraph', 'rule', 'paragraph']],
    ['paragraphs parted by two breaks', 'A<br><br>B', ['paragraph', 'paragraph']],
    [
      'rows of a table',
      '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td></tr></table>',
      ['paragraph', 'paragraph'],
    ],
  ]
  it.each(blocks)('has its %s', (_, html, types) => {
    expect(
      bodyOf(`<p>${LEAD}</p>${html}`)
        .slice(1)
        .map(({ type }) => type),
    ).toEqual(types)
  })

  it('keeps words apart that stand apart', () => {
    const table =
      '<table><tr><th>Party</th><th>Seats</th></tr><tr><td>Green</td><td>12</td></tr></table>'
    expect(body(`<p>${LEAD}</p>${table}<div>A<div>B</div>C</div>`)).toEqual([
      LEAD,
      'Party Seats Green 12',
      'A',
      'B',
      'C',
    ])
  })

  it('keeps raised and lowered digits, marks and safe links', () => {
    const [, line] = bodyOf(
      `<p>${LEAD}</p><p>10<sup>6</sup> CO<sub>2</sub> <strong>b</strong> <a href="javascript:x">no</a></p>`,
    )
    expect(line && blockText(line)).toBe('10⁶ CO₂ b no')
    expect(JSON.stringify(line)).toContain('bold')
    expect(JSON.stringify(line)).not.toContain('javascript')
  })

  it('has no words of scripts, styles and what is hidden', () => {
    expect(
      body(
        `<p>${LEAD}</p><style>p{}</style><p hidden>no</p><p style="display:none">no</p><script>no</script>`,
      ),
    ).toEqual([LEAD])
  })
})

describe('any HTML', () => {
  const TAGS =
    'p div h1 h2 h3 ul ol li blockquote pre b i a table tr td figure figcaption img article nav main section span br hr sup time'.split(
      ' ',
    )
  const word = fc.oneof(
    fc.constantFrom(
      'ferry',
      'fog',
      'By',
      'Jane',
      'Doe',
      '8',
      'May',
      '2025',
      'Share',
      'Views',
      'World',
      '&amp;',
      '<',
      '&#8203;',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  )
  const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
    html: fc
      .array(fc.oneof({ depthSize: 'small' }, word, tie('element')), { maxLength: 8 })
      .map((parts) => parts.join(' ')),
    element: fc
      .tuple(fc.constantFrom(...TAGS), tie('html'), fc.boolean())
      .map(([tag, inner, closes]) => `<${tag}>${inner}${closes ? `</${tag}>` : ''}`),
  }))

  it('is read, and makes a draft that says the same', () => {
    fc.assert(
      fc.property(html, (html) => {
        const { content } = read(html)
        const doc = new Y.Doc()
        Y.applyUpdate(doc, seedUpdate(content))
        expect(wordsIn(readContent(doc).body)).toEqual(wordsIn(content.body))
      }),
      { numRuns: 60 },
    )
  })

  it('loses no word: each is in the story, or in what the import says that it left out', () => {
    const text = fc.constantFrom('ferry', 'fog', 'quay', 'tide', 'pilot', 'gale', 'mast', 'rope')
    const paragraph = fc.tuple(
      fc.constantFrom('p', 'h2', 'li', 'div', 'td', 'aside', 'nav', 'figcaption'),
      fc.array(text, { minLength: 1, maxLength: 40 }),
    )
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), fc.boolean(), (paragraphs, isPage) => {
        const numbered = paragraphs.map(([tag, words], i) => ({
          tag,
          text: words.map((word, at) => `${word}${i}x${at}`).join(' '),
        }))
        const inner = numbered.map(({ tag, text }) => `<${tag}>${text}</${tag}>`).join('')
        const { content, leftOut } = read(
          isPage ? `<html><body><main>${inner}</main></body></html>` : inner,
        )
        const kept = new Set(JSON.stringify([content, leftOut]).match(/[a-z]+\d+x\d+/g))
        for (const { text } of numbered)
          for (const one of text.split(' ')) expect(kept).toContain(one)
      }),
      { numRuns: 60 },
    )
  })

  it('may be nested as deep as it likes', () => {
    for (const tag of ['div', 'ul><li', 'blockquote', 'b', 'table><tr><td'])
      expect(wordsIn(bodyOf(`<p>${LEAD}</p>${`<${tag}>`.repeat(1500)}fog`))).toContain('fog')
  })
})

function wordsIn(blocks: readonly Block[]): string[] {
  return blocks
    .map(blockText)
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
}
