import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { user } from '../../shared/protocol/api/people.ts'
import type { Caller } from '../support/node-process.ts'
import { openStory } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'

/** More than a page holds, before those who are looked for. */
const MANY = 52
const ZOES = ['zoe.one@newsroom.test', 'zoe.two@newsroom.test']

describe('people of a large newsroom', { timeout: 240_000 }, () => {
  let newsroom: E2eNewsroom
  let admin: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    admin = await newsroom.node.admin()
    const names = Array.from({ length: MANY }, (_, i) => `Abel ${String(i).padStart(2, '0')}`)
    const people = names.map((name, i) => ({ name, email: `p${i}@newsroom.test` }))
    for (const email of ZOES) people.push({ name: 'Zoë São', email })
    const password = 'nine dry pelicans'
    const json = people.map((one) => ({ ...one, password, role: 'reporter' }))
    await Promise.all(json.map((one) => admin.post('/api/users', one, user)))
  }, 120_000)
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('come page by page, and are found by name, by address and by state', async () => {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/people')
    const rows = page.locator('.person')
    const tab = (name: RegExp) => page.getByRole('button', { name })
    await soon(() => rows.count()).toBe(50)
    await tab(new RegExp(`^Active ${MANY + 3}$`)).waitFor()
    expect(await look(page, 'desk-people-many')).toEqual([])
    await page.getByRole('button', { name: 'More people' }).press('Enter')
    await soon(() => rows.count()).toBe(MANY + 3)
    const search = page.getByRole('textbox', { name: 'Filter by name or e-mail' })
    await search.fill('sao zoe')
    await soon(() => rows.count()).toBe(2)
    await search.fill('zoe.two@news')
    await soon(() => rows.count()).toBe(1)
    await rows.getByText(ZOES[1] ?? '').waitFor()
    expect(new URL(page.url()).search).toBe('?text=zoe.two%40news')
    await tab(/^Disabled 0$/).click()
    await page.getByText('Nobody matches this filter.').waitFor()
    expect(await look(page, 'desk-people-nobody')).toEqual([])
    await page.reload()
    await soon(() => search.inputValue()).toBe('zoe.two@news')
    await tab(/^Active 1$/).click()
    await soon(() => rows.count()).toBe(1)
  })

  it('are looked up where somebody is assigned, and two of one name told apart', async () => {
    const { id } = await admin.post('/api/stories', { headline: 'Ebb' }, storyDetail)
    const page = await newsroom.visitAs(admin)
    await openStory(page, id)
    const field = page.getByRole('combobox', { name: 'Assigned to' })
    await field.focus()
    await page.keyboard.type('sao')
    const options = page.getByRole('listbox').getByRole('option')
    await options.filter({ hasText: ZOES[1] ?? '' }).waitFor()
    await soon(() => options.count()).toBe(2)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const assigned = async () => {
      const answer = await admin.fetch(`/api/stories/${id}`)
      return storyDetail.parse(await answer.json()).assignees.map(({ name }) => name)
    }
    await soon(assigned).toEqual(['Zoë São'])
    // Who was picked is offered no more, the other still is.
    await page.keyboard.type('zoe')
    await soon(() => options.count()).toBe(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await soon(assigned).toEqual(['Zoë São', 'Zoë São'])
    await openStory(page, id)
    await field.focus()
    await page.keyboard.type('abel 1')
    await soon(() => options.count()).toBe(10)
    expect(await look(page, 'desk-assigning')).toEqual([])
  })
})
