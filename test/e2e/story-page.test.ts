import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { changeLine } from '../../shared/document/line.ts'
import { published, retracted } from '../../shared/protocol/api/publishing.ts'
import type { Caller } from '../support/node-process.ts'
import { choose, openStory, saved } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import {
  changeDraft,
  drawHarbour,
  illustrate,
  publishStory,
  type Page as Words,
} from './prepared-stories.ts'

const SENTENCE = 'The boat left with the morning tide, and nobody waved. '
const LONGEST = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

let newsroom: E2eNewsroom
let publisher: Caller

beforeAll(async () => {
  newsroom = await E2eNewsroom.open()
  publisher = await newsroom.node.addPerson({ name: 'Paul Press', role: 'publisher' })
})
afterEach(() => newsroom.everybodyLeaves())
afterAll(async () => {
  expect(newsroom.complaints).toEqual([])
  await newsroom[Symbol.asyncDispose]()
})

let stories = 0
const prepare = (words: Partial<Words> = {}) =>
  publishStory(publisher, {
    section: 'World',
    headline: `Keepers return to rock number ${++stories}`,
    standfirst: 'Two keepers and a dog will stay until the spring.',
    byline: 'Mara Lindqvist',
    paragraphs: [1, 2, 3].map((n) => `Paragraph ${n}. ${SENTENCE.repeat(6).trim()}`),
    ...words,
  })

async function open(path: string, width = 1440): Promise<Page> {
  const page = await newsroom.visit({ as: 'reader', viewport: { width, height: 900 } })
  await page.goto(path)
  return page
}

async function rewrite(id: string, text: string, order: object = { kind: 'update' }) {
  await changeDraft(newsroom.node, publisher, id, (doc) => {
    const paragraph = doc.getXmlFragment('body').get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).insert(0, text)
  })
  await publisher.post(`/api/stories/${id}/publish`, order, published)
}

const box = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { left, right, top, bottom }
    })

const initialOf = (p: Element) =>
  getComputedStyle(p, '::first-letter').getPropertyValue('initial-letter')

/** How far from its paragraph's own beginning the first letter stands. */
function indentOf(p: Element) {
  const range = document.createRange()
  range.setStart(p.firstChild ?? p, 0)
  range.setEnd(p.firstChild ?? p, 1)
  return range.getBoundingClientRect().left - p.getBoundingClientRect().left
}

const isSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe('a story’s page', { timeout: 120_000 }, () => {
  it('has byline and date in its first screen, and other stories beside the text', async () => {
    await prepare({ headline: 'Ferry runs aground' })
    const { id, path } = await prepare({ headline: 'Keepers return with a picture' })
    const words = { alt: 'A boat', caption: 'At dawn.', credit: 'Ana', disclaimer: '' }
    await illustrate(newsroom.node, publisher, id, { image: await drawHarbour(210), words })
    await publisher.post(`/api/stories/${id}/publish`, { kind: 'update' }, published)
    const page = await open(path)
    for (const part of ['.byline', '.dates'])
      expect((await box(page, part)).bottom).toBeLessThan(900)
    const [body, more] = [await box(page, '.body'), await box(page, '.more')]
    expect(more.left).toBeGreaterThan(body.right)
    expect(Math.abs(more.top - body.top)).toBeLessThan(20)
    expect(await look(page, 'reader-story')).toEqual([])
    await page.getByRole('link', { name: 'A boat' }).press('Enter')
    const lightbox = page.getByRole('dialog', { name: 'Pictures of this story' })
    await lightbox.getByText('At dawn.').waitFor()
    await page.keyboard.press('Escape')
    await lightbox.waitFor({ state: 'detached' })
  })

  it('leads on first to what its editors chose in the desk', async () => {
    for (const n of [1, 2, 3, 4]) await prepare({ headline: `Tide table ${n} is out` })
    const { id, path } = await prepare()
    const desk = await newsroom.visitAs(publisher)
    await openStory(desk, id)
    await desk.getByRole('combobox', { name: 'Related stories' }).fill('Tide table 1')
    await choose(desk, 'Tide table 1 is out')
    await saved(desk)
    await publisher.post(`/api/stories/${id}/publish`, { kind: 'update' }, published)
    const page = await open(path)
    expect(await page.locator('.more h3').allInnerTexts()).toEqual([
      'Tide table 1 is out',
      'Tide table 4 is out',
      'Tide table 3 is out',
    ])
  })

  it('says how long ago it was updated, and links to the passage that is pointed at', async () => {
    const { id, path } = await prepare()
    await rewrite(id, 'ANEW. ')
    const page = await open(path)
    const dates = page.locator('.dates')
    await soon(() => dates.innerText()).toMatch(
      /Updated\s+just now, \d\d:\d\d UTC( \(.* your time\))? · history/,
    )
    await page.mouse.wheel(0, 300)
    await changeDraft(newsroom.node, publisher, id, (doc) => {
      for (const [field, words] of [
        ['headline', 'Keepers are back'],
        ['standfirst', 'Three keepers stay.'],
      ] as const)
        changeLine(doc.getXmlFragment(field), words)
    })
    await rewrite(id, 'AGAIN. ')
    await page.getByText('AGAIN.').waitFor()
    await soon(() => dates.innerText()).toMatch(/just now/)
    await page.emulateMedia({ media: 'print' })
    const [printed, size] = await dates.locator('[data-ago]').evaluate((time) => {
      return [getComputedStyle(time, '::after').content, getComputedStyle(time).fontSize]
    })
    expect([printed, size]).toEqual([expect.stringMatching(/^"\w{3}, \d\d \w{3} \d{4}, /), '0px'])
    await page.emulateMedia({ media: 'screen' })
    expect(await page.title()).toContain('Keepers are back')
    const description = page.locator('meta[name="description"]')
    expect(await description.getAttribute('content')).toBe('Three keepers stay.')
    const shared = page.locator('meta[property="og:title"]')
    expect(await shared.getAttribute('content')).toBe('Keepers are back')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByText('Paragraph 2.').hover()
    const link = page.getByRole('link', { name: 'Link to this passage' })
    await link.click()
    await soon(() => page.getByRole('status').allInnerTexts()).toContain('Link copied')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(copied).pathname).toBe(path)
    await page.goto(copied)
    expect(await page.locator(':target').innerText()).toContain('Paragraph 2.')
  })

  it('reads from its own side in Arabic, and nothing is torn or pushed, however narrow', async () => {
    const arabic = await prepare({
      headline: 'عودة الحراس إلى الصخرة بعد أربعين عاما',
      standfirst: 'سيبقى حارسان وكلب حتى الربيع.',
      byline: 'منى الخطيب',
      paragraphs: ['غادر القارب مع مد الصباح في عام 1987. '.repeat(6).trim()],
    })
    const chinese = await prepare({
      headline: '守望者四十年后重返礁石灯塔与港口居民重聚',
      standfirst: '两名守望者和一条狗将留到春天。',
      byline: '林小雨',
      paragraphs: ['清晨潮水上涨时，小船离开了码头，岸上没有人见过这么小的船队出海。'.repeat(6)],
    })
    const long = await prepare({
      headline: LONGEST,
      standfirst: `https://example.org/${'a/'.repeat(90)}`,
      byline: 'Maximiliana-Alexandrina-Wolfeschlegelsteinhausenbergerdorff',
      paragraphs: [LONGEST, 'x'.repeat(400)],
    })
    const page = await open(arabic.path)
    const [headline, standfirst] = [await box(page, '.headline'), await box(page, '.standfirst')]
    expect(Math.abs(headline.right - standfirst.right)).toBeLessThan(1)
    const paragraph = page.locator('[data-block] > p')
    expect(await paragraph.evaluate((p) => getComputedStyle(p).direction)).toBe('rtl')
    expect(await paragraph.evaluate(initialOf)).toBe('normal')
    for (const part of ['.headline', '[data-block]'])
      expect(await page.locator(part).first().getAttribute('lang')).toBe('ar')
    const spacing = page.locator('.headline').evaluate((h) => getComputedStyle(h).letterSpacing)
    expect(await spacing).toBe('normal')
    const brief = await prepare({ paragraphs: ['Gone.', SENTENCE.repeat(6).trim()] })
    await page.goto(brief.path)
    const below = page.locator('[data-block] > p').nth(1)
    expect(await paragraph.first().evaluate(initialOf)).not.toBe('normal')
    expect(await below.evaluate(indentOf)).toBeLessThan(2)
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of [arabic.path, chinese.path, long.path, `${long.path}/history`]) {
        await page.goto(path)
        expect([width, path, await isSideways(page)]).toEqual([width, path, false])
      }
    }
  })

  it('needs one sheet of paper, with its address and its revision', async () => {
    const { path } = await prepare()
    const page = await open(path)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.printed').innerText()).toBe(newsroom.node.url + path)
    const revision = await page
      .locator('main')
      .evaluate((main) => getComputedStyle(main, '::after').content)
    expect(revision).toContain('Revision')
  })
})

describe('the history of a story', { timeout: 120_000 }, () => {
  it('[HIST1] leads from the story to any two revisions, and a publisher takes one out of it', async () => {
    const { id, path } = await prepare({ headline: 'Keepers in the past' })
    await rewrite(id, 'SECOND. ')
    await rewrite(id, 'THIRD. ')
    const plain = await newsroom.visit({ as: 'otherReader', javaScriptEnabled: false })
    await plain.goto(path)
    await plain.getByRole('link', { name: 'history', exact: true }).click()
    await plain.getByLabel('From revision').selectOption({ index: 0 })
    await plain.getByRole('button', { name: 'Compare' }).click()
    expect(await plain.locator('ins').innerText()).toContain('THIRD. SECOND.')
    const page = await open(`${path}/history`)
    expect(await look(page, 'reader-history')).toEqual([])

    const desk = await newsroom.visitAs(publisher)
    await desk.goto(`/desk/stories/${id}`)
    await desk.getByRole('button', { name: 'Take out of the history… (revision 2)' }).click()
    const dialog = desk.getByRole('dialog', { name: 'Take revision 2 out of the history' })
    await dialog.getByLabel('Reason').fill('A court ordered it.')
    expect(await look(desk, 'desk-take-down')).toEqual([])
    await dialog.getByRole('button', { name: 'Take it out' }).click()
    await desk.getByText(/^Not public since/).waitFor()
    await page.reload()
    await page.getByText('The text of this revision was removed for legal reasons').waitFor()
    await publisher.post(`/api/stories/${id}/retract`, { note: 'It was forged.' }, retracted)
    await page.getByRole('link', { name: 'This story was retracted' }).waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/THIRD|Keepers/)
  })
})
