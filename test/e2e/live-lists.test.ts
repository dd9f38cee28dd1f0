import type { Locator, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { changeLine } from '../../shared/document/line.ts'
import { published, retracted } from '../../shared/protocol/api/publishing.ts'
import type { Caller } from '../support/node-process.ts'
import { pageSizes } from '../bench/measures.ts'
import { body, dialog, openStory, saved } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import {
  changeDraft,
  drawHarbour,
  illustrate,
  importStory,
  publish,
  publishStory,
  textOf,
  type PreparedStory,
} from './prepared-stories.ts'

const TEXT = [
  'The boat left with the morning tide, as it has for forty years.',
  'It came back at noon.',
]
const NOTE = 'The story rested on a document that was forged.'
const HEADLINES = ['Harbour', 'Lighthouse', 'Ferry', 'Pilot', 'Winch', 'Buoy', 'Quay', 'Crane'].map(
  (thing) => `${thing} of Skarvik is closed for the winter, and nobody knows for how long`,
)

let newsroom: E2eNewsroom
let publisher: Caller
let stories: Story[]

type Story = PreparedStory & { headline: string }

beforeAll(async () => {
  newsroom = await E2eNewsroom.open()
  publisher = await newsroom.node.addPerson({ name: 'Paul Press', role: 'publisher' })
  stories = []
  for (const headline of HEADLINES) stories.push(await prepare(headline))
}, 120_000)
afterEach(() => newsroom.everybodyLeaves())
afterAll(async () => {
  expect(newsroom.complaints).toEqual([])
  await newsroom[Symbol.asyncDispose]()
})

/** With a picture and a tag, in World. */
async function prepare(headline: string, { section = 'World' } = {}): Promise<Story> {
  const page = { section, headline, standfirst: TEXT[1] ?? '', byline: 'Mara Lindqvist' }
  const id = await importStory(publisher, textOf({ ...page, paragraphs: TEXT }))
  const words = { alt: 'A harbour', caption: 'The harbour.', credit: 'Ana', disclaimer: '' }
  await illustrate(newsroom.node, publisher, id, { image: await drawHarbour(210), words })
  await changeDraft(newsroom.node, publisher, id, (doc) => {
    doc.getMap('meta').set('tags', ['Sea trade'])
  })
  return { id, headline, path: await publish(publisher, id) }
}

async function retract({ id }: PreparedStory) {
  await publisher.post(`/api/stories/${id}/retract`, { note: NOTE }, retracted)
}

async function reinstate({ id }: PreparedStory) {
  await publisher.post(`/api/stories/${id}/publish`, { kind: 'reinstate' }, published)
}

async function rename({ id }: PreparedStory, headline: string) {
  await changeDraft(newsroom.node, publisher, id, (doc) => {
    changeLine(doc.getXmlFragment('headline'), headline)
  })
  await publisher.post(`/api/stories/${id}/publish`, { kind: 'update' }, published)
}

async function open(path: string, { width = 1280 } = {}): Promise<Page> {
  const page = await newsroom.visit({ as: 'reader', viewport: { width, height: 800 } })
  const live = page.waitForResponse((response) => response.url().includes('/live?revision='))
  await page.goto(path)
  await live
  await page.evaluate(() => Object.assign(window, { isThisLoad: true }))
  return page
}

const press = (page: Page | Locator, name: string) =>
  page.getByRole('button', { name, exact: true })
const isThisLoad = (page: Page) => page.evaluate(() => 'isThisLoad' in window)
const link = (page: Page, headline: string) => page.getByRole('link', { name: headline })
const button = (page: Page) => page.getByRole('button', { name: /^\d+ new stor(y|ies)$/ })
const said = (page: Page) => page.locator('[data-announce]').innerText()
const withdrawn = (page: Page) => page.getByRole('link', { name: 'This story was retracted' })

/** Where everything stands in the window. */
function places(page: Page): Promise<Record<string, number[]>> {
  return page.evaluate(() => {
    const cards = [...document.querySelectorAll('.card, footer')]
    return Object.fromEntries(
      cards.map((card) => {
        const { top, left, height } = card.getBoundingClientRect()
        const href = card.querySelector('a')?.getAttribute('href') ?? ''
        return [href, [top, left, height].map(Math.round)]
      }),
    )
  })
}

async function isInSight(page: Page, headline: string): Promise<boolean> {
  return link(page, headline).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
}

describe('[RDR4] [RDR5] the card of a story that is retracted', { timeout: 120_000 }, () => {
  it.each([1280, 390])(
    'leaves every open page at once, and nothing moves: %i px',
    async (width) => {
      const story = await prepare(`Mill of ${width} turns`)
      const other = stories[0]?.path ?? ''
      const paths = ['/', '/world', '/authors/mara-lindqvist', '/tags/sea-trade', other]
      const pages = await Promise.all(paths.map((path) => open(path, { width })))
      for (const page of pages) await link(page, story.headline).scrollIntoViewIfNeeded()
      const before = await Promise.all(pages.map(places))
      await retract(story)
      for (const [i, page] of pages.entries()) {
        await withdrawn(page).waitFor()
        expect(await page.content()).not.toContain(story.headline)
        expect(await page.locator(`a[href="${story.path}"] img`).count()).toBe(0)
        expect(await places(page)).toEqual(before[i])
        expect(await isThisLoad(page)).toBe(true)
      }
      const [front] = pages
      if (width === 390 && front) expect(await look(front, 'reader-withdrawn')).toEqual([])
    },
  )

  it('keeps the focus where it was, and says what happened', async () => {
    const story = await prepare('Mill stands still')
    const page = await open('/world')
    await link(page, story.headline).focus()
    await retract(story)
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe(
      'This story was retracted',
    )
    expect(await said(page)).toBe('A story on this page was retracted')
    await page.keyboard.press('Enter')
    await page.getByText(NOTE).waitFor()
  })
})

/** It says that it is of a moment that never was. */
const spoil = async (route: Route) => {
  const answer = await route.fetch()
  const html = (await answer.text()).replace(/data-seq="\d+"/, 'data-seq="999999999"')
  await route.fulfill({ response: answer, body: html })
}

const missed = async (path: string) => {
  const page = await newsroom.visit({ as: 'reader' })
  await page.route(path, spoil, { times: 1 })
  await page.goto(path)
  const seq = () => page.locator('main').getAttribute('data-seq')
  await soon(seq).not.toBe('999999999')
  return page
}

describe('a page that lists stories', { timeout: 120_000 }, () => {
  it('[RDR5] offers new stories that belong there, and never jumps', async () => {
    const [front, world, sport, older] = await Promise.all([
      open('/'),
      open('/world'),
      open('/sport'),
      open('/?before=1999999999999-st_9'),
    ])
    await world.mouse.wheel(0, 600)
    await soon(() => world.evaluate(() => scrollY)).toBe(600)
    const before = await places(world)
    const first = await prepare('Ice holds on the sound')
    const second = await prepare('Ice breaks on the sound')
    for (const page of [front, world])
      await soon(() => button(page).innerText()).toBe('2 new stories')
    expect(await places(world)).toEqual(before)
    for (const page of [sport, older]) expect(await button(page).count()).toBe(0)
    expect(await look(front, 'reader-new-stories')).toEqual([])

    await button(world).focus()
    await world.keyboard.press('Enter')
    for (const { headline } of [first, second]) await link(world, headline).waitFor()
    await soon(() => isInSight(world, second.headline)).toBe(true)
    expect(await world.evaluate(() => document.activeElement?.textContent)).toBe(second.headline)
    expect(await world.locator('[data-new]').count()).toBe(2)
    expect(await button(world).count()).toBe(0)
    expect(await isThisLoad(world)).toBe(true)

    await retract(second)
    await soon(() => button(front).innerText()).toBe('1 new story')
    await withdrawn(world).waitFor()
    await reinstate(second)
    await soon(() => button(front).innerText()).toBe('2 new stories')
    await soon(() => button(world).innerText()).toBe('1 new story')
  })

  it('says that it could not be brought up to date, and tries again', async () => {
    const page = await open('/sport')
    const story = await prepare('Rowers wait for the thaw', { section: 'Sport' })
    await button(page).waitFor()
    await page.route('**/sport', (route) => route.abort())
    await button(page).click()
    const again = page.getByRole('button', { name: 'Not to be had just now: try again' })
    await again.waitFor()
    await page.unroute('**/sport')
    await again.click()
    await link(page, story.headline).waitFor()
  })

  it('[RDR5] takes over another headline where that moves nothing', async () => {
    const story = await prepare('Mill is sold')
    const [page, moved] = await Promise.all([open('/world'), open('/world')])
    await rename(story, 'Mill is lost')
    await link(page, 'Mill is lost').waitFor()
    await moved.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const before = await places(moved)
    await rename(story, `Mill is lost ${'and found and lost again '.repeat(8)}`)
    await soon(() => link(moved, 'and found and lost again').count()).toBe(1)
    const { [story.path]: _, ...others } = await places(moved)
    expect(before).toMatchObject(others)
    await link(page, 'Mill is lost').waitFor()
  })

  it('[RDR1] is loaded again where nobody can tell what it has missed; a story only renews what it lists', async () => {
    const other = stories[1]?.path ?? ''
    const [list, story] = await Promise.all([missed('/world'), missed(other)])
    const reloads = 'sessionStorage.getItem("reloaded")'
    expect(await list.evaluate(reloads)).not.toBeNull()
    expect(await story.evaluate(reloads)).toBeNull()
    const gone = await prepare('Mill that was none')
    await link(list, gone.headline).waitFor({ state: 'detached' })
    await button(list).waitFor()
  })

  it('announces new stories once in ten seconds at most', async () => {
    const page = await newsroom.visit({ as: 'reader' })
    await page.clock.install()
    const live = page.waitForResponse((response) => response.url().includes('/live?revision='))
    await page.goto('/culture')
    await live
    for (const word of ['One', 'Two', 'Three']) {
      await prepare(`${word} plays at the mill`, { section: 'Culture' })
      await button(page)
        .filter({ hasText: word === 'One' ? '1' : word === 'Two' ? '2' : '3' })
        .waitFor()
    }
    expect(await said(page)).toBe('1 new story')
    await page.clock.fastForward(10_000)
    await soon(() => said(page)).toBe('3 new stories')
  })

  it('says nothing of an update any more once the story is retracted', async () => {
    const story = await prepare('Mill that changes')
    const page = await newsroom.visit({ as: 'reader' })
    await page.clock.install()
    const live = page.waitForResponse((response) => response.url().includes('/live?revision='))
    await page.goto(story.path)
    await live
    for (const headline of ['Mill that changed', 'Mill that changed again']) {
      await rename(story, headline)
      await page.getByRole('heading', { name: headline, exact: true, level: 1 }).waitFor()
    }
    await retract(story)
    await soon(() => said(page)).toContain('This story has been retracted.')
    await page.clock.fastForward(10_000)
    expect(await said(page)).toContain('This story has been retracted.')
  })

  it('stays live whatever stands in the memory of the device', async () => {
    const page = await open('/')
    await page.evaluate(() => {
      localStorage.setItem('galley:visit', JSON.stringify({ at: Date.now(), since: 0 }))
      for (const name of ['read', 'paused']) localStorage.setItem(`galley:${name}`, '"no number"')
    })
    const live = page.waitForResponse((response) => response.url().includes('/live?revision='))
    await page.reload()
    await live
    await prepare('Heard all the same')
    await button(page).filter({ hasText: '1 new story' }).waitFor()
    expect(await page.locator('[data-new]').count()).toBeGreaterThan(0)
  })

  it('marks what came since the last visit, and nothing moves for it', async () => {
    const page = await open('/')
    expect(await page.locator('[data-new]').count()).toBe(0)
    await page.evaluate(`{
      const hour = 3_600_000
      localStorage.setItem('galley:visit', JSON.stringify({ at: Date.now(), since: 0 }))
      // As if somebody had been away for an hour, at each page that they leave.
      addEventListener('pagehide', () => {
        localStorage.setItem('galley:visit', JSON.stringify({ at: Date.now() - hour, since: 0 }))
      })
    }`)
    const [seen, fresh] = [await prepare('Read on the quay'), await prepare('Missed on the quay')]
    await page.goto(seen.path)
    await page.goto('/')
    const marked = page.locator('[data-new]')
    await soon(() => marked.filter({ hasText: fresh.headline }).count()).toBe(1)
    expect(await marked.filter({ hasText: seen.headline }).count()).toBe(0)
    const shown = await marked
      .first()
      .locator('.card-meta')
      .evaluate((meta) => {
        const { content, visibility } = getComputedStyle(meta, '::after')
        return [content, visibility]
      })
    expect(shown).toEqual(['"New"', 'visible'])
    const before = await places(page)
    await marked.evaluateAll((cards) => {
      for (const card of cards) card.removeAttribute('data-new')
    })
    expect(await places(page)).toEqual(before)
    await page.reload()
    await marked.first().waitFor()
    expect(await look(page, 'reader-new-marks')).toEqual([])
  })
})

const PARAGRAPHS = Array.from(
  { length: 10 },
  (_, i) => `Paragraph ${i}. ${'The tide. '.repeat(90)}`,
)
const story = (headline: string) =>
  publishStory(publisher, {
    section: 'World',
    headline,
    byline: 'Mara Lindqvist',
    paragraphs: PARAGRAPHS,
  })
const change = async ({ id }: PreparedStory, at: number, words: string, order: object) => {
  await changeDraft(newsroom.node, publisher, id, (doc) => {
    const block = doc.getXmlFragment('body').get(at)
    const text = 'get' in block ? block.get(0) : block
    if ('insert' in text && 'toDelta' in text) text.insert(0, `${words} `)
  })
  await publisher.post(`/api/stories/${id}/publish`, order, published)
}
const pill = (page: Page) => page.locator('.pill').first()
const passageIsInSight = (page: Page, words: string) =>
  page
    .getByText(words)
    .first()
    .evaluate((element) => {
      const { top } = element.getBoundingClientRect()
      return top >= 0 && top < innerHeight
    })

describe('a story', { timeout: 120_000 }, () => {
  it('costs its first reader little: 20 kB without the picture, of which 5 are script', async () => {
    const sizes = await pageSizes({ node: newsroom.node, caller: publisher })
    const sent = Object.values(sizes).map(({ compressed }) => compressed)
    expect(sizes['script']?.compressed).toBeLessThan(5_000)
    expect(sent.reduce((all, bytes) => all + bytes, 0)).toBeLessThan(20_000)
  })

  it('takes a minor update in silence', async () => {
    const it = await story('Minor mill')
    const page = await open(it.path)
    await page.mouse.wheel(0, 900)
    const desk = await newsroom.visitAs(publisher)
    await openStory(desk, it.id)
    await body(desk).press('Control+Home')
    await body(desk).pressSequentially('A COMMA. ')
    await saved(desk)
    await press(desk, 'Update').click()
    const update = dialog(desk, /^Update/)
    await update.getByRole('checkbox', { name: 'Minor: nobody needs to hear of it' }).check()
    expect(await look(desk, 'desk-minor')).toEqual([])
    await press(update, 'Update').click()
    await desk.getByText('Minor update', { exact: true }).waitFor()
    await page.getByText('A COMMA.').waitFor({ state: 'attached' })
    expect(await page.locator('.changed').count()).toBe(0)
    expect(await page.locator('.updates:not([hidden])').count()).toBe(0)
    expect(await page.title()).toMatch(/^Minor mill/)
    expect(await said(page)).toBe('')
    expect(await page.locator('[data-slot="dates"]').innerText()).not.toContain('Updated')
    await page.getByText('Revision history (2)').click()
    await page.getByText('Minor update').waitFor()
    await change(it, 9, 'NEWS.', { kind: 'update' })
    await soon(() => pill(page).innerText()).toMatch(/^1 update/)
    expect(await page.locator('[data-slot="dates"]').innerText()).toContain('Updated')
  })

  it('[RDR3] leads from a correction to its passage, on a live page and without script', async () => {
    const it = await story('Corrected mill')
    const page = await open(it.path)
    await page.mouse.wheel(0, 900)
    const note = 'The wheel has forty-eight paddles.'
    await change(it, 7, 'FORTY-EIGHT.', { kind: 'correct', note })
    await page.getByText('FORTY-EIGHT.').waitFor()
    const plain = await newsroom.visit({ as: 'otherReader', javaScriptEnabled: false })
    await plain.goto(it.path)
    for (const reader of [page, plain]) {
      const top = reader.locator('[data-slot="corrected"]')
      await top.getByText(note).waitFor()
      await top.getByRole('link', { name: 'See the corrected passage' }).click()
      await soon(() => passageIsInSight(reader, 'FORTY-EIGHT.')).toBe(true)
      expect(await reader.locator('[data-slot="corrections"] ol > li').count()).toBe(1)
    }
    await page.goto(it.path)
    expect(await look(page, 'reader-corrected')).toEqual([])
  })

  it('[VUE3] says what has changed since this reader was here, and leads there, but tells nobody', async () => {
    const it = await story('Changing mill')
    const page = await open(it.path)
    await page.goto('/world')
    await change(it, 8, 'FIRST NEWS.', { kind: 'update' })
    await change(it, 3, 'A COMMA.', { kind: 'update', minor: true })
    await change(it, 9, 'SECOND NEWS.', { kind: 'update' })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
    await page.goto(it.path)
    await soon(() => pill(page).innerText()).toBe('2 updates since you were here')
    expect(await said(page)).toBe('2 updates since you were here')
    expect(await page.locator('.changed').count()).toBe(2)
    await soon(() => asked.filter((url) => url.includes('/live?revision=4')).length).toBe(1)
    expect(asked.filter((url) => /revision=[^4]|"read"/.test(url))).toEqual([])
    await pill(page).click()
    await soon(() => passageIsInSight(page, 'FIRST NEWS.')).toBe(true)
    await page.keyboard.press('j')
    await soon(() => passageIsInSight(page, 'SECOND NEWS.')).toBe(true)
    await page.reload()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.changed').count()).toBe(0)
  })
})
