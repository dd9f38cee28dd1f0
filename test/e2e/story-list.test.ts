import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Caller } from '../support/node-process.ts'
import { button, headline, openStory, row, saved, words } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'

const STORIES = 130

describe('the list of stories', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let ada: Caller
  let ben: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open({ LIMITS: 'off' })
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
    ben = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'editor' })
    for (let i = 1; i <= STORIES; i += 1) {
      const name = i === 1 ? 'Floods in São Paulo' : `Tide table ${i}`
      await ada.post('/api/stories', { headline: name, section: 'world' }, storyDetail)
    }
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  const links = '.story-list .story-link'

  it('goes down to the first story of all', async () => {
    const page = await newsroom.visitAs(ben)
    await page.goto('/desk')
    await page.locator(links).first().waitFor()
    expect(await page.locator(links).count()).toBe(50)
    const last = page.getByRole('link', { name: 'Floods in São Paulo' })
    await soon(async () => {
      await page.keyboard.press('End')
      return last.isVisible()
    }).toBe(true)
    expect(await page.locator(links).count()).toBe(STORIES)
    await expect(button(page, 'More stories').count()).resolves.toBe(0)
  })

  it('finds, filters and counts, however a name is typed', async () => {
    const page = await newsroom.visitAs(ben)
    await page.goto('/desk')
    await button(page, `All ${STORIES}`).waitFor()
    await page.getByLabel('Filter by headline or person').fill('sao paulo')
    await button(page, 'All 1').waitFor()
    await soon(() => page.locator(links).allTextContents()).toEqual(['Floods in São Paulo'])
    expect(new URL(page.url()).search).toBe('?text=sao+paulo')
    await page.getByLabel('Section').selectOption('Sport')
    await page.getByText('No story matches this filter.').waitFor()
    await page.getByLabel('Section').selectOption('All sections')
    await page.getByRole('link', { name: 'Floods in São Paulo' }).waitFor()
  })

  it('is as it was left when somebody comes back to it', async () => {
    const page = await newsroom.visitAs(ben)
    await page.goto('/desk')
    await page.getByLabel('Filter by headline or person').fill('tide')
    await button(page, `Draft ${STORIES - 1}`).click()
    await soon(() => new URL(page.url()).search).toBe('?text=tide&state=draft')
    const far = page.getByRole('link', { name: 'Tide table 75', exact: true })
    await soon(async () => {
      await page.mouse.wheel(0, 600)
      return far.isVisible()
    }).toBe(true)
    await far.scrollIntoViewIfNeeded()
    const top = await page.evaluate(() => scrollY)
    await far.click()
    await headline(page).waitFor()
    await page.goBack()
    await far.waitFor()
    await soon(() => page.evaluate(() => scrollY)).toBe(top)
    expect(await page.getByLabel('Filter by headline or person').inputValue()).toBe('tide')
    await far.click()
    await page.getByRole('link', { name: 'All stories', exact: true }).click()
    await far.waitFor()
    await soon(() => page.evaluate(() => scrollY)).toBe(top)
  })

  it('shows a story that changes on top, and drops it where it belongs no more', async () => {
    const list = await newsroom.visitAs(ben)
    await list.goto('/desk?text=harbour')
    await list.getByText('No story matches this filter.').waitFor()
    const { id } = await ada.post('/api/stories', { headline: 'Quay' }, storyDetail)
    const desk = await newsroom.visitAs(ada)
    await openStory(desk, id)
    await rewrite(desk, 'Quay at the harbour')
    await list.getByRole('link', { name: 'Quay at the harbour' }).waitFor()
    await button(list, 'All 1').waitFor()
    await rewrite(desk, 'Quay')
    await list.getByText('No story matches this filter.').waitFor()
  })

  it('says as of when it is while no news comes, and nothing that it can’t know', async () => {
    const { id } = await ada.post('/api/stories', { headline: 'Lighthouse' }, storyDetail)
    const desk = await newsroom.visitAs(ada)
    await openStory(desk, id)
    const list = await newsroom.visitAs(ben)
    await list.goto('/desk')
    const present = row(list, 'Lighthouse').getByRole('img', { name: 'In it now: Ada Quill' })
    const reading = row(list, 'Lighthouse').getByText('reading now')
    const age = list.getByText(/^As it was at \d\d:\d\d: no news has come since/)
    await present.waitFor()
    await list.context().setOffline(true)
    await age.waitFor()
    expect([await present.count(), await reading.count()]).toEqual([0, 0])
    await button(list, 'New story').click()
    const problem = list.getByText('Galley cannot be reached.')
    await problem.waitFor()
    await list.context().setOffline(false)
    await present.waitFor()
    expect(await age.count()).toBe(0)
    await soon(() => problem.count()).toBe(0)
  })

  it('is searched by the palette, too', async () => {
    const page = await newsroom.visitAs(ben)
    await page.goto('/desk')
    await page.locator(links).first().waitFor()
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByPlaceholder('Find a story, or do something').fill('sao pau')
    await page.getByRole('button', { name: /Floods in São Paulo/ }).click()
    await soon(() => headline(page).textContent()).toBe('Floods in São Paulo')
  })
})

async function rewrite(desk: Page, text: string) {
  await headline(desk).fill(text)
  await soon(() => words(headline(desk))).toBe(text)
  await saved(desk)
}
