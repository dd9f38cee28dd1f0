import type { Locator, Page } from 'playwright-core'
import { soon } from './newsroom.ts'

/** It has the focus, or what has it is within. */
export const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element.contains(document.activeElement))

/** Presses until the focus is there: everything on the way can be reached, and left again. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' | 'ArrowRight' | 'ArrowDown' = 'Tab',
): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press(key)
    if (await isFocused(target)) return
  }
  throw new Error(`${key} does not lead to ${String(target)}`)
}

/** Opens what is pressed, and takes an item of its menu. */
export async function take(page: Page, menu: Locator, item: Locator): Promise<void> {
  if (!(await isFocused(menu))) await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await tabTo(page, item, 'ArrowDown')
  await page.keyboard.press('Enter')
}

/** Waits until the focus is there by itself. */
export const focused = (locator: Locator) => soon(() => isFocused(locator)).toBe(true)
