import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { comment, composer, tab as commentsTab, thread } from './commenting.ts'
import { body, button, dialog, field, headline, openStory, saved, words } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { drawHarbour, illustrate, importStory, publish } from './prepared-stories.ts'
import { SAMPLE_PAGE } from './published-page.ts'

const tab = (page: Page) => page.getByRole('tab', { name: /^Suggestions/ })
const card = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text })
const added = (page: Page) => body(page).locator('ins').allInnerTexts()
const struck = (page: Page) => body(page).locator('del').allInnerTexts()

/** Puts the caret behind words of the body, or selects them. */
async function select(page: Page, text: string, { all = false } = {}) {
  await body(page).evaluate(
    (element, { text, all }) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(text) ?? -1
        if (at < 0) continue
        if (element instanceof HTMLElement) element.focus()
        node.parentElement?.scrollIntoView({ block: 'center' })
        const end = at + text.length
        document.getSelection()?.setBaseAndExtent(node, all ? at : end, node, end)
        return
      }
      throw new Error(`${text} is nowhere`)
    },
    { text, all },
  )
}

async function suggesting(page: Page) {
  await button(page, 'What you write is: Editing').click()
  await page.getByRole('menuitem', { name: /^Suggesting/ }).click()
}

describe('suggestions in a story', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let editor: Caller
  let reporter: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    const { node } = newsroom
    editor = await node.addPerson({ name: 'Edith Vole', role: 'publisher' })
    reporter = await node.addPerson({ name: 'Rita Reed', role: 'reporter' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('are written in a mode, shown to all, and accepted, rejected and undone one by one', async () => {
    const id = await importStory(editor, SAMPLE_PAGE)
    const [rita, edith] = [await newsroom.visitAs(editor), await newsroom.visitAs(editor)]
    await openStory(rita, id)
    await openStory(edith, id)
    await suggesting(rita)
    await select(rita, 'old tidal mill')
    await rita.keyboard.type(' of 1790')
    await select(rita, 'old', { all: true })
    await rita.keyboard.type('ancient')
    await soon(() => added(edith)).toEqual(['ancient', ' of 1790'])
    expect(await struck(edith)).toEqual(['old'])

    await tab(edith).click()
    expect(await look(edith, 'suggestions')).toEqual([])
    await card(edith, 'ancient')
      .getByRole('button', { name: /^Accept/ })
      .click()
    await soon(() => struck(rita)).toEqual([])
    await soon(async () => (await words(body(rita))).includes('ancient tidal mill of 1790')).toBe(
      true,
    )
    await card(edith, 'of 1790')
      .getByRole('button', { name: /^Reject/ })
      .click()
    await soon(async () => (await words(body(rita))).includes('of 1790')).toBe(false)
    await body(edith).press('Control+z')
    await soon(() => added(rita)).toEqual([' of 1790'])
    await saved(edith)

    await edith.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await edith.getByRole('tab', { name: 'Versions' }).click()
    await button(edith, 'Name this version').click()
    await field(edith, 'Name').fill('before legal')
    await edith.keyboard.press('Enter')
    await edith.locator('.version-open').filter({ hasText: 'before legal' }).click()
    const version = edith.getByRole('region', { name: /^Version of/ })
    await soon(() => version.getByTitle('Only suggested').allInnerTexts()).toEqual([' of 1790'])
    await button(edith, 'Copy all').click()
    await edith.getByText('The version is copied').waitFor()
    const copied = await edith.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('the ancient tidal mill in Skarvik')
  })

  it('take a tap as any other words do: the caret stands there at the first, and elsewhere at the first again', async () => {
    const id = await importStory(editor, SAMPLE_PAGE)
    const [rita, edith] = [await newsroom.visitAs(editor), await newsroom.visitAs(editor)]
    await openStory(rita, id)
    await openStory(edith, id)
    await suggesting(rita)
    await select(rita, 'old tidal mill')
    await rita.keyboard.type(' of 1790')
    await soon(() => added(edith)).toEqual([' of 1790'])

    await select(edith, 'old')
    // The caret of who wrote them may still stand among them.
    await body(edith).locator('ins').first().click()
    await edith.keyboard.type('*')
    await soon(() => words(body(edith))).toMatch(/old tidal mill [of 1790]*\*[of 1790]* in/)
    await body(edith).locator('p').last().click()
    await edith.keyboard.type('#')
    await soon(() => body(edith).locator('p').last().innerText()).toContain('#')
  })

  it('come of a comment, are commented on, and the thread stays when they are decided', async () => {
    const id = await importStory(reporter, SAMPLE_PAGE)
    const [rita, edith] = [await newsroom.visitAs(reporter), await newsroom.visitAs(editor)]
    await openStory(rita, id)
    await openStory(edith, id)
    await comment(edith, body(edith), 'old tidal mill', 'Say how old.')
    await commentsTab(rita).click()
    await thread(rita, 'Say how old.').click()
    await button(rita, 'Suggest a change to “old tidal mill”').press('Enter')
    await button(rita, 'What you write is: Suggesting').waitFor()
    await rita.keyboard.type('mill of 1790')
    await soon(() => added(edith)).toEqual(['mill of 1790'])
    expect(await struck(edith)).toEqual(['old tidal mill'])

    await tab(edith).click()
    await button(edith, 'Comment on “mill of 1790”').press('Enter')
    await composer(edith).fill('Who says so?')
    await composer(edith).press('Control+Enter')
    await thread(edith, 'Who says so?').waitFor()
    await tab(edith).click()
    await button(edith, 'Reject “mill of 1790”').click()
    await soon(() => added(rita)).toEqual([])
    await thread(rita, 'Who says so?').click()
    await soon(() => body(rita).locator('.commented-active').allInnerTexts()).toEqual([
      'old tidal mill',
    ])
    expect(await thread(rita, 'Who says so?').innerText()).not.toContain('The text was removed.')
  })

  it('come of no comment by who may only read: they are told so', async () => {
    const id = await importStory(editor, SAMPLE_PAGE)
    const olga = await newsroom.visitAs(reporter)
    await olga.goto(`/desk/stories/${id}`)
    await body(olga).getByText('boathook').waitFor()
    await comment(olga, body(olga), 'boathook', 'Hook?')
    await thread(olga, 'Hook?').click()
    await button(olga, 'Suggest a change to “boathook”').click()
    await olga.getByText('You can’t suggest a change here').waitFor()
  })

  it('are all that a reporter writes in a story that readers know, and readers get none', async () => {
    const id = await importStory(reporter, SAMPLE_PAGE)
    await illustrate(newsroom.node, reporter, id, {
      image: await drawHarbour(23),
      words: { alt: 'A mill', caption: 'The mill.', credit: 'Press', disclaimer: 'A drawing.' },
    })
    const rita = await newsroom.visitAs(reporter)
    await openStory(rita, id)
    await rita.context().setOffline(true)
    await select(rita, 'Skarvik')
    await rita.keyboard.press('Enter')
    await rita.keyboard.type('It rains, and')
    await publish(editor, id)
    await rita.context().setOffline(false)
    await button(rita, 'What you write is: Suggesting').waitFor()
    await soon(() => added(rita)).toEqual(['\u2029It rains, and'])
    expect(await struck(rita)).toEqual([])
    await saved(rita)
    await select(rita, 'old tidal mill')
    await rita.keyboard.type(' SURELY')
    await select(rita, 'old', { all: true })
    await rita.keyboard.press('Delete')
    await soon(() => struck(rita)).toEqual(['old'])
    await saved(rita)
    const edith = await newsroom.visitAs(editor)
    await openStory(edith, id)
    await headline(edith).press('End')
    await edith.keyboard.type('!')
    await saved(edith)
    await button(edith, 'Update').click()
    await dialog(edith, /./).getByText('3 suggestions are open').waitFor()
    expect(await look(edith, 'suggestions-checklist')).toEqual([])
    await rita.goto('/desk')
    const counted = rita.getByRole('listitem').getByText('3 open suggestions')
    await counted.waitFor({ state: 'attached' })
  })
})
