import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Mailbox, FROM } from '../mail/smtp-mailbox.ts'
import { codeNow } from '../support/authenticator-app.ts'
import type { Caller } from '../support/node-process.ts'
import { body, button, dialog, openStory, saved } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, textOf } from './prepared-stories.ts'

const NEXT = 'seven wet pelicans'

describe('two-step sign-in, and mail', { timeout: 240_000 }, () => {
  let mailbox: Mailbox
  let newsroom: E2eNewsroom
  let admin: Caller
  beforeAll(async () => {
    mailbox = await Mailbox.open()
    newsroom = await E2eNewsroom.open({
      SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
      MAIL_FROM: FROM,
    })
    admin = await newsroom.node.admin()
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(async () => {
    await newsroom[Symbol.asyncDispose]()
    await mailbox[Symbol.asyncDispose]()
  })

  it('[MAIL2] lets somebody in again who forgot their password', async () => {
    const rob = await newsroom.node.addPerson({ name: 'Rob Tide', role: 'reporter' })
    const { email } = rob.credentials
    const page = await newsroom.visit()
    await page.goto('/desk')
    await page.getByLabel('E-mail').fill(email)
    await button(page, 'Forgot your password?').click()
    await soon(() => page.getByLabel('E-mail').inputValue()).toBe(email)
    expect(await look(page, 'desk-forgotten')).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('a letter is on its way').waitFor()
    const letter = await mailbox.letter(1)
    expect(letter.to).toEqual([email])
    await page.goto(/https?:\S+\/desk\/link\S+/.exec(letter.text)?.[0] ?? '')
    await password(page, 'New password').fill(NEXT)
    await button(page, 'Set password').click()
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
    expect((await mailbox.letter(2)).subject).toContain('Your password was changed')
  })

  it('[AUTH1] is set up by its person, asked for at the next sign-in, and never in the way of who writes', async () => {
    const ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
    const page = await newsroom.visitAs(ada)
    await page.goto('/desk/account')
    await button(page, 'Set up').click()
    const setting = dialog(page, 'Set up two-step sign-in')
    await password(setting, 'Password').fill('not the password')
    await page.keyboard.press('Enter')
    await setting.getByText('is not your password').waitFor()
    await password(setting, 'Password').fill(ada.credentials.password)
    await page.keyboard.press('Enter')
    await setting.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
    await soon(() => focused(page)).toBe('code')
    expect(await look(page, 'desk-two-step-set-up')).toEqual([])
    const secret = (await setting.locator('.factor-key').innerText()).replaceAll(' ', '')
    await codeField(setting).fill('000000')
    await page.keyboard.press('Enter')
    await setting.getByText('is wrong, or has been used').waitFor()
    await codeField(setting).fill(codeNow(secret))
    await page.keyboard.press('Enter')
    await dialog(page, 'Your recovery codes').waitFor()
    const [code = ''] = await page.locator('.recovery-codes li').allInnerTexts()
    expect(await look(page, 'desk-recovery-codes')).toEqual([])
    await button(page, 'I have kept them').click()
    await page.getByText('10 recovery codes are left').waitFor()
    expect(await look(page, 'desk-account-two-step')).toEqual([])

    await openStory(page, await importStory(ada, textOf(PAGE)))
    await fetch(`${newsroom.node.url}/api/users/${ada.user.id}/sessions`, {
      method: 'DELETE',
      headers: { cookie: admin.cookie },
    })
    await page.getByText('You were signed out.').waitFor()
    await page.getByLabel('E-mail').fill(ada.credentials.email)
    await page.getByLabel(/^Password/).fill(ada.credentials.password)
    await page.keyboard.press('Enter')
    const field = codeField(page)
    await field.waitFor()
    await soon(() => focused(page)).toBe('code')
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    expect(await field.getAttribute('inputmode')).toBe('numeric')
    expect(await look(page, 'desk-second-step')).toEqual([])
    await button(page, 'Use a recovery code').click()
    await page.getByLabel('Recovery code').fill(code.toUpperCase())
    await page.keyboard.press('Enter')
    await page.getByText('9 are left').waitFor()
    await body(page).click()
    await page.keyboard.type('On she goes. ')
    await saved(page)
  })

  it('[AUTH1] is set up before anything else by who needs it, and turned off for who lost it', async () => {
    const ben = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'reporter' })
    const desk = await newsroom.visitAs(admin)
    await desk.goto('/desk/newsroom')
    await desk.getByLabel('Reporter').check()
    await button(desk, 'Save who needs it').click()
    await desk.getByText('It counts from the next sign-in on.').waitFor()
    await button(desk, 'Send me a test').click()
    await desk.getByText('A letter is on its way').waitFor()
    expect(await look(desk, 'desk-newsroom-signing-in')).toEqual([])

    const page = await newsroom.visit()
    await page.goto('/desk')
    await page.getByLabel('E-mail').fill(ben.credentials.email)
    await page.getByLabel(/^Password/).fill(ben.credentials.password)
    await button(page, 'Sign in').click()
    await page.getByText('Your role needs two-step sign-in.').waitFor()
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
    expect(await look(page, 'desk-step-set-up')).toEqual([])
    const secret = (await page.locator('.factor-key').innerText()).replaceAll(' ', '')
    await codeField(page).fill(codeNow(secret))
    await page.keyboard.press('Enter')
    await button(page, 'I have kept them').waitFor()
    expect(await look(page, 'desk-step-codes')).toEqual([])
    await button(page, 'I have kept them').click()
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()

    await desk.goto('/desk/people')
    await desk.getByText('two-step sign-in').first().waitFor()
    expect(await look(desk, 'desk-people-two-step')).toEqual([])
    await button(desk, 'More for Ben Hardy').click()
    await desk.getByRole('menuitem', { name: 'Turn two-step sign-in off…' }).click()
    const asking = dialog(desk, 'Turn two-step sign-in of Ben Hardy off')
    expect(await look(desk, 'desk-two-step-off')).toEqual([])
    await asking.getByRole('button', { name: 'Turn off' }).click()
    await asking.waitFor({ state: 'detached' })
    await soon(() => mailbox.received.map(({ subject }) => subject)).toContain(
      'Two-step sign-in is off: Galley',
    )
  })

  it('complains of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

const PAGE = {
  section: 'World',
  headline: 'Harbour',
  byline: 'Ada Quill',
  paragraphs: ['The report of the harbour board is out.'],
}

const password = (within: Page | Locator, name: string) =>
  within.locator('input[type="password"]').and(within.getByLabel(name))
const codeField = (within: Page | Locator) => within.getByRole('textbox', { name: 'Code' })
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? null)
