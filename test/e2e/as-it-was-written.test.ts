import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { published } from '../../shared/protocol/api/publishing.ts'
import type { Caller } from '../support/node-process.ts'
import { body, saved } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, publish, textOf } from './prepared-stories.ts'

const PAGE = { section: 'World', headline: 'Numbers', byline: 'Ada Quill', paragraphs: ['First.'] }

describe('what somebody writes or pastes', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let ada: Caller
  let desk: Page
  let story: { id: string; path: string }
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'publisher' })
    const id = await importStory(ada, textOf(PAGE))
    story = { id, path: await publish(ada, id) }
    desk = await newsroom.visitAs(ada)
    await desk.goto(`/desk/stories/${id}`)
    await desk.locator('[aria-label="Body"][contenteditable="true"]').waitFor()
  })
  afterAll(() => newsroom[Symbol.asyncDispose]())

  /** The whole body as it stands in the desk and on the page, after `write` into an empty one. */
  async function both(write: () => Promise<void>): Promise<{ desk: string; page: string }> {
    await body(desk).click()
    await desk.keyboard.press('ControlOrMeta+a')
    await desk.keyboard.press('Delete')
    // A list or heading that was left becomes a paragraph again.
    await desk.keyboard.press('Backspace')
    await soon(() => shape(desk, body(desk).innerHTML())).toBe('')
    await write()
    await soon(() => shape(desk, body(desk).innerHTML())).not.toBe('')
    await saved(desk)
    await ada.post(`/api/stories/${story.id}/publish`, { kind: 'update' }, published)
    const page = (await ada.fetch(story.path)).text()
    return {
      desk: await shape(desk, body(desk).innerHTML()),
      page: await shape(desk, page),
    }
  }

  it.each([
    ['2024. Das Jahr beginnt.', '2024. Das Jahr beginnt.'],
    ['8. Mai 1945.', '8. Mai 1945.'],
    ['The deal ended.It was late.', 'The deal ended.It was late.'],
    ['Write to ada@example.org today.', 'Write to ada@example.org today.'],
    ['See www.example.org today.', 'See [www.example.org] today.'],
    ['See https://example.org today.', 'See [https://example.org] today.'],
    ['1. First', '1: First'],
  ])('%j is %j for readers, too', async (typed, shown) => {
    expect(await both(() => desk.keyboard.type(typed))).toEqual({ desk: shown, page: shown })
  })

  it.each([
    ['text/html', '<ol start="5"><li>Five</li><li>Six</li></ol>', '5: Five / 6: Six'],
    ['text/html', '<ol type="a"><li>One</li><li>Two</li></ol>', 'a: One / b: Two'],
    ['text/plain', '1984. A novel.', '1984. A novel.'],
    ['text/plain', 'A. Smith said so.', 'A. Smith said so.'],
    ['text/plain', 'The deal ended.It was late.', 'The deal ended.It was late.'],
  ])('pasted %s %j is %j for readers, too', async (type, data, shown) => {
    expect(await both(() => paste(desk, type, data))).toEqual({ desk: shown, page: shown })
  })
})

async function paste(page: Page, type: string, data: string) {
  await body(page).evaluate(
    (editor, [type, data]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(type, data)
      editor.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    [type, data] as const,
  )
}

/** Each line of text in a body's HTML, or in a page's, with the mark that its list gives it, and links in brackets. */
async function shape(page: Page, html: Promise<string>): Promise<string> {
  return page.evaluate(
    (html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html')
      const root = parsed.querySelector('[data-blocks]') ?? parsed.body
      const lines = [...root.querySelectorAll('p')].map((line) => {
        for (const link of line.querySelectorAll('a')) link.textContent = `[${link.textContent}]`
        const text = (line.textContent ?? '').replaceAll('\u2060', '')
        const item = line.closest('li')
        const list = item?.parentElement
        if (!item || list?.tagName !== 'OL') return item ? `-: ${text}` : text
        const n = Number(list.getAttribute('start') ?? 1) + [...list.children].indexOf(item)
        return `${list.getAttribute('type') === 'a' ? String.fromCharCode(96 + n) : n}: ${text}`
      })
      return lines.filter((line) => line !== '').join(' / ')
    },
    await html,
  )
}
