import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { focused, isFocused, tabTo, take } from './by-keys.ts'
import { body, button, dialog, field, openStory, saved, words } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { drawHarbour, illustrate, importStory, textOf } from './prepared-stories.ts'

const LONG = { section: 'World', headline: 'The mill turns', byline: 'Rita Reed' }
const MILL = textOf({
  ...LONG,
  paragraphs: ['The old mill stands by the water.', 'Millers say that it is loud.'],
})

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })
const menuItem = (page: Page, name: RegExp) => page.getByRole('menuitem', { name })

/** A tab beside the text, and what is in it. */
async function besideText(page: Page, name: RegExp, within: Locator) {
  await tabTo(page, page.getByRole('tab', { selected: true }))
  if (!(await isFocused(tab(page, name)))) await tabTo(page, tab(page, name), 'ArrowRight')
  await tabTo(page, within)
}

describe('a story that is written without a mouse', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let editor: Caller
  let reporter: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    editor = await newsroom.node.addPerson({ name: 'Edith Vole', role: 'editor' })
    reporter = await newsroom.node.addPerson({ name: 'Rita Reed', role: 'reporter' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  async function opened() {
    const id = await importStory(reporter, MILL)
    const page = await newsroom.visitAs(editor)
    await openStory(page, id)
    await tabTo(page, body(page))
    await page.keyboard.press('Control+End')
    return { id, page, keyboard: page.keyboard }
  }

  it('is suggested to in a mode, and each suggestion is found and decided', async () => {
    const { page, keyboard } = await opened()
    await keyboard.press('Control+Alt+x')
    await keyboard.type(' Very loud.')
    await keyboard.press('Control+Home')
    await keyboard.press('Control+Delete')
    await soon(() => body(page).locator('ins').allInnerTexts()).toEqual([' Very loud.'])
    const card = (text: string) => page.getByRole('article').filter({ hasText: text })
    await keyboard.press('Control+Alt+l')
    await card('Very loud.').waitFor()
    await keyboard.press('Control+Alt+k')
    await soon(() => body(page).locator('del').count()).toBe(0)
    await besideText(page, /^Suggestions/, card('Very loud.'))
    await tabTo(page, card('Very loud.').getByRole('button', { name: /^Accept/ }))
    await keyboard.press('Enter')
    await soon(() => body(page).locator('ins').count()).toBe(0)
    expect(await words(body(page))).toBe(
      'The old mill stands by the water.\nMillers say that it is loud. Very loud.',
    )
    const mode = button(page, 'What you write is: Suggesting')
    await tabTo(page, mode, 'Shift+Tab')
    await take(page, mode, menuItem(page, /^Viewing/))
    await take(page, button(page, 'What you write is: Viewing'), menuItem(page, /^Editing/))
    await button(page, 'What you write is: Editing').waitFor()
  })

  it('is searched, kept as a version, compared with it, brought back, and that is taken back', async () => {
    const { page, keyboard } = await opened()
    await besideText(page, /^Versions/, button(page, 'Name this version'))
    await keyboard.press('Enter')
    await focused(field(page, 'Name'))
    await keyboard.type('before legal')
    await keyboard.press('Enter')
    const entry = page.locator('.version-open').filter({ hasText: 'before legal' })
    await entry.waitFor()

    await tabTo(page, body(page), 'Shift+Tab')
    await keyboard.press('Control+f')
    await keyboard.type('mill')
    await tabTo(page, field(page, 'Replace with'))
    await keyboard.type('windmill')
    await soon(() => button(page, 'Replace all').isEnabled()).toBe(true)
    await tabTo(page, button(page, 'Replace all'))
    await keyboard.press('Enter')
    await page.getByText('3 places replaced').waitFor()
    await keyboard.press('Escape')
    // Where the last of them stands.
    await soon(() => page.locator('.find-bar').count()).toBe(0)
    await tabTo(page, body(page))

    await besideText(page, /^Versions/, entry)
    await keyboard.press('Enter')
    const shown = page.getByRole('region', { name: /^Version of/ })
    await tabTo(page, page.getByLabel('Compare with'))
    await keyboard.type('the text now')
    await soon(() => shown.locator('ins').allInnerTexts()).toContain('windmill')
    await tabTo(page, button(page, 'Restore…'))
    await keyboard.press('Enter')
    const sure = dialog(page, /^Restore the version of/)
    await tabTo(page, sure.getByRole('button', { name: 'Restore', exact: true }))
    await keyboard.press('Enter')
    await soon(() => words(body(page))).toContain('The old mill stands')
    await tabTo(page, button(page, 'Undo restore'))
    await keyboard.press('Enter')
    await soon(() => words(body(page))).toContain('The old windmill stands')
    await saved(page)
  })

  it('has a link, a picture with its lines and its focal point, and an embed', async () => {
    const { id, page, keyboard } = await opened()
    const words = { alt: 'A pier', caption: 'The pier', credit: 'Ana Stone', disclaimer: '' }
    await illustrate(newsroom.node, editor, id, { image: await drawHarbour(210), words })
    await keyboard.press('Control+Shift+ArrowLeft')
    await keyboard.press('Control+Shift+k')
    await focused(field(page, 'Address'))
    await keyboard.type('mill.example')
    await keyboard.press('Enter')
    await soon(() => body(page).locator('a').getAttribute('href')).toBe('https://mill.example')
    await focused(body(page))
    await keyboard.press('Control+End')
    const tools = page.getByRole('toolbar', { name: 'Formatting' })
    await tabTo(page, tools, 'Shift+Tab')
    const tool = (name: string) => tools.getByRole('button', { name, exact: true })
    await tabTo(page, tool('Picture'), 'ArrowRight')
    await take(page, tool('Picture'), menuItem(page, /^From the newsroom/))
    const library = dialog(page, 'Pictures of the newsroom')
    await focused(library)
    await tabTo(page, library.getByRole('listitem').getByRole('button'))
    await keyboard.press('Enter')
    const picture = body(page).locator('.media-picture')
    await picture.waitFor()
    await focused(body(page))
    for (const line of ['caption', 'altText', 'credit']) {
      await keyboard.type(`Its ${line}.`)
      await soon(() => picture.locator(`[data-line="${line}"]`).innerText()).toContain(line)
      await keyboard.press('Enter')
    }
    await tabTo(page, picture.getByRole('button', { name: 'Wide' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await soon(() => picture.getAttribute('data-width')).toBe('wide')
    await tabTo(page, picture.getByRole('button', { name: 'Focal point' }))
    await keyboard.press('Enter')
    const point = dialog(page, 'Focal point').getByRole('slider')
    await focused(point)
    await keyboard.press('ArrowRight')
    await soon(() => point.getAttribute('aria-valuetext')).toBe(
      '51 % from the left, 50 % from above',
    )
    await keyboard.press('Escape')
    await soon(() => point.count()).toBe(0)
    await focused(picture.getByRole('button', { name: 'Focal point' }))

    await tabTo(page, tools, 'Shift+Tab')
    await tabTo(page, tool('Embed a video or a recording'), 'ArrowRight')
    await keyboard.press('Enter')
    await focused(field(page, 'Address of a video or a recording'))
    await keyboard.type('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
    await keyboard.press('Enter')
    const embed = body(page).locator('.media-embed')
    await embed.waitFor()
    await focused(body(page))
    await keyboard.type('A film.')
    await soon(() => embed.locator('[data-line="caption"]').innerText()).toContain('A film.')
    await saved(page)
  })

  it.each([1280, 390])(
    'has its caret in sight wherever keys take it, %i px wide',
    async (width) => {
      const paragraphs = Array.from({ length: 60 }, (_, i) => `The mill has turned ${i} times.`)
      const id = await importStory(reporter, textOf({ ...LONG, paragraphs }))
      const page = await newsroom.visitAs(editor, { viewport: { width, height: 700 } })
      await openStory(page, id)
      await tabTo(page, body(page))
      const isClear = () => page.evaluate(caretIsClear)
      for (const [key, presses] of [
        ['Control+End', 1],
        ['Control+Home', 1],
        ['PageDown', 4],
        ['PageUp', 2],
        ['ArrowUp', 30],
        ['ArrowDown', 40],
      ] as const) {
        for (let i = 0; i < presses; i++) await page.keyboard.press(key)
        await soon(isClear).toBe(true)
        await page.keyboard.type('*')
        await soon(isClear).toBe(true)
      }
    },
  )
})

/** The line of the caret lies under nothing: neither the toolbar nor what counts words. */
function caretIsClear(): boolean {
  const range = getSelection()?.getRangeAt(0)
  const [box] = range?.getClientRects() ?? []
  if (!box) return false
  return [box.top, box.bottom].every((y) => {
    const above = document.elementFromPoint(box.left, y)
    return above?.closest('.editor-body') != null
  })
}
