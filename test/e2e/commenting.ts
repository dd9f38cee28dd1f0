import type { Locator, Page } from 'playwright-core'
import { button, field } from './desk.ts'

/* What a person sees and presses where a story is commented on. */

export const tab = (page: Page) => page.getByRole('tab', { name: /^Comments/ })
export const threads = (page: Page) => page.getByRole('article')
export const thread = (page: Page, text: string) => threads(page).filter({ hasText: text })
export const composer = (page: Page) => field(page, 'Your comment')
export const reply = (page: Page) => field(page, 'Your reply')

/** What is marked in a text, each passage by its words. */
export const marked = (place: Locator) => place.locator('mark').allInnerTexts()

/** Selects the first occurrence of some words, as a mouse does; a colleague's caret may stand in their midst. */
export async function select(place: Locator, text: string) {
  await place.evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const pieces: { node: Node; from: number }[] = []
    let all = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.other-caret')) continue
      pieces.push({ node, from: all.length })
      all += node.textContent ?? ''
    }
    const from = all.indexOf(text)
    const first = pieces.findLast((piece) => piece.from <= from)
    const last = pieces.findLast((piece) => piece.from < from + text.length)
    if (from < 0 || !first || !last) throw new Error(`${text} is nowhere`)
    if (element instanceof HTMLElement) element.focus()
    first.node.parentElement?.scrollIntoView({ block: 'center' })
    document
      .getSelection()
      ?.setBaseAndExtent(first.node, from - first.from, last.node, from + text.length - last.from)
  }, text)
}

export async function comment(page: Page, place: Locator, text: string, said: string) {
  await select(place, text)
  await button(page, 'Comment on the selected words').click()
  await composer(page).fill(said)
  await composer(page).press('Control+Enter')
  await thread(page, said).waitFor()
}
