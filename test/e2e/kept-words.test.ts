import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Role } from '../../shared/model/roles.ts'
import type { Caller } from '../support/node-process.ts'
import {
  body,
  button,
  dialog,
  keptOnDevice,
  openStory,
  row,
  saved,
  saveState,
  signIn,
  words,
} from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'

let newsroom: E2eNewsroom
let admin: Caller
let ada: Caller
let ben: Caller
let made = 0

beforeAll(async () => {
  newsroom = await E2eNewsroom.open()
  admin = await newsroom.node.admin()
  ben = await newsroom.node.addPerson({ name: 'Ben Hull', role: 'editor' })
})
beforeEach(async () => {
  made += 1
  const name = `Ada Quill ${'abcdefghij'[made]}`
  ada = await newsroom.node.addPerson({ name, role: 'editor' })
})
afterEach(() => newsroom.everybodyLeaves())
afterAll(async () => {
  expect(newsroom.complaints).toEqual([])
  await newsroom[Symbol.asyncDispose]()
})

const section = (page: Page) => page.getByRole('region', { name: 'Kept on this device' })

async function story(headline: string): Promise<string> {
  return (await admin.post('/api/stories', { headline }, storyDetail)).id
}

/** Ada writes without a network. */
async function writeAtSea(page: Page, id: string, text: string) {
  await openStory(page, id)
  await saved(page)
  await page.context().setOffline(true)
  await soon(() => saveState(page).innerText()).toBe('Offline')
  const before = await keptOnDevice(page)
  await body(page).pressSequentially(text)
  await soon(() => keptOnDevice(page)).toBeGreaterThanOrEqual(before + text.length)
  expect(await marks(page)).toBe(1)
}

const marks = (page: Page) =>
  page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith('galley:kept')).length,
  )

async function give(caller: Caller, role: Role) {
  const headers = { 'content-type': 'application/json', origin: newsroom.node.url }
  const init = { method: 'PATCH', headers, body: JSON.stringify({ role }) }
  const response = await admin.fetch(`/api/users/${caller.user.id}`, init)
  if (!response.ok) throw new Error(await response.text())
}

describe('words that a device holds', { timeout: 240_000 }, () => {
  it('[LOG1] are listed without a network, and sent from the list of stories when it is back', async () => {
    const id = await story('Ferry runs aground')
    const [a, b] = [await newsroom.visitAs(ada), await newsroom.visitAs(ben)]
    await openStory(b, id)
    await writeAtSea(a, id, 'Written at sea.')
    await a.getByRole('link', { name: 'All stories', exact: true }).click()
    await section(a).getByText('This device is offline.').waitFor()
    await section(a).getByRole('link', { name: 'Ferry runs aground' }).waitFor()
    expect(await look(a, 'desk-kept')).toEqual([])
    await a.context().setOffline(false)
    await soon(() => words(body(b))).toContain('Written at sea.')
    await section(a).waitFor({ state: 'detached' })
    expect(await marks(a)).toBe(0)
  })

  it('[LOG1] are sent after a reload on another screen, in whichever tab', async () => {
    const id = await story('Tram line backed')
    const [a, b] = [await newsroom.visitAs(ada), await newsroom.visitAs(ben)]
    await openStory(b, id)
    const other = await a.context().newPage()
    await writeAtSea(a, id, 'Written in a tunnel.')
    await a.close()
    await other.context().setOffline(false)
    await other.goto('/desk')
    await soon(() => words(body(b))).toContain('Written in a tunnel.')
    await soon(() => marks(other)).toBe(0)
    // Nobody but Ben was ever said to be in it.
    await soon(async () => (await admin.get(`/api/stories/${id}`, storyDetail)).present).toEqual([
      expect.objectContaining({ id: ben.user.id }),
    ])
  })

  it('[LOG1] are sent though the version that kept them noted nothing of it', async () => {
    const id = await story('Pier reopens')
    const [a, b] = [await newsroom.visitAs(ada), await newsroom.visitAs(ben)]
    await openStory(b, id)
    await writeAtSea(a, id, 'Written long ago.')
    const other = await a.context().newPage()
    await a.close()
    await other.context().setOffline(false)
    await other.goto('/favicon.svg')
    await other.evaluate(() => localStorage.clear())
    await other.goto('/desk')
    await soon(() => words(body(b))).toContain('Written long ago.')
    const copies = () =>
      other.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
        return names.filter((name) => name.startsWith('galley:st_')).length
      })
    await soon(copies).toBe(0)
  })

  it('wait for their own person at a shared device', async () => {
    const id = await story('Budget passes')
    const [hers, b] = [await newsroom.visitAs(ada), await newsroom.visitAs(ben)]
    await openStory(b, id)
    await writeAtSea(hers, id, 'Only hers.')
    const a = await hers.context().newPage()
    await hers.close()
    await a.context().clearCookies()
    await a.context().setOffline(false)
    const carl = await newsroom.node.addPerson({ name: `Carl ${ada.user.name}`, role: 'editor' })
    await signIn(a, carl.credentials)
    await row(a, 'Budget passes').waitFor()
    expect(await section(a).count()).toBe(0)
    expect(await words(body(b))).not.toContain('Only hers.')
    await a.context().clearCookies()
    await signIn(a, ada.credentials)
    await soon(() => words(body(b))).toContain('Only hers.')
  })

  it('stay with the reason when their person may not write any more, to be taken along or thrown away', async () => {
    const id = await story('Court rules')
    const a = await newsroom.visitAs(ada)
    await writeAtSea(a, id, 'Never sent.')
    await give(ada, 'reporter')
    await a.getByRole('link', { name: 'All stories', exact: true }).click()
    await a.context().setOffline(false)
    await section(a).getByText('You could not write this story when it was tried').waitFor()
    await button(a, 'More for “Court rules”').click()
    const download = a.waitForEvent('download')
    await a.getByRole('menuitem', { name: 'Save it as a file' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('Court rules.txt')
    expect(await readFile(await file.path(), 'utf8')).toContain('Never sent.')
    await button(a, 'More for “Court rules”').click()
    await a.getByRole('menuitem', { name: 'Throw it away…' }).click()
    await dialog(a, 'Throw away what was not sent?')
      .getByRole('button', { name: 'Throw it away', exact: true })
      .click()
    await section(a).waitFor({ state: 'detached' })
    await give(ada, 'editor')
    await openStory(a, id)
    await saved(a)
    expect(await words(body(a))).not.toContain('Never sent.')
  })

  it('are sent by the editor that has the story open, in whichever tab it is', async () => {
    const id = await story('Opera opens')
    const [a, b] = [await newsroom.visitAs(ada), await newsroom.visitAs(ben)]
    await openStory(b, id)
    const list = await a.context().newPage()
    await list.goto('/desk')
    await writeAtSea(a, id, 'Still writing')
    await a.context().setOffline(false)
    await body(a).pressSequentially(' on.')
    await soon(() => words(body(b))).toContain('Still writing on.')
    await saved(a)
    await soon(() => marks(list)).toBe(0)
  })
})
