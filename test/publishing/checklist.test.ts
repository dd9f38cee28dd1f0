import { describe, expect, it } from 'vitest'
import { contentOutline } from '../../shared/document/outline.ts'
import { paragraph, plainInline, type Block, type Content } from '../../shared/document/content.ts'
import { checklist } from '../../server/publishing/checklist.ts'
import { storyEventOf } from '../../server/publishing/story-event.ts'

const FAMILY = '👩‍👩‍👧‍👦'
const SECTIONS = [{ slug: 'world', name: 'World' }]

function story(headline: string): Content {
  const meta = {
    section: 'world',
    slug: 'a-story',
    bylines: ['Ada Quill'],
    tags: [],
    date: null,
    hero: null,
  }
  return { headline, standfirst: '', meta, body: [paragraph('Words.')] }
}

describe('a headline', () => {
  it.each([
    ['100 families', FAMILY.repeat(100), []],
    ['300 letters with a mark each', 'e\u0301'.repeat(300), []],
    ['301 letters', 'a'.repeat(301), ['headline']],
    ['a letter under marks without end', `a${'\u0301'.repeat(5_000)}`, ['headline']],
  ])('[PUB4] is as long as people see it: %s', (_name, headline, faults) => {
    expect(
      checklist(contentOutline(story(headline)), SECTIONS, '2026-05-08').map(({ field }) => field),
    ).toEqual(faults)
  })
})

describe('the day that a story says it was published on', () => {
  it.each([
    ['2026-05-08', null],
    ['1605-01-01', null],
    [
      '2026-05-09',
      'This day is yet to come: publish the story on 2026-05-09, or choose another day or none.',
    ],
    [
      '2030-12-25',
      'This day is yet to come: publish the story on 2030-12-25, or choose another day or none.',
    ],
    ['1599-12-31', 'Choose a day from 1600 on, or none.'],
    ['0001-01-01', 'Choose a day from 1600 on, or none.'],
  ])('[PUB4] has come, and is not before newspapers were: %s', (date, message) => {
    const { meta, ...rest } = story('Harbour reopens')
    const faults = checklist(
      contentOutline({ ...rest, meta: { ...meta, date } }),
      SECTIONS,
      '2026-05-08',
    )
    expect(faults).toEqual(message === null ? [] : [{ field: 'date', message }])
  })
})

describe('an event of a story', () => {
  it.each(['"', '語', FAMILY, '\u0001', 'a'])(
    '[WHK1] stays under 20 kB, whatever it is made of: %j',
    (unit) => {
      const long = unit.repeat(30_000)
      const hero = { assetId: 'as_1', alt: long, caption: long, credit: long, disclaimer: '' }
      const content = story(long)
      const meta = {
        ...content.meta,
        bylines: Array(50).fill(long),
        tags: Array(50).fill(long),
        hero,
      }
      const data = storyEventOf(
        { id: 'st_1', path: `/world/2025/05/08/${'a'.repeat(80)}`, publishedAt: 0 },
        { ...content, standfirst: long, meta },
        {
          revision: 1,
          note: long,
          reinstated: false,
          minor: false,
          picture: '/media/a.webp',
          publicUrl: 'https://news.example',
        },
      )
      const body = JSON.stringify({
        type: 'story.published',
        timestamp: '2025-05-08T14:05:00Z',
        data,
      })
      expect(Buffer.byteLength(body)).toBeLessThan(20_000)
      expect(data.headline).toMatch(/…$/)
      expect(data.headline.replace('…', '').length % unit.length).toBe(0)
    },
  )
})

const tableOf = (rows: number, columns: number): Block => ({
  type: 'table',
  caption: [],
  head: true,
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => plainInline('x'))),
})

describe('a table', () => {
  it.each([
    [100, 20, []],
    [1, 21, ['body']],
    [101, 20, ['body']],
    [500, 20, ['body']],
  ])(
    '[PUB4] is one in which readers find their way: %i rows of %i cells',
    (rows, columns, faults) => {
      for (const body of [
        [tableOf(rows, columns)],
        [{ type: 'factBox' as const, title: [], blocks: [tableOf(rows, columns)] }],
      ]) {
        const outline = contentOutline({ ...story('Harbour reopens'), body })
        expect(checklist(outline, SECTIONS, '2026-05-08').map(({ field }) => field)).toEqual(faults)
      }
    },
  )
})
