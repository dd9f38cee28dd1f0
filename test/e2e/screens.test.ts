import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { published, retracted } from '../../shared/protocol/api/publishing.ts'
import type { Caller } from '../support/node-process.ts'
import { body, button, dialog, field, headline, openStory, saved } from './desk.ts'
import { ARTIFACTS, look } from './look.ts'
import { E2eNewsroom } from './newsroom.ts'
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
  beforeAll(async () => {
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

  it('of the desk is accessible: the newsroom’s sections, saved and with what is wrong', async () => {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/newsroom')
    await field(page, 'Name of section 6').waitFor()
    expect(await look(page, 'desk-newsroom')).toEqual([])
    await button(page, 'Remove Sport').click()
    await button(page, 'Remove Science').click()
    await button(page, 'Save').click()
    await page.getByText('live story stands in Sport').waitFor()
    expect(await look(page, 'desk-newsroom-refused')).toEqual([])
    await button(page, 'Keep Sport').click()
    await button(page, 'Add section').click()
    await page.keyboard.type('Search')
    await button(page, 'Save').click()
    await page.getByText('is an address that Galley needs itself').waitFor()
    expect(await look(page, 'desk-newsroom-wrong')).toEqual([])
  })

  it('of readers is accessible: a front page of many sections', async () => {
    const names = [
      'World',
      'Arts and Letters',
      'Science',
      'Business',
      'Culture',
      'Sport',
      'Politics',
    ]
    names.push('Environment', 'The Weekend', 'Food', 'Questions of Law and Order in Small Towns')
    const sections = names.map((name) => ({
      name,
      slug: name.toLowerCase().replaceAll(' ', '-').slice(0, 20),
    }))
    await admin.fetch('/api/sections', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sections }),
    })
    const page = await newsroom.visit({ as: 'reader' })
    await page.goto('/')
    await page.getByRole('link', { name: 'The Weekend' }).waitFor()
    expect(await look(page, 'reader-many-sections')).toEqual([])
    await page.goto(mill.path)
    expect(await look(page, 'reader-many-sections-story')).toEqual([])
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
