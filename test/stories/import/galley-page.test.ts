import { describe, expect, it } from 'vitest'
import { paragraph, plainInline, type Content } from '../../../shared/document/content.ts'
import { readHtml } from '../../../server/stories/import/html/read-html.ts'
import { parsePage } from '../../../server/stories/import/page.ts'
import { content } from '../../reader/newsroom.ts'
import { emptyNewsroom, openSite } from '../../reader/site.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'

const HERO = {
  assetId: 'as_1',
  alt: 'A ship at the quay',
  caption: 'The first ship since March.',
  credit: 'Ana Duarte/Galley',
  disclaimer: 'Use of the image does not imply endorsement.',
}

const STORY: Partial<Content> = {
  headline: 'Harbour reopens “at last” & in peace',
  standfirst: 'The first ship came at dawn.',
  meta: {
    section: 'world',
    slug: 'harbour-reopens-at-last-in-peace',
    bylines: ['Martin Luther King, Jr.', 'Jeanne d’Arc', 'Arts and Culture Desk'],
    tags: ['Harbours', 'C++'],
    date: '2025-05-08',
    hero: HERO,
  },
  body: [
    paragraph('One ship came in.'),
    { type: 'heading', level: 3, inline: [{ type: 'text', text: 'Then two', marks: [] }] },
    {
      type: 'paragraph',
      inline: [
        { type: 'text', text: 'They were ', marks: [] },
        { type: 'text', text: 'late', marks: [{ type: 'bold' }] },
        { type: 'text', text: ', as ', marks: [] },
        {
          type: 'text',
          text: 'everybody knew',
          marks: [{ type: 'link', href: 'https://quay.example/late' }],
        },
        { type: 'break' },
        { type: 'text', text: 'and said.', marks: [] },
      ],
    },
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [[paragraph('Share')], [paragraph('8 May 2025')]],
    },
    { type: 'quote', blocks: [paragraph('By dawn we were in.')] },
    { type: 'pullQuote', inline: [{ type: 'text', text: 'Nobody waved.', marks: [] }] },
    { type: 'pullQuote', inline: plainInline('We did.'), attribution: plainInline('Ada') },
    {
      type: 'correctionBox',
      title: plainInline('Correction'),
      blocks: [paragraph('Built in 1903.')],
    },
    { type: 'factBox', title: plainInline('The quay'), blocks: [paragraph('Built in 1902.')] },
    {
      type: 'keyPoints',
      title: plainInline('In short'),
      points: [plainInline('Open'), plainInline('Late')],
    },
    {
      type: 'table',
      caption: plainInline('Ships'),
      head: true,
      rows: [
        [plainInline('Day'), plainInline('Ships')],
        [plainInline('Monday'), [{ type: 'text', text: '2', marks: [{ type: 'superscript' }] }]],
        [[], plainInline('3')],
      ],
    },
    { type: 'table', caption: [], head: false, rows: [[plainInline('One cell')]] },
    { type: 'rule' },
    { type: 'code', text: 'a\n  b' },
  ],
}

describe('a page copied from Galley itself', () => {
  const story = content(STORY)

  it('comes back whole from its HTML, but for the picture’s file', async () => {
    const html = await pageOf(story)
    const { content, unsure } = readHtml(html, FIRST_SECTIONS)
    const hero = { ...HERO, assetId: '' }
    expect(content).toEqual({ ...story, meta: { ...story.meta, slug: '', hero } })
    expect(unsure).toEqual([])
  })

  it('comes back whole from what a browser copies of it, without its head', async () => {
    const html = await pageOf(story)
    const [, inside = ''] = /<body>([^]*)<\/body>/.exec(html) ?? []
    const copied = `<meta charset="utf-8">${inside}`
    const { content } = readHtml(copied, FIRST_SECTIONS)
    const hero = { ...HERO, assetId: '' }
    expect(content).toEqual({ ...story, meta: { ...story.meta, slug: '', hero } })
  })

  it('comes back from its text, with its tags and without what stands around it', () => {
    const { content, unsure, leftOut } = parsePage(AS_TEXT, FIRST_SECTIONS)
    expect(content).toMatchObject({
      headline: 'Harbour reopens',
      standfirst: 'The first ship came at dawn.',
      meta: {
        section: 'world',
        date: '2025-05-08',
        bylines: ['Jane Doe', 'Jeanne d’Arc'],
        tags: ['Harbours', 'C++'],
      },
    })
    expect(content.body).toEqual(
      ['The first ship since March. Reuters', LEAD, 'Two came later.'].map(paragraph),
    )
    expect(unsure).toEqual([])
    expect(leftOut.map(({ line }) => line)).toContain('It was Thursday.')
  })
})

async function pageOf(story: Content): Promise<string> {
  const rig = await emptyNewsroom()
  const file = { width: 800, height: 450, format: 'jpeg', file: 'a.jpg' } as const
  await rig.newsroom.image('as_1', [file], 'thumb.jpg')
  const { path } = await rig.newsroom.publish('st_1', story)
  const site = await openSite(rig)
  return (await site.get(path)).text
}

const LEAD =
  'One ship came in at dawn, and nobody on the quay believed the light of its lamps at first.'

/** As Chromium copies it. */
const AS_TEXT = `Skip to the content
Galley

World
Politics
Business
Science
Culture
Sport
World

Harbour reopens
The first ship came at dawn.

By Jane Doe and Jeanne d’Arc

Published On Thu, 08 May 2025
Updated Fri, 09 May 2025, 21:47 UTC

12,408 Views
1 reading now

Share
Pause live updates

The first ship since March. Reuters
${LEAD}

Two came later.

Correction
Fri, 09 May 2025, 21:47 UTC
It was Thursday.
Harbours
C++
Revision history (2)
More from World
Another harbour closes
Mara Lindqvist
Tue, 03 Jun 2025

Galley

Corrections stand below the story that they correct. A retracted story gives way to a note that says why.

For the newsroom`
