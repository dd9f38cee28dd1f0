import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Caller } from '../support/node-process.ts'
import { body, headline, openStory, saved, words } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { changeDraft, importStory, textOf } from './prepared-stories.ts'
import { SAMPLE } from './published-page.ts'

describe('a draft with something that the editor can’t show', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let ada: Caller

  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom?.[Symbol.asyncDispose]())

  it('[EDIT2] is shown without it, can’t be typed into there, and keeps it', async () => {
    const storyId = await importStory(ada, textOf({ ...SAMPLE, section: 'Science' }))
    const page = await newsroom.visitAs(ada)
    await openStory(page, storyId)
    await saved(page)
    const before = await words(body(page))
    await changeDraft(newsroom.node, ada, storyId, (doc) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('kept')])
      const mystery = new Y.XmlElement('bulletList')
      mystery.insert(0, [paragraph])
      doc.getXmlFragment('body').insert(1, [mystery])
    })
    await page.getByTestId('unreadable-note').waitFor()
    expect(await body(page).getAttribute('contenteditable')).toBe('false')
    expect(await words(body(page))).toBe(before)
    expect(await look(page, 'desk-unreadable')).toEqual([])
    await headline(page).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' goes on')
    await saved(page)
    await page.reload()
    await page.getByTestId('unreadable-note').waitFor()
    await changeDraft(newsroom.node, ada, storyId, (doc) => {
      const held = doc.getXmlFragment('body').get(1) as Y.XmlElement
      expect(held.nodeName).toBe('bulletList')
      doc.getXmlFragment('body').delete(1, 1)
    })
    await soon(() => page.getByTestId('unreadable-note').count()).toBe(0)
    expect(await body(page).getAttribute('contenteditable')).toBe('true')
  })
})
