import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyList } from '../../shared/protocol/api/stories.ts'
import { ADMIN, type Caller } from '../support/node-process.ts'
import {
  body,
  button,
  dialog,
  field,
  headline,
  row,
  saved,
  signIn,
  words,
  writable,
} from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { drawHarbour } from './prepared-stories.ts'
import { SAMPLE, SAMPLE_PAGE } from './published-page.ts'

describe('a newcomer at the desk', () => {
  let newsroom: E2eNewsroom
  let ada: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  async function stories() {
    return (await ada.get('/api/stories', storyList)).stories
  }

  async function openImport(): Promise<Page> {
    const page = await newsroom.visitAs(ada)
    await page.goto('/desk')
    await button(page, 'Import').click()
    await dialog(page, 'Import a story').waitFor()
    return page
  }

  it('is told that a password is wrong, then gets in, and out again', async () => {
    const page = await newsroom.visit()
    await page.goto('/desk')
    await page.getByLabel('E-mail').fill(ADMIN.email)
    await page.getByLabel(/^Password/).fill('not-the-password')
    await button(page, 'Sign in').click()
    await page
      .getByRole('alert')
      .getByText('No account has this e-mail address and password.')
      .waitFor()
    await page.getByLabel(/^Password/).fill('another')
    await page.getByRole('alert').waitFor({ state: 'detached' })

    await signIn(page, ADMIN)
    await page.getByRole('link', { name: 'Webhooks' }).waitFor()
    await page.getByRole('button', { name: /account$/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByLabel(/^Password/).waitFor()
    expect((await page.request.get('/api/me')).status()).toBe(401)
  })

  it('starts a story, which stands in the list for everybody at once', async () => {
    const page = await newsroom.visit()
    await signIn(page, ada.credentials)
    const admin = await newsroom.visitAs(await newsroom.node.admin())
    await admin.goto('/desk')
    await button(page, 'New story').click()
    await writable(page)
    await headline(page).pressSequentially('Ferry strikes a quay')
    await saved(page)
    const listed = row(admin, 'Ferry strikes a quay')
    await listed.waitFor()
    await listed.getByRole('img', { name: 'In it now: Ada Quill' }).waitFor()
    await listed.getByText('Draft').waitFor()
  })

  it('pastes the page of a published story, and every part of it lands in its field', async () => {
    const page = await openImport()
    await field(page, 'Text').fill(SAMPLE_PAGE)
    await importIt(page)
    await writable(page)
    await soon(() => words(headline(page))).toBe(SAMPLE.headline)
    await soon(() => words(body(page))).toBe(SAMPLE.paragraphs.join('\n'))
    expect(await page.getByLabel('Section').inputValue()).toBe('science')
    const slug = await field(page, 'Slug').getAttribute('aria-placeholder')
    expect(slug).toMatch(/^harbour-town-reopens/)
    expect(await page.getByLabel('Published On').inputValue()).toBe('2025-06-03')
    await page.getByText(SAMPLE.byline, { exact: true }).waitFor()
    expect(await words(field(page, 'Credit'))).toBe('Northern Light Press')
    expect(await words(field(page, 'Disclaimer'))).toBe(SAMPLE.disclaimer)
  })

  it.each([
    ['UTF-8', Buffer.from(SAMPLE_PAGE)],
    ['UTF-16, as some editors save it', Buffer.from(`\ufeff${SAMPLE_PAGE}`, 'utf16le')],
  ])('uploads the same page as a file in %s', async (_, buffer) => {
    const page = await openImport()
    await chooseFile(page, buffer)
    await writable(page)
    await soon(() => words(headline(page))).toBe(SAMPLE.headline)
    await soon(() => words(body(page))).toBe(SAMPLE.paragraphs.join('\n'))
  })

  it('is told why a text cannot be imported, and no story is made of it', async () => {
    const before = (await stories()).length
    const page = await openImport()
    await field(page, 'Text').fill(' \n\n ')
    await importIt(page)
    await page.getByRole('alert').getByText('There is no text in it.').waitFor()
    await chooseFile(page, await drawHarbour(200))
    await page.getByRole('alert').getByText('This is not plain text.').waitFor()
    await chooseFile(page, Buffer.from('tide '.repeat(450_000)))
    await page
      .getByRole('alert')
      .getByText(/(larger|more) than 2 MiB/)
      .waitFor()
    expect(await stories()).toHaveLength(before)
  })

  it('sees pages that complain of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

const importIt = (page: Page) =>
  dialog(page, 'Import a story').getByRole('button', { name: 'Import', exact: true }).click()

async function chooseFile(page: Page, buffer: Buffer) {
  const chooser = page.waitForEvent('filechooser')
  await button(page, 'Choose a file').click()
  await (await chooser).setFiles({ name: 'page.txt', mimeType: 'text/plain', buffer })
}
