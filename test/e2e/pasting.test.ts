import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Editor } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { published } from '../../shared/protocol/api/publishing.ts'
import { SCHEMAS } from '../client/editor/binding/writers.ts'
import { editorLines, pageLines } from '../client/editor/paste/outlines.ts'
import type { Caller } from '../support/node-process.ts'
import { body, saved } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, publish, textOf } from './prepared-stories.ts'

const SAMPLES = join(import.meta.dirname, '..', 'client', 'editor', 'paste', 'clipboard')
const PAGE = { section: 'World', headline: 'Pasted', byline: 'Ada Quill', paragraphs: ['First.'] }

describe('what comes from the clipboard', { timeout: 60_000 }, () => {
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

  it.each([
    'word-bullets',
    'word-numbers',
    'google-docs',
    'libreoffice',
    'apple-pages',
    'web-article',
  ])('[PASTE1] has all its words in the desk and on the page: %s', async (name) => {
    const sample = (kind: string) => readFileSync(join(SAMPLES, `${name}.${kind}`), 'utf8')
    await body(desk).click()
    await desk.keyboard.press('ControlOrMeta+a')
    await desk.keyboard.press('Delete')
    await desk.keyboard.press('Backspace')
    await copy(desk, sample('html'))
    await desk.keyboard.press('ControlOrMeta+v')
    const lines = sample('txt').trimEnd().split('\n')
    await soon(() => linesOf(desk)).toEqual(lines)
    await saved(desk)
    await ada.post(`/api/stories/${story.id}/publish`, { kind: 'update' }, published)
    const { document } = parseHTML(await (await ada.fetch(story.path)).text())
    const blocks = [...document.querySelectorAll('[data-blocks] > [data-block]')]
    expect(pageLines(blocks.map((block) => block.innerHTML).join(''))).toEqual(lines)
  })

  it('complains of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

/** Onto the real clipboard, as another program puts it there. */
async function copy(page: Page, html: string) {
  await page.evaluate((html) => {
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', give, { once: true, capture: true })
  }, html)
  await page.keyboard.press('ControlOrMeta+c')
}

async function linesOf(page: Page): Promise<string[]> {
  const doc = await body(page).evaluate(
    (element: HTMLElement & { editor?: Editor }) => element.editor?.state.doc.toJSON() as unknown,
  )
  return editorLines(Node.fromJSON(SCHEMAS.body, doc))
}
