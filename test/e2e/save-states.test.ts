import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { user as userSchema } from '../../shared/protocol/api/people.ts'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Role } from '../../shared/model/roles.ts'
import type { TestService } from '../support/child-service.ts'
import type { Caller } from '../support/node-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { startRedis } from '../support/redis-server.ts'
import {
  body,
  button,
  dialog,
  field,
  headline,
  notice,
  openStory,
  saved,
  saveState,
  words,
} from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, textOf } from './prepared-stories.ts'
import { SAMPLE } from './published-page.ts'

describe('a desk whose newsroom has a bad day', { timeout: 120_000 }, () => {
  let postgres: TestService
  let redis: TestService
  let newsroom: E2eNewsroom
  let admin: Caller
  let ada: Caller
  let ben: Caller
  beforeAll(async () => {
    postgres = await startPostgres()
    redis = await startRedis()
    newsroom = await E2eNewsroom.open({ DATABASE_URL: postgres.url, REDIS_URL: redis.url })
    admin = await newsroom.node.admin()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
    ben = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'publisher' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(async () => {
    await newsroom?.[Symbol.asyncDispose]()
    await redis?.[Symbol.asyncDispose]()
    await postgres?.[Symbol.asyncDispose]()
  })

  /** A story of the admin's: who is no editor has no right to write it. */
  async function storyWith(...people: Caller[]): Promise<Page[]> {
    const storyId = await importStory(admin, textOf({ ...SAMPLE, section: 'Science' }))
    const pages = await Promise.all(people.map((person) => newsroom.visitAs(person)))
    for (const page of pages) {
      await openStory(page, storyId)
      await saved(page)
    }
    return pages
  }

  async function give(person: Caller, role: Role) {
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'PATCH', headers, body: JSON.stringify({ role }) }
    const response = await admin.fetch(`/api/users/${person.user.id}`, init)
    expect(userSchema.parse(await response.json()).role).toBe(role)
  }

  // The first one: nothing was written yet, so that the journal's folder is not there.
  it('[LOG2] reads that the server’s disk takes nothing, and is saved all the same', async () => {
    const [a, b] = (await storyWith(ada, ben)) as [Page, Page]
    const journal = join(newsroom.node.folder, 'data', 'journal')
    await mkdir(join(journal, '..'), { recursive: true })
    await writeFile(journal, 'a file where the folder should be')
    await type(a, ', again')
    await saved(a)
    for (const page of [a, b])
      await notice(page).getByText('The server’s disk takes nothing').waitFor()
    await soon(() => words(headline(b))).toContain(', again')
    expect(await look(a, 'desk-unkept')).toEqual([])
    await rm(journal)
    await soon(() => notice(a).getByText('The server’s disk takes nothing').count()).toBe(0)
    await type(a, ', and kept')
    await saved(a)
  })

  it('[LOG2] reads that saving is paused while the database is away, and people go on writing', async () => {
    const [a, b] = (await storyWith(ada, ben)) as [Page, Page]
    await postgres.pause()
    try {
      await type(a, ', twice')
      await soon(() => state(a)).toBe('Saving paused')
      await soon(() => state(b)).toBe('Saving paused')
      await soon(() => words(headline(b))).toContain(', twice')
      await notice(a).getByText('The newsroom’s database does not answer.').waitFor()
      await spoken(a, /^Saving paused\. The newsroom’s database/)
      expect(await look(a, 'desk-saving-paused')).toEqual([])
      expect(await state(a)).toBe('Saving paused')
    } finally {
      await postgres.resume()
    }
    await Promise.all([saved(a), saved(b)])
    await notice(a).waitFor({ state: 'detached' })
  })

  it.each([
    { how: 'away', begin: () => redis.kill(), end: () => redis.restart() },
    { how: 'standing still', begin: () => redis.pause(), end: () => redis.resume() },
  ])(
    '[BUS1] reads that colleagues’ words come late while Redis is $how, and is saved',
    async ({ begin, end }) => {
      const [page] = (await storyWith(ada)) as [Page]
      await begin()
      try {
        await notice(page)
          .getByText('What colleagues write may come a second or two late')
          .waitFor()
        await type(page, ' again')
        await saved(page)
        await spoken(page, /^Saved\. What colleagues write/)
        expect(await look(page, 'desk-nodes-apart')).toEqual([])
        expect(await state(page)).toBe('Saved')
      } finally {
        await end()
      }
      await notice(page).waitFor({ state: 'detached' })
      await saved(page)
    },
  )

  it('reads since when it is reconnecting, and what it wrote meanwhile is saved', async () => {
    const [page] = (await storyWith(ada)) as [Page]
    await newsroom.node.kill()
    try {
      await soon(() => state(page)).toBe('Reconnecting')
      await type(page, ', at last')
      await notice(page)
        .getByText(/No answer from Galley since \d\d:\d\d;.*kept on this device/)
        .waitFor()
      await spoken(page, /^Reconnecting\. No answer from Galley/)
      expect(await look(page, 'desk-reconnecting')).toEqual([])
      await Promise.all([page.waitForEvent('websocket'), button(page, 'Reconnect now').click()])
    } finally {
      await newsroom.node.start()
    }
    await saved(page)
    await notice(page).waitFor({ state: 'detached' })
    expect(await words(headline(page))).toContain(', at last')
  })

  it('tells a device without a network from a server that does not answer', async () => {
    const [page] = (await storyWith(ada)) as [Page]
    await page.context().setOffline(true)
    await soon(() => state(page)).toBe('Offline')
    await notice(page)
      .getByText(/This device has had no network since \d\d:\d\d\./)
      .waitFor()
    expect(await look(page, 'desk-offline')).toEqual([])
    await page.context().setOffline(false)
    await saved(page)
  })

  it('[HUB9] is read-only as soon as a role changes, says why, and writes again without a reload', async () => {
    const cleo = await newsroom.node.addPerson({ name: 'Cleo Marsh', role: 'editor' })
    const [page] = (await storyWith(cleo)) as [Page]
    await page.evaluate(() => Object.assign(window, { untouched: true }))
    await spoken(page, /^Saved\.$/)
    await give(cleo, 'reporter')
    await soon(() => editable(page)).toBe('false')
    await soon(() => state(page)).toBe('Read only')
    expect(
      await page
        .getByRole('status')
        .filter({ hasText: /^Saved\.$/ })
        .count(),
    ).toBe(0)
    await notice(page).getByText('changed your role: you may only read this story now.').waitFor()
    expect(await field(page, 'Slug').getAttribute('contenteditable')).toBe('false')
    await spoken(page, /^Read only\. .+ changed your role: you may only read this story now/)
    expect(await look(page, 'desk-read-only')).toEqual([])

    await give(cleo, 'editor')
    await soon(() => editable(page)).toBe('true')
    await saved(page)
    await notice(page).waitFor({ state: 'detached' })
    await button(page, 'Mark as ready').waitFor()
    await type(page, ', once more')
    await saved(page)
    expect(await page.evaluate(() => 'untouched' in window)).toBe(true)
  })

  it('[HUB9] keeps what was not sent when a role changed, to copy, to drop or to send later', async () => {
    const dora = await newsroom.node.addPerson({ name: 'Dora Pike', role: 'editor' })
    const [a, b] = (await storyWith(dora, ben)) as [Page, Page]
    await a.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await a.context().setOffline(true)
    await soon(() => state(a)).toBe('Offline')
    await type(a, ', it is said')
    await give(dora, 'reporter')
    await a.context().setOffline(false)
    await soon(() => state(a)).toBe('Read only')
    await notice(a)
      .getByText(
        /(changed|now)\. Your last changes were not confirmed as saved\. They are kept on this/,
      )
      .waitFor()
    expect(await words(headline(a))).toContain(', it is said')
    expect(await look(a, 'desk-read-only-unsaved')).toEqual([])
    await button(a, 'Copy the text').click()
    await a.getByText('Copied', { exact: true }).waitFor()
    expect(await a.evaluate(() => navigator.clipboard.readText())).toContain(', it is said')
    expect(await words(headline(b))).not.toContain(', it is said')

    await give(dora, 'editor')
    await saved(a)
    await soon(() => words(headline(b))).toContain(', it is said')
  })

  it('[HUB9] drops what was not sent, if that is wanted', async () => {
    const emil = await newsroom.node.addPerson({ name: 'Emil Stone', role: 'editor' })
    const [page] = (await storyWith(emil)) as [Page]
    await page.context().setOffline(true)
    await soon(() => state(page)).toBe('Offline')
    await type(page, ', it is said')
    await give(emil, 'reporter')
    await page.context().setOffline(false)
    await button(page, 'Drop them').click()
    await dialog(page, 'Drop your unsaved changes?')
      .getByRole('button', { name: 'Drop them', exact: true })
      .click()
    await soon(() => words(headline(page))).toBe(SAMPLE.headline)
    await give(emil, 'editor')
    await saved(page)
    expect(await words(headline(page))).toBe(SAMPLE.headline)
  })

  it('signs in again over the story after a sign-out elsewhere, and loses nothing that only the page had', async () => {
    const again = await newsroom.node.signIn(ada.credentials)
    const page = await newsroom.visitAs(again)
    // As in a private window: this browser keeps no copy.
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    const { id } = await admin.post('/api/stories', { headline: 'Ferry' }, storyDetail)
    await openStory(page, id)
    await saved(page)
    await page.context().setOffline(true)
    await soon(() => state(page)).toBe('Offline – only in this page')
    await body(page).pressSequentially('Written at sea.')
    const headers = { 'content-type': 'application/json', origin: newsroom.node.url }
    const out = await again.fetch('/api/auth/sign-out', { method: 'POST', headers, body: '{}' })
    expect(out.status).toBe(200)
    await page.context().setOffline(false)
    await page.getByText('You were signed out. Sign in again, and go on where you were.').waitFor()
    await body(page).pressSequentially(' And on.')
    expect(await words(body(page))).toBe('Written at sea. And on.')
    await page.getByLabel('E-mail').focus()
    await headline(page).waitFor({ state: 'hidden' })
    expect(await look(page, 'desk-signed-out')).toEqual([])
    await page.getByLabel('E-mail').fill(ada.credentials.email)
    await page.getByLabel(/^Password/).fill(ada.credentials.password)
    await button(page, 'Sign in').click()
    await saved(page)
    expect(await page.title()).toBe('Ferry · Galley')
    await soon(() => words(body(page))).toBe('Written at sea. And on.')
    const other = await newsroom.visitAs(ben)
    await openStory(other, id)
    await soon(() => words(body(other))).toBe('Written at sea. And on.')
  })

  it('comes back in every tab once its person has signed in again in one, and in none for somebody else', async () => {
    const again = await newsroom.node.signIn(ada.credentials)
    const first = await newsroom.visitAs(again)
    const { id } = await admin.post('/api/stories', { headline: 'Weir' }, storyDetail)
    await first.goto('/desk')
    const second = await first.context().newPage()
    await openStory(second, id)
    const signOut = () =>
      first.evaluate(async () => {
        const headers = { 'content-type': 'application/json' }
        await fetch('/api/auth/sign-out', { method: 'POST', headers, body: '{}' })
      })
    const signInAs = async ({ credentials }: Caller) => {
      for (const page of [first, second]) await signedOut(page).waitFor()
      await first.getByLabel('E-mail').fill(credentials.email)
      await first.getByLabel(/^Password/).fill(credentials.password)
      await button(first, 'Sign in').click()
      await signedOut(first).waitFor({ state: 'detached' })
    }
    await signOut()
    await signInAs(ada)
    await signedOut(second).waitFor({ state: 'detached' })
    await saved(second)
    await signOut()
    await signInAs(ben)
    await first.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
    expect(await signedOut(second).count()).toBe(1)
  })

  it('complains of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

async function type(page: Page, words: string) {
  await headline(page).press('Control+End')
  await headline(page).pressSequentially(words)
}

const signedOut = (page: Page) => page.getByText('You were signed out. Sign in again')
const editable = (page: Page) => headline(page).getAttribute('contenteditable')
const state = (page: Page) => saveState(page).innerText()

/** Waits until it is read out to those who do not see it. */
const spoken = (page: Page, text: RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' })
