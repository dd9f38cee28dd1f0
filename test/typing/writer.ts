import type { CDPSession, Locator, Page } from 'playwright-core'
import type { Editor } from '@tiptap/core'
import { setTimeout as pause } from 'node:timers/promises'
import type { SeededRandom } from '../support/seeded-random.ts'
import { field, saveState } from '../e2e/desk.ts'
import { eventually } from '../support/eventually.ts'
import { nodeOutline, type Outline, type PlainNode } from './outline.ts'

export const FIELDS = { headline: 'Headline', standfirst: 'Standfirst', body: 'Body' } as const
export type FieldName = keyof typeof FIELDS

const PATIENCE_MS = 20_000
/** Milliseconds from one key to the next. */
const PACE = { least: 40, most: 110 }

/** Somebody at a desk: real keys and a real mouse, at a pace that the seed decides. */
export class Writer {
  readonly name: string
  readonly page: Page
  /** Uncaught errors of the page since the last look. */
  readonly errors: string[] = []
  #random: SeededRandom
  #devtools: CDPSession | undefined

  constructor(deps: { name: string; page: Page; random: SeededRandom }) {
    this.name = deps.name
    this.page = deps.page
    this.#random = deps.random
    this.page.on('pageerror', (error) => this.errors.push(error.message))
  }

  /** From here on, this seed decides. */
  follow(random: SeededRandom): void {
    this.#random = random
  }

  async open(storyId: string): Promise<void> {
    const path = `/desk/stories/${storyId}`
    if (this.page.url().includes('/desk')) await this.#go(path)
    else await this.page.goto(path)
    await eventually(
      async () => {
        const editable = await this.locator('headline').getAttribute('contenteditable')
        if (editable !== 'true') throw new Error(`${this.name} can't write yet`)
      },
      { within: PATIENCE_MS },
    )
  }

  /** By way of the list, as a click would: a reload takes long on a busy machine. */
  async #go(path: string): Promise<void> {
    await this.page.evaluate(visit, '/desk')
    await this.page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor()
    await this.page.evaluate(visit, path)
  }

  locator(name: FieldName): Locator {
    return field(this.page, FIELDS[name])
  }

  /** A click between two letters: `pos` is a position of the editor's document. */
  async click(name: FieldName, pos: number): Promise<void> {
    const { x, y } = await this.locator(name).evaluate(pointAt, pos)
    await this.page.mouse.click(x, y)
  }

  async type(text: string): Promise<void> {
    for (const letter of text) {
      await this.page.keyboard.type(letter)
      await this.breathe()
    }
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async clear(name: FieldName): Promise<void> {
    await this.locator(name).focus()
    await this.press('Control+a')
    await this.press('Delete')
  }

  async breathe(): Promise<void> {
    await pause(PACE.least + this.#random.int(PACE.most - PACE.least))
  }

  /** The DevTools protocol of this page: composition has no other way in. */
  async devtools(): Promise<CDPSession> {
    this.#devtools ??= await this.page.context().newCDPSession(this.page)
    return this.#devtools
  }

  /** What the editor takes its document to be. */
  async outline(name: FieldName): Promise<Outline> {
    return nodeOutline(await this.locator(name).evaluate(documentOf))
  }

  /** What the page shows, a line for each text block, without others' carets. */
  async shown(name: FieldName): Promise<string[]> {
    return this.locator(name).evaluate(shownBlocks)
  }

  async isSaved(): Promise<boolean> {
    return (await saveState(this.page).innerText()) === 'Saved'
  }
}

/** TipTap leaves its editor on the element that it edits. */
type EditorElement = HTMLElement & { editor: Editor }

/* These run in the page, so they use nothing from outside. */

function visit(path: string): void {
  history.pushState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function pointAt({ editor }: EditorElement, pos: number): { x: number; y: number } {
  const { view } = editor
  view.domAtPos(pos).node.parentElement?.scrollIntoView({ block: 'nearest' })
  const { left, top, bottom } = view.coordsAtPos(pos)
  return { x: left, y: (top + bottom) / 2 }
}

function documentOf({ editor }: EditorElement): PlainNode {
  return editor.state.doc.toJSON() as PlainNode
}

function shownBlocks(element: EditorElement): string[] {
  const copy = element.cloneNode(true) as HTMLElement
  for (const other of copy.querySelectorAll('.other-caret, .ProseMirror-widget')) other.remove()
  for (const line of copy.querySelectorAll('br')) {
    const trailing = line.classList.contains('ProseMirror-trailingBreak')
    line.replaceWith(trailing ? '' : '\n')
  }
  const blocks = [...copy.querySelectorAll('p, h1, h2, h3, h4, h5, h6, pre')]
  return blocks.map((block) => (block.textContent ?? '').replaceAll('\u2060', ''))
}
