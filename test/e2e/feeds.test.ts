import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { button, choose } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { publishStory } from './prepared-stories.ts'

const FERRY = {
  section: 'World',
  headline: 'The ferry is back & on time',
  byline: 'Ada Quill',
  paragraphs: ['It left at eight.', 'Nobody had believed it would.'],
}

describe('the feeds of a newsroom', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let admin: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    admin = await newsroom.node.admin()
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('carry the whole text as soon as an admin says so, from the keyboard alone', async () => {
    await publishStory(admin, FERRY)
    const page = await newsroom.visitAs(admin)
    const feed = async () => (await page.request.get('/feed.xml')).text()
    expect(await feed()).not.toContain('Nobody had believed')
    await page.goto('/desk/newsroom')
    const choice = page.getByRole('combobox', { name: 'Feeds carry' })
    expect(await choice.inputValue()).toBe('A summary')
    await choice.focus()
    await page.keyboard.press('Enter')
    await choose(page, 'The whole text')
    await soon(() => choice.inputValue()).toBe('The whole text')
    await button(page, 'Save newsroom').click()
    await page.getByText('Readers see it within a second.').waitFor()
    await soon(feed).toContain('Nobody had believed')
    await page.reload()
    await soon(() => choice.inputValue()).toBe('The whole text')
    expect(await look(page, 'newsroom-feeds')).toEqual([])
  })

  it('are named by the pages that readers have, as is what a phone needs', async () => {
    const page = await newsroom.visit({ as: 'reader' })
    await page.goto('/world')
    const links = await page
      .locator('link[rel=alternate][type*="rss"], link[rel=manifest], link[rel=apple-touch-icon]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links).toHaveLength(4)
    for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200)
  })

  it('complain of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})
