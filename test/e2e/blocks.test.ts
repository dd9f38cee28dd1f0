import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { body, button, openStory, saved } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, publish, textOf } from './prepared-stories.ts'

const TEXT = {
  section: 'World',
  headline: 'The ferry is afloat again',
  byline: 'Ada Quill',
  paragraphs: ['She left at noon, with forty on board.'],
}

/** Its blocks by what they are, in order. */
const kinds = (page: Page) =>
  body(page).evaluate((text) =>
    [...text.children].map(
      (block) => (block.querySelector('table') ?? block).getAttribute('data-node') ?? block.tagName,
    ),
  )

const option = (page: Page, name: string) => page.getByRole('option', { name, exact: true })

/** Types a slash, a few letters of a name, and takes what is found first. */
async function insert(page: Page, query: string) {
  await page.keyboard.type(`/${query}`)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

describe('blocks that stand apart from the text', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let ada: Caller
  let desk: Page
  let id: string
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'publisher' })
    id = await importStory(ada, textOf(TEXT))
    desk = await newsroom.visitAs(ada)
  })
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('are made from a slash, by the keyboard alone', async () => {
    const { keyboard } = desk
    await openStory(desk, id)
    await body(desk).click()
    await keyboard.press('ControlOrMeta+End')
    await keyboard.press('Enter')
    await insert(desk, 'key')
    await keyboard.type('She floats.')
    await keyboard.press('Enter')
    await keyboard.type('Forty were on board.')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await insert(desk, 'tab')
    await keyboard.type('Day')
    await keyboard.press('Tab')
    await keyboard.type('Sailings')
    await keyboard.press('Tab')
    await keyboard.type('Late')
    for (const cell of ['Monday', '4', '1', 'Tuesday', '6', '0']) {
      await keyboard.press('Tab')
      await keyboard.type(cell)
    }
    await keyboard.press('Enter')
    await insert(desk, 'fact')
    await keyboard.type('The ferry')
    await keyboard.press('Enter')
    await keyboard.type('Built in 1967, she carries sixty.')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await insert(desk, 'corr')
    await keyboard.type('She was built in 1976.')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await insert(desk, 'pull')
    await keyboard.type('She left at noon, with forty on board.')
    await keyboard.press('Enter')
    await keyboard.type('Ada Quill, who saw it')
    await saved(desk)
    expect(await kinds(desk)).toEqual([
      'P',
      'keyPoints',
      'table',
      'factBox',
      'correctionBox',
      'quoteBox',
    ])
    expect(await body(desk).locator('td').allInnerTexts()).toEqual([
      'Day',
      'Sailings',
      'Late',
      'Monday',
      '4',
      '1',
      'Tuesday',
      '6',
      '0',
    ])
  })

  it('are found by letters and with the mouse, and Escape leaves the slash', async () => {
    const { keyboard } = desk
    await keyboard.press('ControlOrMeta+Home')
    await keyboard.press('Enter')
    await keyboard.press('ArrowUp')
    await keyboard.type('/zz')
    await desk.getByText('No block is called that').waitFor()
    await keyboard.press('Escape')
    await soon(() => desk.getByRole('listbox').count()).toBe(0)
    expect(await body(desk).locator('p').first().innerText()).toBe('/zz')
    for (let i = 0; i < 3; i++) await keyboard.press('Backspace')
    await keyboard.type('/')
    expect(await look(desk, 'slash-menu')).toEqual([])
    await option(desk, 'Divider').click()
    expect(await kinds(desk)).toEqual([
      'HR',
      'P',
      'keyPoints',
      'table',
      'factBox',
      'correctionBox',
      'quoteBox',
    ])
  })

  it('move by the keyboard, and by their handle', async () => {
    const { keyboard } = desk
    await body(desk).getByText('Built in 1967').click()
    await keyboard.press('Alt+Shift+ArrowUp')
    await soon(() => kinds(desk)).toEqual([
      'HR',
      'P',
      'keyPoints',
      'factBox',
      'table',
      'correctionBox',
      'quoteBox',
    ])
    await body(desk).getByText('Forty were on board.').click()
    await keyboard.press('Alt+Shift+ArrowUp')
    expect(await body(desk).locator('[data-node="keyPoint"]').allInnerTexts()).toEqual([
      'Forty were on board.',
      'She floats.',
    ])
    await body(desk).locator('[data-node="quoteBox"]').hover()
    const handle = desk.locator('.drag-handle')
    await handle.waitFor()
    await handle.dragTo(body(desk).locator('[data-node="boxTitle"]').first(), {
      targetPosition: { x: 20, y: 1 },
    })
    await soon(() => kinds(desk)).toEqual([
      'HR',
      'P',
      'quoteBox',
      'keyPoints',
      'factBox',
      'table',
      'correctionBox',
    ])
    await saved(desk)
  })

  it('look as they should at the desk, and to readers', async () => {
    await body(desk).locator('td').first().click()
    await button(desk, 'Table').waitFor()
    expect(await look(desk, 'blocks-desk')).toEqual([])
    const path = await publish(ada, id)
    const reader = await newsroom.visit({ as: 'reader', javaScriptEnabled: true })
    await reader.goto(path)
    expect(await look(reader, 'blocks-page')).toEqual([])
    const table = reader.getByRole('region', { name: 'Table' })
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Day',
      'Sailings',
      'Late',
    ])
    await reader.getByRole('note', { name: 'Correction' }).waitFor()
    expect(await reader.locator('.pull-quote').getAttribute('aria-hidden')).toBe('true')
  })

  it('complain of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})
