import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { button, field } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'

const LOGO = join(import.meta.dirname, '..', '..', 'docs', 'desk.png')

describe('the front page', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let editor: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open({ DEMO: '1' })
    editor = await newsroom.node.addPerson({ name: 'Edda Editor', role: 'editor' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  const openDesk = async (caller: Caller) => {
    const page = await newsroom.visitAs(caller, { viewport: { width: 1440, height: 900 } })
    await page.goto('/desk/front')
    await page.getByRole('heading', { name: 'Front page', level: 1 }).waitFor()
    return page
  }

  it('is arranged by keys and by dragging beside the page itself, and offered to whoever has it open', async () => {
    const reader = await newsroom.visit({ as: 'reader' })
    await reader.goto('/')
    const before = await leadOf(reader)
    const page = await openDesk(editor)
    const [second = '', , , , first = ''] = await foundHeadlines(page)
    expect(first).not.toBe(before)
    await button(page, `Put “${first}” somewhere`).press('Enter')
    await page.getByRole('menuitem', { name: 'Beside it, 1', exact: true }).press('Enter')
    await button(page, `Move “${first}” up`).press('Enter')
    expect(await page.getByRole('status').allTextContents()).toContain(
      `“${first}” is now at: Lead.`,
    )
    await drag(page, found(page, second), place(page, 'Beside it, 2'))
    await soon(() => place(page, 'Beside it, 2').innerText()).toContain(second)
    const preview = page.frameLocator('iframe')
    await soon(() => preview.locator('.card-lead h2').innerText()).toBe(first)
    expect(await look(page, 'desk-front')).toEqual([])
    await button(page, 'Show to readers').click()
    await page.getByText('Readers see it within a second').waitFor()

    await reader.getByRole('button', { name: 'This page has changed' }).waitFor()
    expect(await leadOf(reader)).toBe(before)
    await reader.getByRole('button', { name: 'This page has changed' }).click()
    await soon(() => leadOf(reader)).toBe(first)
    expect(await reader.getByRole('button', { name: 'This page has changed' }).count()).toBe(0)
  })

  it('[FRONT1] is arranged by two at once: the second is told, keeps what is theirs, and decides', async () => {
    const other = await newsroom.node.addPerson({ name: 'Otto Other', role: 'editor' })
    const [one, two] = await Promise.all([openDesk(editor), openDesk(other)])
    const [, , third = '', fourth = ''] = await foundHeadlines(one)
    await putAt(two, fourth, 'Lead')
    await putAt(one, third, 'Lead')
    await button(one, 'Show to readers').click()
    await two.getByText('Somebody else has arranged the front page meanwhile').waitFor()
    expect(await two.getByRole('alert').innerText()).toContain(`the lead is “${third}”`)
    expect(await place(two, 'Lead').innerText()).toContain(fourth)
    await button(two, 'Take theirs').click()
    expect(await place(two, 'Lead').innerText()).toContain(third)
    await button(two, 'Bring mine back').click()
    expect(await place(two, 'Lead').innerText()).toContain(fourth)
    await button(two, 'Show to readers').click()
    await soon(() => place(one, 'Lead').innerText()).toContain(fourth)
  })

  it('wears what an admin gives the newsroom: motto, logo, policies, another address', async () => {
    const page = await newsroom.visitAs(await newsroom.node.admin())
    await page.goto('/desk/newsroom')
    await field(page, 'Motto').fill('Every tide')
    await button(page, 'Save newsroom').click()
    await page.getByText('Readers see it within a second.').waitFor()
    await page.locator('input[type=file]').first().setInputFiles(LOGO)
    await page.getByRole('img', { name: 'Logo' }).waitFor()
    await field(page, 'Corrections policy').fill('# How we correct\n\nAt once.')
    await button(page, 'Save policies').click()
    await page.getByRole('link', { name: '/about/corrections' }).waitFor()
    await button(page, 'Change the address of World').click()
    await field(page, 'Address of section 1').fill('abroad')
    await button(page, 'Retire Sport').click()
    await button(page, 'Save').click()
    await page.getByText('Readers see these sections within a second.').waitFor()
    expect(await look(page, 'desk-newsroom')).toEqual([])

    const reader = await newsroom.visit({ as: 'reader' })
    await reader.goto('/world')
    expect(new URL(reader.url()).pathname).toBe('/abroad')
    await reader.goto('/')
    expect(await reader.title()).toBe('Galley: Every tide')
    expect(await look(reader, 'front-with-logo')).toEqual([])
    await reader.getByRole('link', { name: 'Corrections policy' }).click()
    await reader.getByRole('heading', { name: 'How we correct', level: 2 }).waitFor()
  })

  it('complains of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

const leadOf = (page: Page) => page.locator('.card-lead h2').innerText()
const foundList = (page: Page) => page.locator('.front-found li')
const found = (page: Page, headline: string): Locator =>
  foundList(page).filter({ hasText: headline })
const place = (page: Page, name: string): Locator =>
  page.locator('.front-place').filter({ has: page.getByText(name, { exact: true }) })

/** A browser drags once the mouse has moved twice. */
async function drag(page: Page, from: Locator, to: Locator) {
  await from.locator('p').first().hover()
  await page.mouse.down()
  await to.hover()
  await to.hover()
  await page.mouse.up()
}

async function foundHeadlines(page: Page): Promise<string[]> {
  await foundList(page).first().waitFor()
  return foundList(page).locator('p:first-child').allInnerTexts()
}

async function putAt(page: Page, headline: string, name: string) {
  await button(page, `Put “${headline}” somewhere`).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}
