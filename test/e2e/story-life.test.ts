import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Caller } from '../support/node-process.ts'
import {
  body,
  button,
  dialog,
  field,
  headline,
  openStory,
  saved,
  storyIdOf,
  words,
} from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { publishStory } from './prepared-stories.ts'

const FORGED = 'The letter that this story rests on was forged.'
const OTHER = 'The letter was forged.'
const BETTER = 'The letter that this story rests on was forged, by a clerk.'

describe('the life of a story after it was published', { timeout: 90_000 }, () => {
  let newsroom: E2eNewsroom
  let publisher: Caller
  let colleague: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    publisher = await newsroom.node.addPerson({ name: 'Paul Press', role: 'publisher' })
    colleague = await newsroom.node.addPerson({ name: 'Edith Vole', role: 'editor' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  /** A live story, open at the desks of its publisher and of a colleague. */
  async function openTogether(headline: string) {
    const story = await publishStory(publisher, {
      section: 'Culture',
      headline,
      byline: 'Paul Press',
      paragraphs: ['The letter was found in an organ pipe.', 'Nobody had opened it.'],
    })
    const page = await newsroom.visitAs(publisher)
    const beside = await newsroom.visitAs(colleague)
    await Promise.all([openStory(page, story.id), openStory(beside, story.id)])
    return { ...story, page, beside }
  }

  it('[RDR4] is withdrawn, has its note changed and comes back, before the eyes of readers and colleagues', async () => {
    const { id, page, beside, path } = await openTogether('A letter from the organ')
    const reader = await newsroom.visit({ as: 'reader' })
    await reader.goto(path)
    await otherWay(page, 'Retract…')
    const retract = dialog(page, /^Retract/)
    await retract.getByRole('textbox', { name: 'Public note' }).fill(FORGED)
    await retract.getByRole('checkbox').check()
    await retract.getByRole('button', { name: 'Retract' }).click()
    await told(beside, 'Paul Press retracted this story. Readers see only the public note.')
    await reader.getByText(FORGED).first().waitFor()
    const late = await newsroom.visit({ as: 'otherReader' })
    await late.goto(path)
    await late.getByText(FORGED).first().waitFor()
    expect(await look(page, 'desk-retracted')).toEqual([])

    await otherWay(page, 'Change the note…')
    const mend = dialog(page, /^Change the note/)
    await mend.getByRole('textbox', { name: 'Public note' }).fill(BETTER)
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ note: OTHER, revision: 2 })
    await publisher.fetch(`/api/stories/${id}/retraction`, { method: 'PUT', headers, body })
    await mend.getByRole('button', { name: 'Change the note' }).click()
    await mend.getByText('Somebody changed the note just now').waitFor()
    await mend.getByText(OTHER).waitFor()
    await mend.getByRole('button', { name: 'Change the note' }).click()
    await told(beside, 'Paul Press changed the note that readers see in place of this story.')
    for (const one of [reader, late]) await one.getByText(BETTER).first().waitFor()

    await button(page, 'Reinstate').click()
    const reinstate = dialog(page, /^Reinstate/)
    await reinstate.getByText('Everything that readers need is there.').waitFor()
    await reinstate.getByRole('button', { name: 'Reinstate', exact: true }).click()
    await told(beside, 'Paul Press reinstated this story. Readers see it again.')
    for (const one of [reader, late]) {
      const main = one.getByRole('main')
      await main.getByText('The letter was found in an organ pipe.').waitFor()
      await main.getByRole('heading', { name: 'A letter from the organ', level: 1 }).waitFor()
      expect(await main.getByText(BETTER).count()).toBe(0)
      expect(await main.getAttribute('data-state')).toBe('live')
    }
    await button(page, 'Update').waitFor()
    for (const list of ['/', '/culture', '/authors/paul-press']) {
      await late.goto(list)
      await late.getByRole('link', { name: 'A letter from the organ' }).first().waitFor()
    }
  })

  it('is archived and restored, and whoever is in it is told', async () => {
    const { id, page, beside, path } = await openTogether('Bells of the north')
    await fromMenu(page, 'Archive this story')
    await told(page, 'You archived this story: it stands in no list but “Archived”.')
    await told(beside, 'Paul Press archived this story: it stands in no list but “Archived”.')
    expect(await button(page, 'Update').count()).toBe(0)
    await body(beside).pressSequentially('Rung again. ')
    await saved(beside)
    expect((await page.goto(path))?.status()).toBe(200)

    await page.goto('/desk')
    await page.getByRole('link', { name: 'A letter from the organ' }).waitFor()
    expect(await page.getByRole('link', { name: 'Bells of the north' }).count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Find a story, or do something').fill('Bells of the')
    await page.getByText('Nothing of that name').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Archived\s*1$/ }).click()
    await page.getByRole('link', { name: 'Bells of the north' }).click()
    await page.waitForURL(new RegExp(id))
    await page.getByTestId('story-notice').getByRole('button', { name: 'Restore' }).click()
    await told(beside, 'Paul Press restored this story. It stands in the lists again.')
    await page.goto('/desk')
    await page.getByRole('link', { name: 'Bells of the north' }).waitFor()
  })

  it('is duplicated with all that was typed', async () => {
    const { id, page } = await openTogether('Rope makers')
    await field(page, 'Caption').fill('The long hall.')
    await fromMenu(page, 'Duplicate this story')
    await page.waitForURL((url) => !url.pathname.includes(id))
    await soon(() => words(headline(page))).toBe('Rope makers')
    expect(await words(field(page, 'Caption'))).toBe('The long hall.')
    const made = await publisher.get(`/api/stories/${await storyIdOf(page)}`, storyDetail)
    expect(made).toMatchObject({ state: 'draft', url: null, createdBy: { name: 'Paul Press' } })
  })

  it('is somebody else’s: whoever is taken off it reads who did it, and typing on moves nothing', async () => {
    const rita = await newsroom.node.addPerson({ name: 'Rita Moss', role: 'reporter' })
    const story = await publishStory(publisher, {
      section: 'Culture',
      headline: 'A long story',
      byline: 'Paul Press',
      paragraphs: Array.from({ length: 60 }, (_, i) => `Paragraph ${i} of the story.`),
    })
    const assign = (change: object) =>
      publisher.fetch(`/api/stories/${story.id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change),
      })
    await assign({ assign: [rita.user.id] })
    const page = await newsroom.visitAs(rita, { viewport: { width: 900, height: 500 } })
    await openStory(page, story.id)
    await headline(page).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' and')
    await saved(page)
    await assign({ unassign: [rita.user.id] })
    await page
      .getByTestId('save-notice')
      .getByText('Paul Press took you off this story: you may only read it now.')
      .waitFor()
    const place = () => page.evaluate(placeOnScreen)
    const before = await place()
    for (const key of ['Space', 'x', 'Space', 'Enter', 'Space']) await page.keyboard.press(key)
    expect(await place()).toBe(before)
    expect(await words(headline(page))).toBe('A long story and')
    await page.keyboard.press('Tab')
    await page.getByRole('main').locator('.sheet').focus()
    await page.keyboard.press('Space')
    await soon(place).not.toBe(before)
  })

  it('leaves pages that complain of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

async function otherWay(page: Page, name: string) {
  await button(page, 'Other ways to publish').click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

async function fromMenu(page: Page, name: string) {
  await button(page, 'More to do with this story').click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

const told = (page: Page, sentence: string) =>
  page.getByTestId('story-notice').getByText(sentence).waitFor()

/* It runs in the page, so it uses nothing from outside. */
function placeOnScreen(): number {
  return Math.round(document.querySelector('.editor-body')?.getBoundingClientRect().top ?? 0)
}
