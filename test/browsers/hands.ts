import { setTimeout as pause } from 'node:timers/promises'
import { seeded } from '../support/seeded-random.ts'
import type { BrowserDriver } from './driver.ts'

/** How long a person who types fast takes from one key to the next. */
const FASTEST_MS = 40
const SLOWEST_MS = 110

/** Types as a person does, in a rhythm that the seed gives. */
export async function typeAsPerson(browser: BrowserDriver, text: string, seed: number) {
  const random = seeded(seed)
  for (const letter of text) {
    const pressed = performance.now()
    await browser.type(letter)
    const gap = FASTEST_MS + random.int(SLOWEST_MS - FASTEST_MS + 1)
    await pause(Math.max(0, pressed + gap - performance.now()))
  }
}

/** Copies the text from an input beside the page's own, so that pasting it is the browser's own work. */
export async function copyText(browser: BrowserDriver, text: string) {
  await browser.evaluate((text) => {
    const source = document.createElement('textarea')
    source.id = 'copy-source'
    source.value = text
    document.body.append(source)
    source.select()
    return null
  }, text)
  await browser.press('c', 'Control')
  await browser.evaluate(() => {
    document.querySelector('#copy-source')?.remove()
    return null
  })
}
