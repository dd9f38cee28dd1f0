import { expect } from 'vitest'
import { PATIENCE_MS, soon } from '../e2e/newsroom.ts'
import { eventually } from '../support/eventually.ts'
import type { Credentials, NodeProcess } from '../support/node-process.ts'
import type { BrowserDriver, Point } from './driver.ts'

/* What a person sees and presses at the desk, in any engine. */

export type Field = 'Headline' | 'Standfirst' | 'Body'
export const FIELDS: readonly Field[] = ['Headline', 'Standfirst', 'Body']

const button = (name: string) => `//button[normalize-space()="${name}"]`
const input = (label: string) =>
  `//input[@id=//label[starts-with(normalize-space(),"${label}")]/@for]`

export async function signIn(browser: BrowserDriver, node: NodeProcess, person: Credentials) {
  await browser.goto(`${node.url}/desk`)
  await browser.click(input('E-mail'))
  await browser.type(person.email)
  await browser.click(input('Password'))
  await browser.type(person.password)
  await browser.click(button('Sign in'))
  await eventually(async () => expect(await title(browser)).toBe('Stories'), {
    within: PATIENCE_MS,
  })
}

const title = (browser: BrowserDriver) =>
  browser.evaluate(() => document.querySelector('h1')?.textContent ?? '')

/** Opens a story's draft and waits until all of it is there. */
export async function openStory(browser: BrowserDriver, node: NodeProcess, storyId: string) {
  await browser.goto(`${node.url}/desk/stories/${storyId}`)
  await writable(browser)
  await saved(browser)
}

export async function writable(browser: BrowserDriver) {
  await soon(() => mayWrite(browser, 'Body')).toBe(true)
}

/** Whether the field takes keys; null before it is there. */
export function mayWrite(browser: BrowserDriver, field: Field): Promise<boolean | null> {
  return browser.evaluate((field) => {
    const editor = document.querySelector(`[role="textbox"][aria-label="${field}"]`)
    return editor && editor.getAttribute('contenteditable') === 'true'
  }, field)
}

export async function saved(browser: BrowserDriver) {
  await soon(() => shown(browser, 'save-state')).toBe('Saved')
}

/** What the element with this test id says; null if it is not there or not to be seen. */
export function shown(browser: BrowserDriver, testId: string): Promise<string | null> {
  return browser.evaluate((testId) => {
    const element = document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)
    return element && element.getClientRects().length > 0 ? element.innerText : null
  }, testId)
}

/** The field's own words, a line for each block: cursors and names of others stand in it as well. */
export function words(browser: BrowserDriver, field: Field): Promise<string> {
  return browser.evaluate((field) => {
    const editor = document.querySelector(`[role="textbox"][aria-label="${field}"]`)
    const copy = document.createElement('div')
    copy.append(...[...(editor?.children ?? [])].map((block) => block.cloneNode(true)))
    for (const other of copy.querySelectorAll('.other-caret')) other.remove()
    return [...copy.children].map((block) => block.textContent).join('\n')
  }, field)
}

/** Clicks before the letter `at` of the field, or behind its last one, and sees the caret there. */
export async function clickInto(browser: BrowserDriver, field: Field, at: number) {
  await browser.clickAt(await placeOf(browser, field, at))
  await soon(() => caretIn(browser, field)).toBe(at)
}

/** How many letters of the field stand before the caret; null if it is elsewhere. */
function caretIn(browser: BrowserDriver, field: Field): Promise<number | null> {
  return browser.evaluate((field) => {
    const editor = document.querySelector(`[role="textbox"][aria-label="${field}"]`)
    const { focusNode, focusOffset } = getSelection() ?? {}
    if (!editor || !focusNode || !editor.contains(focusNode)) return null
    const range = document.createRange()
    range.setStart(editor, 0)
    range.setEnd(focusNode, focusOffset ?? 0)
    const before = range.cloneContents()
    for (const other of before.querySelectorAll('.other-caret')) other.remove()
    return before.textContent?.length ?? 0
  }, field)
}

function placeOf(browser: BrowserDriver, field: Field, at: number): Promise<Point> {
  return browser.evaluate(
    (field, at) => {
      const editor = document.querySelector(`[role="textbox"][aria-label="${field}"]`)
      if (!editor) throw new Error(`there is no ${field}`)
      editor.scrollIntoView({ block: 'center' })
      const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let left = at
      let last: DOMRect | null = null
      while (texts.nextNode()) {
        const text = texts.currentNode
        if (text.parentElement?.closest('.other-caret')) continue
        const length = text.textContent?.length ?? 0
        for (let i = 0; i < length; i += 1) {
          range.setStart(text, i)
          range.setEnd(text, i + 1)
          last = range.getBoundingClientRect()
          if (left === 0) return { x: last.left + 1, y: last.top + last.height / 2 }
          left -= 1
        }
      }
      const whole = editor.getBoundingClientRect()
      return last
        ? { x: last.right + 2, y: last.top + last.height / 2 }
        : { x: whole.left + 2, y: whole.top + whole.height / 2 }
    },
    field,
    at,
  )
}
