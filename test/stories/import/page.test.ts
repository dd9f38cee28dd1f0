import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockText, type Content } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { parsePage as parse } from '../../../server/stories/import/page.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'

const parsePage = (text: string) => parse(text, FIRST_SECTIONS)
const story = (...lines: string[]) => parsePage(lines.join('\n')).content
const body = (content: Content) => content.body.map(blockText)
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '')

const wrap = (text: string) => text.replace(/(.{60,70}) /g, '$1\n')

const LEAD =
  'The island’s only ferry ran aground in fog on Tuesday morning, a harbour pilot said, and all forty people on board were brought ashore by two lifeboats within the hour.'
const MORE =
  'The coastguard closed the channel until the next high tide. Nobody was badly hurt, according to the clinic in the port, which treated six passengers for cold.'

const PAGE = [
  'World',
  '',
  'Ferry runs aground off the northern isles as fog closes the channel.',
  '',
  'Published On Thu, 08 May 2025',
  'Galley World Desk',
  '0 Views',
  'news-image',
  'Share',
  'thumbnail',
  LEAD,
  MORE,
  'Disclaimer: This image is taken from Reuters.',
]

describe('a page of a story', () => {
  it('becomes its parts', () => {
    expect(story(...PAGE)).toEqual({
      headline: 'Ferry runs aground off the northern isles as fog closes the channel.',
      standfirst: '',
      meta: {
        section: 'world',
        slug: '',
        bylines: ['Galley World Desk'],
        tags: [],
        date: '2025-05-08',
        hero: {
          assetId: '',
          alt: '',
          caption: '',
          credit: 'Reuters',
          disclaimer: 'Disclaimer: This image is taken from Reuters.',
        },
      },
      body: [LEAD, MORE].map((text) => ({
        type: 'paragraph',
        inline: [{ type: 'text', text, marks: [] }],
      })),
    })
  })

  it('is the same with Windows line ends, a byte order mark, and space around its lines', () => {
    const expected = story(...PAGE)
    expect(parsePage(PAGE.join('\r\n')).content).toEqual(expected)
    expect(parsePage(PAGE.join('\r')).content).toEqual(expected)
    expect(parsePage(`\ufeff${PAGE.join('\n')}\n\n`).content).toEqual(expected)
    expect(parsePage(PAGE.map((line) => `  ${line}\t`).join('\n\n')).content).toEqual(expected)
  })

  it('has a standfirst where one stands between its headline and the rest of its head', () => {
    const content = story(
      'Ferry runs aground',
      'All forty people are safe',
      'Jane Ó Dálaigh and Ali bin Omar',
      '8 May 2025',
      LEAD,
    )
    expect(content).toMatchObject({
      headline: 'Ferry runs aground',
      standfirst: 'All forty people are safe',
      meta: { bylines: ['Jane Ó Dálaigh', 'Ali bin Omar'], date: '2025-05-08' },
    })
    expect(body(content)).toEqual([LEAD])
  })

  it('knows a section by its name or its address, whatever the newsroom has', () => {
    const sections = [
      { slug: 'arts', name: 'Arts & Letters' },
      { slug: 'economie', name: 'Économie' },
      { slug: 'sport', name: 'Games' },
    ]
    const sectionOf = (first: string) =>
      parse([first, 'Ferry finds its own way', 'By A Desk', LEAD].join('\n'), sections).content.meta
        .section
    expect(sectionOf('Arts & Letters')).toBe('arts')
    expect(sectionOf('Section: ARTS & LETTERS')).toBe('arts')
    expect(sectionOf('arts')).toBe('arts')
    expect(sectionOf('ÉCONOMIE')).toBe('economie')
    expect(sectionOf('Category: Sports')).toBe('sport')
    expect(sectionOf('World')).toBeNull()
  })

  it('keeps a label that is no section of ours over its headline', () => {
    const content = story('Technology', 'Ferry finds its own way', 'By A Desk', LEAD)
    expect(content).toMatchObject({ headline: 'Ferry finds its own way', meta: { section: null } })
    expect(body(content)).toEqual(['Technology', LEAD])
  })

  it('keeps what its fields cannot hold at the top of the body', () => {
    const content = story(
      'Sport',
      'Rowers win in fog',
      'Published: 8 May 2025 10:30 GMT',
      'Updated: 9 May 2025',
      'By Jane Doe in Moscow',
      'Jane Roe',
      '12,408 Views',
      LEAD,
    )
    expect(content.meta).toMatchObject({
      section: 'sport',
      date: '2025-05-08',
      bylines: ['Jane Roe'],
    })
    expect(body(content)).toEqual(['Updated: 9 May 2025', 'By Jane Doe in Moscow', LEAD])
  })

  it('keeps furniture that stands in the body, and in a text that is no page', () => {
    expect(body(story(...PAGE.slice(0, 11), 'Share', '3 Views', MORE))).toEqual([
      LEAD,
      'Share',
      '3 Views',
      MORE,
    ])
    const poem = story('Share', 'your bread with', 'thumbnail', 'people')
    expect([poem.headline, ...body(poem)]).toEqual([
      'Share',
      'your bread with',
      'thumbnail',
      'people',
    ])
  })

  it('keeps everything when there is nothing but furniture', () => {
    expect(body(story('0 Views', 'Share'))).toEqual(['0 Views', 'Share'])
  })
})

describe('a text that is no such page', () => {
  it('may be a headline and paragraphs', () => {
    const content = story('Ferry runs aground', '', LEAD, '', MORE)
    expect(content).toMatchObject({
      headline: 'Ferry runs aground',
      standfirst: '',
      meta: { section: null, date: null, bylines: [], hero: null },
    })
    expect(body(content)).toEqual([LEAD, MORE])
  })

  it('may be paragraphs alone, whose first one is too long for a headline', () => {
    const content = story(LEAD, MORE, 'By Jane Doe', 'Share')
    expect(content.headline).toBe('')
    expect(content.meta.slug).toBe('')
    expect(body(content)).toEqual([LEAD, MORE, 'By Jane Doe', 'Share'])
  })

  it('may start with a very long line', () => {
    const long = 'word '.repeat(100_000).trim()
    expect(body(story(long, LEAD))).toEqual([long, LEAD])
  })

  it('may have its headline first and then its byline', () => {
    const content = story('Ferry runs aground', 'By Jane Doe', '', LEAD)
    expect(content).toMatchObject({
      headline: 'Ferry runs aground',
      meta: { bylines: ['Jane Doe'] },
    })
    expect(body(content)).toEqual([LEAD])
  })

  it('may be in any script', () => {
    const content = story(
      '国际',
      '渡轮在雾中搁浅',
      '2025年5月8日',
      '王小明',
      '周二上午，该岛唯一的渡轮在雾中搁浅。',
    )
    expect(content).toMatchObject({
      headline: '渡轮在雾中搁浅',
      meta: { date: '2025-05-08', bylines: ['王小明'] },
    })
    expect(body(content)).toEqual(['国际', '周二上午，该岛唯一的渡轮在雾中搁浅。'])
  })

  it('may be wrapped to a width, with blank lines between paragraphs', () => {
    expect(body(story('Ferry runs aground', '', wrap(LEAD), '', wrap(MORE)))).toEqual([LEAD, MORE])
  })

  it('may have short lines that belong apart', () => {
    const lines = ['Results', '', 'Ashby 7', 'Marlow 3', '', 'Henley 4', 'Goring 1']
    expect(body(story(...lines))).toEqual(lines.slice(1).filter(Boolean))
  })

  it('may be empty', () => {
    expect(parsePage('').content).toMatchObject({ headline: '', body: [] })
    expect(parsePage('\n \r\n\ufeff').content).toMatchObject({ headline: '', body: [] })
  })
})

describe('the date of a page', () => {
  it.each([
    ['Published On Thu, 08 May 2025', '2025-05-08'],
    ['Published on 8 May 2025', '2025-05-08'],
    ['published: Thursday, May 8, 2025', '2025-05-08'],
    ['Posted on Sept. 3rd, 2024', '2024-09-03'],
    ['8 May 2025', '2025-05-08'],
    ['8th of May, 2025', '2025-05-08'],
    ['May 8, 2025', '2025-05-08'],
    ['2025-05-08', '2025-05-08'],
    ['2025/5/8', '2025-05-08'],
    ['Date: 2025-05-08', '2025-05-08'],
    ['2025-05-08T09:30:00Z', '2025-05-08'],
    ['08/05/2025', null],
    ['31 February 2025', null],
  ])('%s', (line, date) => {
    const content = story('Ferry runs aground', line, 'By Jane Doe', LEAD)
    expect(content.meta).toMatchObject({ date, bylines: ['Jane Doe'] })
  })

  it('is the first of two; the other stays in the body', () => {
    const content = story('Ferry runs aground', '8 May 2025', '9 May 2025', 'By Jane Doe', LEAD)
    expect(content.meta).toMatchObject({ date: '2025-05-08', bylines: ['Jane Doe'] })
    expect(body(content)).toEqual(['9 May 2025', LEAD])
  })

  it.each([
    'Published 40 years ago, a novel returns',
    'Updated rules for 1,200 ferries',
    'Date palms die in the drought of 2025',
    'May 8 or the long wait for peace',
  ])('is none of a headline like %j', (headline) => {
    expect(story(headline, 'By Jane Doe', LEAD)).toMatchObject({ headline, meta: { date: null } })
  })
})

describe('the byline of a page', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['by: Jane Doe & John Roe', ['Jane Doe', 'John Roe']],
    ['BY JANE DOE, JOHN ROE AND ANN POE', ['JANE DOE', 'JOHN ROE', 'ANN POE']],
    ['Written by Ludwig van der Rohe', ['Ludwig van der Rohe']],
    ['Author: Þóra Jónsdóttir', ['Þóra Jónsdóttir']],
    ['By J. R. O’Neill-Smith', ['J. R. O’Neill-Smith']],
    ['By Jane Doe, Jane Doe', ['Jane Doe']],
  ])('%s', (line, bylines) => {
    expect(story('Ferry runs aground', line, LEAD).meta.bylines).toEqual(bylines)
  })

  it('is no sentence that begins with "By"', () => {
    const sentence = 'By dawn the harbour was full.'
    const content = story('Ferry runs aground', '8 May 2025', sentence, LEAD)
    expect(content.meta.bylines).toEqual([])
    expect(body(content)).toEqual([sentence, LEAD])
  })
})

describe('the rights of the image', () => {
  it.each([
    ['Disclaimer: This image is taken from Reuters.', 'Reuters'],
    ['Image disclaimer - photo courtesy of the U.S. Navy.', 'the U.S. Navy'],
    ['DISCLAIMER: Image credit goes to Galley. All rights reserved.', 'Galley'],
    ['This photo is used with permission from Ashby Rowing Club.', 'Ashby Rowing Club'],
    ['Disclaimer: this picture belongs to someone else', 'someone else'],
    ['Disclaimer: The image above is © Ashby Archive', 'Ashby Archive'],
    ['Disclaimer: This image was drawn in code.', ''],
  ])('%s', (line, credit) => {
    const content = story('Ferry runs aground', LEAD, line)
    expect(content.meta.hero).toMatchObject({ disclaimer: line, credit })
    expect(body(content)).toEqual([LEAD])
  })

  it('may be a credit line, in the head or at the end', () => {
    expect(story('Ferry', 'Photo: Jane Doe/AFP', LEAD).meta.hero?.credit).toBe('Jane Doe/AFP')
    const content = story('Ferry', LEAD, 'Image credit: Reuters')
    expect(content.meta.hero).toMatchObject({ credit: 'Reuters', disclaimer: '' })
    expect(body(content)).toEqual([LEAD])
  })

  it.each([
    'Disclaimer: The views expressed here are the author’s own.',
    'The image of a ferry in fog will stay with the island for a long time.',
    'Picture of health',
    'This picture was taken by the captain’s brother an hour before.',
    'Photographs taken by Ashby’s harbour master over four decades, long before the channel was dredged, hang in the ticket hall.',
  ])('are not in %j', (line) => {
    const content = story('Ferry runs aground', LEAD, line)
    expect(content.meta.hero).toBeNull()
    expect(body(content)).toEqual([LEAD, line])
  })
})

describe('any text', () => {
  const sentence = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        fc.constantFrom(
          'Share',
          'thumbnail',
          'By',
          'Disclaimer',
          'May',
          '8',
          '2025',
          'Views',
          'image',
        ),
      ),
      { maxLength: 20 },
    )
    .map((words) => words.join(' '))
  const separator = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n\r\n')

  it('keeps every word of its body, in order', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), separator, (paragraphs, separator) => {
        const text = [LEAD, ...paragraphs, MORE].join(separator)
        for (const head of [[], PAGE.slice(0, 10), ['Ferry runs aground', 'By Jane Doe']]) {
          const content = parsePage([...head, text].join('\n')).content
          expect(wordsOf(body(content).join(' '))).toEqual(wordsOf(text))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('loses no word but labels and furniture', () => {
    const line = fc.oneof(
      sentence,
      fc.constantFrom(...PAGE, 'Science', 'Jane Doe', 'By Jane Doe', '8 May 2025', 'Image: X', ''),
    )
    const dropped =
      /^(published|on|thu,|by|[a-z]*-?image|image:|share|thumbnail|[\p{N},.]+|views?|may|world|science|sports?|and|disclaimer:?)$/iu
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), separator, (lines, separator) => {
        const kept = new Set(
          wordsOf(JSON.stringify(strings(parsePage(lines.join(separator)).content))),
        )
        for (const word of wordsOf(lines.join(' ')))
          if (!dropped.test(word))
            expect([...kept].join(' ')).toContain(JSON.stringify(word).slice(1, -1))
      }),
      { numRuns: 500 },
    )
  })

  it('makes a draft that says the same', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (lines) => {
        const { content } = parsePage([...PAGE.slice(0, 10), ...lines].join('\n'))
        const doc = new Y.Doc()
        Y.applyUpdate(doc, seedUpdate(content))
        expect(readContent(doc)).toMatchObject({ headline: content.headline, meta: content.meta })
        expect(wordsOf(body(readContent(doc)).join(' '))).toEqual(wordsOf(body(content).join(' ')))
      }),
    )
  })

  it.each([
    ['one line', 'a'.repeat(2 ** 21)],
    ['one line of words', 'By image '.repeat(2 ** 18)],
    ['a million empty lines', '\n'.repeat(2 ** 20)],
    ['a million lines', 'a\n'.repeat(2 ** 20)],
    ['two million carriage returns', '\r'.repeat(2 ** 21)],
    ['spaces between two words', `a${' '.repeat(2 ** 21)}b`],
    ['shares', 'Share\n'.repeat(2 ** 18)],
    ['disclaimers', 'Disclaimer: image taken from image taken from\n'.repeat(2 ** 15)],
    ['commas', `8 May 2025\n${'A, '.repeat(50)}\n`.repeat(2 ** 13)],
  ])('of two megabytes is read within the test’s deadline: %s', (_, text) => {
    const { content } = parsePage(text)
    expect(content.body.length).toBeLessThanOrEqual(5030)
  })
})

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}
