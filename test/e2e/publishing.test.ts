import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Caller } from '../support/node-process.ts'
import {
  body,
  button,
  dialog,
  field,
  headline,
  openStory,
  saved,
  standfirst,
  words,
} from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { drawHarbour, importStory } from './prepared-stories.ts'
import { SAMPLE, SAMPLE_PAGE } from './published-page.ts'

const CAPTION = 'The wheel of the mill on the evening before its first turn.'
const ALT = 'A wooden water wheel below a stone house, with the sun low over the harbour.'

describe('a story on its way to readers', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let reporter: Caller
  let publisher: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    reporter = await newsroom.node.addPerson({ name: 'Rita Vole', role: 'reporter' })
    publisher = await newsroom.node.addPerson({ name: 'Paul Press', role: 'publisher' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('[PUB4] is held back with every reason at once, and each leads to its field', async () => {
    const { id } = await publisher.post('/api/stories', {}, storyDetail)
    const page = await newsroom.visitAs(publisher)
    await openStory(page, id)
    await field(page, 'Caption').fill('A wheel.')
    await saved(page)
    await button(page, 'Publish').click()
    const checklist = dialog(page, /^Publish/)
    const reasons = [
      'Write a headline.',
      'Write the story.',
      'Say who wrote it.',
      'Choose a section.',
      'Give the address a slug.',
      'Upload the image, or clear its texts.',
      'Describe the image for those who can’t see it.',
      'Credit the image.',
    ]
    for (const reason of reasons) await checklist.getByText(reason).waitFor()
    expect(await checklist.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(
      true,
    )
    await checklist.getByRole('button', { name: /Describe the image/ }).click()
    await soon(() =>
      field(page, 'Alternative text').evaluate((area) => area === document.activeElement),
    ).toBe(true)
    const refused = await publisher.fetch(`/api/stories/${id}/publish`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'publish' }),
    })
    expect(refused.status).toBe(422)
  })

  it('[RDR3] is filled, published, and stands on its page with every part, with JavaScript and without', async () => {
    const id = await importStory(publisher, SAMPLE_PAGE)
    const page = await newsroom.visitAs(publisher)
    await openStory(page, id)
    await standfirst(page).pressSequentially('Eleven years of work by volunteers.')
    await addTo(page, 'Tags', 'Tidal power')
    const chooser = page.waitForEvent('filechooser')
    await button(page, 'Add a picture').click()
    const buffer = await drawHarbour(28)
    await (await chooser).setFiles({ name: 'wheel.jpg', mimeType: 'image/jpeg', buffer })
    await button(page, 'Replace').waitFor()
    await field(page, 'Alternative text').fill(ALT)
    await field(page, 'Caption').fill(CAPTION)
    await button(page, 'Publish').click()
    const publish = dialog(page, /^Publish/)
    await publish.getByText('Everything that readers need is there.').waitFor()
    await publish.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('Revision 1 is on the page.').waitFor()
    await button(page, 'Update').waitFor()

    const { url, revisions } = await publisher.get(`/api/stories/${id}`, storyDetail)
    expect(revisions).toMatchObject([{ number: 1, kind: 'publish', publishedBy: 'Paul Press' }])
    for (const javaScriptEnabled of [true, false]) {
      const reader = await newsroom.visit({ as: 'reader', javaScriptEnabled })
      await reader.goto(new URL(url ?? '').pathname)
      await showsEveryPart(reader)
      await showsItInLists(reader)
    }
  })

  it('is a reporter’s to write and to send to review, but not to publish', async () => {
    const { id } = await reporter.post('/api/stories', { headline: 'Ebb' }, storyDetail)
    const page = await newsroom.visitAs(reporter)
    await openStory(page, id)
    await body(page).pressSequentially('Low water at four.')
    await saved(page)
    expect(await button(page, 'Publish').count()).toBe(0)
    await button(page, 'Send to review').click()
    await page.getByText('In review').waitFor()
    for (const [path, json] of [
      [`/api/stories/${id}/publish`, { kind: 'publish' }],
      [`/api/stories/${id}/retract`, { note: 'No.' }],
      ['/api/webhooks', { url: 'https://example.org/hook' }],
      [
        '/api/users',
        { name: 'Eve', email: 'eve@x.test', password: 'long-enough-word', role: 'admin' },
      ],
    ] as const) {
      const body = JSON.stringify(json)
      const headers = { 'content-type': 'application/json' }
      const response = await reporter.fetch(path, { method: 'POST', headers, body })
      expect([path, response.status]).toEqual([path, 403])
    }
    expect(await page.getByRole('link', { name: 'Webhooks' }).count()).toBe(0)
  })

  it('[HUB1] cannot be written by a reporter to whom it does not belong', async () => {
    const { id } = await publisher.post('/api/stories', { headline: 'Flood' }, storyDetail)
    const page = await newsroom.visitAs(reporter)
    await page.goto(`/desk/stories/${id}`)
    await page.getByText('Read only').waitFor()
    await soon(() => words(headline(page))).toBe('Flood')
    expect(await headline(page).getAttribute('contenteditable')).toBe('false')
  })

  it('refuses pictures that are none, and says why', async () => {
    const { id } = await publisher.post('/api/stories', { headline: 'Spring tide' }, storyDetail)
    const page = await newsroom.visitAs(publisher)
    await openStory(page, id)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    for (const content of [svg, 'not a picture at all']) {
      const chooser = page.waitForEvent('filechooser')
      await button(page, 'Add a picture').click()
      const buffer = Buffer.from(content)
      await (await chooser).setFiles({ name: 'a.png', mimeType: 'image/png', buffer })
      await page
        .getByRole('alert')
        .getByText(/SVG|image|picture/i)
        .first()
        .waitFor()
    }
    await saved(page)
    await button(page, 'Add a picture').waitFor()
  })

  it('leaves pages that complain of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

async function addTo(page: Page, label: string, text: string) {
  await page.getByRole('combobox', { name: label }).or(field(page, label)).first().fill(text)
  await page.keyboard.press('Enter')
}

async function showsEveryPart(reader: Page) {
  const story = reader.getByRole('main')
  const shown = (text: string | RegExp) => story.getByText(text).first().waitFor()
  await story.getByRole('heading', { level: 1, name: SAMPLE.headline }).waitFor()
  expect(new URL(reader.url()).pathname).toMatch(/^\/science\/\d{4}\/\d\d\/\d\d\/harbour-town-/)
  await story.getByRole('link', { name: 'Science' }).first().waitFor()
  await shown('Eleven years of work by volunteers.')
  expect(await story.innerText()).toMatch(/Published On\s+Tue, 0?3 Jun(e)? 2025/)
  expect(await story.locator('time').first().getAttribute('datetime')).toBe('2025-06-03')
  const author = story.getByRole('link', { name: SAMPLE.byline })
  expect(await author.getAttribute('href')).toBe('/authors/mara-lindqvist')
  await shown(/^[01] Views?$/)
  await story.getByRole('img', { name: ALT }).waitFor()
  await shown(CAPTION)
  await shown('Northern Light Press')
  await shown('Share')
  for (const paragraph of SAMPLE.paragraphs) await shown(paragraph)
  await shown(SAMPLE.disclaimer)
  await story.getByRole('link', { name: 'Tidal power' }).waitFor()
  const width = (await story.getByRole('img', { name: ALT }).boundingBox())?.width ?? 0
  expect(width).toBeGreaterThan(300)
}

async function showsItInLists(reader: Page) {
  for (const list of ['/', '/science', '/authors/mara-lindqvist']) {
    await reader.goto(list)
    await reader.getByRole('link', { name: SAMPLE.headline }).waitFor()
    const thumbnail = reader
      .getByRole('article')
      .filter({ hasText: SAMPLE.headline })
      .locator('img')
    await thumbnail.scrollIntoViewIfNeeded()
    await soon(() =>
      thumbnail.evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(0)
  }
}
