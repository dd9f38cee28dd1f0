import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { button } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { publishStory } from './prepared-stories.ts'

const FERRY = {
  section: 'World',
  headline: 'Ferry runs aground',
  byline: 'Ada Quill',
  paragraphs: ['Nobody was hurt.'],
}

describe('the audit log in the desk', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let admin: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    admin = await newsroom.node.admin()
    await newsroom.node.addPerson({ name: 'أدا', role: 'editor', email: 'ada@newsroom.test' })
    await publishStory(admin, FERRY)
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('tells who did what, and is filtered from the keyboard', async () => {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk')
    await page.getByRole('link', { name: 'Audit' }).click()
    const entries = page.getByRole('list', { name: 'Entries' }).getByRole('listitem')
    await entries.filter({ hasText: `${admin.user.name} published ${FERRY.headline}` }).waitFor()
    await entries.filter({ hasText: 'made an account for أدا as editor' }).waitFor()
    expect(await look(page, 'desk-audit')).toEqual([])

    const all = await entries.count()
    await page.getByLabel('What').focus()
    await page.keyboard.type('Stories')
    await soon(() => entries.count()).toBe(1)
    expect(new URL(page.url()).search).toBe('?kind=story')
    await page.reload()
    await soon(() => entries.count()).toBe(1)

    await page.getByLabel('What').selectOption('Everything')
    await page.getByRole('link', { name: FERRY.headline }).press('Enter')
    await page.getByText(`Only about ${FERRY.headline}`).waitFor()
    await soon(() => entries.count()).toBe(1)
    await button(page, 'About everything').press('Enter')
    await soon(() => entries.count()).toBe(all)
    await page.getByLabel('To', { exact: true }).fill('2020-01-01')
    await page.getByText('Nothing of that kind.').waitFor()
  })

  it('is taken along as a file, which it says', async () => {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/audit')
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV export' }).click()
    expect((await coming).suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
    await page.reload()
    await page.getByText('exported this log').first().waitFor()
  })

  it('is no business of others', async () => {
    const editor = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'editor' })
    const page = await newsroom.visitAs(editor)
    await page.goto('/desk/audit')
    await page.getByText('Only an admin reads the audit log.').waitFor()
    expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0)
  })
})
