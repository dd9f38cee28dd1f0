import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { published } from '../../shared/protocol/api/publishing.ts'
import { soon } from '../e2e/newsroom.ts'
import { changeDraft, publishStory } from '../e2e/prepared-stories.ts'
import { NodeProcess } from '../support/node-process.ts'
import type { BrowserDriver } from './driver.ts'
import { ENGINES } from './engines.ts'

const STORY = {
  section: 'World',
  headline: 'Keepers return to the rock',
  byline: 'Mara Lindqvist',
  paragraphs: ['Two keepers will stay until spring.', 'The boat left with the morning tide.'],
}

describe.each(ENGINES)('a story page that is open in $name', (engine) => {
  let node: NodeProcess
  let browser: BrowserDriver
  beforeAll(async () => {
    node = await NodeProcess.start()
    browser = await engine.open()
  })
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]()
    await node?.[Symbol.asyncDispose]()
  })

  const pageText = () => browser.evaluate(() => document.body.innerText)

  it('counts its reader, and shows an update without being loaded again', async () => {
    const publisher = await node.addPerson({ name: 'Paul Press', role: 'publisher' })
    const { id, path } = await publishStory(publisher, STORY)
    await browser.goto(node.url + path)
    await browser.evaluate(() => {
      Object.assign(window, { isThisLoad: true })
      return null
    })
    await soon(pageText).toMatch(/1 View\b/i)
    await soon(pageText).toMatch(/1 reading now/i)

    await changeDraft(node, publisher, id, (doc) => {
      const first = doc.getXmlFragment('body').get(0)
      const text = first instanceof Y.XmlElement ? first.get(0) : null
      if (text instanceof Y.XmlText) text.insert(0, 'Corrected at noon: ')
    })
    await publisher.post(`/api/stories/${id}/publish`, { kind: 'update' }, published)
    await soon(pageText).toContain('Corrected at noon: Two keepers will stay until spring.')
    expect(await pageText()).toContain('The boat left with the morning tide.')
    expect(await browser.evaluate(() => 'isThisLoad' in window)).toBe(true)
  })

  it('complains of nothing', () => {
    expect(browser.complaints).toEqual([])
  })
})
