import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { body, openStory, saved } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, publish, textOf } from './prepared-stories.ts'

const PAGE = { section: 'World', byline: 'Ada Quill', paragraphs: ['Last.'] }

describe('what somebody writes or pastes', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let ada: Caller
  let stories = 0
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'publisher' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  /** The body as it stands in the desk and on the page, after `write` into the empty first paragraph. */
  async function both(
    write: (page: Page) => Promise<void>,
  ): Promise<{ desk: string; page: string }> {
    stories += 1
    const id = await importStory(ada, textOf({ ...PAGE, headline: `Numbers ${stories}` }))
    const desk = await newsroom.visitAs(ada)
    await openStory(desk, id)
    await body(desk).click()
    await desk.keyboard.press('ControlOrMeta+Home')
    await desk.keyboard.press('Enter')
    await desk.keyboard.press('ArrowUp')
    await write(desk)
    await saved(desk)
    const reader = await newsroom.visit({ as: 'reader' })
    await reader.goto(await publish(ada, id))
    return {
      desk: await shape(desk, '.tiptap[aria-label="Body"]'),
      page: await shape(reader, '[data-blocks]'),
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
    const { desk, page } = await both((desk) => desk.keyboard.type(typed))
    expect([desk, page]).toEqual([`${shown} / Last.`, `${shown} / Last.`])
  })

  it.each([
    ['text/html', '<ol start="5"><li>Five</li><li>Six</li></ol>', '5: Five / 6: Six'],
    ['text/html', '<ol type="a"><li>One</li><li>Two</li></ol>', 'a: One / b: Two'],
    ['text/plain', '1984. A novel.', '1984. A novel.'],
    ['text/plain', 'A. Smith said so.', 'A. Smith said so.'],
    ['text/plain', 'The deal ended.It was late.', 'The deal ended.It was late.'],
  ])('pasted %s %j is %j for readers, too', async (type, data, shown) => {
    const { desk, page } = await both((desk) => paste(desk, type, data))
    expect([desk, page]).toEqual([`${shown} / Last.`, `${shown} / Last.`])
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
  await soon(() => body(page).innerText()).not.toMatch(/^\s*Last\.\s*$/)
}

/** Each line of text, with the mark that its list gives it, and links in brackets. */
function shape(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((root) => {
    const letter = (n: number) => String.fromCharCode(96 + n)
    const mark = (item: Element) => {
      const list = item.parentElement
      if (!(list instanceof HTMLOListElement)) return '-'
      const n = list.start + [...list.children].indexOf(item)
      return list.getAttribute('type') === 'a' ? letter(n) : String(n)
    }
    const lines = [...root.querySelectorAll('p')].map((line) => {
      for (const link of line.querySelectorAll('a')) link.textContent = `[${link.textContent}]`
      const text = (line.textContent ?? '').replaceAll('\u2060', '')
      const item = line.closest('li')
      return item ? `${mark(item)}: ${text}` : text
    })
    return lines.filter((line) => line !== '').join(' / ')
  })
}
