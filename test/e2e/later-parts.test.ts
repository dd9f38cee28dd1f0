import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { body, button, dialog, field, openStory, saved, words } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, textOf } from './prepared-stories.ts'

describe('what comes after the words of a story', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let publisher: Caller
  let id: string
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    publisher = await newsroom.node.addPerson({ name: 'Mara Lindqvist', role: 'publisher' })
    const head = { section: 'World', headline: 'A ferry', byline: 'Mara Lindqvist' }
    id = await importStory(publisher, textOf({ ...head, paragraphs: ['It sails'] }))
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('that can’t be had says so in its place, is tried again, and the story is written meanwhile', async () => {
    const page = await newsroom.visitAs(publisher)
    await page.route('**/side-parts-*.js', (route) => route.abort())
    await openStory(page, id)
    const note = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
    await note.waitFor()
    await body(page).press('Control+End')
    await body(page).pressSequentially(' at noon.')
    await saved(page)
    await page.unroute('**/side-parts-*.js')
    await note.getByRole('button', { name: 'Try again' }).click()
    await details(page).waitFor()
    expect(await note.count()).toBe(0)
    expect(await words(body(page))).toBe('It sails at noon.')
  })

  it('holds no paste back for ever: what came before it stands where the caret is', async () => {
    const page = await newsroom.visitAs(publisher)
    const held = Promise.withResolvers<Route>()
    await page.route('**/paste-*.js', (route) => held.resolve(route))
    await openStory(page, id)
    await body(page).press('Control+End')
    await body(page).press('Enter')
    await paste(page, '<ul><li>one</li><li>two</li></ul>')
    await (await held.promise).continue()
    await body(page).locator('li').nth(1).waitFor()
    expect(await body(page).locator('li').allInnerTexts()).toEqual(['one', 'two'])
    await saved(page)
  })

  it('looks for what was typed before it came, of which nothing stands in the text', async () => {
    const page = await newsroom.visitAs(publisher)
    const held = Promise.withResolvers<Route>()
    await page.route('**/find-bar-*.js', (route) => held.resolve(route))
    await openStory(page, id)
    const before = await words(body(page))
    await body(page).press('Control+f')
    await page.keyboard.type('sai')
    const route = await held.promise
    expect(await words(body(page))).toBe(before)
    // Whoever does not wait for it writes on.
    await page.keyboard.press('Escape')
    await page.keyboard.type('!')
    await soon(() => words(body(page))).toContain('!')
    await page.keyboard.press('Backspace')
    await soon(() => words(body(page))).toBe(before)
    await route.continue()
    const find = field(page, 'Find')
    await soon(() => find.inputValue()).toBe('sai')
    await page.keyboard.type('ls')
    await soon(() => find.inputValue()).toBe('sails')
    expect(await words(body(page))).toBe(before)
  })

  it('is there without a network, once the screen has been open for a moment', async () => {
    const page = await newsroom.visitAs(publisher)
    const versions = page.waitForResponse(/version-parts-.*\.js$/)
    await openStory(page, id)
    await (await versions).finished()
    await page.context().setOffline(true)
    await button(page, 'Publish').click()
    await dialog(page, /^Publish/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.getByRole('tabpanel', { name: 'Versions' }).locator('section').waitFor()
  })
})

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' })

function paste(page: Page, html: string): Promise<void> {
  return body(page).evaluate((element, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    const event = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', event))
  }, html)
}
