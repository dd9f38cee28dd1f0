import type { Page } from 'playwright-core'
import { button, dialog, field } from '../e2e/desk.ts'
import type { Person } from './person.ts'
import type { Story } from './story.ts'

const LABEL = 'before legal'

const entry = (page: Page, text: string) => page.locator('.version-open').filter({ hasText: text })

export async function nameVersion({ page }: Person, story: Story): Promise<string[]> {
  await page.getByRole('tab', { name: 'Versions' }).click()
  await button(page, 'Name this version').click()
  await field(page, 'Name').fill(LABEL)
  await page.keyboard.press('Enter')
  await entry(page, LABEL).waitFor()
  story.named = story.standing
  return story.faults()
}

/** Brings it back while a colleague writes, whose word stays; sometimes takes that back. */
export async function restoreVersion(person: Person, story: Story): Promise<string[]> {
  const { page } = person
  const then = story.named
  if (!then) throw new Error('no version was named')
  const now = story.standing
  const colleague = story.who('publisher')
  await colleague.goToPlain()
  await page.getByRole('tab', { name: 'Versions' }).click()
  await entry(page, LABEL).click()
  await button(page, 'Restore…').click()
  const sure = dialog(page, /^Restore the version of/)
  const writing = colleague.typist.word()
  await sure.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByText('Restored the version of').waitFor()
  const word = await writing
  story.stand(new Set([...then, word]))
  const faults = await story.faults()
  if (faults.length > 0 || person.random.chance(0.5)) return faults
  await button(page, 'Undo restore').click()
  await page.getByText('The restore is undone.').waitFor()
  story.stand(new Set([...now, word]))
  return story.faults()
}
