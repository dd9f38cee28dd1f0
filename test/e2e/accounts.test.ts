import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Caller } from '../support/node-process.ts'
import { button, dialog, openStory, signIn } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'

const GINA = { email: 'gina.marlow@newsroom.test', password: 'seven wet pelicans' }
const NEXT = 'eight dry pelicans'

describe('an account', { timeout: 240_000 }, () => {
  let newsroom: E2eNewsroom
  let admin: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    admin = await newsroom.node.admin()
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  async function invite(email: string): Promise<string> {
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/people')
    await button(page, 'Invite').click()
    await dialog(page, 'Invite').getByLabel('E-mail').fill(email)
    await button(page, 'Make a link').click()
    const link = await dialog(page, 'Invite').locator('code').innerText()
    expect(await look(page, 'desk-invited')).toEqual([])
    await button(page, 'Done').click()
    await person(page, email).getByText('the link works until').waitFor()
    expect(await look(page, 'desk-people-invited')).toEqual([])
    return link
  }

  it('[HUB9] begins with a link, and a new password signs out the other device', async () => {
    const link = await invite(GINA.email)
    const laptop = await newsroom.visit()
    await laptop.goto(link)
    await laptop.getByLabel('Name').fill('Gina Marlow')
    await password(laptop, 'New password').fill('gina.marlow')
    await button(laptop, 'Join the newsroom').click()
    await laptop.getByText('holds the name or the e-mail address').waitFor()
    expect(await look(laptop, 'desk-welcome')).toEqual([])
    await password(laptop, 'New password').fill(GINA.password)
    await button(laptop, 'Join the newsroom').click()
    await laptop.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()

    const late = await newsroom.visit()
    await late.goto(link)
    await late.getByText('This link has been used.').waitFor()
    expect(await look(late, 'desk-link-used')).toEqual([])

    const phone = await newsroom.visit({ as: 'reader' })
    await signIn(phone, GINA)
    await button(laptop, 'Gina Marlow: account').click()
    await laptop.getByRole('menuitem', { name: 'Your account' }).click()
    await person(laptop, 'Safari on Mac').getByText('last used').waitFor()
    await person(laptop, 'Chrome on Linux').getByText('(this device)').waitFor()
    await password(laptop, 'Current password').fill('not the password')
    await password(laptop, 'New password').fill(NEXT)
    await button(laptop, 'Change password').click()
    await laptop.getByText('is not your password').waitFor()
    expect(await look(laptop, 'desk-account')).toEqual([])
    await password(laptop, 'Current password').fill(GINA.password)
    await button(laptop, 'Change password').click()

    await phone.getByText('You were signed out.').waitFor()
    await soon(() => person(laptop, 'Safari on Mac').count()).toBe(0)
    await signIn(await newsroom.visit(), { ...GINA, password: NEXT })
  })

  it('[HUB9] ends at once when it is disabled, and what only they had is handed over', async () => {
    const ben = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'reporter' })
    await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
    const story = await ben.post('/api/stories', { headline: 'Ebb and flood' }, storyDetail)
    const bens = await newsroom.visitAs(ben)
    await openStory(bens, story.id)
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/people')
    await pick(page, 'Ben Hardy', 'Disable…')
    const asking = dialog(page, 'Disable Ben Hardy')
    await asking.getByRole('link', { name: 'Ebb and flood' }).waitFor()
    await asking.getByRole('combobox', { name: 'Hand over to' }).fill('quill')
    await page.getByRole('option', { name: 'Ada Quill' }).click()
    expect(await look(page, 'desk-leaving')).toEqual([])
    await asking.getByRole('button', { name: 'Disable' }).click()
    await bens.getByText('You were signed out.').waitFor()
    await person(page, 'Ben Hardy').getByText('disabled').waitFor()
    await bens.getByLabel('E-mail').fill(ben.credentials.email)
    await bens.getByLabel(/^Password/).fill(ben.credentials.password)
    await button(bens, 'Sign in').click()
    await bens.getByText('Your account is disabled.').waitFor()
    const answer = await admin.fetch(`/api/stories/${story.id}`)
    const { assignees } = storyDetail.parse(await answer.json())
    expect(assignees.map(({ name }) => name)).toEqual(['Ada Quill'])
  })

  it('gets a new password by a link from an admin', async () => {
    const mara = await newsroom.node.addPerson({ name: 'Mara Lind', role: 'editor' })
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/people')
    await pick(page, 'Mara Lind', 'Link for a new password…')
    await button(page, 'Make a link').click()
    const link = await dialog(page, 'Link for a new password').locator('code').innerText()
    const maras = await newsroom.visit()
    await maras.goto(link)
    await password(maras, 'New password').fill(NEXT)
    expect(await look(maras, 'desk-new-password')).toEqual([])
    await button(maras, 'Set password').click()
    await maras.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
    expect((await mara.fetch('/api/me')).status).toBe(401)
  })

  it('complains of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

const person = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const password = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name}`))

async function pick(page: Page, name: string, item: string) {
  await button(page, `More for ${name}`).click()
  await page.getByRole('menuitem', { name: item }).click()
}
