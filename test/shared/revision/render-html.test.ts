import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraph, type Block, type Inline } from '../../../shared/document/content.ts'
import { escapeHtml } from '../../../shared/revision/escape-html.ts'
import { renderBlock } from '../../../shared/revision/render-html.ts'
import { safeHref } from '../../../shared/document/schema.ts'
import { block } from '../arbitrary-content.ts'

const ELEMENTS =
  /^(p|h2|h3|blockquote|ul|ol|li|pre|code|strong|em|u|s|sup|sub|br|hr|a|aside|section|div|table|caption|thead|tbody|tr|th|td|figure|figcaption)$/
/** Of the elements that have any: classes of ours, and names for those who hear the page. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  a: /^ href="(https?:\/\/|mailto:|tel:)[^"<>\s]*" rel="noopener"$/i,
  ol: /^( start="\d{1,5}")?( type="[aAiI]")?$/,
  aside:
    /^ class="(pull-quote"( aria-hidden="true")?|fact-box"( aria-label="[^"<>]+")?|correction-box" role="note" aria-label="[^"<>]+")$/,
  figure: /^ class="pull-quote"( aria-hidden="true")?$/,
  section: /^ class="key-points"( aria-label="[^"<>]+")?$/,
  div: /^ class="table" role="region" aria-label="[^"<>]+" tabindex="0"$/,
  th: /^ scope="col"$/,
}
const TAG = /<(\/?)([^\s>]*)([^>]*)>/g

/** Throws unless every tag is on the list, every attribute is a safe link's or says how a list counts, and all of them nest. */
function assertWellFormed(html: string) {
  const open: string[] = []
  for (const [tag, slash, name = '', attributes = ''] of html.matchAll(TAG)) {
    expect(name, tag).toMatch(ELEMENTS)
    if (slash) expect(open.pop(), html).toBe(name)
    else if (name !== 'br' && name !== 'hr') open.push(name)
    expect(attributes, tag).toMatch((!slash && ATTRIBUTES[name]) || /^$/)
  }
  expect(open).toEqual([])
  expect(html.replace(TAG, '')).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
}

const linked = (text: string, href: string): Block => ({
  type: 'paragraph',
  inline: [{ type: 'text', text, marks: [{ type: 'link', href }] }],
})

function text(
  ...types: ('bold' | 'italic' | 'underline' | 'strike' | 'code' | 'superscript')[]
): Inline[] {
  return [{ type: 'text', text: 'a & b', marks: types.map((type) => ({ type })) }]
}

const attack = fc.constantFrom(
  '<script>alert(1)</script>',
  '</p><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<!--',
  ']]>',
  '&lt;script&gt;',
  '&#x3C;script>',
  'https://a.example/"><script>',
  'javascript:alert(1)',
  '\u0000<\u0000b>',
)

describe('a rendered block', () => {
  it('is allow-listed, well-formed HTML whatever the content', () => {
    fc.assert(
      fc.property(block, (some) => assertWellFormed(renderBlock(some))),
      { numRuns: 500 },
    )
  })

  it('shows what a person typed as what they typed, in text, code and links', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(attack, fc.string()), { maxLength: 4 }), (parts) => {
        const text = parts.join('')
        assertWellFormed(renderBlock(paragraph(text)))
        assertWellFormed(renderBlock({ type: 'code', text }))
        assertWellFormed(renderBlock(linked(text, text)))
        assertWellFormed(renderBlock(linked(text, `https://a.example/${text}`)))
      }),
    )
  })

  it('has every mark and element of the editor', () => {
    const shown: [Block, string][] = [
      [paragraph('a & b'), '<p>a &amp; b</p>'],
      [{ type: 'heading', level: 3, inline: text() }, '<h3>a &amp; b</h3>'],
      [
        { type: 'paragraph', inline: text('bold', 'italic') },
        '<p><em><strong>a &amp; b</strong></em></p>',
      ],
      [
        { type: 'paragraph', inline: text('underline', 'strike') },
        '<p><s><u>a &amp; b</u></s></p>',
      ],
      [{ type: 'paragraph', inline: text('code') }, '<p><code>a &amp; b</code></p>'],
      [{ type: 'paragraph', inline: [{ type: 'break' }] }, '<p><br></p>'],
      [{ type: 'quote', blocks: [paragraph('q')] }, '<blockquote><p>q</p></blockquote>'],
      [{ type: 'list', ordered: true, items: [[paragraph('1')]] }, '<ol><li><p>1</p></li></ol>'],
      [{ type: 'list', ordered: true, start: 5, items: [[]] }, '<ol start="5"><li></li></ol>'],
      [
        { type: 'list', ordered: true, start: 0, numbering: 'a', items: [[]] },
        '<ol start="0" type="a"><li></li></ol>',
      ],
      [{ type: 'list', ordered: false, items: [[]] }, '<ul><li></li></ul>'],
      [{ type: 'code', text: 'a < b' }, '<pre><code>a &lt; b</code></pre>'],
      [{ type: 'rule' }, '<hr>'],
      [{ type: 'paragraph', inline: text('superscript') }, '<p><sup>a &amp; b</sup></p>'],
      [{ type: 'pullQuote', inline: text() }, '<aside class="pull-quote"><p>a &amp; b</p></aside>'],
      [
        { type: 'pullQuote', inline: text(), attribution: text('bold') },
        '<figure class="pull-quote"><blockquote><p>a &amp; b</p></blockquote><figcaption><strong>a &amp; b</strong></figcaption></figure>',
      ],
      [
        { type: 'correctionBox', title: text('italic'), blocks: [paragraph('q')] },
        '<aside class="correction-box" role="note" aria-label="a &amp; b"><h2><em>a &amp; b</em></h2><p>q</p></aside>',
      ],
      [
        { type: 'correctionBox', title: [], blocks: [paragraph('q')] },
        '<aside class="correction-box" role="note" aria-label="Correction"><h2>Correction</h2><p>q</p></aside>',
      ],
      [
        { type: 'factBox', title: text('italic'), blocks: [paragraph('q')] },
        '<aside class="fact-box" aria-label="a &amp; b"><h2><em>a &amp; b</em></h2><p>q</p></aside>',
      ],
      [
        { type: 'keyPoints', title: [], points: [text()] },
        '<section class="key-points"><ul><li>a &amp; b</li></ul></section>',
      ],
      [
        { type: 'table', caption: text(), head: true, rows: [[text(), []], [text()]] },
        '<div class="table" role="region" aria-label="a &amp; b" tabindex="0"><table><caption>a &amp; b</caption>' +
          '<thead><tr><th scope="col">a &amp; b</th><td></td></tr></thead>' +
          '<tbody><tr><td>a &amp; b</td><td></td></tr></tbody></table></div>',
      ],
      [
        { type: 'table', caption: [], head: false, rows: [[text()]] },
        '<div class="table" role="region" aria-label="Table" tabindex="0"><table>' +
          '<tbody><tr><td>a &amp; b</td></tr></tbody></table></div>',
      ],
      [
        linked('a', 'https://b.example/?c=1&d=2'),
        '<p><a href="https://b.example/?c=1&amp;d=2" rel="noopener">a</a></p>',
      ],
    ]
    for (const [some, html] of shown) expect(renderBlock(some)).toBe(html)
  })
})

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'jav\u00adascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    '//a.example/',
    '/relative',
    '#anchor',
    'http:/a.example',
    'httpx://a.example',
    'view-source:https://a.example',
    '',
  ])('to %j is no link', (href) => {
    expect(safeHref(href)).toBeNull()
    expect(renderBlock(linked('words', href))).toBe('<p>words</p>')
  })

  it.each([7, null, undefined, {}, ['https://a.example']])(
    'of the wrong type %j is no link',
    (href) => {
      expect(safeHref(href)).toBeNull()
    },
  )

  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['HTTP://A.EXAMPLE', 'HTTP://A.EXAMPLE'],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
    ['tel:+442079460000', 'tel:+442079460000'],
    ['ht\ntps://a.example/', 'https://a.example/'],
  ])('to %j leads there', (href, expected) => {
    expect(safeHref(href)).toBe(expected)
  })

  it('has at most 2,048 characters', () => {
    const base = 'https://a.example/'
    expect(safeHref(base + 'x'.repeat(2048 - base.length))).not.toBeNull()
    expect(safeHref(base + 'x'.repeat(2049 - base.length))).toBeNull()
  })
})

it('escapes the five characters that HTML gives a meaning', () => {
  expect(escapeHtml(`<a href="b" c='d'>&amp;`)).toBe(
    '&lt;a href=&quot;b&quot; c=&#39;d&#39;&gt;&amp;amp;',
  )
})
