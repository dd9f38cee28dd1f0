import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import type { User } from '../../../shared/protocol/api/people.ts'
import { FRAGMENTS } from '../../../shared/document/schema.ts'
import { body, saveState } from '../../e2e/desk.ts'
import { E2eNewsroom } from '../../e2e/newsroom.ts'
import { importStory, textOf } from '../../e2e/prepared-stories.ts'
import { DraftClient } from '../../flows/draft-client.ts'
import type { Caller } from '../../support/node-process.ts'
import { locatePrograms } from '../../support/programs.ts'
import { percentile } from '../measures.ts'
import { against, kb, ms, type Report } from '../report.ts'
import { traced, type Took } from './trace.ts'

const LIMITS = { keyMs: 32, taskMs: 100, bytes: 100_000, openMs: 1_000 }
const STORY = { paragraphs: 200, words: 50 }
const COLLEAGUES = 9
/** Of each colleague; the person at the screen types twice as fast. */
const KEY_MS = 200
const KEYS = 200
const OPENINGS = 5
const SETUP = '10,000 words, ten people, nine of them typing'

/** What somebody notices who writes in a long story among colleagues, in Chromium. */
export async function deskFigures(report: Report): Promise<void> {
  const { chrome } = await locatePrograms(['chrome'])
  await using newsroom = await E2eNewsroom.open({}, { chromePath: chrome })
  const caller = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
  const id = await importStory(caller, longStory())
  await firstVisit(report, { newsroom, caller, id })
  await opening(report, { newsroom, caller, id })
  await writing(report, { newsroom, caller, id })
}

interface Desk {
  newsroom: E2eNewsroom
  caller: Caller
  id: string
}

function longStory(): string {
  const paragraph = (at: number) =>
    Array.from({ length: STORY.words }, (_, word) => `word${(at * 31 + word * 7) % 997}`).join(' ')
  const paragraphs = Array.from({ length: STORY.paragraphs }, (_, at) => `${paragraph(at)}.`)
  const head = { section: 'World', headline: 'A long story', byline: 'Ada Quill' }
  return textOf({ ...head, paragraphs: paragraphs.flatMap((text) => [text, '']) })
}

/** Scripts and style sheets that the story's screen brings after the list of stories. */
async function firstVisit(report: Report, { newsroom, caller }: Desk) {
  const page = await newsroom.visitAs(caller)
  const devtools = await page.context().newCDPSession(page)
  const kinds = new Map<string, string>()
  let bytes = 0
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (/^(Script|Stylesheet)$/.test(kinds.get(requestId) ?? '')) bytes += encodedDataLength
  })
  await devtools.send('Network.enable')
  await page.goto('/desk')
  await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
  const shell = bytes
  await page.getByRole('link', { name: 'A long story' }).click()
  await writable(page)
  const added = bytes - shell
  await page.context().close()
  report.note({
    figure: 'scripts and styles of a story’s screen, beside those of the list',
    setup: `first visit; the list has ${kb(shell)}`,
    value: kb(added),
    limit: against(added, LIMITS.bytes, kb(LIMITS.bytes)),
  })
}

/** From the address to an editor that takes keys, with what the browser has kept. */
async function opening(report: Report, { newsroom, caller, id }: Desk) {
  const page = await newsroom.visitAs(caller)
  await openStory(page, id)
  const samples: number[] = []
  for (let round = 0; round < OPENINGS; round += 1) {
    await page.goto(`/desk/stories/${id}`, { waitUntil: 'commit' })
    const took = await page.waitForFunction(
      () =>
        document.querySelector('.editor-body[contenteditable="true"] p') ? performance.now() : 0,
      undefined,
      { polling: 'raf' },
    )
    samples.push(await took.jsonValue())
  }
  await page.context().close()
  const value = percentile(samples, 0.5)
  report.note({
    figure: 'from the address to the first keystroke, p50',
    setup: `10,000 words, ${OPENINGS} times, scripts in the cache`,
    value: ms(value),
    limit: against(value, LIMITS.openMs, ms(LIMITS.openMs)),
  })
}

async function writing(report: Report, { newsroom, caller, id }: Desk) {
  const page = await newsroom.visitAs(caller)
  await openStory(page, id)
  await body(page).locator('p').nth(100).click()
  await using colleagues = await Colleagues.open({ newsroom, caller, id })
  await press(page, 20)
  const { keys, longestTask } = await traced({ browser: newsroom.browser, page }, () =>
    press(page, KEYS),
  )
  colleagues.stop()
  await saveState(page).filter({ hasText: 'Saved' }).waitFor()
  if (keys.length < KEYS / 2) throw new Error(`only ${keys.length} keys were traced`)
  noteKeys(report, keys)
  noteTask(report, longestTask)
}

const OURS = 'processor time of the page’s thread'

function noteKeys(report: Report, keys: readonly Took[]) {
  const passed = keys.map((key) => key.passed)
  const computed = keys.map((key) => key.computed)
  for (const [samples, setup] of [
    [passed, `${SETUP}; ${keys.length} keys`],
    [computed, OURS],
  ] as const) {
    const [p50, p95] = [percentile(samples, 0.5), percentile(samples, 0.95)]
    report.note({
      figure: 'from a key to the frame that shows its letter, p95',
      setup,
      value: `${ms(p95)}, p50 ${ms(p50)}`,
      limit: against(p95, LIMITS.keyMs, ms(LIMITS.keyMs)),
    })
  }
}

function noteTask(report: Report, { passed, computed }: Took) {
  for (const [value, setup] of [
    [passed, SETUP],
    [computed, OURS],
  ] as const)
    report.note({
      figure: 'the longest task of the page meanwhile',
      setup,
      value: ms(value),
      limit: against(value, LIMITS.taskMs, ms(LIMITS.taskMs)),
    })
}

async function openStory(page: Page, id: string) {
  await page.goto(`/desk/stories/${id}`)
  await writable(page)
}

async function writable(page: Page) {
  await body(page).and(page.locator('[contenteditable="true"]')).waitFor()
}

async function press(page: Page, keys: number) {
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'x')
    await pause(KEY_MS / 2)
  }
}

interface Colleague {
  client: DraftClient
  user: User
}

/** They type, each in a paragraph of their own near the one in view, with a caret that the others see. */
class Colleagues implements AsyncDisposable {
  readonly #all: readonly Colleague[]
  readonly #timer: NodeJS.Timeout

  private constructor(all: readonly Colleague[]) {
    this.#all = all
    let turn = 0
    this.#timer = setInterval(() => {
      const at = turn % all.length
      const colleague = all[at]
      if (colleague) typeIn(colleague, at)
      turn += 1
    }, KEY_MS / COLLEAGUES)
  }

  static async open({ newsroom: { node }, id }: Desk): Promise<Colleagues> {
    const opening = Array.from({ length: COLLEAGUES }, async (_, at) => {
      const [name, email] = [`Colleague ${at + 1}`, `colleague${at}@newsroom.test`]
      const caller = await node.addPerson({ name, email, role: 'editor' })
      return { client: await DraftClient.open(node, caller, id), user: caller.user }
    })
    return new Colleagues(await Promise.all(opening))
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stop()
    for (const { client } of this.#all) client[Symbol.dispose]()
  }
}

function typeIn({ client: { doc, provider }, user }: Colleague, at: number) {
  const paragraph = doc.getXmlFragment(FRAGMENTS.body).get(94 + at + (at > 5 ? 1 : 0))
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('there is no such paragraph')
  text.insert(text.length, 'y')
  const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, text.length))
  provider.awareness.setLocalState({
    user: { id: user.id, name: user.name, color: user.colour },
    cursor: { anchor: place, head: place },
  })
}
