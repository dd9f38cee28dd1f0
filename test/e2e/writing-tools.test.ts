import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import {
  body,
  button,
  field,
  headline,
  openStory,
  saved,
  standfirst,
  words,
  writable,
} from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, textOf } from './prepared-stories.ts'

const MILL = textOf({
  section: 'World',
  headline: 'The mill and the harbour',
  standfirst: 'A mill turns again.',
  byline: 'Rita Reed',
  paragraphs: ['The old mill stands by the water.', 'Millers say the MILL is loud.'],
})

const bar = (page: Page) => page.getByRole('search', { name: 'Find in this story' })
/** Resolved a turn after the page heard that another tab of its browser changed how it types. */
const heardFromAnotherTab = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('storage', ({ key }) => {
          if (key === 'galley:smart-quotes') setTimeout(resolve)
        })
      }),
  )
const said = (page: Page) => bar(page).getByRole('status').innerText()

describe('tools of writing', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let editor: Caller
  let reporter: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    const { node } = newsroom
    editor = await node.addPerson({ name: 'Edith Vole', role: 'editor' })
    reporter = await node.addPerson({ name: 'Rita Reed', role: 'reporter' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('find words in all fields, and replace them beside a colleague who types, as one step of undo', async () => {
    const id = await importStory(reporter, MILL)
    const rita = await newsroom.visitAs(reporter)
    const edith = await newsroom.visitAs(editor)
    await openStory(rita, id)
    await openStory(edith, id)
    await body(rita).press('Control+End')
    await rita.keyboard.press('Control+f')
    await field(rita, 'Find').fill('mill')
    await soon(() => said(rita)).toBe('1 of 5')
    await rita.keyboard.press('Enter')
    await soon(() => said(rita)).toBe('2 of 5')
    await rita.keyboard.press('Shift+F3')
    await button(rita, 'Whole words').click()
    await soon(() => said(rita)).toBe('1 of 4')
    await button(rita, 'Match case').click()
    await soon(() => said(rita)).toBe('1 of 3')
    expect(await rita.locator('.found-current').allInnerTexts()).toEqual(['mill'])
    expect(await look(rita, 'find')).toEqual([])

    await body(edith).press('Control+End')
    const typing = body(edith).pressSequentially(' Quite loud, all day and night.')
    await field(rita, 'Replace with').fill('windmill')
    await button(rita, 'Replace all').click()
    await soon(() => said(rita)).toBe('3 places replaced in headline, standfirst and body.')
    await typing
    await soon(() => words(headline(edith))).toBe('The windmill and the harbour')
    await soon(() => words(body(edith))).toBe(
      'The old windmill stands by the water.\nMillers say the MILL is loud. Quite loud, all day and night.',
    )
    await button(rita, 'Undo').click()
    await soon(() => words(standfirst(edith))).toBe('A mill turns again.')
    await soon(() => words(body(edith))).toContain('The old mill stands')
    expect(await words(body(edith))).toContain('all day and night.')

    await button(rita, 'Regular expression').click()
    await field(rita, 'Find').fill('(')
    await soon(() => said(rita)).toBe('This is no regular expression.')
    await field(rita, 'Find').fill('([a-z ]+)+!')
    await soon(() => said(rita)).toBe('This expression takes too long here. Make it simpler.')
    await button(rita, 'Whole words').click()
    await field(rita, 'Find').fill('(old) (mill)')
    await soon(() => said(rita)).toBe('1 of 1')
    await field(rita, 'Replace with').fill('$2, $1,')
    await rita.keyboard.press('Enter')
    await soon(() => words(body(rita))).toContain('The mill, old, stands')
    await rita.keyboard.press('Escape')
    expect(await bar(rita).count()).toBe(0)
    await saved(rita)
  })

  it('say how long a story is, of how long it shall be for everybody, and what is selected', async () => {
    const id = await importStory(reporter, MILL)
    const rita = await newsroom.visitAs(reporter)
    const edith = await newsroom.visitAs(editor, { viewport: { width: 390, height: 844 } })
    await openStory(rita, id)
    await openStory(edith, id)
    await button(rita, '13 words · 1 min').click()
    await field(rita, 'Target, in words').fill('1,200 or so')
    await rita.getByText('Give a number of words').waitFor()
    await field(rita, 'Target, in words').fill('10')
    await button(edith, '13 of 10 words · 3 over · 1 min').waitFor()
    expect(await look(rita, 'length')).toEqual([])
    await rita.keyboard.press('Escape')
    await body(rita).press('Control+End')
    await rita.keyboard.press('Shift+Home')
    await button(rita, '6 of 13 words selected').waitFor()
    await rita.keyboard.press('Backspace')
    await button(edith, '7 of 10 words · 1 min').waitFor()
  })

  it('make quotes of the language as they are typed, and plain ones of them again by one key', async () => {
    const id = await importStory(reporter, MILL)
    const rita = await newsroom.visitAs(reporter)
    await openStory(rita, id)
    expect(await body(rita).getAttribute('lang')).toBe('en')
    await body(rita).press('Control+End')
    await rita.keyboard.type(` "It's--so" he`)
    await soon(() => words(body(rita))).toContain('loud. “It’s—so” he')
    await rita.keyboard.type('"')
    await rita.keyboard.press('Control+z')
    await soon(() => words(body(rita))).toContain('“It’s—so” he"')
    await rita.keyboard.type(` '`)
    await rita.keyboard.press('Backspace')
    await rita.keyboard.type('90s')
    await soon(() => words(body(rita))).toContain(`he" '90s`)
    await rita.keyboard.press('Enter')
    await rita.keyboard.type('--- Rule')
    expect(await body(rita).locator('hr').count()).toBe(1)
    await button(rita, 'Code').click()
    await rita.keyboard.type(`"a'--`)
    await soon(() => words(body(rita))).toContain(`Rule"a'--`)

    const other = await rita.context().newPage()
    await other.goto('/desk/account')
    const heard = heardFromAnotherTab(rita)
    await other
      .getByRole('switch', { name: 'Quotes and dashes' })
      .setChecked(false, { force: true })
    await heard
    await headline(rita).press('End')
    await rita.keyboard.type(` "x"`)
    await soon(() => words(headline(rita))).toBe('The mill and the harbour "x"')
  })

  it('mark words of the house style within a second of its change, and write them as it says', async () => {
    const id = await importStory(reporter, MILL)
    const rita = await newsroom.visitAs(reporter)
    await openStory(rita, id)
    const edith = await newsroom.visitAs(editor)
    await edith.goto('/desk/house-style')
    await field(edith, 'Words').fill('Stands')
    await field(edith, 'Write instead').fill('is')
    await field(edith, 'Why').fill('Mills do not stand about.')
    await edith.keyboard.press('Enter')
    await field(edith, 'Words').fill('loud')
    await field(edith, 'Why').fill('Say how loud.')
    await button(edith, 'Add').click()
    await button(edith, 'Change “loud”').waitFor()
    const marked = () => rita.locator('.style-mark').allInnerTexts()
    await soon(marked).toEqual(['stands', 'loud'])
    expect(await look(edith, 'house-style')).toEqual([])

    const card = rita.getByRole('dialog', { name: 'House style' })
    await rita.locator('.style-mark', { hasText: 'stands' }).hover()
    await card.getByText('Mills do not stand about.').waitFor()
    expect(await look(rita, 'advice')).toEqual([])
    await rita.locator('.style-mark', { hasText: 'stands' }).hover()
    await button(rita, 'Use “is”').click()
    await soon(() => words(body(rita))).toContain('The old mill is by the water.')
    await body(rita).press('Control+Alt+a')
    await soon(() => rita.evaluate(() => document.activeElement?.textContent)).toBe('Leave it here')
    await rita.keyboard.press('Enter')
    await soon(marked).toEqual([])
    await soon(() => body(rita).evaluate((it) => it === document.activeElement)).toBe(true)
    await rita.reload()
    await writable(rita)
    await body(rita).press('Control+End')
    await rita.keyboard.type(' So loud.')
    await soon(marked).toEqual(['loud'])
    await button(edith, 'Remove “loud”').click()
    await edith.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await soon(marked).toEqual([])

    await rita.goto('/desk/house-style')
    await rita.getByText('Editors keep this list.').waitFor()
    expect(await button(rita, 'Add').count()).toBe(0)
  })

  it('show where colleagues are beside the text, go along with one until a key is pressed, and say what they changed', async () => {
    const paragraphs = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} about the mill.`)
    const story = { section: 'World', headline: 'A long mill', byline: 'Rita Reed', paragraphs }
    const id = await importStory(reporter, textOf(story))
    const rita = await newsroom.visitAs(reporter)
    const edith = await newsroom.visitAs(editor)
    await openStory(rita, id)
    await openStory(edith, id)
    await headline(edith).press('End')
    await rita.getByRole('img', { name: 'In Headline now: Edith Vole' }).waitFor()
    await edith.keyboard.type('!')
    const caret = headline(rita).locator('.other-caret')
    const name = caret.locator('.other-caret-name')
    await soon(() => caret.getAttribute('aria-hidden')).toBe('true')
    const edge = async () => {
      const [flag, text] = [await name.boundingBox(), await headline(rita).boundingBox()]
      return (flag?.x ?? 0) - ((text?.x ?? 0) + (text?.width ?? 0))
    }
    await soon(edge).toBeGreaterThan(0)
    const opacity = () => name.evaluate((element) => getComputedStyle(element).opacity)
    await soon(opacity).toBe('0')
    const place = await caret.boundingBox()
    await rita.mouse.move((place?.x ?? 0) - 6, (place?.y ?? 0) + 20)
    await soon(opacity).toBe('1')

    await rita.getByRole('button', { name: /In this story now/ }).click()
    await rita.getByRole('menuitem', { name: 'Follow Edith Vole' }).click()
    await rita.getByText('Following Edith Vole.').waitFor()
    await body(edith).press('Control+End')
    await edith.keyboard.type(' The end.')
    const last = body(rita).getByText('The end.')
    await soon(() => last.evaluate((it) => it.getBoundingClientRect().bottom < innerHeight)).toBe(
      true,
    )
    expect(await look(rita, 'following')).toEqual([])
    await rita.keyboard.press('Escape')
    await rita.getByText('You no longer follow Edith Vole.').waitFor()

    await rita.keyboard.press('Control+Alt+j')
    const live = rita.locator('[aria-live="polite"]')
    await live
      .getByText('Edith Vole changed the headline, now: “A long mill!”.')
      .waitFor({ state: 'attached' })
    expect(await live.allInnerTexts()).toContainEqual(
      expect.stringContaining(
        '1 passage of the body, now: “Paragraph 39 about the mill. The end.”.',
      ),
    )
    await rita.keyboard.press('Control+Alt+j')
    await live.getByText('Nobody else has changed anything').waitFor({ state: 'attached' })
  })
})
