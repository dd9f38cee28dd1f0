import { describe, expect, it } from 'vitest'
import {
  expressionOf,
  MOST_HITS,
  replacementOf,
  search,
} from '../../../client/editor/find/query.ts'
import { NO_QUERY, type Query } from '../../../client/editor/find/asked.ts'
import { blocksIn, replacing } from '../../../client/editor/find/replace.ts'
import { Line, seedOf, type Writer } from './binding/writers.ts'

function found(query: Partial<Query>, ...texts: string[]): string[] {
  const expression = expressionOf({ ...NO_QUERY, ...query })
  if (!expression) throw new Error('no pattern')
  return (search(expression, texts) ?? []).flat().map(({ text }) => text)
}

describe('what is found', () => {
  it('is the text as it was typed, in any case unless that counts', () => {
    expect(found({ text: 'mill' }, 'Mill', 'a mill and MILLS')).toEqual(['Mill', 'mill', 'MILL'])
    expect(found({ text: 'mill', matchCase: true }, 'Mill and mill')).toEqual(['mill'])
    expect(found({ text: 'ÉTÉ' }, 'été')).toEqual(['été'])
    expect(found({ text: 'a.c(' }, 'abc( a.c(')).toEqual(['a.c('])
  })

  it('is the same word however its accents are written, and no letter without its accent', () => {
    const [whole, apart] = ['caf\u00e9', 'cafe\u0301']
    expect(found({ text: whole }, apart)).toEqual([apart])
    expect(found({ text: apart }, whole)).toEqual([whole])
    expect(found({ text: 'cafe' }, apart, whole)).toEqual([])
  })

  it('knows every kind of quote and space by the plain one, and others by themselves', () => {
    expect(found({ text: "it's" }, 'it’s', "it's")).toEqual(['it’s', "it's"])
    expect(found({ text: 'it’s' }, "it's")).toEqual([])
    expect(found({ text: '"so"' }, '„so“', '«so»')).toEqual(['„so“', '«so»'])
    expect(found({ text: '5 km' }, '5\u00a0km')).toEqual(['5\u00a0km'])
  })

  it('is a whole word in any script, where words are parted', () => {
    const whole = (text: string, ...texts: string[]) => found({ text, wholeWords: true }, ...texts)
    expect(whole('art', 'art, part, arts, artículo, art')).toHaveLength(2)
    expect(whole('год', 'год погода')).toEqual(['год'])
    expect(whole('שלום', 'שלום ושלום')).toEqual(['שלום'])
    expect(whole('東京', '東京都の')).toEqual(['東京'])
    expect(whole('“so', 'he said “so” and also')).toEqual(['“so'])
    expect(found({ text: 'a.', isPattern: true, wholeWords: true }, 'ab abc')).toEqual(['ab'])
  })

  it('is nothing empty, and nothing at all of more than can be shown', () => {
    expect(found({ text: 'x*', isPattern: true }, 'axxb')).toEqual(['xx'])
    const expression = expressionOf({ ...NO_QUERY, text: 'a' })
    expect(expression && search(expression, ['a'.repeat(MOST_HITS + 1)])).toBeNull()
  })

  it('is asked for by a pattern only if it is one', () => {
    for (const text of ['(', 'a{2,1}', '[z-a]', '\\', ')|('])
      expect(expressionOf({ ...NO_QUERY, text, isPattern: true, wholeWords: true })).toBeNull()
    expect(expressionOf({ ...NO_QUERY, text: '(' })).not.toBeNull()
  })

  it('is replaced by what its groups hold, for patterns alone', () => {
    const hit = { text: '12 May', groups: ['12', 'May', undefined] }
    const pattern = { isPattern: true }
    expect(replacementOf(hit, '$2 $1$3, $&, $$1, $4', pattern)).toBe('May 12, 12 May, $1, $4')
    expect(replacementOf(hit, '$2', { isPattern: false })).toBe('$2')
  })
})

const TEXT = ['The color of colors.', 'No colour here, but color.']

function two() {
  const line = new Line(seedOf('body', TEXT))
  return { line, ann: line.join('ann'), ben: line.join('ben') }
}

function hitsIn({ state: { doc } }: Writer, query: Partial<Query>, by: string) {
  const expression = expressionOf({ ...NO_QUERY, ...query })
  const blocks = blocksIn(doc)
  const hits =
    expression &&
    search(
      expression,
      blocks.map(({ text }) => text),
    )
  return (hits ?? []).flatMap((own, i) =>
    own.map(({ from, to, text }) => {
      const start = blocks[i]?.from ?? 0
      return { from: start + from, to: start + to, text, by }
    }),
  )
}

function replaceAll(writer: Writer, query: Partial<Query>, by: string) {
  writer.dispatch(replacing(writer.state, hitsIn(writer, query, by)).tr)
}

describe('replacing', () => {
  it('all is one step of undo, and what is typed behind it another', () => {
    const { line, ann } = two()
    ann.caretAtEnd()
    ann.type(' Bye')
    replaceAll(ann, { text: 'color' }, 'colour')
    ann.type('!')
    expect(ann.text).toBe('The colour of colours.\nNo colour here, but colour. Bye!')
    ann.undo.undo()
    expect(ann.text).toBe('The colour of colours.\nNo colour here, but colour. Bye')
    ann.undo.undo()
    expect(ann.text).toBe(`${TEXT.join('\n')} Bye`)
    ann.undo.undo()
    expect(ann.text).toBe(TEXT.join('\n'))
    line.close()
  })

  it('[EDIT1] leaves every letter that a colleague types meanwhile, also within what is replaced', () => {
    const { line, ann, ben } = two()
    ben.caretIn('color of', 3)
    ben.type('XYZ')
    ben.caretIn('color.', 5)
    ben.type(' and light')
    replaceAll(ann, { text: 'color' }, 'hue')
    line.settle()
    expect(ann.text).toBe(ben.text)
    expect(ann.draft).toBe(ben.draft)
    expect(ann.text).toContain('XYZ')
    expect(ann.text).toContain('hue and light.')
    ann.undo.undo()
    line.settle()
    expect(ben.text).toContain('XYZ')
    expect(ben.text).toContain('color and light.')
    line.close()
  })

  it('changes nothing where somebody has written since it was found', () => {
    const { line, ann, ben } = two()
    const hits = hitsIn(ann, { text: 'colour' }, 'hue')
    ben.caretIn('colour', 3)
    ben.type('-')
    line.settle()
    const { made } = replacing(ann.state, hits)
    expect(made).toBe(0)
    line.close()
  })

  it('keeps the letters that stay, how they look, and letters of two units whole', () => {
    const { line, ann } = two()
    const bold = ann.schema.marks['bold']?.create()
    ann.caretIn('colors')
    const { from } = ann.state.selection
    if (bold) ann.dispatch(ann.state.tr.addMark(from, from + 6, bold))
    const stood = ann.binding.field.hold({ anchor: from + 2, head: from + 6 })
    replaceAll(ann, { text: 'colors' }, 'colours')
    expect(ann.draft).toContain('<bold>colours</bold>')
    const now = stood && ann.binding.field.positionOf(stood.head)
    expect(now).toBe(from + 7)
    replaceAll(ann, { text: 'colours' }, '😀')
    replaceAll(ann, { text: '😀' }, '😁')
    expect(ann.draft).toContain('<bold>😁</bold>')
    line.close()
  })
})
