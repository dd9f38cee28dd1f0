import type { Page } from 'playwright-core'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { button, dialog } from '../e2e/desk.ts'
import { eventually } from '../support/eventually.ts'
import { wordsIn } from '../typing/words.ts'
import { fillLines } from './blocks.ts'
import type { Person } from './person.ts'

const PATIENCE_MS = 30_000
const REFUSED = 422

export type Kind = 'Publish' | 'Update' | 'Correct'

/** Through the desk. Gives the story's newest revision and its address, or what keeps it back. */
export async function publish(
  person: Person,
  storyId: string,
  kind: Kind,
): Promise<{ revision: number; path: string } | string> {
  const { page } = person
  await opened(page, kind)
  const form = dialog(page, new RegExp(`^${kind}`))
  await form.getByText(/Everything that readers need|keep it back|keeps it back/).waitFor()
  if (kind === 'Correct') await form.getByRole('textbox').fill('An earlier version was wrong.')
  const confirm = form.getByRole('button', { name: kind, exact: true })
  if (await confirm.isDisabled()) {
    const why = await form.innerText()
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    return why
  }
  const answer = page.waitForResponse(/\/publish$/, { timeout: PATIENCE_MS })
  await confirm.click()
  // A picture may have come in that moment, of which nothing is said yet.
  const isRefused = (await answer).status() === REFUSED
  if (isRefused) await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached', timeout: PATIENCE_MS })
  if (isRefused) return 'something came that keeps it back'
  const { revision, url } = await person.colleague.caller.get(
    `/api/stories/${storyId}`,
    storyDetail,
  )
  return { revision: revision ?? 0, path: new URL(url ?? '').pathname }
}

async function opened(page: Page, kind: Kind) {
  if (kind !== 'Correct') return button(page, kind).click()
  await button(page, 'Other ways to publish').click()
  await page.getByRole('menuitem', { name: kind }).click()
}

/** As often as colleagues bring a picture of which nothing is said yet. */
export async function publishAll(person: Person, storyId: string, kind: Kind) {
  for (let left = 2; ; left -= 1) {
    const done = await publish(person, storyId, kind)
    if (typeof done !== 'string') return done
    if (left === 0) throw new Error(`it can’t be published: ${done}`)
    await fillLines(person, ['Alternative text', 'Caption', 'Credit'])
  }
}

/** Where showing it would push away what is read, the page asks first. */
export async function showsRevision(page: Page, revision: number): Promise<void> {
  const pill = page.locator('button.pill').first()
  await eventually(
    async () => {
      if (await pill.isVisible()) await pill.click()
      const shown = await page.locator('main.story').getAttribute('data-revision')
      if (Number(shown) < revision) throw new Error(`the page shows ${shown}, not ${revision}`)
    },
    { within: PATIENCE_MS, every: 100 },
  )
}

/** What a page says of the story, a line for each part. */
export async function saidOn(page: Page): Promise<string[]> {
  return page.locator('main.story > article').evaluate((article) => {
    const parts = article.querySelectorAll(
      '.headline, .standfirst, p, h2, h3, li, td, th, figcaption, blockquote, img, .corrections',
    )
    return [...parts].flatMap((part) => {
      if (part.closest('.story-meta, .dates, .story-foot')) return []
      const text = part instanceof HTMLImageElement ? part.alt : (part.textContent ?? '')
      return [`${part.tagName} ${text.replace(/\s+/g, ' ').trim()}`]
    })
  })
}

/** Each word once. */
export const uniqueWords = (text: string) => [...new Set(wordsIn(text))].toSorted()
