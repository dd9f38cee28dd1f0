import * as fc from 'fast-check'

/* HTML as any page might have it, and the words that a browser shows of it. */

export interface Piece {
  html: string
  /** A space is where words stand apart, in whatever way. */
  words: string
}

const word = fc.stringMatching(/^[a-z]{1,6}\d?$/)
const plain: fc.Arbitrary<Piece> = word.map((text) => ({ html: text, words: text }))
const entity: fc.Arbitrary<Piece> = fc.constantFrom(
  { html: '&nbsp; ', words: ' ' },
  { html: '\n\t', words: ' ' },
  { html: '&shy;', words: '' },
  { html: '<!-- note -->', words: '' },
  { html: '<o:p></o:p>', words: '' },
  { html: '<script>let x</script>', words: '' },
  { html: '<span style="display:none">gone</span>', words: '' },
)

const INLINE = 'b i em strong u s span font a mark small code time st1:place'.split(' ')
const STYLES = [
  '',
  ' style="font-weight:700"',
  ' style="color:red;white-space:pre-wrap"',
  ' class="x"',
]
/** Around all that a parser leaves where it is. */
const BLOCKS: readonly (readonly [string, string])[] = [
  ...'div h1 h2 h3 h4 h5 h6 blockquote section article figure figcaption details summary address pre center form main'
    .split(' ')
    .map((name) => [`<${name}>`, `</${name}>`] as const),
  ['<ul><li>', '</li></ul>'],
  ['<ol start=3>', '</ol>'],
  ['<ul>', '</ul>'],
  ['<ul><li>x</li><ul><li>', '</li></ul></ul>'],
  ['<dl><dt>x</dt><dd>', '</dd></dl>'],
  ['<table><caption>', '</caption><tr><td>x</td></tr></table>'],
  ['<table><tr><th>', '</th></tr></table>'],
  ['<table><tr><td></td><td>x</td><td>', '</td></tr></table>'],
  ['<div role=row>', '</div>'],
]
const BETWEEN = [
  '<br>',
  '<hr>',
  '<img src=x>',
  '<svg><text>no</text></svg>',
  '<iframe></iframe>',
  '<input>',
  '<video>no</video>',
  '<select><option>no</option></select>',
]

export const html: fc.Arbitrary<Piece> = fc.letrec<{ one: Piece; all: Piece }>((tie) => ({
  all: fc.array(tie('one'), { minLength: 1, maxLength: 5 }).map((pieces) => ({
    html: pieces.map((piece) => piece.html).join(''),
    words: pieces.map((piece) => piece.words).join(''),
  })),
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: plain, weight: 4 },
    { arbitrary: entity, weight: 2 },
    fc.constantFrom(...BETWEEN).map((between) => ({ html: between, words: ' ' })),
    fc
      .tuple(fc.constantFrom(...INLINE), fc.constantFrom(...STYLES), tie('all'))
      .map(([name, style, { html, words }]) => ({
        html: `<${name}${style}>${html}</${name}>`,
        words,
      })),
    fc.tuple(fc.constantFrom(...BLOCKS), tie('all')).map(([[open, close], { html, words }]) => {
      const [before, behind] = [open, close].map((tags) => (tags.includes('>x<') ? ' x ' : ' '))
      return { html: `${open}${html}${close}`, words: `${before}${words}${behind}` }
    }),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => ({
      html: `<table><tbody><tr><td>${a.html}</td><td>${b.html}</td></tr></tbody></table>`,
      words: ` ${a.words} ${b.words} `,
    })),
  ),
})).all
