import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { body, button, dialog, openStory, saved } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, textOf } from './prepared-stories.ts'

const WORDS = 'report'
const PAGE = {
  section: 'World',
  headline: 'Harbour',
  byline: 'Ada Quill',
  paragraphs: ['The report of the harbour board is out.', 'Nobody has read it yet.'],
}
const HREF = 'https://harbour.example/report'

describe('somebody who links words', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let ada: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  async function open(viewport = { width: 1280, height: 800 }): Promise<Page> {
    const page = await newsroom.visitAs(ada, { viewport })
    await openStory(page, await importStory(ada, textOf(PAGE)))
    return page
  }

  async function linked(viewport?: { width: number; height: number }): Promise<Page> {
    const page = await open(viewport)
    await select(page)
    await page.keyboard.press('ControlOrMeta+Shift+k')
    await address(page).fill('harbour.example/report')
    await page.keyboard.press('Enter')
    await link(page).waitFor()
    return page
  }

  it.each([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])(
    'sees them while the form has the focus, and hears which they are: $width px',
    async (viewport) => {
      const page = await open(viewport)
      await select(page)
      await button(page, 'Link').click()
      await soon(() => isFocused(address(page))).toBe(true)
      const form = dialog(page, 'Link')
      expect(await form.innerText()).toContain(`Link for “${WORDS}”`)
      const shown = body(page).locator('.words-to-link')
      expect(await shown.innerText()).toBe(WORDS)
      expect(await isUncovered(shown)).toBe(true)
      if (viewport.width > 600) expect(await look(page, 'desk-link-form')).toEqual([])
      await page.keyboard.press('Escape')
      await form.waitFor({ state: 'detached' })
      await soon(() => isFocused(body(page))).toBe(true)
      await page.keyboard.type('account')
      await soon(() => body(page).innerText()).toContain('The account of')
    },
  )

  it('sees where a link goes, opens it apart, changes it and takes it away', async () => {
    const page = await linked()
    expect(await link(page).getAttribute('href')).toBe(HREF)
    await page.keyboard.press('ArrowDown')
    await link(page).click()
    const card = dialog(page, 'Link')
    await card.getByText(HREF).waitFor()
    expect(await isUncovered(link(page))).toBe(true)
    const opens = card.getByRole('link', { name: 'Open' })
    expect(await opens.getAttribute('href')).toBe(HREF)
    expect(await opens.getAttribute('target')).toBe('_blank')
    expect(await opens.getAttribute('rel')).toContain('noopener')
    expect(await look(page, 'desk-link-card')).toEqual([])

    await card.getByRole('button', { name: 'Edit' }).click()
    await address(page).fill('mailto:board@harbour.example')
    await page.keyboard.press('Enter')
    await soon(() => link(page).getAttribute('href')).toBe('mailto:board@harbour.example')
    await page.keyboard.press('ArrowDown')
    await link(page).click()
    await dialog(page, 'Link').getByRole('button', { name: 'Remove' }).click()
    await link(page).waitFor({ state: 'detached' })
    expect(await body(page).innerText()).toContain('The report of')
    await saved(page)
  })

  it('does all of it from the keyboard', async () => {
    const page = await linked()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ControlOrMeta+k')
    await soon(() => isFocused(address(page))).toBe(true)
    expect(await address(page).inputValue()).toBe(HREF)
    await address(page).fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await dialog(page, 'Link').getByText('Give an http').waitFor()
    await address(page).fill('https://harbour.example/final')
    await page.keyboard.press('Enter')
    await soon(() => link(page).getAttribute('href')).toBe('https://harbour.example/final')
    await soon(() => isFocused(body(page))).toBe(true)
  })

  it('has the card go when the caret leaves the link, or on Escape', async () => {
    const page = await linked()
    for (const leave of ['Escape', 'ControlOrMeta+End']) {
      // Two clicks at one spot are a double click.
      await body(page).getByText('Nobody').click()
      await link(page).click()
      await dialog(page, 'Link').waitFor()
      await page.keyboard.press(leave)
      await dialog(page, 'Link').waitFor({ state: 'detached' })
    }
  })

  it('links on a phone, too', async () => {
    const page = await linked({ width: 390, height: 844 })
    await page.keyboard.press('ArrowDown')
    await link(page).click()
    await dialog(page, 'Link').getByRole('button', { name: 'Edit' }).click()
    await soon(() => isFocused(address(page))).toBe(true)
    expect(newsroom.complaints).toEqual([])
  })
})

const address = (page: Page) => page.getByRole('textbox', { name: 'Address' })
const link = (page: Page) => body(page).locator('a[href]')
const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element.contains(document.activeElement))

async function select(page: Page) {
  await body(page).click()
  await page.keyboard.press('ControlOrMeta+Home')
  for (let i = 0; i < 'The '.length; i++) await page.keyboard.press('ArrowRight')
  for (const _ of WORDS) await page.keyboard.press('Shift+ArrowRight')
}

/** Nothing lies over its middle. */
function isUncovered(locator: Locator): Promise<boolean> {
  return locator.first().evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return seen !== null && (element.contains(seen) || seen.contains(element))
  })
}
