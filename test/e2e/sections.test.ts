import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { button, dialog, field, openStory, saved } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, publishStory, textOf } from './prepared-stories.ts'

const STORM = {
  section: 'World',
  headline: 'The storm turns back at the lighthouse',
  byline: 'Ada Quill',
  paragraphs: ['It came as far as the harbour wall, and thought better of it.'],
}

describe('the sections of a newsroom', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let admin: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    admin = await newsroom.node.admin()
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('get another one, which is written for, published in and read', async () => {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk')
    await page.getByRole('link', { name: 'Newsroom' }).click()
    await button(page, 'Add section').click()
    await page.keyboard.type('Wind & Weather')
    expect(await field(page, 'Address of section 7').inputValue()).toBe('wind-weather')
    await field(page, 'Address of section 7').fill('weather')
    await field(page, 'Name of section 1').fill('Abroad')
    await button(page, 'Save').click()
    await page.getByText('Readers see these sections within a second.').waitFor()
    expect(await button(page, 'Save').isDisabled()).toBe(true)

    await openStory(page, await importStory(admin, textOf(STORM)))
    await page.getByLabel('Section').selectOption('Wind & Weather')
    await saved(page)
    await button(page, 'Publish').click()
    const publish = dialog(page, /^Publish/)
    await publish.getByText('Everything that readers need is there.').waitFor()
    await publish.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('Revision 1 is on the page.').waitFor()

    const reader = await newsroom.visit({ as: 'reader' })
    await reader.goto('/')
    const names = ['Abroad', 'Politics', 'Business', 'Science', 'Culture', 'Sport']
    await soon(async () => {
      await reader.reload()
      return masthead(reader)
    }).toEqual([...names, 'Wind & Weather'])
    await reader.getByRole('link', { name: 'Wind & Weather' }).first().click()
    await reader.getByRole('heading', { name: 'Wind & Weather', level: 1 }).waitFor()
    await reader.getByRole('link', { name: STORM.headline }).click()
    await reader.getByRole('heading', { name: STORM.headline, level: 1 }).waitFor()
    expect(new URL(reader.url()).pathname).toMatch(/^\/weather\/\d{4}\//)
  })

  it('are put in order from the keyboard, as often as a key is pressed', async () => {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/newsroom')
    await button(page, 'Move Sport up').focus()
    for (let i = 0; i < 9; i += 1) await page.keyboard.press('Enter')
    expect(await field(page, 'Name of section 1').inputValue()).toBe('Sport')
    expect(await page.getByRole('status').allTextContents()).toContain('Sport is now 1 of 7.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await field(page, 'Name of section 2').inputValue()).toBe('Sport')
    await button(page, 'Undo changes').click()
    expect(await field(page, 'Name of section 6').inputValue()).toBe('Sport')
    expect(await button(page, 'Save').isDisabled()).toBe(true)
  })

  it('say at its place what is wrong with each, and which can’t go, and why', async () => {
    await publishStory(admin, { ...STORM, section: 'Sport', headline: 'Four boats in one tree' })
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/newsroom')
    await button(page, 'Remove Politics').click()
    await button(page, 'Add section').click()
    await page.keyboard.type('Desk')
    await button(page, 'Save').click()
    await page.getByText('is an address that Galley needs itself').waitFor()
    await field(page, 'Address of section 8').fill('desk-notes')
    await button(page, 'Remove Sport').click()
    await button(page, 'Save').click()
    await page
      .getByText('1 live story stands in Sport: move it first, or retire the section.')
      .waitFor()
    await button(page, 'Keep Sport').click()
    await button(page, 'Save').click()
    await page.getByText('Readers see these sections within a second.').waitFor()
    expect(await button(page, 'Remove Politics').count()).toBe(0)
    expect(await page.getByText('/desk-notes').isVisible()).toBe(true)
  })

  it('are an admin’s to change, and nobody else’s', async () => {
    const page = await newsroom.visitAs(
      await newsroom.node.addPerson({ name: 'Paul Press', role: 'publisher' }),
    )
    await page.goto('/desk')
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
    expect(await page.getByRole('link', { name: 'Newsroom' }).count()).toBe(0)
    await page.goto('/desk/newsroom')
    await page.getByText('Only an admin sets the newsroom up.').waitFor()
  })

  it('complain of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

const masthead = (page: Page) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents()
