import type { Locator } from 'playwright-core'
import { look } from '../e2e/look.ts'
import type { Story } from './story.ts'

/** Pictures of the editor's desk and of the reader's page, and what axe and the width find wrong with them. */
export async function lookAt(story: Story, folder: string): Promise<string[]> {
  const { page } = story.who('editor')
  const { reader } = story
  if (!reader) throw new Error('nobody reads')
  const options = { folder, widths: [1440, 1280, 390], isThorough: true }
  const faults: string[] = []
  for (const side of ['Details', 'Comments', 'Suggestions', 'Versions']) {
    await page.getByRole('tab', { name: new RegExp(`^${side}`) }).click()
    faults.push(...(await look(page, `desk-${side.toLowerCase()}`, options)))
    if (await isCut(page.getByRole('tablist'))) faults.push(`${side}: the tabs don’t fit`)
  }
  faults.push(...(await look(reader, 'reader', options)))
  for (const looked of [page, reader])
    await looked.emulateMedia({ colorScheme: null, reducedMotion: null })
  return faults
}

function isCut(tabs: Locator): Promise<boolean> {
  return tabs.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
}
