import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import {
  body,
  button,
  dialog,
  keptOnDevice,
  openStory,
  row,
  saved,
  saveState,
  words,
} from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, publishStory, textOf } from './prepared-stories.ts'

let newsroom: E2eNewsroom
let ada: Caller
let paul: Caller

beforeAll(async () => {
  newsroom = await E2eNewsroom.open()
  ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
  paul = await newsroom.node.addPerson({ name: 'Paul Press', role: 'publisher' })
})
afterEach(() => newsroom.everybodyLeaves())
afterAll(async () => {
  expect(newsroom.complaints).toEqual([])
  await newsroom[Symbol.asyncDispose]()
})

const FERRY = {
  section: 'World',
  headline: 'Ferry runs aground',
  byline: 'Rita Vole',
  paragraphs: ['It struck at 06.40 in thick fog.', 'The crew of twelve came ashore by noon.'],
}

const UNSEEN = ' Nobody has seen this.'

const absent = (page: Page) =>
  page.getByRole('img', { name: /^Ada Quill has been offline since \d\d:\d\d$/ })
const unpublished = (page: Page) => page.getByTestId('unpublished')

/** At the end of the text, as a person does. */
async function typeAtEnd(page: Page, text: string) {
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

async function boxOf(shown: Locator) {
  const box = await shown.boundingBox()
  if (box === null) throw new Error('it is not shown')
  return box
}

/** Its connection breaks off, where somebody who leaves would close it. */
async function crash(page: Page) {
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await crashed
  await page.close()
}

describe('what a publisher sees before a story goes out', () => {
  it('is who vanished from it and since when, until they are back, and nobody who left it', async () => {
    const id = await importStory(paul, textOf(FERRY))
    const ben = await newsroom.node.addPerson({ name: 'Ben Hull', role: 'editor' })
    const [a, b, p] = [
      await newsroom.visitAs(ada),
      await newsroom.visitAs(ben),
      await newsroom.visitAs(paul),
    ]
    const tab = await b.context().newPage()
    for (const page of [p, b, tab, a]) await openStory(page, id)
    await saved(a)
    await b.getByRole('link', { name: 'All stories', exact: true }).click()
    await tab.close()
    await a.context().setOffline(true)
    await soon(() => saveState(a).innerText()).toBe('Offline')
    const before = await keptOnDevice(a)
    await typeAtEnd(a, UNSEEN)
    await soon(() => keptOnDevice(a)).toBeGreaterThanOrEqual(before + UNSEEN.length)
    const kept = a.context()
    await crash(a)
    await absent(p).waitFor()
    await button(p, 'Publish').click()
    const publish = dialog(p, /^Publish/)
    await publish
      .getByText(
        /Ada Quill has been offline since \d\d:\d\d\. Words for this story may still be on/,
      )
      .waitFor()
    expect(await look(p, 'desk-publish-absent')).toEqual([])
    await kept.setOffline(false)
    await openStory(await kept.newPage(), id)
    await publish.getByText('has been offline').waitFor({ state: 'detached' })
    expect(await absent(p).count()).toBe(0)
    await soon(() => words(body(p))).toContain(UNSEEN)
  })

  it('is what readers do not have yet, and who is typing', async () => {
    const { id } = await publishStory(paul, FERRY)
    const [a, p] = [await newsroom.visitAs(ada), await newsroom.visitAs(paul)]
    const compared = p.waitForResponse(/\/revision$/)
    await openStory(p, id)
    await openStory(a, id)
    await saved(p)
    await compared
    expect(await unpublished(p).count()).toBe(0)

    await typeAtEnd(a, ' All are well.')
    await soon(() => unpublished(p).innerText()).toBe('1 change not published')
    await saved(a)
    const list = await p.context().newPage()
    await list.goto('/desk')
    await row(list, FERRY.headline).getByText('Edits not published').first().waitFor()

    await button(p, 'Update').click()
    const update = dialog(p, /^Update/)
    await update.getByText('1 paragraph.').waitFor()
    await typeAtEnd(a, ' And')
    await update.getByText('Ada Quill is typing right now.').waitFor()
    await update.getByText('Ada Quill is typing right now.').waitFor({ state: 'detached' })
    expect(await look(p, 'desk-update-changes')).toEqual([])
    await update.getByRole('button', { name: 'Update', exact: true }).click()
    await p.getByText('Revision 2 is on the page.').waitFor()
    await unpublished(p).waitFor({ state: 'detached' })
    await row(list, FERRY.headline).getByText('Edits not published').waitFor({ state: 'detached' })
  })

  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('moves no button of the dialog while colleagues write, at $width px', async (size) => {
    const { id } = await publishStory(paul, { ...FERRY, headline: `Ferry afloat ${size.width}` })
    const [a, p] = [await newsroom.visitAs(ada), await newsroom.visitAs(paul)]
    await p.setViewportSize(size)
    await openStory(a, id)
    await openStory(p, id)
    await button(p, 'Update').click()
    const update = dialog(p, /^Update/)
    await update.getByText('Everything that readers need is there.').waitFor()
    const confirm = update.getByRole('button', { name: 'Update', exact: true })
    const shown = [await boxOf(confirm), await boxOf(update)] as const

    await typeAtEnd(a, ' And')
    await update.getByText('Ada Quill is typing right now.').waitFor()
    expect(await boxOf(confirm)).toEqual(shown[0])
    expect((await boxOf(update)).height).toBeGreaterThan(shown[1].height)
    await update.getByText('Ada Quill is typing right now.').waitFor({ state: 'detached' })
    expect(await boxOf(confirm)).toEqual(shown[0])
  })

  it('is no change that was taken back', async () => {
    const { id } = await publishStory(paul, { ...FERRY, headline: 'Tram line backed' })
    const p = await newsroom.visitAs(paul)
    await openStory(p, id)
    await saved(p)
    await typeAtEnd(p, '!')
    await soon(() => unpublished(p).innerText()).toBe('1 change not published')
    expect(await look(p, 'desk-unpublished')).toEqual([])
    await body(p).click()
    await p.keyboard.press('Control+End')
    await p.keyboard.press('Backspace')
    await unpublished(p).waitFor({ state: 'detached' })
    await button(p, 'Update').click()
    await dialog(p, /^Update/)
      .getByText('Nothing: readers have it as it is, as revision 1.')
      .waitFor()
  })
})
