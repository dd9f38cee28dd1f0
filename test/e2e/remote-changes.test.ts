import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seeded } from '../support/seeded-random.ts'
import { Desks } from '../typing/desks.ts'
import { textsOf } from '../typing/outline.ts'
import type { Writer } from '../typing/writer.ts'
import { field } from './desk.ts'
import { soon } from './newsroom.ts'

const FIRST = 'A first paragraph with enough words in it to be long.'
const LAST = 'Last.'

describe('an editor whose draft a colleague changes', { timeout: 90_000 }, () => {
  let desks: Desks
  let ada: Writer
  let ben: Writer
  beforeAll(async () => {
    desks = await Desks.open(2)
    ;[ada, ben] = desks.writers as [Writer, Writer]
  })
  beforeEach(() => desks.newStory(seeded(1)))
  afterAll(() => desks?.[Symbol.asyncDispose]())

  const texts = () => textsOf(desks.outline('body'))

  /** Written by Ben, so that Ada has nothing to undo; `---` becomes a rule. Ada's caret is at the end. */
  async function write(...paragraphs: string[]) {
    await ben.click('body', 1)
    for (const [i, text] of paragraphs.entries()) {
      if (i > 0) await ben.press('Enter')
      await ben.page.keyboard.type(text)
    }
    await fine()
    await ada.locator('body').focus()
    // A focus that comes from outside puts the caret back a moment later, whatever was pressed meanwhile.
    await soon(async () => {
      await ada.press('Control+End')
      return ada.page.evaluate(caretAtEnd)
    }).toBe(true)
  }

  /** Everybody has the same, everybody sees it, and no page has complained. */
  async function fine() {
    expect([...(await desks.settled('body')), ...desks.pageErrors()]).toEqual([])
  }

  /** Ben takes away the first paragraph. */
  async function shorten() {
    await ben.click('body', 1)
    await ben.press('Shift+End')
    await ben.press('Delete')
    await ben.press('Delete')
    await soon(texts).not.toContain(FIRST)
    await fine()
  }

  /** Whatever Ada's caret has been through: a letter is added, and that is all. */
  async function addsOneLetter() {
    const before = texts()
    await ada.page.keyboard.type('z')
    await soon(() => texts().join('|')).toContain('z')
    await fine()
    expect(texts().join('').replace('z', '')).toBe(before.join(''))
  }

  it.each([
    ['an undo', ['Control+z'], LAST],
    ['an undo and a redo', ['Control+z', 'Control+Shift+z'], `${LAST} More`],
  ])('[EDIT1] goes on after a colleague’s cut and %s', async (_, keys, left) => {
    await write(FIRST, LAST)
    await ada.page.keyboard.type(' More')
    await fine()
    await shorten()
    expect(texts()).toEqual([`${LAST} More`])
    for (const key of keys) await ada.press(key)
    await soon(texts).toEqual([left])
    await ben.press('End')
    await ben.type('!')
    await fine()
    expect(texts().join('|')).toContain('!')
    await addsOneLetter()
  })

  it('[EDIT1] goes on after a colleague’s cut that follows an undo', async () => {
    await write(FIRST, LAST)
    await ada.page.keyboard.type(' More')
    await fine()
    await ada.press('Control+z')
    await soon(texts).toEqual([FIRST, LAST])
    await shorten()
    expect(texts()).toEqual([LAST])
    await addsOneLetter()
  })

  it('[EDIT1] keeps a selection that is being dragged', async () => {
    await write(FIRST, 'Take these words and no others.')
    const start = 1 + FIRST.length + 2 + 'Take '.length
    const from = await ada.pointOf('body', start)
    const to = await ada.pointOf('body', start + 'these words'.length)
    await ada.page.mouse.move(from.x, from.y)
    await ada.page.mouse.down()
    await ada.page.mouse.move(to.x, to.y, { steps: 5 })
    await ben.click('body', 1)
    await ben.type('Once: ')
    await soon(() => texts()[0]).toContain('Once: ')
    await soon(async () => (await ada.shown('body'))[0]).toContain('Once: ')
    await ada.page.mouse.up()
    expect(await ada.selection()).toEqual({ kind: 'text', selected: 'these words' })
    // ProseMirror ends a drag by a timer, before which only a machine presses a key.
    await ada.page.evaluate(() => new Promise((passed) => setTimeout(passed)))
    await ada.press('ArrowRight')
    await addsOneLetter()
    expect(texts()[1]).toBe('Take these wordsz and no others.')
  })

  it('[EDIT1] keeps a rule selected, and its caret once the rule is gone', async () => {
    await write(FIRST, '---', LAST)
    await ada.page.locator('#field-body hr').click()
    expect(await ada.selection()).toEqual({ kind: 'node', selected: 'horizontalRule' })
    await ben.click('body', 1)
    await ben.type('Once: ')
    await fine()
    expect(await ada.selection()).toEqual({ kind: 'node', selected: 'horizontalRule' })
    await ben.page.locator('#field-body hr').click()
    await ben.press('Delete')
    await fine()
    await addsOneLetter()
  })

  it('[EDIT1] keeps a caret between blocks', async () => {
    await write('---', LAST)
    await ada.press('Home')
    await soon(async () => {
      await ada.press('ArrowLeft')
      return (await ada.selection()).kind
    }).toBe('gapcursor')
    await ben.click('body', 2)
    await ben.type('Once: ')
    await fine()
    expect((await ada.selection()).kind).toBe('gapcursor')
    await addsOneLetter()
    expect(texts()[0]).toBe('z')
  })

  it('[EDIT1] leaves the focus where it is, and its caret where it was', async () => {
    await write(FIRST, LAST)
    const slug = field(ada.page, 'Slug')
    await slug.focus()
    await shorten()
    await ben.type('Once: ')
    await fine()
    expect(await slug.evaluate((element) => element === document.activeElement)).toBe(true)
    await ada.locator('body').focus()
    // A moment later the editor puts the caret back to where it was.
    await soon(() => ada.page.evaluate(caretAtEnd)).toBe(true)
    await addsOneLetter()
    expect(texts().join('|')).toBe(`Once: ${LAST}z`)
  })

  it('[EDIT1] acts where the caret is seen when a key follows at once', async () => {
    await write(FIRST, LAST)
    await ada.locator('body').evaluate(cutFirstBlockAtOnce)
    await soon(texts).toEqual(['', LAST])
    await fine()
  })
})

/** In the page: a selection and a key before the browser has told anybody of the selection. */
function cutFirstBlockAtOnce(body: HTMLElement): void {
  const first = body.querySelector('p')
  if (first) getSelection()?.selectAllChildren(first)
  body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }))
}

/** In the page: the selection on the screen is a caret behind the last letter of its text. */
function caretAtEnd(): boolean {
  const selection = getSelection()
  const { anchorNode, anchorOffset } = selection ?? {}
  return (
    selection?.isCollapsed === true &&
    anchorNode instanceof Text &&
    anchorOffset === anchorNode.length
  )
}
