import type { Locator, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { published } from '../../shared/protocol/api/publishing.ts'
import type { Caller } from '../support/node-process.ts'
import { TcpProxy } from '../support/tcp-proxy.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { changeDraft, publishStory, type PreparedStory } from './prepared-stories.ts'

const ORDER = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const FILLING = 'The boat left with the morning tide. '
const GROWTH = 'Word came at noon that the winch had failed. '.repeat(12)
const SILENCE = '00:50'
/** Less than a silence that is noticed without anything else. */
const OVERDUE_MS = 30_000
const LATER = '00:35'

let newsroom: E2eNewsroom
let publisher: Caller
let stories = 0

beforeAll(async () => {
  newsroom = await E2eNewsroom.open()
  publisher = await newsroom.node.addPerson({ name: 'Paul Press', role: 'publisher' })
})
afterEach(() => newsroom.everybodyLeaves())
afterAll(async () => {
  expect(newsroom.complaints).toEqual([])
  await newsroom[Symbol.asyncDispose]()
})

function prepare(): Promise<PreparedStory> {
  stories += 1
  return publishStory(publisher, {
    section: 'World',
    headline: `Keepers return to rock number ${stories}`,
    standfirst: 'Two keepers and a dog will stay until the spring.',
    byline: 'Mara Lindqvist',
    paragraphs: ORDER.map(
      (order) => `This is the ${order} paragraph. ${FILLING.repeat(14).trim()}`,
    ),
  })
}

async function open(
  { path }: PreparedStory,
  { at = newsroom.node.url, width = 1280 }: { at?: string; width?: number } = {},
): Promise<Page> {
  const page = await newsroom.visit({ as: 'reader', viewport: { width, height: 800 } })
  const live = page.waitForResponse((response) => response.url().includes('/live?revision='))
  await page.goto(new URL(path, at).href)
  await live
  return page
}

/** `at`: the paragraph's place in the body, from 0. */
type Change = (body: Y.XmlFragment) => void
const grow =
  (at: number, text: string): Change =>
  (body) =>
    ((body.get(at) as Y.XmlElement).get(0) as Y.XmlText).insert(0, text)
const extend =
  (at: number, text: string): Change =>
  (body) => {
    const words = (body.get(at) as Y.XmlElement).get(0) as Y.XmlText
    words.insert(words.length, text)
  }
const insertAt =
  (at: number, text: string): Change =>
  (body) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    body.insert(at, [paragraph])
  }

async function update({ id }: PreparedStory, ...changes: readonly Change[]) {
  await changeDraft(newsroom.node, publisher, id, (doc) => {
    for (const change of changes) change(doc.getXmlFragment('body'))
  })
  await publisher.post(`/api/stories/${id}/publish`, { kind: 'update' }, published)
}

async function retract({ id }: PreparedStory, note: string) {
  const answer = await publisher.fetch(`/api/stories/${id}/retract`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ note }),
  })
  expect(answer.ok).toBe(true)
}

/** The page, as if it were of a revision that never was. */
async function ofNoRevision(route: Route) {
  const answer = await route.fetch()
  const html = (await answer.text()).replace(/data-revision="\d+"/, 'data-revision="999999999"')
  await route.fulfill({ response: answer, body: html })
}

const paragraph = (page: Page, order: string) => page.getByText(`This is the ${order} paragraph.`)
const shows = (page: Page, words: string) => page.getByText(words).first().waitFor()
const topOf = (locator: Locator) =>
  locator.evaluate((element) => element.getBoundingClientRect().top)
const scrollTo = (locator: Locator, block: ScrollLogicalPosition) =>
  locator.evaluate((element, block) => element.scrollIntoView({ block }), block)
const state = (page: Page) => page.locator('[data-reading]').innerText()
const updates = (page: Page) => page.getByRole('button', { name: /\d updates?/ })

const seen = async (page: Page) => [
  await topOf(page.getByRole('heading', { level: 1 })),
  await topOf(paragraph(page, 'first')),
]

/** Whether it is in the window, whoever watches it has heard by then. */
const isTold = (locator: Locator) =>
  locator.evaluate(
    (element) =>
      new Promise<void>((resolve) => new IntersectionObserver(() => resolve()).observe(element)),
  )

async function isInSight(locator: Locator): Promise<boolean> {
  const { top, bottom } = await locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { top, bottom: bottom - innerHeight }
  })
  return top >= 0 && bottom <= 0
}

describe('[RDR5] what a reader reads stays where it is', () => {
  it.each([1280, 390])(
    'when the paragraph at the top of the window grows: %i px',
    async (width) => {
      const story = await prepare()
      const page = await open(story, { width })
      const next = paragraph(page, 'sixth')
      await scrollTo(paragraph(page, 'fifth'), 'start')
      const before = await topOf(next)
      await update(story, grow(4, `NEW HERE. ${GROWTH}`))
      await shows(page, 'NEW HERE.')
      expect(Math.abs((await topOf(next)) - before)).toBeLessThanOrEqual(1)
    },
  )

  it('when the paragraph that is read grows at its end', async () => {
    const story = await prepare()
    const page = await open(story)
    const read = paragraph(page, 'fifth')
    await read.evaluate((element) =>
      scrollBy(0, element.getBoundingClientRect().top - innerHeight / 3 + 20),
    )
    const before = await topOf(read)
    await update(story, extend(4, ` ${GROWTH} NEW BEHIND.`), grow(0, `NEW BEFORE. ${GROWTH}`))
    await shows(page, 'NEW BEHIND.')
    expect(Math.abs((await topOf(read)) - before)).toBeLessThanOrEqual(1)
  })

  it('at the very top of the page, until the reader asks or goes on', async () => {
    const story = await prepare()
    const [asks, scrolls] = [await open(story), await open(story)]
    const before = await seen(asks)
    await update(story, insertAt(0, `NEW ON TOP. ${GROWTH}`))
    await updates(asks).waitFor()
    expect(await seen(asks)).toEqual(before)
    expect(await asks.getByText('NEW ON TOP.').count()).toBe(0)
    await updates(asks).click()
    await soon(() => isInSight(asks.getByText('NEW ON TOP.'))).toBe(true)

    await updates(scrolls).waitFor()
    await scrolls.mouse.wheel(0, 300)
    await shows(scrolls, 'NEW ON TOP.')
  })

  it('at the very top of the page, which takes at once what moves nothing', async () => {
    const story = await prepare()
    const page = await open(story)
    await update(story, extend(9, ' NEW AT THE END.'))
    await shows(page, 'NEW AT THE END.')
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  it('with the words that are selected in a paragraph that changes', async () => {
    const story = await prepare()
    const page = await open(story)
    const selected = () => page.evaluate(() => String(getSelection()))
    await paragraph(page, 'fifth').evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      const words = element.firstChild
      if (words) getSelection()?.setBaseAndExtent(words, 12, words, 27)
    })
    expect(await selected()).toBe('fifth paragraph')
    await update(story, grow(4, 'NEW HERE. '), extend(4, ' NEW THERE.'))
    await shows(page, 'NEW THERE.')
    expect(await selected()).toBe('fifth paragraph')
  })
})

describe('what has changed', () => {
  it('is led to, update by update, there and back', async () => {
    const story = await prepare()
    const page = await open(story)
    await scrollTo(paragraph(page, 'fifth'), 'center')
    for (const [i, at] of [0, 9, 8].entries()) {
      await update(story, grow(at, `NEW ${i}. `))
      await shows(page, `NEW ${i}.`)
    }
    await update(story, grow(8, 'NEW 3. '))
    await shows(page, 'NEW 3.')
    await soon(() => updates(page).innerText()).toBe('4 updates')
    await soon(() => page.title()).toMatch(/^\(4\) Keepers return/)
    await updates(page).click()
    await soon(() => updates(page).innerText()).toBe('1 of 4 updates')
    await soon(() => isInSight(page.getByText('NEW 0.'))).toBe(true)
    expect(await look(page, 'reader-updates')).toEqual([])
    await page.getByRole('button', { name: 'Next update' }).click()
    await soon(() => isInSight(page.getByText('NEW 1.'))).toBe(true)
    await page.keyboard.press('j')
    await soon(() => isInSight(page.getByText('NEW 2.'))).toBe(true)
    await page.keyboard.press('k')
    await soon(() => isInSight(page.getByText('NEW 1.'))).toBe(true)
    await page.getByText('Revision history (5)').click()
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^(Updated|Published) / })
        .count(),
    ).toBe(5)
  })

  it('is marked until it was looked at, whatever colours and motion', async () => {
    const story = await prepare()
    const page = await open(story)
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await update(story, grow(9, 'NEW AT THE END. '))
    const mark = page.locator('.changed')
    await mark.waitFor()
    const bar = await mark.evaluate((element) => getComputedStyle(element, '::before').borderLeft)
    expect(bar).toMatch(/^4px solid/)
    await scrollTo(mark, 'center')
    await mark.waitFor({ state: 'detached' })
    await soon(() => page.title()).not.toMatch(/^\(/)
  })

  it('is marked until it was in the window for two seconds in one go', async () => {
    const story = await prepare()
    const page = await newsroom.visit({ as: 'reader' })
    await page.clock.install()
    await page.goto(story.path)
    await soon(() => state(page)).toMatch(/^Live/)
    await page.clock.pauseAt(Date.now() + OVERDUE_MS)
    await update(story, grow(9, 'NEW AT THE END. '))
    const mark = page.locator('.changed')
    await mark.waitFor()
    await scrollTo(mark, 'center')
    await isTold(mark)
    await page.clock.fastForward(1_900)
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    await isTold(mark)
    await page.clock.fastForward(1_900)
    await scrollTo(mark, 'center')
    await isTold(mark)
    await page.clock.fastForward(1_900)
    expect(await mark.count()).toBe(1)
    await page.clock.fastForward(100)
    expect(await mark.count()).toBe(0)
  })

  it('is said, and where', async () => {
    const story = await prepare()
    const page = await open(story)
    await scrollTo(paragraph(page, 'fifth'), 'center')
    await update(story, grow(2, 'NEW. '), insertAt(7, 'ANOTHER.'))
    await soon(() => page.getByRole('status').allInnerTexts()).toContain(
      'This story was updated: paragraph 3, new paragraph 8',
    )
  })

  it('[RDR4] is the note of a retraction, which comes to whoever is far down', async () => {
    const story = await prepare()
    const page = await open(story)
    await scrollTo(paragraph(page, 'tenth'), 'center')
    const note = 'The story rested on a document that was forged.'
    await retract(story, note)
    const notice = page.locator('[data-slot="notice"]')
    await soon(() => notice.innerText()).toBe(note)
    expect(await isInSight(notice)).toBe(true)
    expect(await notice.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

describe('a page that follows', () => {
  it('[RDR4] shows a story that comes back, although updates were paused', async () => {
    const story = await prepare()
    const page = await open(story)
    await page.getByRole('button', { name: 'Pause live updates' }).click()
    await retract(story, 'It rested on a document that was forged.')
    await paragraph(page, 'first').waitFor({ state: 'detached' })
    await publisher.post(`/api/stories/${story.id}/publish`, { kind: 'reinstate' }, published)
    await paragraph(page, 'first').waitFor()
    await page.getByRole('button', { name: 'Resume live updates', exact: true }).waitFor()
  })

  it('says that it is live, paused also after a reload, or since when it is offline', async () => {
    await using path = await TcpProxy.to(newsroom.node.url)
    const page = await open(await prepare(), { at: path.url })
    await soon(() => state(page)).toMatch(/^Live, \d reading now$/)
    await page.getByRole('button', { name: 'Pause live updates' }).click()
    await soon(() => state(page)).toBe('Updates paused')
    await page.reload()
    await soon(() => state(page)).toBe('Updates paused')
    await page.getByRole('button', { name: 'Resume live updates' }).click()
    await soon(() => state(page)).toMatch(/^Live/)
    path.cut('reset')
    await soon(() => state(page)).toMatch(/^Offline since \d\d:\d\d$/)
    path.heal()
    await soon(() => state(page)).toMatch(/^Live/)
  })

  it('[RDR1] opens its stream anew when nothing was heard on it for too long', async () => {
    await using path = await TcpProxy.to(newsroom.node.url)
    const story = await prepare()
    const page = await newsroom.visit({ as: 'reader' })
    await page.clock.install()
    await page.goto(new URL(story.path, path.url).href)
    await soon(() => state(page)).toMatch(/^Live/)
    path.cut('silent', { onlyOpen: true })
    await update(story, grow(9, 'NEW BEYOND. '))
    await page.clock.fastForward(SILENCE)
    await shows(page, 'NEW BEYOND.')
  })

  it('[RDR1] opens its stream anew as soon as the network is back, where that is overdue', async () => {
    await using path = await TcpProxy.to(newsroom.node.url)
    const story = await prepare()
    const page = await newsroom.visit({ as: 'reader' })
    await page.clock.install()
    await page.goto(new URL(story.path, path.url).href)
    await soon(() => state(page)).toMatch(/^Live/)
    path.cut('silent', { onlyOpen: true })
    await update(story, grow(9, 'NEW BEYOND. '))
    // Here it stands still: no timer notices the silence.
    await page.clock.pauseAt(Date.now() + OVERDUE_MS)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await shows(page, 'NEW BEYOND.')
  })

  it('[RDR1] that loading it again did not mend says so, and tries once more later', async () => {
    const story = await prepare()
    const page = await newsroom.visit({ as: 'reader' })
    await page.clock.install()
    await page.route(`**${story.path}`, ofNoRevision, { times: 2 })
    await page.goto(story.path)
    await soon(() => state(page)).toMatch(/^Offline since \d\d:\d\d$/)
    await page.clock.fastForward(LATER)
    await page.locator('main[data-revision="1"]').waitFor()
    await soon(() => state(page)).toMatch(/^Live/)
  })

  it('[RDR1] is loaded again where what shows an update is no longer to be had', async () => {
    const story = await prepare()
    const page = await open(story)
    await page.route(/story-updates/, (route) => route.abort())
    await update(story, grow(9, 'NEW AGAIN. '))
    await shows(page, 'NEW AGAIN.')
    expect(await page.evaluate('sessionStorage.getItem("reloaded")')).not.toBeNull()
  })
})
