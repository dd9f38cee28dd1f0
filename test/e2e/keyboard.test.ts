import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { isFocused, tabTo } from './by-keys.ts'
import { body, button, dialog, headline, saved, standfirst, words, writable } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { publishStory } from './prepared-stories.ts'

describe('somebody without a mouse', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let publisher: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    publisher = await newsroom.node.addPerson({ name: 'Kay Board', role: 'publisher' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('signs in, writes a story, and opens and closes the publish dialog', async () => {
    const page = await newsroom.visit()
    const { keyboard } = page
    await page.goto('/desk')
    await soon(() => isFocused(page.getByLabel('E-mail'))).toBe(true)
    await keyboard.type(publisher.credentials.email)
    await keyboard.press('Tab')
    await keyboard.type(publisher.credentials.password)
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()

    await tabTo(page, button(page, 'New story'))
    await keyboard.press('Enter')
    await writable(page)
    await tabTo(page, headline(page))
    await keyboard.type('Bridge opens to walkers')
    await keyboard.press('Enter')
    await keyboard.type('Cars follow in May.')
    await keyboard.press('Enter')
    await keyboard.type('The ribbon was cut at nine.')
    await keyboard.press('Enter')
    await keyboard.type('Then it rained.')
    await saved(page)
    expect(await words(headline(page))).toBe('Bridge opens to walkers')
    expect(await words(standfirst(page))).toBe('Cars follow in May.')
    expect(await words(body(page))).toBe('The ribbon was cut at nine.\nThen it rained.')

    await tabTo(page, button(page, 'Publish'), 'Shift+Tab')
    await keyboard.press('Enter')
    const checklist = dialog(page, /^Publish/)
    await checklist.getByText('Choose a section.').waitFor()
    await soon(() => isFocused(checklist)).toBe(true)
    await keyboard.press('Escape')
    await checklist.waitFor({ state: 'detached' })
    await soon(() => isFocused(button(page, 'Publish'))).toBe(true)
  })

  it('gets anywhere from the command palette', async () => {
    const page = await newsroom.visitAs(publisher)
    await page.goto('/desk')
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    const search = page.getByRole('textbox', { name: 'Find a story, or do something' })
    await search.waitFor()
    expect(await isFocused(search)).toBe(true)
    await page.keyboard.type('new story')
    await page.keyboard.press('Enter')
    await writable(page)
    await body(page).focus()
    await page.keyboard.press('Control+k')
    await search.waitFor()
    await page.keyboard.type('go to credit')
    await page.keyboard.press('Enter')
    await soon(() => isFocused(page.getByRole('textbox', { name: 'Credit', exact: true }))).toBe(
      true,
    )
  })

  it('reads: the first stop of a page skips to its content', async () => {
    const { path } = await publishStory(publisher, {
      section: 'Culture',
      headline: 'Organ of the old church is tuned',
      byline: 'Kay Board',
      paragraphs: ['It took nine days.', 'The choir waited.'],
    })
    const page = await newsroom.visit({ as: 'reader' })
    await page.goto(path)
    await page.keyboard.press('Tab')
    await soon(() => isFocused(page.getByRole('link', { name: 'Skip to the content' }))).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await soon(() =>
      page.getByRole('main').evaluate((main) => main.contains(document.activeElement)),
    ).toBe(true)
  })
})
