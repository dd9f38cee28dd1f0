import { describe, expect, it } from 'vitest'
import { blockText } from '../../../shared/document/content.ts'
import { parsePage } from '../../../server/stories/import/page.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'

const LEAD =
  'The island’s only ferry ran aground in fog on Tuesday morning, a harbour pilot said, and all forty people on board were brought ashore by two lifeboats within the hour.'

interface Lines {
  section?: string
  date?: string
  byline?: string
  count?: string
}

/** A page as people copy it, with one line of it in another form. */
function pageWith({ section, date, byline, count }: Lines): string {
  return [
    section ?? 'World',
    '',
    'Ferry runs aground',
    '',
    date ?? 'Published On Thu, 08 May 2025',
    byline ?? 'By Jane Doe',
    count ?? '0 Views',
    'news-image',
    'Share',
    'thumbnail',
    '',
    LEAD,
    '',
    'Disclaimer: This image is taken from Reuters.',
  ].join('\n')
}

const read = (text: string) => parsePage(text, FIRST_SECTIONS)

function partsOf(text: string) {
  const { content } = read(text)
  const { section, date, bylines, hero } = content.meta
  const body = content.body.map(blockText)
  const { headline, standfirst } = content
  return { section, headline, standfirst, date, bylines, credit: hero?.credit, body }
}

const PARTS = {
  section: 'world',
  headline: 'Ferry runs aground',
  standfirst: '',
  date: '2025-05-08',
  bylines: ['Jane Doe'],
  credit: 'Reuters',
  body: [LEAD],
}

describe('a page as people copy it', () => {
  it.each([
    ...['World News', 'Home > World', 'World\u200b', '\u200fWorld'].map((section) => ({ section })),
    ...[
      '8. Mai 2025',
      '08-May-2025',
      '8 mai 2025',
      '8 de mayo de 2025',
      '2025. 5. 8.',
      '2025年5月8日 星期四',
      '8 May 2025 | 10:30',
      '8 May 2025 (updated 9 May 2025)',
      '08.05.2025 10:30 Uhr',
      'Published On Thu, 08 May 2025\u200b',
      'Published\u00a0On Thu, 08\u00a0May 2025',
      'Published On\nThu, 08 May 2025',
    ].map((date) => ({ date })),
    ...[
      'By\nJane Doe',
      'By Jane Doe, Washington Correspondent',
      'By Jane Doe\nWashington Correspondent',
      'By \u200eJane Doe\u200e',
    ].map((byline) => ({ byline })),
    ...[
      '1\u202f204 Views',
      '1’204 Views',
      '1,204+ views',
      '2.3 lakh views',
      '1.2B views',
      'No views',
      '0 comments',
      'Advertisement',
      'Print',
      '12.4k\nViews',
      'Comment\n12',
      'SCROLL TO CONTINUE',
      'Save',
    ].map((count) => ({ count })),
  ])('has its parts, whatever form one has: %j', (lines: Lines) => {
    expect(partsOf(pageWith(lines))).toEqual(PARTS)
  })

  it.each([
    ['By Jane Doe and agencies', ['Jane Doe', 'Agencies']],
    ['By Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
    ['By Jeanne d’Arc', ['Jeanne d’Arc']],
    ['By Arts & Culture Desk', ['Arts & Culture Desk']],
  ])('credits whom it credits: %s', (byline, bylines) => {
    expect(partsOf(pageWith({ byline }))).toEqual({ ...PARTS, bylines })
  })

  it('has the date of its one unambiguous order', () => {
    expect(partsOf(pageWith({ date: '05/13/2025' }))).toEqual({ ...PARTS, date: '2025-05-13' })
  })

  it('may say several things in one line', () => {
    for (const byline of [
      'By Jane Doe | 8 May 2025 | 5 min read',
      'Jane Doe · 8 May 2025',
      'By Jane Doe, 8 May 2025',
      'By Jane Doe on May 8, 2025',
      'Posted on May 8, 2025 by Jane Doe',
      'May 8, 2025 10:30 AM by Jane Doe',
    ])
      expect(partsOf(pageWith({ byline, date: '' }))).toEqual(PARTS)
  })

  it('is read to the end of its head past words that nothing is known of', () => {
    const { content, unsure } = read(pageWith({ byline: 'Reader’s choice\nBy Jane Doe' }))
    expect(content.meta.bylines).toEqual(['Jane Doe'])
    expect(content.body.map(blockText)).toEqual(['Reader’s choice', LEAD])
    expect(unsure).toEqual([{ line: 'Reader’s choice', reason: 'between' }])
  })

  it('says of each line that it left out why', () => {
    const page = pageWith({
      section: 'Home > World',
      date: '8 May 2025, 10:30',
      byline: 'By Jane Doe, Staff Writer',
    })
    expect(read(page)).toMatchObject({
      unsure: [],
      leftOut: [
        { line: 'Home > World', reason: 'trail' },
        { line: '8 May 2025, 10:30', reason: 'time' },
        { line: 'Staff Writer', reason: 'role' },
        { line: '0 Views', reason: 'count' },
        { line: 'news-image', reason: 'button' },
        { line: 'Share', reason: 'button' },
        { line: 'thumbnail', reason: 'button' },
      ],
    })
  })

  it('says of each line that it was not sure of why, and keeps it in the text', () => {
    const kept = {
      '08/05/2025': 'date-order',
      'By Jane Doe in Moscow': 'byline-unread',
      'Updated: 9 May 2025': 'date-changed',
    }
    const lines = Object.keys(kept)
    const { content, unsure } = read(
      pageWith({ date: lines[0] ?? '', byline: lines.slice(1).join('\n') }),
    )
    expect(unsure).toEqual(Object.entries(kept).map(([line, reason]) => ({ line, reason })))
    expect(content.body.map(blockText)).toEqual([...lines, LEAD])
  })

  it('is the same however its lines end, and with what can’t be seen around its words', () => {
    const page = pageWith({})
    for (const end of ['\r\n', '\r', '\u0085', '\u2028', '\u2029', '\v'])
      expect(partsOf(page.replaceAll('\n', end))).toEqual(PARTS)
    for (const unseen of ['\u200b', '\ufeff', '\u00a0', '\u2060', '\u00ad', '\t', '\u3000'])
      expect(partsOf(page.replace(/^.+$/gm, (line) => unseen + line + unseen))).toEqual(PARTS)
  })
})
