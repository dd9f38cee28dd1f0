import type { CDPSession, Locator, Page } from 'playwright-core'
import type { Editor } from '@tiptap/core'
import { setTimeout as pause } from 'node:timers/promises'
import type { SeededRandom } from '../support/seeded-random.ts'
import { field, saveState } from '../e2e/desk.ts'
import { eventually } from '../support/eventually.ts'
import { nodeOutline, type Outline, type PlainNode } from './outline.ts'

export const FIELDS = { headline: 'Headline', standfirst: 'Standfirst', body: 'Body' } as const
export type FieldName = keyof typeof FIELDS

/** How long a desk may take to do anything on a busy machine. */
const PATIENCE_MS = 60_000
/** Milliseconds from one key to the next. */
const PACE = { least: 40, most: 110 }
/** Of the text, from one try to the next: what is clicked may be no text. */
const ELSEWHERE = 0.618
/** Each takes the caret out of one more list or box. */
const ENTERS = 4

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
    this.page.setDefaultTimeout(PATIENCE_MS)
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
    await this.writable()
  }

  /** Waits until the story that is being opened can be written. */
  async writable(): Promise<void> {
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
    const { x, y } = await this.pointOf(name, pos)
    await this.page.mouse.click(x, y)
  }

  /** In the middle of a word of the body; null where no paragraph has it in one piece, or something stands over it. */
  async middleOf(word: string): Promise<{ x: number; y: number } | null> {
    const body = this.locator('body')
    const pos = await body.evaluate(middleOf, word)
    if (pos === null) return null
    const point = await this.pointOf('body', pos)
    return (await body.evaluate(isCoveredAt, point)) ? null : point
  }

  async pointOf(name: FieldName, pos: number): Promise<{ x: number; y: number }> {
    return this.locator(name).evaluate(pointAt, pos)
  }

  /** A click where a word may begin; `share` chooses among all such places, or among those of paragraphs that stand in nothing. */
  async clickAtBorder(share: number, where: 'anywhere' | 'plain' = 'anywhere'): Promise<void> {
    const body = this.locator('body')
    await this.#clickInto(body, { share, where })
    if (!(await body.evaluate(isAtBorder))) await this.press('End')
    if (!(await body.evaluate(isAtBorder))) await this.press('Home')
    await body.evaluate(toNextBorder)
  }

  /** At the end of the body, out of what stands there. Tells whether it could. */
  async beginParagraph(): Promise<boolean> {
    await this.locator('body').focus()
    await this.press('Control+End')
    for (let left = ENTERS; left > 0; left -= 1) {
      await this.press('Enter')
      if (await this.isInPlain()) return true
    }
    return false
  }

  /** Whether the caret is in a paragraph that stands in nothing. */
  async isInPlain(): Promise<boolean> {
    return this.locator('body').evaluate(isInPlain)
  }

  /** The letters on both sides of the caret, with a line in between. */
  async around(): Promise<string> {
    return this.locator('body').evaluate(aroundCaret)
  }

  /** What others write meanwhile may move the text away, so that the click hits what is beside it. */
  async #clickInto(body: Locator, place: Place) {
    for (let tries = 0; ; tries += 1) {
      const share = (place.share + tries * ELSEWHERE) % 1
      const { x, y, isCovered } = await body.evaluate(borderPoint, { ...place, share })
      // By the toolbar, for example, whose Undo would be pressed.
      if (isCovered) {
        await this.#closeDialog()
        continue
      }
      await this.page.mouse.click(x, y)
      if (await body.evaluate(isInText)) return
    }
  }

  /** A click that hit a button beside the text has opened it. */
  async #closeDialog() {
    if (await this.page.getByRole('dialog').first().isVisible()) await this.press('Escape')
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

  /** Each of `stages` is what is composed so far. */
  async compose(stages: readonly string[]): Promise<void> {
    const devtools = await this.devtools()
    for (const text of stages) {
      const end = text.length
      await devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: end,
        selectionEnd: end,
      })
      await this.breathe()
    }
  }

  /** Ends the composition with this text. */
  async commit(text: string): Promise<void> {
    const devtools = await this.devtools()
    await devtools.send('Input.insertText', { text })
    await this.breathe()
  }

  /** Gives what the body heard of compositions from now on, once it is asked. */
  async watchComposition(): Promise<() => Promise<string[]>> {
    const heard = await this.locator('body').evaluateHandle(listenToComposition)
    return () => heard.evaluate((events) => events)
  }

  /** As from the clipboard of another program. Browsers of one machine share the real one. */
  async paste(text: string): Promise<void> {
    await this.locator('body').evaluate(pasteInto, text)
    await this.breathe()
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

  /** The kind of the body's selection, and what is selected. */
  async selection(): Promise<{ kind: string; selected: string }> {
    return this.locator('body').evaluate(selectionOf)
  }

  async isSaved(): Promise<boolean> {
    return (await saveState(this.page).innerText()) === 'Saved'
  }

  /** Waits until it says so. */
  async saved(): Promise<void> {
    await eventually(
      async () => {
        if (!(await this.isSaved())) throw new Error(`${this.name}’s desk does not say Saved`)
      },
      { within: PATIENCE_MS },
    )
  }
}

/** TipTap leaves its editor on the element that it edits. */
type EditorElement = HTMLElement & { editor: Editor }
type Seen = HTMLElement & { editor: { view: { domObserver: { flush: () => void } } } & Editor }

/* These run in the page, so they use nothing from outside. */

function visit(path: string): void {
  history.pushState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function pointAt({ editor }: EditorElement, pos: number): { x: number; y: number } {
  const { view } = editor
  const { node } = view.domAtPos(pos)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'nearest' })
  const { left, top, bottom } = view.coordsAtPos(pos)
  // At its very edge a click may miss the editor, and a blank at the end of a full line hangs over it.
  const box = editor.view.dom.getBoundingClientRect()
  return { x: Math.min(Math.max(left, box.left + 1), box.right - 1), y: (top + bottom) / 2 }
}

/** By the toolbar, for example, whose Undo would be pressed. */
function isCoveredAt({ editor }: EditorElement, { x, y }: { x: number; y: number }): boolean {
  return !editor.view.dom.contains(document.elementFromPoint(x, y))
}

interface Place {
  share: number
  where: 'anywhere' | 'plain'
}

function borderPoint({ editor }: EditorElement, { share, where }: Place) {
  const borders: number[] = []
  editor.state.doc.descendants((node, pos, parent) => {
    if (!node.isTextblock) return where === 'anywhere'
    const isPlain = parent === editor.state.doc && node.type.name === 'paragraph'
    if (where === 'plain' && !isPlain) return false
    const text = node.textBetween(0, node.content.size, null, '\n')
    for (let i = 0; i <= text.length; i++)
      if (i === 0 || /\s/.test(text.charAt(i - 1))) borders.push(pos + 1 + i)
    return false
  })
  const pos = borders[Math.floor(share * borders.length)] ?? 1
  const { node } = editor.view.domAtPos(pos)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  const { left, top, bottom } = editor.view.coordsAtPos(pos)
  // At its very edge a click may miss the editor, and a blank at the end of a full line hangs over it.
  const box = editor.view.dom.getBoundingClientRect()
  const x = Math.min(Math.max(left, box.left + 1), box.right - 1)
  const point = { x, y: (top + bottom) / 2 }
  const hit = document.elementFromPoint(point.x, point.y)
  return { ...point, isCovered: !editor.view.dom.contains(hit) }
}

function isInText({ editor }: Seen): boolean {
  if (editor.view.dom !== document.activeElement) return false
  editor.view.domObserver.flush()
  return editor.state.selection.$from.parent.isTextblock
}

function isAtBorder({ editor }: Seen): boolean {
  // A key that the browser itself acts on has moved the caret before the editor hears of it.
  editor.view.domObserver.flush()
  const { $from, empty } = editor.state.selection
  if (!empty || !$from.parent.isTextblock) return false
  const before = $from.parent.textBetween(0, $from.parentOffset, null, '\n')
  return before === '' || /\s$/.test(before)
}

function middleOf({ editor }: EditorElement, word: string): number | null {
  let found: number | null = null
  editor.state.doc.descendants((node, pos) => {
    const at = node.text?.indexOf(word) ?? -1
    if (at >= 0) found = pos + at + Math.floor(word.length / 2)
  })
  return found
}

function aroundCaret({ editor }: EditorElement): string {
  const { $head } = editor.state.selection
  const words = (from: number, to: number) => $head.parent.textBetween(from, to, null, '\n')
  const { parentOffset: at, parent } = $head
  return `${words(Math.max(0, at - 9), at)}|${words(at, Math.min(parent.content.size, at + 9))}`
}

function isInPlain({ editor }: Seen): boolean {
  editor.view.domObserver.flush()
  const { $from } = editor.state.selection
  return $from.depth === 1 && $from.parent.type.name === 'paragraph'
}

/** The last resort, for a line whose both ends are in words. */
function toNextBorder({ editor }: Seen): void {
  editor.view.domObserver.flush()
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, null, '\n')
  const word = /\S*$/.exec(before)?.[0] ?? ''
  if (word !== '') editor.commands.setTextSelection($from.pos - word.length)
}

function listenToComposition(element: EditorElement): string[] {
  const events: string[] = []
  for (const type of ['compositionstart', 'compositionend'])
    element.addEventListener(type, () => events.push(type))
  return events
}

function pasteInto({ editor }: EditorElement, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const init = { clipboardData, bubbles: true, cancelable: true }
  editor.view.dom.dispatchEvent(new ClipboardEvent('paste', init))
}

function documentOf({ editor }: EditorElement): PlainNode {
  return editor.state.doc.toJSON() as PlainNode
}

function selectionOf({ editor }: EditorElement): { kind: string; selected: string } {
  const { selection, doc } = editor.state
  const { type } = selection.toJSON() as { type: string }
  const node = doc.nodeAt(selection.from)
  const selected = doc.textBetween(selection.from, selection.to, '|')
  return { kind: type, selected: type === 'node' && node ? node.type.name : selected }
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
