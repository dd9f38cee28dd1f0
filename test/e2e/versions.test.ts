import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { restoring, version, versionList } from '../../shared/protocol/api/versions.ts'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Caller } from '../support/node-process.ts'
import { body, button, dialog, field, headline, openStory, saved, words } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import {
  changeDraft,
  drawHarbour,
  illustrate,
  importStory,
  publishStory,
} from './prepared-stories.ts'
import { SAMPLE, SAMPLE_PAGE } from './published-page.ts'

const tab = (page: Page) => page.getByRole('tab', { name: 'Versions' })
const entries = (page: Page) => page.locator('.version-open')
const entry = (page: Page, text: string) => entries(page).filter({ hasText: text })
const shown = (page: Page) => page.getByRole('region', { name: /^Version of/ })
const text = (page: Page) => shown(page).getByRole('article')
const compareWith = (page: Page) => page.getByLabel('Compare with')
const came = (page: Page) => text(page).locator('ins').allInnerTexts()
const went = (page: Page) => text(page).locator('del').allInnerTexts()

async function type(page: Page, at: string, said: string) {
  await body(page).press(at)
  await page.keyboard.type(said)
  await saved(page)
}

async function name(page: Page, label: string) {
  await button(page, 'Name this version').click()
  await field(page, 'Name').fill(label)
  await page.keyboard.press('Enter')
  await entry(page, label).waitFor()
}

function clipboard(page: Page) {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text()
    return { html: await read('text/html'), text: await read('text/plain') }
  })
}

describe('versions of a story', { timeout: 180_000 }, () => {
  let newsroom: E2eNewsroom
  let editor: Caller
  let reporter: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    const { node } = newsroom
    editor = await node.addPerson({ name: 'Edith Vole', role: 'editor' })
    reporter = await node.addPerson({ name: 'Rita Reed', role: 'reporter' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  async function two() {
    const id = await importStory(reporter, SAMPLE_PAGE)
    const [rita, edith] = [await newsroom.visitAs(reporter), await newsroom.visitAs(editor)]
    await openStory(rita, id)
    await openStory(edith, id)
    return { id, rita, edith }
  }

  it('are named, compared word by word, and told who wrote what', async () => {
    const { rita, edith } = await two()
    await tab(rita).click()
    await name(rita, 'before legal')
    await type(edith, 'Control+Home', 'Exclusive. ')
    await headline(edith).press('End')
    await edith.keyboard.type(' at last')
    await saved(edith)
    await tab(edith).click()
    await name(edith, 'after legal')

    await entry(rita, 'after legal').click()
    await text(rita).getByText('Exclusive.').waitFor()
    await shown(rita).getByText('by Edith Vole').waitFor()
    await compareWith(rita).selectOption({ label: 'the version before' })
    await soon(() => came(rita)).toEqual([' at last', 'Exclusive. '])
    expect(await went(rita)).toEqual([])
    await shown(rita).getByText('2 changes').waitFor()
    await shown(rita).getByRole('button', { name: 'Who wrote what' }).click()
    await soon(() => text(rita).locator('.written[title="Edith Vole"]').allInnerTexts()).toContain(
      'Exclusive. ',
    )
    await shown(rita)
      .getByRole('button', { name: /^Edith Vole/ })
      .waitFor()

    await compareWith(rita).selectOption({ label: 'the text now' })
    await type(edith, 'Control+End', ' That is all.')
    await soon(() => came(rita)).toEqual([' That is all.'])
    await shown(rita).getByRole('button', { name: 'Close' }).click()
    await soon(() => words(headline(rita))).toContain('at last')
  })

  it('[VER6] are brought back while a colleague types, whose every letter stays, and that is taken back', async () => {
    const { id, rita, edith } = await two()
    await tab(rita).click()
    await name(rita, 'first words')
    await type(rita, 'Control+Home', 'WRONG ')
    await type(edith, 'Control+End', ' Doubtful.')
    await body(edith).press('Control+Home')
    await entry(rita, 'first words').click()
    await button(rita, 'Restore…').click()
    const sure = dialog(rita, /^Restore the version of/)
    await sure.getByText('What others type now stays. You can undo it.').waitFor()
    const typing = edith.keyboard.type('letters of a colleague ', { delay: 20 })
    await sure.getByRole('button', { name: 'Restore', exact: true }).click()
    await rita.getByText('Restored the version of').waitFor()
    await typing
    for (const page of [rita, edith]) {
      await soon(() => words(body(page))).toContain('letters of a colleague')
      await soon(() => words(body(page))).not.toContain('WRONG')
      expect(await words(body(page))).not.toContain('Doubtful')
      expect(await words(body(page))).toContain(SAMPLE.paragraphs[1])
    }
    await saved(rita)
    const list = async () => (await editor.get(`/api/stories/${id}/versions`, versionList)).versions
    await soon(async () => (await list())[0]?.kind).toBe('restore')
    await entry(rita, 'restored').first().waitFor()

    await button(rita, 'Undo restore').click()
    for (const page of [rita, edith]) {
      await soon(() => words(body(page))).toContain('WRONG')
      expect(await words(body(page))).toContain('Doubtful')
      expect((await words(body(page))).replace('WRONG ', '')).toContain('letters of a colleague')
    }
    await rita.getByText('The restore is undone.').waitFor()
  })

  it('are restored by one at a time, and by nobody who may not write', async () => {
    const { id, rita, edith } = await two()
    const kept = await reporter.post(`/api/stories/${id}/versions`, { label: 'one' }, version)
    await type(edith, 'Control+End', ' More.')
    await editor.post(`/api/stories/${id}/restores`, { number: kept.number }, restoring)
    await tab(rita).click()
    await entry(rita, 'one').click()
    await button(rita, 'Restore…').click()
    const sure = dialog(rita, /^Restore the version of/)
    await sure.getByRole('button', { name: 'Restore', exact: true }).click()
    await sure.getByText('Edith Vole is restoring a version of this story').waitFor()
    await sure.getByRole('button', { name: 'Cancel' }).click()
    await button(rita, 'Close').click()
    await soon(() => words(body(rita))).toContain(' More.')
    const olga = await newsroom.visitAs(
      await newsroom.node.addPerson({ name: 'Olga Orr', role: 'reporter' }),
    )
    await olga.goto(`/desk/stories/${id}`)
    await tab(olga).click()
    await entry(olga, 'one').click()
    await button(olga, 'Copy all').waitFor()
    expect(await button(olga, 'Restore…').count()).toBe(0)
    expect(await button(olga, 'Name this version').count()).toBe(0)
  })

  it('are found, opened, stepped through and left by keyboard, and the caret is where it was', async () => {
    const { rita } = await two()
    await tab(rita).click()
    await name(rita, 'first')
    await type(rita, 'Control+Home', 'Now. ')
    await name(rita, 'second')
    await body(rita).press('Control+Home')
    await rita.keyboard.press('ArrowRight')
    // An editor hears of a caret that moved a moment later.
    await rita.evaluate(
      () => new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard))),
    )
    await tab(rita).focus()
    await rita.keyboard.press('Tab')
    await rita.keyboard.press('Tab')
    await rita.keyboard.press('ArrowDown')
    await rita.keyboard.press('Enter')
    await text(rita).getByText(SAMPLE.paragraphs[1]).waitFor()
    expect(await text(rita).innerText()).not.toContain('Now. ')
    await rita.keyboard.press('ArrowRight')
    await text(rita).getByText('Now. ').waitFor()
    await rita.keyboard.press('ArrowLeft')
    await soon(() => text(rita).innerText()).not.toContain('Now. ')
    await rita.keyboard.press('Escape')
    await soon(() => shown(rita).count()).toBe(0)
    await rita.keyboard.type('*')
    await soon(() => words(body(rita))).toContain('N*ow. ')
  })

  it('come page by page, are renamed, and need the network', async () => {
    const { id, rita } = await two()
    for (let i = 1; i <= 31; i++) {
      await changeDraft(newsroom.node, reporter, id, (doc) => doc.getArray('tags').push([`${i}`]))
      await reporter.post(`/api/stories/${id}/versions`, { label: `no. ${i}.` }, version)
    }
    await tab(rita).click()
    await entry(rita, 'no. 31.').waitFor()
    await button(rita, 'Older versions').click()
    await entry(rita, 'no. 1.').waitFor()
    await rita
      .getByRole('button', { name: /^Rename the version/ })
      .first()
      .click()
    await field(rita, 'Name').fill('the last one')
    await rita.keyboard.press('Enter')
    await entry(rita, 'the last one').waitFor()
    await rita.context().setOffline(true)
    await rita.getByText('Versions need the network.').waitFor()
    expect(await button(rita, 'Name this version').isDisabled()).toBe(true)
    await rita.context().setOffline(false)
    await soon(() => button(rita, 'Name this version').isDisabled()).toBe(false)
  })

  it('are copied as they are formatted, and are played', async () => {
    const { rita, edith } = await two()
    await rita.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await tab(rita).click()
    await name(rita, 'plain')
    await body(edith).press('Control+Home')
    await edith.keyboard.press('Control+b')
    await edith.keyboard.type('Bold')
    await saved(edith)
    await name(rita, 'bold')
    await entry(rita, 'bold').click()
    await text(rita).getByText('Bold').waitFor()
    await text(rita).getByText('Bold').dblclick()
    await rita.keyboard.press('Control+c')
    expect((await clipboard(rita)).html).toContain('<strong>Bold</strong>')
    await button(rita, 'Copy all').click()
    await rita.getByText('The version is copied').waitFor()
    const copied = await clipboard(rita)
    expect(copied.html).toContain('<p><strong>Bold</strong>')
    expect(copied.html).not.toContain('class=')
    expect(copied.text).toContain(`\n\n${SAMPLE.paragraphs[1]}\n\n`)
    await entry(rita, 'plain').click()
    await button(rita, 'Play').click()
    await shown(rita).getByText('“bold”').first().waitFor()
  })

  it('are compared with what readers have', async () => {
    const admin = await newsroom.node.admin()
    const story = await publishStory(admin, { ...SAMPLE, section: 'World', byline: 'Ada Quill' })
    const page = await newsroom.visitAs(admin)
    await openStory(page, story.id)
    await type(page, 'Control+Home', 'Unpublished. ')
    await tab(page).click()
    await name(page, 'for later')
    await entry(page, 'Published as revision 1').waitFor()
    await entry(page, 'for later').click()
    await compareWith(page).selectOption({ label: 'what readers have' })
    await soon(() => came(page)).toEqual(['Unpublished. '])
    await shown(page).getByText('1 change').waitFor()
  })

  it('[SEE1] of a confidential story are nothing to whom it does not name', async () => {
    const story = { headline: 'A quiet word', section: null, confidential: true }
    const { id } = await reporter.post('/api/stories', story, storyDetail)
    const path = `/api/stories/${id}/versions`
    await reporter.post(path, { label: 'for three of us' }, version)
    const olga = await newsroom.node.addPerson({ name: 'Olga Dale', role: 'reporter' })
    for (const way of ['', '/1/draft', '/1/writers'])
      expect((await olga.fetch(path + way)).status).toBe(404)
    const page = await newsroom.visitAs(olga)
    await page.goto(`/desk/stories/${id}`)
    await page.getByRole('alert').waitFor()
    expect(await tab(page).count()).toBe(0)
  })

  it('take the place of the text on a phone, which is found again where it was', async () => {
    const { rita } = await two()
    await tab(rita).click()
    await name(rita, 'at the desk')
    await rita.setViewportSize({ width: 390, height: 700 })
    await rita.getByText('Versions', { exact: true }).click()
    await rita.evaluate(() => scrollTo(0, 300))
    await entry(rita, 'at the desk').click()
    await text(rita).getByText(SAMPLE.paragraphs[1]).waitFor()
    expect(await rita.locator('.side-versions').isVisible()).toBe(false)
    expect(await body(rita).isVisible()).toBe(false)
    await shown(rita).getByRole('button', { name: 'Close' }).click()
    await body(rita).waitFor()
    await soon(() => rita.evaluate(() => scrollY)).toBe(300)
  })

  it('are accessible, in colours that tell them apart, and a sheet below the text on a phone', async () => {
    const { id, rita, edith } = await two()
    const image = await drawHarbour(22)
    await illustrate(newsroom.node, reporter, id, {
      image,
      words: { alt: 'A harbour', caption: 'At dusk.', credit: 'Press', disclaimer: 'A drawing.' },
    })
    await tab(rita).click()
    await name(rita, 'before legal')
    await body(edith).press('Control+Home')
    await edith.keyboard.type('Exclusive: ')
    await edith.keyboard.press('Control+End')
    await edith.keyboard.press('Enter')
    await edith.keyboard.type('שלום עולם, the whole town said.')
    await headline(edith).press('End')
    await edith.keyboard.type(' at last')
    await saved(edith)
    await editor.post(`/api/stories/${id}/state`, { state: 'review' }, storyDetail)
    await entry(rita, 'Moved to').waitFor()
    await type(rita, 'Control+Home', 'Skarvik. ')
    expect(await look(rita, 'desk-versions')).toEqual([])
    await entry(rita, 'before legal').click()
    await compareWith(rita).selectOption({ label: 'the text now' })
    await soon(() => came(rita)).not.toEqual([])
    await shown(rita).getByRole('button', { name: 'Who wrote what' }).click()
    await text(rita).locator('.written').first().waitFor()
    expect(await look(rita, 'desk-version-inline')).toEqual([])
    await shown(rita).getByRole('button', { name: 'Who wrote what' }).click()
    await rita.setViewportSize({ width: 1440, height: 900 })
    await shown(rita).getByText('Side by side').click()
    await rita.locator('.split').waitFor()
    expect(await look(rita, 'desk-version-split')).toEqual([])
    await rita.setViewportSize({ width: 390, height: 844 })
    await soon(() => rita.getByText('Side by side').count()).toBe(0)
    await shown(rita).getByRole('button', { name: 'Close' }).click()
    await rita.getByText('Versions', { exact: true }).click()
    await entry(rita, 'before legal').waitFor()
    expect(await look(rita, 'desk-versions-sheet')).toEqual([])
    expect(newsroom.complaints).toEqual([])
  })
})
