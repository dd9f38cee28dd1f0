import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MOST_OF_DRAFT } from '../../shared/document/draft-size.ts'
import type { Caller } from '../support/node-process.ts'
import { body, button, notice, openStory, saved, storyIdOf } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { changeDraft, importStory, textOf } from './prepared-stories.ts'
import { SAMPLE } from './published-page.ts'

const PARAGRAPH = 'What is new in the harbour, and what is not. '.repeat(20).trim()

async function paste(page: Page, bytes: number) {
  await body(page).click()
  const paragraphs = Math.ceil(bytes / PARAGRAPH.length)
  await body(page).evaluate(
    (element, { words, times }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', Array<string>(times).fill(words).join('\n\n'))
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    { words: PARAGRAPH, times: paragraphs },
  )
}

const blocks = (page: Page) => body(page).evaluate((element) => element.children.length)

describe('a desk and a very long text', { timeout: 240_000 }, () => {
  let newsroom: E2eNewsroom
  let ada: Caller
  let ben: Caller

  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
    ben = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'editor' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom?.[Symbol.asyncDispose]())

  /** Somebody else adds so much, beside the text. */
  const grow = (storyId: string, name: string, bytes: number) =>
    changeDraft(newsroom.node, ben, storyId, (doc) => {
      doc.getMap('other').set(name, 'x'.repeat(bytes))
    })

  it('[LOG1] saves a paste of 950 KB, and its undo, and shows it to a colleague and after a reload', async () => {
    const storyId = await importStory(ada, textOf({ ...SAMPLE, section: 'Science' }))
    const [a, b] = [await newsroom.visitAs(ada), await newsroom.visitAs(ben)]
    for (const page of [a, b]) {
      page.setDefaultTimeout(120_000)
      await openStory(page, storyId)
      await saved(page)
    }
    const before = await blocks(a)
    await paste(a, 950_000)
    await saved(a)
    const after = await blocks(a)
    expect(after).toBeGreaterThan(before + 1_000)
    await soon(() => blocks(b)).toBe(after)
    await a.reload()
    await soon(() => blocks(a)).toBe(after)
    await saved(a)
    await paste(a, 950_000)
    await saved(a)
    await a.keyboard.press('Control+z')
    await soon(() => blocks(a)).toBe(after)
    await saved(a)
    await soon(() => blocks(b)).toBe(after)
  })

  it('[MAX1] takes no paste that the draft has no room for, and takes it when there is room', async () => {
    const storyId = await importStory(ada, textOf({ ...SAMPLE, section: 'Science' }))
    for (let i = 0; i < 8; i++) await grow(storyId, `long${i}`, 900_000)
    await grow(storyId, 'last', MOST_OF_DRAFT.bytes - 8 * 900_000 - 100_000)
    const page = await newsroom.visitAs(ada)
    await openStory(page, storyId)
    await saved(page)
    const before = await blocks(page)
    await paste(page, 300_000)
    await button(page, 'Continue in a copy').waitFor()
    expect(await blocks(page)).toBe(before)
    await saved(page)
    await changeDraft(newsroom.node, ben, storyId, (doc) => doc.getMap('other').delete('last'))
    await soon(async () => {
      await paste(page, 300_000)
      return (await blocks(page)) > before
    }).toBe(true)
    await saved(page)
  })

  it('[MAX1] says that a draft is full, and goes on in a copy', async () => {
    const storyId = await importStory(ada, textOf({ ...SAMPLE, section: 'Science' }))
    for (let i = 0; i < 8; i++) await grow(storyId, `long${i}`, 900_000)
    const page = await newsroom.visitAs(ada)
    await openStory(page, storyId)
    await saved(page)
    await page.context().setOffline(true)
    await paste(page, 8_000)
    await grow(storyId, 'last', MOST_OF_DRAFT.bytes - 8 * 900_000 - 8_000)
    await page.context().setOffline(false)
    await notice(page).getByText('did not fit').waitFor()
    expect(await look(page, 'desk-no-room')).toEqual([])
    const shown = await blocks(page)
    await button(page, 'Continue in a copy').click()
    await soon(() => new URL(page.url()).pathname.includes(storyId)).toBe(false)
    await saved(page)
    expect(await storyIdOf(page)).not.toBe(storyId)
    expect(await blocks(page)).toBe(shown)
  })
})
