import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { changesInWords } from '../../../client/desk/ui/change-words.ts'
import * as changesWords from '../../../client/desk/words/changes.ts'
import {
  emptyContent,
  paragraph,
  type Block,
  type Content,
} from '../../../shared/document/content.ts'
import { changesBetween } from '../../../shared/revision/changes.ts'
import { content as anyContent } from '../arbitrary-content.ts'

const FERRY = paragraph('The ferry struck at 06.40 in fog near the harbour wall.')
const CREW = paragraph('All of the crew of twelve were taken ashore by noon.')
const INQUIRY = paragraph('An inquiry opens on Monday, the ministry said on Sunday.')

const story = (body: Block[], change: Partial<Content> = {}): Content => ({
  ...emptyContent(),
  headline: 'Ferry runs aground',
  ...change,
  body,
})
const live = story([FERRY, CREW, INQUIRY])
const words = (draft: Content, from = live) => changesInWords(changesBetween(from, draft))

describe('what readers do not have yet', () => {
  it('is nothing where the draft says the same, whatever became of it on the way', () => {
    expect(changesBetween(live, structuredClone(live))).toEqual([])
  })

  it('is nothing of any story compared with itself, and something where one thing differs', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(changesBetween(content, structuredClone(content))).toEqual([])
        const draft = { ...content, headline: `${content.headline}!` }
        expect(changesBetween(content, draft)).toEqual([{ of: 'field', field: 'headline' }])
      }),
    )
  })

  it('counts a block once, however much of it changed', () => {
    const edited = paragraph('The ferry struck at 06.45 in thick fog near the old harbour wall.')
    expect(words(story([edited, CREW, INQUIRY], { headline: 'Ferry aground' }))).toBe(
      'Headline, 1 paragraph',
    )
  })

  it('counts what is new, what is gone and what was moved', () => {
    const heading: Block = { type: 'heading', level: 2, inline: [] }
    expect(words(story([FERRY, heading, CREW, INQUIRY]))).toBe('1 new heading')
    expect(words(story([FERRY, INQUIRY]))).toBe('1 paragraph removed')
    expect(words(story([INQUIRY, FERRY, CREW]))).toBe('1 paragraph moved')
    expect(words(story([]))).toBe('3 paragraphs removed')
  })

  it('sees a mark, a link and the level of a heading', () => {
    const bold: Block = {
      type: 'paragraph',
      inline: [{ type: 'text', text: 'The ferry', marks: [{ type: 'bold' }] }],
    }
    expect(words(story([bold]), story([paragraph('The ferry')]))).toBe('1 paragraph')
    const inline = [{ type: 'text' as const, text: 'Crew', marks: [] }]
    const [two, three] = [2, 3].map((level): Block => ({
      type: 'heading',
      level: level === 2 ? 2 : 3,
      inline,
    })) as [Block, Block]
    expect(words(story([three]), story([two]))).toBe('1 heading')
  })

  it('names each field that differs, as its label does', () => {
    const { meta } = live
    const hero = { assetId: 'as_1', alt: '', caption: 'The quay', credit: '', disclaimer: '' }
    const draft = story(live.body, { meta: { ...meta, tags: ['ferry'], date: '2026-05-08', hero } })
    expect(words(draft)).toBe('Tags, published on, picture, caption')
  })

  it('is no slug that nobody chose: the published one stays', () => {
    const out = story([FERRY], { meta: { ...live.meta, slug: 'ferry-runs-aground' } })
    expect(changesBetween(out, story([FERRY]))).toEqual([])
    const chosen = story([FERRY], { meta: { ...live.meta, slug: 'ferry-aground' } })
    expect(words(chosen, out)).toBe('Slug')
  })

  it('costs little for a story of thousands of paragraphs', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => paragraph(`Paragraph ${i} says ${i * 7}.`))
    const draft = many.toSpliced(1_500, 1, paragraph('Somebody wrote another one.'))
    expect(changesBetween(story(many), story(draft)).length).toBeLessThanOrEqual(2)
  })
})

describe('the mark of a live story', () => {
  it.each([
    [1, '1 change not published'],
    [3, '3 changes not published'],
  ])('of %i', (count, said) => {
    const changes = Array.from({ length: count }, () => ({ of: 'field', field: 'tags' }) as const)
    expect(changesWords.unpublished(changes.length)).toBe(said)
  })
})
