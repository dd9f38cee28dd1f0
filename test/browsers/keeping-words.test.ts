import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { soon } from '../e2e/newsroom.ts'
import { changeDraft, importStory, textOf } from '../e2e/prepared-stories.ts'
import { DraftClient } from '../flows/draft-client.ts'
import { eventually } from '../support/eventually.ts'
import { clickInto, mayWrite, openStory, saved, shown, words, writable } from './desk.ts'
import type { BrowserDriver } from './driver.ts'
import { ENGINES } from './engines.ts'
import { copyText, typeAsPerson } from './hands.ts'
import { TwoDesks } from './two-desks.ts'

const FIRST = 'A first paragraph with enough words in it.'
/** As a draft's update they are longer than a message to the server may be. */
const PARAGRAPHS = 4_750
const PARAGRAPH = 'The boat left with the morning tide. '.repeat(5).padEnd(195, 'x')
const MUCH_MS = 60_000

describe.each(ENGINES)('what two people have written, in $name,', (engine) => {
  let desks: TwoDesks
  let a: BrowserDriver
  let b: BrowserDriver
  beforeAll(async () => {
    desks = await TwoDesks.open(engine)
    ;[a, b] = desks.browsers
  })
  afterAll(() => desks[Symbol.asyncDispose]())

  async function newStory() {
    return (await desks.people[0].post('/api/stories', { headline: '' }, storyDetail)).id
  }

  function storyOf(paragraphs: readonly string[]) {
    const head = { section: 'World', headline: 'Harbour closed', byline: 'Mara Lindqvist' }
    return importStory(desks.people[0], textOf({ ...head, paragraphs }))
  }

  async function bothShow(text: string) {
    for (const browser of [a, b]) await soon(() => words(browser, 'Body')).toBe(text)
  }

  it('stays when one of them undoes after the other shortened the draft, and both type on', async () => {
    await desks.openStory(await storyOf([FIRST, 'Last?!']))
    await clickInto(a, 'Body', `${FIRST}Last?`.length)
    // Deleted forwards and undone, it leaves the caret where it is: nothing but the other's key comes next.
    await a.press('Delete')
    await bothShow(`${FIRST}\nLast?`)
    await clickInto(b, 'Body', 0)
    await b.press('ArrowDown', 'Shift')
    await b.press('Delete')
    await bothShow('Last?')
    await a.press('z', 'Control')
    await bothShow('Last?!')
    await typeAsPerson(b, 'At ', 1)
    await bothShow('At Last?!')
    await typeAsPerson(a, ' Yes', 2)
    await bothShow('At Last? Yes!')
  })

  it('is left alone by an editor that cannot show it all', async () => {
    const storyId = await newStory()
    await openStory(a, desks.node, storyId)
    await changeDraft(desks.node, desks.people[1], storyId, addMystery)
    await soon(() => mayWrite(a, 'Body')).toBe(false)
    await soon(() => shown(a, 'unreadable-note')).not.toBeNull()
    await b.goto(`${desks.node.url}/desk/stories/${storyId}`)
    await soon(() => shown(b, 'unreadable-note')).not.toBeNull()
    expect(await mayWrite(b, 'Body')).toBe(false)
    using draft = await DraftClient.open(desks.node, desks.people[0], storyId)
    expect(draft.doc.getXmlFragment('body').toJSON()).toContain(
      '<bulletlist><paragraph>Who was it?</paragraph></bulletlist>',
    )
  })

  it('is saved and comes back when it was pasted, 950 kB of it', async () => {
    const storyId = await newStory()
    await desks.openStory(storyId)
    const pasted = Array.from({ length: PARAGRAPHS }, (_, i) => `${i}. ${PARAGRAPH}`)
    await copyText(a, pasted.join('\n'))
    await clickInto(a, 'Body', 0)
    await a.press('v', 'Control')
    await hasThemAll(a)
    await saved(a)
    await hasThemAll(b)
    expect(await words(b, 'Body')).toBe(pasted.join('\n'))
    await a.reload()
    await hasThemAll(a)
    await writable(a)
    await saved(a)
    expect(await words(a, 'Body')).toBe(pasted.join('\n'))
  })
})

/** A list without items: no editor of today shows one. */
function addMystery(doc: Y.Doc) {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Who was it?')])
  const mystery = new Y.XmlElement('bulletList')
  mystery.insert(0, [paragraph])
  doc.getXmlFragment('body').insert(0, [mystery])
}

/** A browser is busy for a while with so many. */
async function hasThemAll(browser: BrowserDriver) {
  const paragraphs = () =>
    browser.evaluate(
      () => document.querySelectorAll('[role="textbox"][aria-label="Body"] > p').length,
    )
  await eventually(async () => expect(await paragraphs()).toBe(PARAGRAPHS), { within: MUCH_MS })
}
