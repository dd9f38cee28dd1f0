import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { button, dialog, headline, openStory, saved, words, writable } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { publishStory } from './prepared-stories.ts'

describe('somebody at the desk', () => {
  let newsroom: E2eNewsroom
  let publisher: Caller
  let page: Page
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    publisher = await newsroom.node.addPerson({ name: 'Kay Board', role: 'publisher' })
    page = await newsroom.visitAs(publisher)
  })
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('begins a new story in its headline, and asks with Ctrl+S whether it is saved', async () => {
    await page.goto('/desk')
    await button(page, 'New story').click()
    await writable(page)
    await soon(() => headline(page).evaluate((line) => line === document.activeElement)).toBe(true)
    await page.keyboard.type('الميناء يفتح')
    expect(await headline(page).locator('p').getAttribute('dir')).toBe('auto')
    await saved(page)
    await page.keyboard.press('Control+s')
    await page.getByText('Galley saves as you type.').waitFor()
  })

  it('gives a story the photo that is dropped on its text, and a tag without end moves nothing', async () => {
    await page.evaluate(dropPhoto)
    await page.locator('.picture .focus-picture img').waitFor()
    const tags = page.locator('#field-tags')
    await tags.fill('x'.repeat(100))
    await tags.press('Enter')
    const { panel, row } = await page.evaluate(() => ({
      panel: document.querySelector('.panel')?.scrollWidth,
      row: document.querySelector('.panel')?.clientWidth,
    }))
    expect(panel).toBe(row)
  })

  it('keeps the letters of a tag that is none yet over a reload', async () => {
    const tags = page.locator('#field-tags')
    await tags.fill('Harb')
    await page.reload()
    await writable(page)
    expect(await tags.inputValue()).toBe('Harb')
    await tags.press('End')
    await page.keyboard.type('our')
    await page.keyboard.press('Enter')
    await page.getByText('Harbour', { exact: true }).waitFor()
    expect(await tags.inputValue()).toBe('')
  })

  it('finds the note again that was begun in a dialog, and is told when nothing has changed', async () => {
    const story = await publishStory(publisher, {
      section: 'Culture',
      headline: 'Organ of the old church is tuned',
      byline: 'Kay Board',
      paragraphs: ['It took nine days.'],
    })
    await openStory(page, story.id)
    const update = dialog(page, /^Update/)
    const note = update.getByRole('textbox')
    await button(page, 'Update').click()
    await soon(() => note.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('A comma')
    await page.keyboard.press('Escape')
    await update.waitFor({ state: 'detached' })
    await button(page, 'Update').click()
    expect(await note.inputValue()).toBe('A comma')
    await update.getByRole('button', { name: 'Update' }).click()
    await page.getByText('Nothing changed').waitFor()
    expect(await words(headline(page))).toBe('Organ of the old church is tuned')
  })
})

/* It runs in the page, so it uses nothing from outside. */
async function dropPhoto() {
  const canvas = document.createElement('canvas')
  canvas.width = 640
  canvas.height = 360
  canvas.getContext('2d')?.fillRect(0, 0, 640, 200)
  const photo = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File(photo ? [photo] : [], 'quay.png', { type: 'image/png' }))
  const init = { dataTransfer, bubbles: true, cancelable: true }
  document.querySelector('.editor-body')?.dispatchEvent(new DragEvent('drop', init))
}
