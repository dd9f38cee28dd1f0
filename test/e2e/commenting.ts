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

/** Selects the first occurrence of some words, as a mouse does. */
export async function select(place: Locator, text: string) {
  await place.evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1
      if (at < 0) continue
      if (element instanceof HTMLElement) element.focus()
      node.parentElement?.scrollIntoView({ block: 'center' })
      document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length)
      return
    }
    throw new Error(`${text} is nowhere`)
  }, text)
}

export async function comment(page: Page, place: Locator, text: string, said: string) {
  await select(place, text)
  await button(page, 'Comment on the selected words').click()
  await composer(page).fill(said)
  await composer(page).press('Control+Enter')
  await thread(page, said).waitFor()
}
