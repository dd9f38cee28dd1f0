import type { Locator, Page } from 'playwright-core'
import type { Credentials } from '../support/node-process.ts'
import { soon } from './newsroom.ts'

/* What a person sees and presses at the desk, by the names that it is read out by. */

export const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true })
export const headline = (page: Page) => field(page, 'Headline')
export const standfirst = (page: Page) => field(page, 'Standfirst')
export const body = (page: Page) => field(page, 'Body')
export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true })
export const dialog = (page: Page, name: RegExp | string): Locator =>
  page.getByRole('dialog', { name })
export const row = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })

export async function signIn(page: Page, { email, password }: Credentials) {
  await page.goto('/desk')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel(/^Password/).fill(password)
  await button(page, 'Sign in').click()
  await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
}

/** Opens a story's draft and waits until it can be written. */
export async function openStory(page: Page, storyId: string) {
  await page.goto(`/desk/stories/${storyId}`)
  await writable(page)
}

export async function writable(page: Page) {
  await soon(() => headline(page).getAttribute('contenteditable')).toBe('true')
}

/** By the keyboard, in the list of the field that has it: its options may still be on their way, or another be chosen. */
export async function choose(page: Page, name: string) {
  const option = page.getByRole('option', { name })
  await option.waitFor()
  await soon(async () => {
    await page.keyboard.press('ArrowDown')
    return option.getAttribute('data-combobox-selected')
  }).toBe('true')
  await page.keyboard.press('Enter')
}

export const saveState = (page: Page) => page.getByTestId('save-state')

/** The strips at the foot of the story that say what is out of the ordinary. */
export const notice = (page: Page) => page.getByTestId('save-notice')

export async function saved(page: Page) {
  await soon(() => saveState(page).innerText()).toBe('Saved')
}

/** The headline's own words: cursors and names of others stand in it as well. */
export async function words(locator: Locator): Promise<string> {
  const text = await locator.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const other of copy.querySelectorAll('.other-caret')) other.remove()
    return [...copy.children].map((block) => block.textContent).join('\n')
  })
  return text.replaceAll('\u2060', '')
}

/** The draft's id in the address of the desk. */
export async function storyIdOf(page: Page): Promise<string> {
  await page.waitForURL(/\/desk\/stories\/[^/]+$/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** How many updates of the draft this browser keeps in its own database. */
export const keptOnDevice = (page: Page) => countOnDevice(page, 'galley:', 'updates')

/** How many drafts it holds that a page has left. */
export const leftOnDevice = (page: Page) => countOnDevice(page, 'galley left:', 'left')

function countOnDevice(page: Page, begins: string, store: string): Promise<number> {
  return page.evaluate(
    async ([begins, store]) => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
      const name = names.find((name) => name.startsWith(begins))
      if (name === undefined) return 0
      const opened = indexedDB.open(name)
      await new Promise((resolve) => (opened.onsuccess = resolve))
      const counted = opened.result.transaction(store).objectStore(store).count()
      await new Promise((resolve) => (counted.onsuccess = resolve))
      opened.result.close()
      return counted.result
    },
    [begins, store] as const,
  )
}
