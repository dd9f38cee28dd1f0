import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { threadList } from '../../shared/protocol/api/comments.ts'
import { guestList } from '../../shared/protocol/api/guests.ts'
import type { Caller } from '../support/node-process.ts'
import { comment, composer, marked, reply, select, tab, thread, threads } from './commenting.ts'
import { body, button, dialog, field, headline, openStory, words } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { drawHarbour, illustrate, importStory } from './prepared-stories.ts'
import { SAMPLE, SAMPLE_PAGE } from './published-page.ts'

const OKAFOR = 'Okafor & Partners, legal'
const ENDED = 'This link has ended.'

/** Through the story's menu; gives the link that is shown. */
async function invite(
  page: Page,
  { name = OKAFOR, read = false, copies = false } = {},
): Promise<string> {
  await button(page, 'More to do with this story').click()
  await page.getByRole('menuitem', { name: 'Guests of this story' }).click()
  await dialog(page, 'Guests').getByRole('button', { name: 'Invite a guest' }).click()
  const form = dialog(page, 'Invite a guest')
  await form.getByLabel('Who it is for').fill(name)
  if (read) await form.getByText('Read', { exact: true }).click()
  await form.getByRole('button', { name: 'Make a link' }).click()
  const link = await dialog(page, 'Guests').locator('code').innerText()
  if (copies) {
    await dialog(page, 'Guests').getByRole('button', { name: 'Copy link' }).click()
    await dialog(page, 'Guests').getByRole('button', { name: 'Copied' }).waitFor()
  }
  await dialog(page, 'Guests').getByRole('button', { name: 'Done' }).click()
  await page.keyboard.press('Escape')
  await dialog(page, 'Guests').waitFor({ state: 'detached' })
  return link
}

describe('guests of a story', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let editor: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    editor = await newsroom.node.addPerson({ name: 'Edith Vole', role: 'editor' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  async function told() {
    const id = await importStory(editor, SAMPLE_PAGE)
    await illustrate(newsroom.node, editor, id, {
      image: await drawHarbour(22),
      words: { alt: 'A harbour', caption: 'The harbour at dusk.', credit: 'Press', disclaimer: '' },
    })
    return id
  }

  async function both(more: { read?: boolean } = {}) {
    const id = await told()
    const edith = await newsroom.visitAs(editor)
    await openStory(edith, id)
    const link = await invite(edith, more)
    const guest = await newsroom.visit()
    await guest.goto(link)
    await soon(() => words(headline(guest))).toBe(SAMPLE.headline)
    return { id, edith, guest, link }
  }

  it('get their link over plain HTTP, too, where a page has no clipboard of its own', async () => {
    const id = await told()
    const edith = await newsroom.visitAs(editor)
    await edith.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'))
    await openStory(edith, id)
    const link = await invite(edith, { copies: true })
    await headline(edith).press('Control+End')
    await edith.keyboard.press('Control+v')
    await soon(() => words(headline(edith))).toBe(`${SAMPLE.headline}${link}`)
  })

  it('comment on words, are answered with a mention and see both at once, until the link is taken back', async () => {
    const { id, edith, guest, link } = await both()
    await soon(() => guest.url()).toMatch(/\/desk\/guest\/gu_\w+$/)
    expect(guest.url()).not.toContain(new URL(link).hash)
    await edith.locator('[aria-label*="Okafor & Partners, legal (guest)"]').first().waitFor()
    await guest.getByRole('img', { name: 'A harbour' }).waitFor()

    await comment(guest, body(guest), 'six hundred people', 'Who says so?')
    await soon(() => marked(body(edith))).toEqual(['six hundred people'])
    await tab(edith).click()
    const said = thread(edith, 'Who says so?')
    await said.getByText('Guest', { exact: true }).waitFor()
    await said.click()
    await reply(edith).pressSequentially('The harbour office does, @Oka')
    await edith.getByRole('option', { name: OKAFOR }).waitFor()
    await edith.keyboard.press('Enter')
    await edith.keyboard.press('Control+Enter')
    await thread(guest, `The harbour office does, @${OKAFOR} (guest)`).waitFor()
    const list = await editor.get(`/api/stories/${id}/threads?after=0`, threadList)
    expect(list.threads[0]?.comments[1]?.mentions).toMatchObject([{ name: OKAFOR, guest: true }])

    await body(edith).press('Control+End')
    await edith.keyboard.type(' And so it is.')
    await soon(() => body(guest).innerText()).toContain('And so it is.')

    await button(edith, 'Manage guests').click()
    await button(edith, `Take back the link of ${OKAFOR}`).click()
    await guest.getByRole('heading', { name: ENDED }).waitFor()
    await guest.getByText('Ask whoever sent it for a new one.').waitFor()
    expect(await guest.locator('body').innerText()).not.toContain('harbour')
    await guest.reload()
    await guest.getByRole('heading', { name: ENDED }).waitFor()
    await guest.goto(link)
    await guest.getByRole('heading', { name: ENDED }).waitFor()
    const { guests } = await editor.get(`/api/stories/${id}/guests`, guestList)
    expect(guests).toMatchObject([{ link: 'taken-back', name: OKAFOR }])
  })

  it('[GUE1] see nothing that the desk says among itself, nor who is in the story, and keep nothing on their device', async () => {
    const { edith, guest } = await both()
    await comment(edith, body(edith), 'old tidal mill', 'What shall we tell the lawyer?')
    await comment(guest, body(guest), 'boathook', 'A what?')
    await tab(edith).click()
    await thread(edith, 'A what?').waitFor()
    expect(await threads(guest).count()).toBe(1)
    await soon(() => marked(body(guest))).toEqual(['boathook'])
    expect(await guest.locator('body').innerText()).not.toContain('Edith Vole')
    expect(await guest.locator('.other-caret').count()).toBe(0)
    const kept = await guest.evaluate(async () => (await indexedDB.databases()).length)
    expect(kept).toBe(0)
    for (const path of ['/api/stories', '/api/users', '/api/desk/live'])
      expect((await guest.request.get(path)).status()).toBe(401)
  })

  it('[GUE1] only read where they may only read', async () => {
    const { guest } = await both({ read: true })
    await guest.getByText('You may read until').waitFor()
    await select(body(guest), 'boathook')
    expect(await button(guest, 'Comment on the selected words').count()).toBe(0)
    expect(await button(guest, 'Comment on the story').count()).toBe(0)
    await guest.keyboard.press('Control+Alt+m')
    expect(await composer(guest).count()).toBe(0)
  })

  it('change and delete what they said, and nothing else', async () => {
    const { edith, guest } = await both()
    await comment(guest, body(guest), 'boathook', 'Wat?')
    await thread(guest, 'Wat?').click()
    await button(guest, `More for the comment by ${OKAFOR}`).click()
    await guest.getByRole('menuitem', { name: 'Edit' }).click()
    await field(guest, 'Change your comment').fill('What?')
    await guest.keyboard.press('Control+Enter')
    await tab(edith).click()
    await thread(edith, 'What?').click()
    await reply(edith).fill('A boat hook.')
    await reply(edith).press('Control+Enter')
    await thread(guest, 'A boat hook.').waitFor()
    expect(await button(guest, 'Resolve').count()).toBe(0)
    expect(await button(guest, 'More for the comment by Edith Vole').count()).toBe(0)
    await button(guest, `More for the comment by ${OKAFOR}`).click()
    await guest.getByRole('menuitem', { name: 'Delete…' }).click()
    await dialog(guest, 'Delete your comment?').getByRole('button', { name: 'Delete' }).click()
    await thread(edith, 'Deleted.').waitFor()
  })

  it('write, find and leave comments by keyboard', async () => {
    const { edith, guest } = await both()
    await guest.keyboard.press('Control+Alt+m')
    await composer(guest).waitFor()
    await guest.keyboard.type('All of it is fine.')
    await guest.keyboard.press('Control+Enter')
    await tab(edith).click()
    await thread(edith, 'All of it is fine.').waitFor()
    await guest.keyboard.press('Control+Alt+n')
    for (let i = 0; i < 12; i++) {
      await guest.keyboard.press('Tab')
      if (await reply(guest).evaluate((input) => input === document.activeElement)) break
    }
    await guest.keyboard.type('Almost.')
    await guest.keyboard.press('Control+Enter')
    await thread(edith, 'Almost.').waitFor()
  })

  it('are accessible, on a phone as well, for the desk and for themselves', async () => {
    const { edith, guest } = await both()
    await comment(guest, body(guest), 'old tidal mill', 'Please name the owner, or leave this out.')
    await button(guest, 'Comment on the story').click()
    await composer(guest).fill('The second half is fine.')
    await composer(guest).press('Control+Enter')
    await soon(() => threads(guest).count()).toBe(2)
    await tab(edith).click()
    await thread(edith, 'Please name the owner').click()
    await reply(edith).fill('The town owns it.')
    await reply(edith).press('Control+Enter')
    await thread(guest, 'The town owns it.').click()
    expect(await look(guest, 'guest-page')).toEqual([])
    await guest.setViewportSize({ width: 390, height: 844 })
    await guest.getByText('Comments', { exact: false }).first().click()
    await thread(guest, 'The town owns it.').click()
    await thread(guest, 'The town owns it.').waitFor()
    expect(await look(guest, 'guest-page-comments')).toEqual([])

    expect(await look(edith, 'desk-guest-comments')).toEqual([])
    await edith.setViewportSize({ width: 1440, height: 900 })
    await invite(edith, { name: 'وزارة الموانئ', read: true })
    await button(edith, 'Manage guests').click()
    await dialog(edith, 'Guests').waitFor()
    expect(await look(edith, 'desk-guests')).toEqual([])
    await dialog(edith, 'Guests').getByRole('button', { name: 'Invite a guest' }).click()
    expect(await look(edith, 'desk-guest-form')).toEqual([])
    await guest.goto('/desk/guest#nothing-of-ours')
    await guest.getByRole('heading', { name: ENDED }).waitFor()
    expect(await look(guest, 'guest-ended')).toEqual([])
  })

  it('complain of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})
