import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { button, field } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom } from './newsroom.ts'

describe('the tags of a newsroom', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open({ DEMO: '1' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('are renamed and merged by an editor, who is told which of the two it is', async () => {
    const edith = await newsroom.node.addPerson({ name: 'Edith Rule', role: 'editor' })
    const page = await newsroom.visitAs(edith)
    await page.goto('/desk/tags')
    await button(page, 'Rename or merge Ports').click()
    await field(page, 'New name').fill('Harbours')
    await page.getByText('Readers see “Harbours” on all its stories').waitFor()
    await field(page, 'New name').fill('Shipping')
    await page.getByText('“Shipping” has 1 story already').waitFor()
    expect(await look(page, 'merge-tags')).toEqual([])
    await page.keyboard.press('Enter')
    await button(page, 'Rename or merge Ports').waitFor({ state: 'detached' })
    expect(await look(page, 'tags')).toEqual([])
    const reader = await newsroom.visit({ as: 'reader' })
    await reader.goto('/tags/ports')
    await reader.getByRole('heading', { name: 'Shipping', level: 1 }).waitFor()
    expect(newsroom.complaints).toEqual([])
  })
})
