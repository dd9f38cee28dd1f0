import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { published, retracted } from '../../shared/protocol/api.ts'
import type { Caller } from '../support/node-process.ts'
import { body, button, dialog, headline, openStory, saved } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import {
  changeDraft,
  drawHarbour,
  illustrate,
  importStory,
  publish,
  publishStory,
  textOf,
} from './prepared-stories.ts'
import { SAMPLE, SAMPLE_PAGE } from './published-page.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const ARTIFACTS = join(ROOT, 'test', 'artifacts')
const WIDTHS = [1440, 390]
/** Only looked at for what does not fit. */
const NARROWEST = 320
const SCHEMES = ['light', 'dark'] as const

const PAGES = [
  ['Politics', 'Council votes to open its meetings to the river towns', 'Ada Quill'],
  ['Business', 'Small shipyards share one order book, and one crane', 'Ben Hardy'],
  ['World', 'Two islands agree on a ferry after ninety years of rowing', 'Mara Lindqvist'],
  ['Culture', 'A choir of net menders fills the old customs house', 'Ada Quill'],
  ['Sport', 'Winter regatta ends with five boats home and one in a tree', 'Ben Hardy'],
] as const

describe('every screen', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let admin: Caller
  let mill: { id: string; path: string }
  let axe: string
  beforeAll(async () => {
    await mkdir(ARTIFACTS, { recursive: true })
    axe = await readFile(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')
    newsroom = await E2eNewsroom.open({ WEBHOOK_ALLOW_HOSTS: '127.0.0.1' })
    admin = await newsroom.node.admin()
    mill = await fillNewsroom()
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  async function fillNewsroom() {
    const { node } = newsroom
    await node.addPerson({ name: 'Ada Quill', role: 'editor' })
    const endpoint = { url: 'http://127.0.0.1:9/archive', description: 'The archive' }
    const headers = { 'content-type': 'application/json' }
    await admin.fetch('/api/webhooks', { method: 'POST', headers, body: JSON.stringify(endpoint) })
    for (const [index, [section, headline, byline]] of PAGES.entries()) {
      const standfirst =
        'What was settled on Monday evening changes a custom older than the harbour wall.'
      const page = { section, headline, standfirst, byline, paragraphs: SAMPLE.paragraphs }
      const id = await importStory(admin, textOf(page))
      const image = await drawHarbour(30 + index * 67)
      await illustrate(node, admin, id, { image, words: picture(headline) })
      await publish(admin, id)
    }
    await importStory(admin, textOf({ ...untold, paragraphs: SAMPLE.paragraphs.slice(0, 2) }))
    const id = await importStory(admin, SAMPLE_PAGE)
    await illustrate(node, admin, id, { image: await drawHarbour(22), words: picture('the mill') })
    return { id, path: await publish(admin, id) }
  }

  /** Takes the four pictures of a screen, and lets axe look at each. */
  async function look(page: Page, name: string) {
    const findings: string[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width > 600 ? 900 : 844 })
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await settled(page)
        await page.screenshot({
          path: join(ARTIFACTS, `${name}-${width}-${colorScheme}.png`),
          fullPage: true,
          animations: 'disabled',
        })
        // What dark colours do to contrast, they do at every width.
        const isSeen = width === 390 && colorScheme === 'dark'
        const seen = isSeen ? [] : await violations(page, axe)
        findings.push(...seen.map((finding) => `${width} ${colorScheme}: ${finding}`))
        if (await scrollsSideways(page)) findings.push(`${width}: the page scrolls sideways`)
      }
    }
    await page.setViewportSize({ width: NARROWEST, height: 800 })
    if (await scrollsSideways(page)) findings.push(`${NARROWEST}: the page scrolls sideways`)
    return findings
  }

  it.each([
    ['reader-home', () => '/'],
    ['reader-section', () => '/world'],
    ['reader-story', () => mill.path],
    ['reader-author', () => '/authors/ada-quill'],
    ['reader-lost', () => '/nothing-here'],
  ])('of readers is accessible: %s', async (name, path) => {
    const page = await newsroom.visit({ as: 'reader' })
    await page.goto(path())
    await page.getByRole('main').waitFor()
    expect(await look(page, name)).toEqual([])
  })

  it('of readers is accessible: a corrected story and a retracted one', async () => {
    await changeDraft(newsroom.node, admin, mill.id, (doc) => {
      const first = doc.getXmlFragment('body').get(0)
      const text = first instanceof Y.XmlElement ? first.get(0) : null
      if (text instanceof Y.XmlText) text.insert(0, 'In the end it took a boathook. ')
    })
    const note = 'An earlier version said that the mill had stood still since 1986. It was 1985.'
    const correction = { kind: 'correct', note }
    await admin.post(`/api/stories/${mill.id}/publish`, correction, published)
    const page = await newsroom.visit({ as: 'reader' })
    await page.goto(mill.path)
    await page.getByText('Revision history').click()
    expect(await look(page, 'reader-corrected')).toEqual([])

    const gone = await publishStory(admin, { ...untold, paragraphs: ['It was not so.'] })
    const body = { note: 'The letter on which this story rested was forged.' }
    await admin.post(`/api/stories/${gone.id}/retract`, body, retracted)
    await page.goto(gone.path)
    expect(await look(page, 'reader-retracted')).toEqual([])
  })

  it('of the desk is accessible: sign-in', async () => {
    const page = await newsroom.visit()
    await page.goto('/desk')
    await page.getByLabel(/^Password/).fill('wrong')
    await page.getByLabel('E-mail').fill('nobody@newsroom.test')
    await button(page, 'Sign in').click()
    await page.getByRole('alert').waitFor()
    expect(await look(page, 'desk-sign-in')).toEqual([])
  })

  it('of the desk is accessible: the list, its palette and the import', async () => {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk')
    await page.getByRole('link', { name: SAMPLE.headline }).waitFor()
    expect(await look(page, 'desk-stories')).toEqual([])
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find a story, or do something' }).waitFor()
    expect(await look(page, 'desk-palette')).toEqual([])
    await page.keyboard.press('Escape')
    await button(page, 'Import').click()
    await dialog(page, 'Import a story').getByLabel('Text').fill('  ')
    await dialog(page, 'Import a story')
      .getByRole('button', { name: 'Import', exact: true })
      .click()
    await page.getByRole('alert').waitFor()
    expect(await look(page, 'desk-import')).toEqual([])
  })

  it('of the desk is accessible: a story with two people in it, and its publish dialog', async () => {
    const page = await newsroom.visitAs(admin)
    await openStory(page, mill.id)
    const other = await newsroom.visitAs(await newsroom.node.signIn(adaQuill))
    await openStory(other, mill.id)
    await body(other).press('Control+Home')
    await body(other).pressSequentially('On the quay: ')
    await body(page).getByText('Ada Quill').waitFor({ state: 'attached' })
    await saved(page)
    expect(await look(page, 'desk-story')).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByText('Details', { exact: true }).click()
    await page.screenshot({
      path: join(ARTIFACTS, 'desk-story-details-390-dark.png'),
      fullPage: true,
    })
    await page.getByText('Text', { exact: true }).click()
    await page.setViewportSize({ width: 1280, height: 800 })

    await headline(page).press('Control+a')
    await headline(page).press('Delete')
    await saved(page)
    await button(page, 'Update').click()
    await dialog(page, /^Update/)
      .getByText('Write a headline.')
      .waitFor()
    expect(await look(page, 'desk-publish')).toEqual([])
  })

  it('of the desk is accessible: webhooks and people', async () => {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/webhooks')
    await page.getByRole('button', { name: 'Deliveries' }).click()
    await page
      .getByRole('button', { name: /Waiting/ })
      .first()
      .click()
    await page.getByText('No answer').first().waitFor()
    expect(await look(page, 'desk-webhooks')).toEqual([])
    await page.goto('/desk/people')
    await page.getByText('Ada Quill').waitFor()
    expect(await look(page, 'desk-people')).toEqual([])
  })

  it('complains of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

const adaQuill = { email: 'ada.quill@newsroom.test', password: 'a-long-enough-password' }

const untold = {
  section: 'World',
  headline: 'Letter from the lighthouse reaches its town at last',
  byline: 'Ben Hardy',
}

const picture = (what: string) => ({
  alt: `A harbour at dusk, drawn for the story of ${what}.`,
  caption: 'The harbour at dusk, before the boats come home.',
  credit: 'Northern Light Press',
  disclaimer: 'This image is a drawing.',
})

/** The scheme has been taken over, every font and picture is there. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  await soon(() =>
    page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    ),
  ).toBe(0)
}

/** What axe-core finds serious or critical. Evaluated by the debugger: the page's policy admits no foreign script. */
async function violations(page: Page, axe: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    return axe.run({ runOnly: tags, resultTypes: ['violations'] })
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
}
