import { describe, expect, it } from 'vitest'
import type { Variant } from '../../../server/store/json-columns.ts'
import { paragraph } from '../../../shared/document/content.ts'
import type { Newsroom } from '../newsroom.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, PUBLIC_URL, SECOND } from '../site.ts'

const HERO = {
  assetId: 'as_1',
  alt: 'A ship at the quay',
  caption: 'The first ship since March.',
  credit: 'Ana Duarte/Galley',
  disclaimer: 'Use of the image does not imply endorsement.',
}

const FILES: Variant[] = [
  { width: 1600, height: 900, format: 'webp', file: 'harbour-1600.webp' },
  { width: 800, height: 450, format: 'webp', file: 'harbour-800.webp' },
  { width: 1600, height: 900, format: 'jpeg', file: 'harbour-1600.jpg' },
]

/** A published story and its page. */
async function published(of: Parameters<typeof content>[0] = {}, then?: (n: Newsroom) => unknown) {
  const rig = await emptyNewsroom()
  await rig.newsroom.image('as_1', FILES, 'harbour-thumb.jpg')
  const { path } = await rig.newsroom.publish('st_1', content(of))
  await then?.(rig.newsroom)
  const site = await openSite(rig)
  const page = async () => (await site.get(path)).text
  return { ...rig, site, path, page, html: await page() }
}

/** What stands in one place of the page. */
function slot(html: string, name: string): string {
  const found = new RegExp(`<(\\w+)[^>]* data-slot="${name}">([^]*?)</\\1>`).exec(html)
  if (!found) throw new Error(`the page has no place for ${name}`)
  return found[2]?.trim() ?? ''
}

function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const HOUR = 3_600 * SECOND

describe('a story page', () => {
  it('[RDR3] has section, headline, standfirst and the body in its HTML', async () => {
    const { html } = await published({
      headline: 'Harbour reopens',
      standfirst: 'The first ship came at dawn.',
      body: [paragraph('One.'), { type: 'heading', level: 2, inline: [] }, paragraph('Two.')],
    })
    expect(slot(html, 'section')).toBe('<a href="/world">World</a>')
    expect(slot(html, 'headline')).toBe('Harbour reopens')
    expect(slot(html, 'standfirst')).toBe('The first ship came at dawn.')
    expect(slot(html, 'title')).toBe('Harbour reopens | Galley')
    expect(html).toContain('<div id="at-r1-1" dir="auto" data-block="r1-1"><p>One.</p></div>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<html lang="en">/)
  })

  it('runs from right to left where its words do', async () => {
    const { html } = await published({ headline: 'الميناء يفتح', meta: { tags: ['ميناء'] } })
    expect(html).toContain(
      'class="headline" dir="auto" lang="ar" data-slot="headline">الميناء يفتح</h1>',
    )
    for (const part of ['class="standfirst" dir="auto"', '<li dir="auto">', '<bdi>'])
      expect(html).toContain(part)
  })

  it('says on which day it was published, as its editors gave it', async () => {
    const { html } = await published({ meta: { date: '2025-05-08' } })
    expect(slot(html, 'dates')).toBe(
      '<span>Published On <time datetime="2025-05-08">Thu, 08 May 2025</time></span>',
    )
  })

  it('says the time of the first revision, with its zone, where no day is given', async () => {
    const { html } = await published({ meta: { date: null } })
    expect(slot(html, 'dates')).toContain(
      '<time datetime="2025-05-08T14:05:00Z">Thu, 08 May 2025, 14:05 UTC</time>',
    )
  })

  it('says when it was updated, once it was', async () => {
    const { html, page, path, newsroom, clock } = await published()
    expect(html).not.toContain('Updated')
    clock.set(clock.now() + 3_600 * SECOND)
    await newsroom.update('st_1', content({ text: ['Anew.'] }))
    expect(slot(await page(), 'dates')).toContain(`href="${path}/history"`)
    expect(words(slot(await page(), 'dates'))).toBe(
      'Published On Thu, 08 May 2025, 14:05 UTC Updated Thu, 08 May 2025, 15:05 UTC · history',
    )
  })

  it.each([
    [[], ''],
    [['Ronit Dhanda'], 'By Ronit Dhanda'],
    [['Ronit Dhanda', 'Léa Brun', 'Oi'], 'By Ronit Dhanda , Léa Brun and Oi'],
  ])('is signed by %j', async (bylines, text) => {
    const { html } = await published({ meta: { bylines } })
    expect(words(slot(html, 'byline'))).toBe(text)
    if (bylines.length > 1)
      expect(slot(html, 'byline')).toContain(
        '<a href="/authors/lea-brun" rel="author">Léa Brun</a>',
      )
  })

  it.each([
    [0, '0 Views'],
    [1, '1 View'],
    [12_408, '12,408 Views'],
  ])('shows %d views as “%s”, and a place for who is reading now', async (total, label) => {
    const { html } = await published({}, (newsroom) => newsroom.count('st_1', total))
    expect(html).toContain(`<span data-views="${total}">${label}</span>`)
    expect(html).toContain('<span data-reading hidden></span>')
  })

  it.each([
    ['word '.repeat(690), '3 min read'],
    ['字'.repeat(900), '2 min read'],
    ['Short.', '1 min read'],
  ])('says how long it takes to read', async (text, label) => {
    const { html } = await published({ text: [text] })
    expect(words(html)).toContain(label)
  })

  it.each([
    ['The harbour', true],
    ['“Ébauche', true],
    ['Йод', true],
    ['غادر القارب', false],
    ['清晨潮水', false],
    ['เรือออก', false],
    ['1987', false],
  ])('begins with a large letter where that tears no word: %s', async (text, isLarge) => {
    const { html } = await published({ text: [text] })
    expect(html.includes('class="body initial"')).toBe(isLarge)
  })

  it('marks when it was updated for a script to say how long ago, for a day', async () => {
    const { page, newsroom, clock } = await published()
    await newsroom.publish('st_1', content({ text: ['Anew.'] }), { kind: 'update' })
    expect(slot(await page(), 'dates')).toContain('data-ago>Thu, 08 May 2025, 14:05 UTC')
    clock.set(clock.now() + 24 * HOUR)
    expect(slot(await page(), 'dates')).not.toContain('data-ago')
  })

  it('shows its picture in every width, with alt text, caption and credit', async () => {
    const { html } = await published({ meta: { hero: HERO } })
    const hero = slot(html, 'hero')
    expect(hero).toContain('alt="A ship at the quay"')
    expect(hero).toMatch(
      /<source\s+type="image\/webp"\s+srcset="\/media\/harbour-1600.webp 1600w, \/media\/harbour-800.webp 800w"/,
    )
    expect(hero).toContain('src="/media/harbour-1600.jpg"')
    expect(hero).toMatch(/width="1600"\s+height="900"/)
    expect(words(hero)).toBe('The first ship since March. Ana Duarte/Galley')
    expect(slot(html, 'disclaimer')).toBe(HERO.disclaimer)
    expect(html).toContain(`property="og:image" content="${PUBLIC_URL}/media/harbour-1600.jpg"`)
  })

  it('leaves empty what the story lacks, so that a patch finds its place', async () => {
    const { html } = await published()
    for (const name of ['standfirst', 'hero', 'disclaimer', 'corrections', 'tags', 'notice'])
      expect(slot(html, name)).toBe('')
  })

  it('[RDR3] can be shared without script', async () => {
    const { html, path } = await published()
    const mail = `mailto:?body=${encodeURIComponent(PUBLIC_URL + path)}`
    expect(html).toMatch(new RegExp(`<a class="button" data-share href="${escaped(mail)}">Share<`))
  })

  it('lists its tags, its corrections with their notes, and its revisions', async () => {
    const { newsroom, page, clock } = await published({ meta: { tags: ['Sea trade'] } })
    clock.set(clock.now() + 60 * SECOND)
    const note = 'An earlier version gave the wrong month.'
    const next = content({ text: ['In May.'], meta: { tags: ['Sea trade'] } })
    await newsroom.publish('st_1', next, { kind: 'correct', note })
    const html = await page()
    expect(slot(html, 'tags')).toContain('<a href="/tags/sea-trade">Sea trade</a>')
    expect(words(slot(html, 'corrections'))).toBe(
      `Correction Thu, 08 May 2025, 14:06 UTC ${note} See the corrected passage`,
    )
    expect(words(slot(html, 'revisions'))).toBe('Revision history (2)')
    const [list] = /<ol reversed data-items>.*?<\/ol>/s.exec(html) ?? []
    expect(words(list ?? '')).toBe(
      'Corrected Thu, 08 May 2025, 14:06 UTC Published Thu, 08 May 2025, 14:05 UTC',
    )
  })

  it('[RDR3] has its corrections at the top while they are fresh, and numbered at the foot for ever', async () => {
    const { newsroom, page, clock } = await published({ text: ['In March.', 'By ship.'] })
    const correct = (text: string[], note: string) =>
      newsroom.publish('st_1', content({ text }), { kind: 'correct', note })
    await correct(['In March.', 'By two ships.'], 'There were two ships.')
    expect(words(slot(await page(), 'corrected'))).toBe(
      'Correction Thu, 08 May 2025, 14:05 UTC There were two ships. See the corrected passage',
    )
    clock.set(clock.now() + 47 * HOUR)
    await correct(['In May.', 'By two ships.'], 'It was in May.')
    const top = words(slot(await page(), 'corrected'))
    expect(top).toMatch(/^Correction 2 .* It was in May\. .* Correction 1 .* two ships\./)
    clock.set(clock.now() + HOUR)
    expect(words(slot(await page(), 'corrected'))).toMatch(/^Correction 2 (?!.*Correction 1)/)
    clock.set(clock.now() + 47 * HOUR)
    expect(slot(await page(), 'corrected')).toBe('')
    expect(words(slot(await page(), 'corrections'))).toMatch(
      /^Corrections .* There were two ships\. .* It was in May\./,
    )
    expect(slot(await page(), 'corrections')).toMatch(/<ol>/)
  })

  it('[RDR3] links a correction to the passage that it is about, as long as that is there', async () => {
    const { newsroom, page } = await published({ text: ['In March.', 'By ship.'] })
    const next = content({ text: ['In March.', 'By two ships.'] })
    await newsroom.publish('st_1', next, { kind: 'correct', note: 'There were two ships.' })
    for (const name of ['corrected', 'corrections'])
      expect(slot(await page(), name)).toContain('<a href="#at-r1-2">')
    expect(await page()).toContain('<div id="at-r1-2" dir="auto" data-block="r1-2" data-at="2">')
    await newsroom.update('st_1', content({ text: ['In March.'] }))
    for (const name of ['corrected', 'corrections'])
      expect(slot(await page(), name)).not.toContain('href')
  })

  it('keeps the time of its last update through a minor one, which its history names', async () => {
    const { newsroom, page, clock } = await published()
    const modified = async () => /article:modified_time" content="([^"]*)"/.exec(await page())?.[1]
    await newsroom.publish('st_1', content({ text: ['One.'] }), { kind: 'update', minor: true })
    expect(slot(await page(), 'dates')).not.toContain('Updated')
    clock.set(clock.now() + 60 * SECOND)
    await newsroom.update('st_1', content({ text: ['Two.'] }))
    const told = slot(await page(), 'dates')
    expect(told).toContain('Updated <time datetime="2025-05-08T14:06:00Z" data-ago>')
    clock.set(clock.now() + 60 * SECOND)
    await newsroom.publish('st_1', content({ text: ['Three.'] }), { kind: 'update', minor: true })
    const html = await page()
    expect(html).toContain('<p>Three.</p>')
    expect(slot(html, 'dates')).toBe(told)
    expect(await modified()).toBe('2025-05-08T14:06:00Z')
    expect(html).toMatch(/"dateModified":"2025-05-08T14:06:00Z"/)
    expect(words(html)).toContain('Minor update Thu, 08 May 2025, 14:07 UTC Updated')
  })

  it('shows nothing of the draft: its words come from the revision', async () => {
    const { page, newsroom } = await published()
    await newsroom.db
      .updateTable('story')
      .set({ headline: 'Secret draft', section: 'sport' })
      .execute()
    expect(await page()).not.toContain('Secret draft')
    expect(slot(await page(), 'section')).toContain('World')
  })

  it('[RDR4] is a note and no more once the story is retracted', async () => {
    const { newsroom, site, path } = await published({
      standfirst: 'A rumour.',
      meta: { hero: HERO, tags: ['Sea trade'] },
    })
    await newsroom.retract('st_1', 'The document was forged.')
    const { status, text } = await site.get(path)
    expect(status).toBe(200)
    expect(slot(text, 'headline')).toBe('This story has been retracted')
    expect(slot(text, 'notice')).toBe('<p>The document was forged.</p>')
    expect(slot(text, 'dates')).toContain('Retracted <time datetime="2025-05-08T14:05:00Z">')
    expect(text).toContain('<meta name="robots" content="noindex" />')
    for (const gone of [/Harbour/, /\/media\//, /rumour/i, /dhanda/i, /sea trade/i, /ld\+json/])
      expect(text).not.toMatch(gone)
  })
})

describe('a story page with hostile text', () => {
  const HOSTILE = `</script></title><script>alert(1)</script><img src=x onerror=alert(1)>"'&`

  it('shows it as it was typed, and makes no element of it', async () => {
    const { html } = await published({
      headline: `Harbour ${HOSTILE}`,
      standfirst: HOSTILE,
      text: [HOSTILE],
      meta: {
        slug: 'hostile',
        bylines: [HOSTILE],
        tags: [HOSTILE],
        hero: { ...HERO, alt: HOSTILE, caption: HOSTILE, credit: HOSTILE, disclaimer: HOSTILE },
      },
    })
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html.match(/<\/title>/g)).toHaveLength(1)
    expect(slot(html, 'standfirst')).toMatch(/^&lt;\/script&gt;/)
    expect(slot(html, 'hero')).toMatch(/alt="&lt;\/script&gt;[^"<>]*"/)
  })

  it('escapes a note and a retraction', async () => {
    const { newsroom, page } = await published()
    await newsroom.publish('st_1', content({ text: ['x'] }), { kind: 'correct', note: HOSTILE })
    expect(slot(await page(), 'corrections')).toContain('&lt;script&gt;alert')
    await newsroom.retract('st_1', HOSTILE)
    expect(slot(await page(), 'notice')).toContain('&lt;script&gt;alert')
    expect((await page()).match(/<script/g)).toHaveLength(1)
  })

  it('makes structured data that reads back as the text itself', async () => {
    const { html, path } = await published({
      headline: `Harbour ${HOSTILE} <!-- `,
      meta: { slug: 'hostile', tags: ['Sea'], hero: HERO },
    })
    const data = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(data).not.toContain('<')
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'NewsArticle',
      headline: `Harbour ${HOSTILE} <!-- `,
      url: `${PUBLIC_URL}${path}`,
      datePublished: '2025-05-08T14:05:00Z',
      author: [
        { '@type': 'Person', name: 'Ronit Dhanda', url: `${PUBLIC_URL}/authors/ronit-dhanda` },
      ],
      articleSection: 'World',
      image: [{ url: `${PUBLIC_URL}/media/harbour-1600.webp`, creditText: 'Ana Duarte/Galley' }],
      correction: [],
    })
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
