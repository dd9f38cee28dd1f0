/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page must be in it */
import type { BrowserDriver } from './driver.ts'

declare global {
  interface Window {
    pageLog?: string[]
  }
}

/** What TipTap keeps at the element of a field. */
interface FieldElement extends HTMLElement {
  editor?: {
    state: { selection: { anchor: number; head: number }; doc: { textContent: string } }
  }
}

/**
 * Has the page write down what happens in its fields: what the engine tells, where the editor has the caret and in which
 * words, and where the screen has it and in what.
 */
export async function watchPage(browser: BrowserDriver): Promise<void> {
  await browser.evaluate(() => {
    const MOST = 3_000
    const TOLD =
      'mousedown mouseup keydown beforeinput input compositionstart compositionupdate compositionend'
    const lines: string[] = (window.pageLog = [])
    const fieldAt = (node: EventTarget | null | undefined) => {
      const element = node instanceof Element ? node : node instanceof Node && node.parentElement
      return (element || null)?.closest<FieldElement>('[role="textbox"]') ?? null
    }
    const nameOf = (node: Node | null) =>
      node instanceof Text ? JSON.stringify(node.data) : (node?.nodeName ?? 'nowhere')
    const write = (what: string, field: FieldElement | null) => {
      const state = field?.editor?.state
      if (!field || !state || lines.length >= MOST) return
      const { anchor, head } = state.selection
      const {
        anchorNode = null,
        anchorOffset,
        focusNode = null,
        focusOffset,
      } = getSelection() ?? {}
      lines.push(
        [
          (performance.timeOrigin + performance.now()).toFixed(0),
          `${field.getAttribute('aria-label')} at ${field.getBoundingClientRect().top.toFixed(0)}`,
          what,
          `editor ${anchor}-${head} ${JSON.stringify(state.doc.textContent)}`,
          `screen ${nameOf(anchorNode)} ${anchorOffset} - ${nameOf(focusNode)} ${focusOffset} ${field.innerHTML}`,
        ].join(' | '),
      )
    }
    const tell = (event: Event) => {
      const said = [event.type]
      if (event instanceof KeyboardEvent) said.push(event.key)
      if (event instanceof InputEvent) said.push(event.inputType, String(event.data))
      if (event instanceof CompositionEvent) said.push(event.data)
      if (event instanceof MouseEvent) said.push(`${event.clientX} ${event.clientY}`)
      write(said.join(' '), fieldAt(event.target))
    }
    for (const type of TOLD.split(' ')) document.addEventListener(type, tell, true)
    document.addEventListener('selectionchange', () =>
      write('selectionchange', fieldAt(getSelection()?.focusNode)),
    )
    const changes = new MutationObserver((records) => {
      for (const field of new Set(records.map(({ target }) => fieldAt(target))))
        write('changed', field)
    })
    changes.observe(document.body, { subtree: true, childList: true, characterData: true })
    return null
  })
}

/** What was written down since the story was opened. */
export async function pageLog(browser: BrowserDriver): Promise<string> {
  return (await browser.evaluate(() => window.pageLog ?? [])).join('\n')
}
