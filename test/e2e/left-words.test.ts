import type { BrowserContext, Page, WebSocketRoute } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { FRAME, SYNC } from '../../shared/protocol/frames.ts'
import type { Caller } from '../support/node-process.ts'
import { body, keptOnDevice, leftOnDevice, openStory, saved, words } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { drawHarbour, illustrate, importStory, publish, textOf } from './prepared-stories.ts'

/** Between the pages of a browser and the server, for drafts in the order in which they are opened. */
interface Line {
  opened: number
  /** Of so many the server gets nothing that was written. */
  unheard: number
  /** Only so many get as far as the server: nobody says anything to the others. */
  most: number
  /** Nobody hears that the server has what they wrote; what it says then waits. */
  isMute: boolean
  unsaid: (() => void)[]
}

async function lineOf(context: BrowserContext): Promise<Line> {
  const line: Line = { opened: 0, unheard: 0, most: Infinity, isMute: false, unsaid: [] }
  await context.routeWebSocket(/\/collab\//, (route: WebSocketRoute) => {
    line.opened += 1
    const { opened } = line
    if (opened > line.most) return
    const server = route.connectToServer()
    let hasWritten = false
    route.onMessage((message) => {
      hasWritten ||= isEdit(message)
      if (opened > line.unheard || !isWritten(message)) server.send(message)
    })
    server.onMessage((message) => {
      if (line.isMute && hasWritten) line.unsaid.push(() => route.send(message))
      else route.send(message)
    })
  })
  return line
}

function isWritten(message: string | Buffer): boolean {
  const [type, kind] = Buffer.from(message)
  return type === FRAME.sync && kind !== SYNC.step1
}

function isEdit(message: string | Buffer): boolean {
  const [type, kind] = Buffer.from(message)
  return type === FRAME.sync && kind === SYNC.update
}

const STORY = { section: 'World', byline: 'Rita Reed', paragraphs: ['The weather first.'] }

/** A caret in the midst of a suggestion parts what it stands in. */
const added = async (page: Page) => (await body(page).locator('ins').allInnerTexts()).join('')

describe('what a reporter began while their story was published', { timeout: 120_000 }, () => {
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
  afterAll(async () => {
    expect(newsroom.complaints).toEqual([])
    await newsroom[Symbol.asyncDispose]()
  })

  /** Rita writes a paragraph of which no server hears. */
  async function begun(headline: string) {
    const id = await importStory(reporter, textOf({ ...STORY, headline }))
    await illustrate(newsroom.node, reporter, id, {
      image: await drawHarbour(23),
      words: { alt: 'A mill', caption: 'The mill.', credit: 'Press', disclaimer: 'A drawing.' },
    })
    const rita = await newsroom.visitAs(reporter)
    const line = await lineOf(rita.context())
    await openStory(rita, id)
    await saved(rita)
    line.unheard = Infinity
    const before = await keptOnDevice(rita)
    await body(rita).press('Control+End')
    await rita.keyboard.press('Enter')
    await rita.keyboard.type('It rains.')
    await soon(() => keptOnDevice(rita)).toBeGreaterThanOrEqual(before + 9)
    return { id, rita, line }
  }

  /** The story goes live; her page is told that she may only suggest, and the draft that it loads anew does not come. */
  async function leftBehind(headline: string) {
    const { id, rita, line } = await begun(headline)
    line.most = line.opened + 1
    line.unheard = line.opened
    await publish(editor, id)
    await soon(() => leftOnDevice(rita)).toBe(1)
    const next = await rita.context().newPage()
    await rita.close()
    line.most = Infinity
    return { id, next, line }
  }

  it('[EDIT1] [SUG1] is brought by the page that opens the story next, where the one that loaded it anew ends too early', async () => {
    const { id, next } = await leftBehind('Rain at noon')
    await openStory(next, id)
    await soon(() => added(next)).toBe('\u2029It rains.')
    await saved(next)
    await soon(() => leftOnDevice(next)).toBe(0)
    await openStory(next, id)
    await saved(next)
    expect(await added(next)).toBe('\u2029It rains.')
  })

  it('[EDIT1] [SUG1] is brought from the list of stories, too', async () => {
    const { id, next } = await leftBehind('Rain at night')
    const edith = await newsroom.visitAs(editor)
    await openStory(edith, id)
    await next.goto('/desk')
    await soon(() => added(edith)).toBe('\u2029It rains.')
    await soon(() => leftOnDevice(next)).toBe(0)
  })

  it('[EDIT1] [SUG1] is brought once, though its story is opened before the list of stories has heard that it was', async () => {
    const { id, next, line } = await leftBehind('Rain at two')
    line.isMute = true
    await next.goto('/desk')
    await soon(() => line.unsaid.length).toBeGreaterThan(0)
    const page = await next.context().newPage()
    await openStory(page, id)
    await soon(() => added(page)).toBe('\u2029It rains.')
    line.isMute = false
    for (const say of line.unsaid) say()
    await soon(() => leftOnDevice(next)).toBe(0)
    await saved(page)
    expect(await added(page)).toBe('\u2029It rains.')
  })

  it('[EDIT1] [SUG1] is brought to where they go on writing without a click', async () => {
    const { id, rita, line } = await begun('Rain at eight')
    await rita.keyboard.press('ArrowLeft')
    line.unheard = line.opened
    await publish(editor, id)
    await soon(() => added(rita)).toBe('\u2029It rains.')
    await rita.keyboard.type(' a lot')
    await saved(rita)
    expect(await added(rita)).toBe('\u2029It rains a lot.')
  })

  it('[EDIT1] [SUG1] is brought once, though two tabs hold it', async () => {
    const { id, rita, line } = await begun('Rain at dawn')
    const tab = await rita.context().newPage()
    await openStory(tab, id)
    await soon(() => words(body(tab))).toContain('It rains.')
    line.unheard = line.opened
    await publish(editor, id)
    for (const page of [rita, tab]) await page.getByText('The story was loaded anew').waitFor()
    await soon(() => leftOnDevice(rita)).toBe(0)
    for (const page of [rita, tab]) await saved(page)
    const edith = await newsroom.visitAs(editor)
    await openStory(edith, id)
    await soon(() => added(edith)).toBe('\u2029It rains.')
    for (const page of [rita, tab]) expect(await added(page)).toBe('\u2029It rains.')
  })
})
