import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Caller } from '../support/node-process.ts'
import {
  body,
  button,
  choose,
  dialog,
  headline,
  notice,
  openStory,
  row,
  saved,
  signIn,
} from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'

const NAME = 'The minister’s second house'

const listed = (page: Page, name: string) => soon(() => row(page, name).count())

describe('[SEE1] a confidential story at the desk', { timeout: 90_000 }, () => {
  let newsroom: E2eNewsroom
  let author: Caller
  let colleague: Caller
  let editor: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    const { node } = newsroom
    author = await node.addPerson({ name: 'Ada Quill', role: 'reporter' })
    colleague = await node.addPerson({ name: 'Ben Ox', role: 'reporter' })
    editor = await node.addPerson({ name: 'Edith Vole', role: 'editor' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  const began = (headline: string) => author.post('/api/stories', { headline }, storyDetail)

  it('leaves the desks of others when it is made so, and comes to those who are named', async () => {
    const { id } = await began(NAME)
    const page = await newsroom.visitAs(author)
    await openStory(page, id)
    const [others, edits] = [await newsroom.visitAs(colleague), await newsroom.visitAs(editor)]
    await others.goto('/desk')
    await row(others, NAME).waitFor()
    await openStory(edits, id)

    const confidential = page.getByRole('switch', { name: 'Confidential' })
    await confidential.focus()
    await page.keyboard.press('Space')
    await page.getByText('Only Ada Quill and publishers can see this story.').waitFor()
    await listed(others, NAME).toBe(0)
    await notice(edits).getByText('You can’t open this story any more.').waitFor()

    const chosen = page.getByRole('combobox', { name: 'Who can see it, besides publishers' })
    await chosen.fill('Ben')
    await choose(page, 'Ben Ox')
    await page.getByText('Only Ada Quill, Ben Ox and publishers can see this story.').waitFor()
    await page.keyboard.press('Escape')
    await row(others, NAME).getByText('Confidential: Ada Quill, Ben Ox and publishers').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByText('Details', { exact: true }).click()
    expect(await look(page, 'confidential-story')).toEqual([])
  })

  it('is so from its first moment, and its author leaves it only if they say so', async () => {
    const page = await newsroom.visitAs(author)
    await page.goto('/desk')
    await button(page, 'Other new stories').click()
    await page.getByRole('menuitem', { name: 'New confidential story' }).click()
    await soon(() => headline(page).getAttribute('contenteditable')).toBe('true')
    await page.getByText('Only Ada Quill and publishers can see this story.').waitFor()
    await headline(page).fill('A quiet word')
    await body(page).fill('Nobody knows.')
    await saved(page)

    const ada = page.getByText('Ada Quill', { exact: true }).locator('..')
    const leave = dialog(page, 'Take yourself off this story?')
    await page.getByRole('combobox', { name: 'Who can see it, besides publishers' }).focus()
    await page.keyboard.press('Backspace')
    await leave.waitFor()
    await leave.getByRole('button', { name: 'Cancel' }).click()
    await ada.first().waitFor()
    await page.getByRole('combobox', { name: 'Who can see it, besides publishers' }).focus()
    await page.keyboard.press('Backspace')
    await leave.getByRole('button', { name: 'Take me off' }).click()
    await page.getByText('You are off the story').waitFor()
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
    await listed(page, 'A quiet word').toBe(0)
    const publisher = await newsroom.visit()
    await signIn(publisher, (await newsroom.node.admin()).credentials)
    await row(publisher, 'A quiet word').getByText('Confidential: publishers only').waitFor()
    expect(await look(publisher, 'confidential-list')).toEqual([])
  })
})
