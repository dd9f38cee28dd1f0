import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Caller } from '../support/node-process.ts'
import { CLIENT, OidcServer } from '../support/oidc-provider.ts'
import { button, dialog, signIn } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom } from './newsroom.ts'

const NAME = 'Harbour ID'

describe('signing in through a provider', { timeout: 240_000 }, () => {
  let server: OidcServer
  let newsroom: E2eNewsroom
  let admin: Caller
  beforeAll(async () => {
    server = await OidcServer.listen()
    newsroom = await E2eNewsroom.open({
      OIDC_ISSUER: server.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_NAME: NAME,
      OIDC_ROLE: 'reporter',
      OIDC_DOMAINS: 'newsroom.test',
    })
    server.serve(newsroom.node.url)
    admin = await newsroom.node.admin()
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(async () => {
    await newsroom[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  function at(sub: string, email: string, verified = true) {
    server.people.set(sub, { email, email_verified: verified, name: 'Nia Brook' })
    server.who = sub
  }

  it('leads back to where somebody was, by the keyboard alone', async () => {
    const story = await admin.post('/api/stories', { headline: 'Ebb and flood' }, storyDetail)
    at('nia', 'nia@newsroom.test')
    const page = await newsroom.visit()
    await page.goto(`/desk/stories/${story.id}`)
    await button(page, `Sign in with ${NAME}`).waitFor()
    expect(await look(page, 'desk-sign-in-provider')).toEqual([])
    await page.getByLabel('E-mail').focus()
    await focusWithTab(page, `Sign in with ${NAME}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/desk/stories/${story.id}`)
    await button(page, 'Nia Brook: account').waitFor()
    expect(page.url()).not.toContain('code=')
    await page.goBack()
    expect(page.url()).not.toContain('code=')
  })

  it('says why somebody is not let in, and how to go on', async () => {
    at('eve', 'eve@newsroom.test', false)
    const page = await newsroom.visit()
    await page.goto('/desk')
    await button(page, `Sign in with ${NAME}`).click()
    await page.getByText('does not say that your e-mail address is yours').waitFor()
    expect(await look(page, 'desk-provider-refused')).toEqual([])
    await page.getByRole('link', { name: 'Back to signing in' }).click()
    await page.getByLabel('E-mail').waitFor()
  })

  it('is linked to an account that is there, and unlinked', async () => {
    const mara = await newsroom.node.addPerson({ name: 'Mara Lind', role: 'editor' })
    at('mara', 'mara@elsewhere.test', false)
    const page = await newsroom.visitAs(mara)
    await page.goto('/desk/account')
    await page.getByRole('heading', { name: NAME }).waitFor()
    expect(await look(page, 'desk-account-provider')).toEqual([])
    await page.getByLabel('Your password').fill(mara.credentials.password)
    await button(page, `Link ${NAME}`).click()
    await page.getByText(`You can sign in with ${NAME}, since`).waitFor()
    expect(await look(page, 'desk-account-linked')).toEqual([])
    const other = await newsroom.visit()
    await other.goto('/desk')
    await button(other, `Sign in with ${NAME}`).click()
    await button(other, 'Mara Lind: account').waitFor()
    await button(page, `Unlink ${NAME}`).click()
    await page.getByLabel('Your password').waitFor()
  })

  it('says so while the provider is down, and a password still lets people in', async () => {
    const ben = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'reporter' })
    const down = await OidcServer.listen()
    await down[Symbol.asyncDispose]()
    await using other = await E2eNewsroom.open({
      OIDC_ISSUER: down.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_NAME: NAME,
    })
    const page = await other.visit()
    await page.goto('/desk')
    await button(page, `Sign in with ${NAME}`).click()
    await page.getByText(`${NAME} does not answer just now.`).waitFor()
    expect(await look(page, 'desk-provider-down')).toEqual([])
    await signIn(page, (await other.node.admin()).credentials)
    expect(ben.user.name).toBe('Ben Hardy')
  })

  it('can be the only way in', async () => {
    await using only = await E2eNewsroom.open({
      OIDC_ISSUER: server.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_NAME: NAME,
      PASSWORD_SIGN_IN: 'off',
    })
    const page = await only.visit()
    await page.goto('/desk')
    await button(page, `Sign in with ${NAME}`).waitFor()
    expect(await page.getByLabel('E-mail').count()).toBe(0)
    expect(await look(page, 'desk-provider-only')).toEqual([])
  })

  it('erases a person’s data once it was asked twice, and colleagues see a pseudonym', async () => {
    const zed = await newsroom.node.addPerson({ name: 'Zed Marsh', role: 'reporter' })
    const headline = 'Low water'
    await zed.post('/api/stories', { headline }, storyDetail)
    await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
    const page = await newsroom.visitAs(admin)
    await page.goto('/desk/people')
    await button(page, 'More for Zed Marsh').click()
    await page.getByRole('menuitem', { name: 'Erase data…' }).click()
    const asking = dialog(page, 'Erase the data of Zed Marsh')
    await asking.getByRole('link', { name: headline }).waitFor()
    await asking.getByRole('combobox', { name: 'Hand over to' }).fill('Ada')
    await page.getByRole('option', { name: 'Ada Quill' }).click()
    expect(await look(page, 'desk-erasing')).toEqual([])
    const erase = asking.getByRole('button', { name: 'Erase for good' })
    expect(await erase.isDisabled()).toBe(true)
    await asking.getByLabel('Type “Zed Marsh” to confirm').fill('Zed Marsh')
    await page.keyboard.press('Enter')
    await asking.waitFor({ state: 'hidden' })
    await page.goto('/desk')
    await page
      .getByText(/Former colleague [0-9a-f]{4}/)
      .first()
      .waitFor()
    expect((await zed.fetch('/api/me')).status).toBe(401)

    const una = await newsroom.node.addPerson({ name: 'Una Cole', role: 'reporter' })
    await admin.fetch(`/api/users/${una.user.id}`, { method: 'DELETE' })
    await page.goto('/desk/people')
    await button(page, 'Erase data of Una Cole').waitFor()
    expect(await look(page, 'desk-people-removed')).toEqual([])
  })

  it('complains of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

async function focusWithTab(page: Page, name: string) {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab')
    if (await button(page, name).evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}
