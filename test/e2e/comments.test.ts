import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { threadList } from '../../shared/protocol/api/comments.ts'
import type { Caller } from '../support/node-process.ts'
import { comment, composer, marked, reply, select, tab, thread, threads } from './commenting.ts'
import { body, button, dialog, field, headline, openStory, row, saved } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { drawHarbour, illustrate, importStory, publishStory } from './prepared-stories.ts'
import { SAMPLE, SAMPLE_PAGE } from './published-page.ts'

async function pick(page: Page, { of, item }: { of: string; item: string }) {
  await button(page, `More for the comment by ${of}`).click()
  await page.getByRole('menuitem', { name: item }).click()
}

describe('comments beside a story', { timeout: 120_000 }, () => {
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

  async function told() {
    const id = await importStory(reporter, SAMPLE_PAGE)
    const image = await drawHarbour(22)
    const caption = 'The harbour at dusk.'
    await illustrate(newsroom.node, reporter, id, {
      image,
      words: { alt: 'A harbour', caption, credit: 'Press', disclaimer: 'A drawing.' },
    })
    return id
  }

  async function two(id: string) {
    const [rita, edith] = [await newsroom.visitAs(reporter), await newsroom.visitAs(editor)]
    await openStory(rita, id)
    await openStory(edith, id)
    return { rita, edith }
  }

  it('are written on words, answered with a mention and resolved, and both see it at once', async () => {
    const id = await told()
    const { rita, edith } = await two(id)
    await comment(edith, body(edith), 'old tidal mill', 'Since when?')
    await soon(() => marked(body(rita))).toEqual(['old tidal mill'])
    await tab(rita).getByText('1 open').waitFor()
    await tab(rita).getByText('something new').waitFor({ state: 'attached' })

    await body(rita).locator('mark').click()
    await thread(rita, 'Since when?').getByText('New', { exact: true }).waitFor()
    await reply(rita).pressSequentially('Since 1790, says @Ed')
    await rita.getByRole('option', { name: 'Edith Vole' }).waitFor()
    await rita.keyboard.press('Enter')
    await rita.keyboard.type('herself.')
    await rita.keyboard.press('Control+Enter')
    await thread(edith, 'Since 1790, says @Edith Vole herself.').waitFor()
    const list = await editor.get(`/api/stories/${id}/threads?after=0`, threadList)
    const mentions = list.threads[0]?.comments[1]?.mentions.map(({ name }) => name)
    expect(mentions).toEqual(['Edith Vole'])

    await edith.getByText('Mine', { exact: true }).click()
    await thread(edith, 'Since when?').getByRole('button', { name: 'Resolve' }).click()
    // Nobody looks at it any more.
    await body(rita).press('Control+End')
    await soon(() => marked(body(rita))).toEqual([])
    await rita.getByText('Resolved', { exact: true }).click()
    await thread(rita, 'Resolved by Edith Vole').getByRole('button', { name: 'Reopen' }).click()
    await soon(() => marked(body(edith))).toEqual(['old tidal mill'])
    await rita.goto('/desk')
    await row(rita, SAMPLE.headline)
      .first()
      .getByText('1 open comment')
      .waitFor({ state: 'attached' })
  })

  it('[COM2] stay with their words in every field while others write, and say where these are gone', async () => {
    const id = await told()
    const { rita, edith } = await two(id)
    await comment(edith, body(edith), 'six hundred people', 'Who counted?')
    await comment(edith, headline(edith), 'forty years', 'Forty-one.')
    await edith.getByRole('tab', { name: 'Details' }).click()
    await comment(edith, field(edith, 'Caption'), 'dusk', 'Dawn!')
    const moved = async () => {
      const list = await editor.get(`/api/stories/${id}/threads?after=0`, threadList)
      const place = list.threads.find(({ comments }) => comments[0]?.text === 'Who counted?')?.place
      return place?.on === 'words' ? place.letters : null
    }
    const before = await moved()
    await select(body(rita), 'watched by')
    await rita.keyboard.press('ArrowLeft')
    await rita.keyboard.press('Enter')
    await button(rita, 'Bulleted list').click()
    await select(headline(rita), 'forty')
    await rita.keyboard.press('ArrowLeft')
    await rita.keyboard.type('nearly ')
    await soon(() => marked(body(edith))).toEqual(['six hundred people'])
    await soon(() => marked(headline(edith))).toEqual(['forty years'])
    await saved(rita)
    await soon(moved).not.toEqual(before)

    const late = await newsroom.visitAs(reporter)
    await openStory(late, id)
    await soon(() => marked(body(late))).toEqual(['six hundred people'])
    await soon(() => marked(field(late, 'Caption'))).toEqual(['dusk'])
    await select(body(rita), 'six hundred people')
    await rita.keyboard.press('Delete')
    await tab(late).click()
    await thread(late, 'Who counted?').getByText('The text was removed.').waitFor()
    await soon(async () => (await threads(late).allInnerTexts()).at(-1)).toContain('Who counted?')
    await select(body(rita), 'Volunteers')
    await rita.keyboard.press('Control+z')
    await soon(() => marked(body(late))).toEqual(['six hundred people'])
  })

  it('on long passages say all of their words to a screen reader that are to be seen', async () => {
    const id = await importStory(editor, SAMPLE_PAGE)
    const edith = await newsroom.visitAs(editor)
    await openStory(edith, id)
    const quoted = await body(edith).locator('p').first().innerText()
    expect(quoted.length).toBeGreaterThan(80)
    await comment(edith, body(edith), quoted, 'All of it?')
    expect(await look(edith, 'comments-long-quote')).toEqual([])
  })

  it('are written and linked to over plain HTTP, too, where a browser gives a page less', async () => {
    const id = await importStory(editor, SAMPLE_PAGE)
    const edith = await newsroom.visitAs(editor)
    await edith.addInitScript(() => {
      Reflect.deleteProperty(Crypto.prototype, 'randomUUID')
      Reflect.deleteProperty(Navigator.prototype, 'clipboard')
    })
    await openStory(edith, id)
    await comment(edith, body(edith), 'heartbeat', 'Nice.')
    await thread(edith, 'Nice.').click()
    await pick(edith, { of: 'Edith Vole', item: 'Copy link' })
    await edith.getByText('The link is copied').waitFor()
    await reply(edith).press('Control+v')
    await soon(() => reply(edith).inputValue()).toContain(`${id}#comment=`)
    await reply(edith).fill('And short.')
    await reply(edith).press('Control+Enter')
    await thread(edith, 'And short.').waitFor()
    expect(newsroom.complaints).toEqual([])
  })

  it('are opened by their address, also by who signs in first, and beside a story that is somebody else’s', async () => {
    const id = await importStory(editor, SAMPLE_PAGE)
    const edith = await newsroom.visitAs(editor)
    await edith.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await openStory(edith, id)
    await comment(edith, body(edith), 'heartbeat', 'Nice.')
    await thread(edith, 'Nice.').click()
    await pick(edith, { of: 'Edith Vole', item: 'Copy link' })
    await edith.getByText('The link is copied').waitFor()
    const address = await edith.evaluate(() => navigator.clipboard.readText())

    const person = { name: 'Olga Orr', role: 'reporter' } as const
    const olga = await newsroom.node.addPerson(person)
    const page = await newsroom.visit()
    await page.goto(address)
    await page.getByLabel('E-mail').fill(olga.credentials.email)
    await page.getByLabel(/^Password/).fill(olga.credentials.password)
    await button(page, 'Sign in').click()
    await soon(() => thread(page, 'Nice.').getAttribute('aria-current')).toBe('true')
    await soon(() => body(page).locator('mark').getAttribute('class')).toContain('commented-active')
    await soon(() => body(page).locator('mark').isVisible()).toBe(true)
    expect(await body(page).getAttribute('contenteditable')).toBe('false')
    await comment(page, body(page), 'boathook', 'May I say so?')
    await soon(() => marked(body(edith))).toEqual(['boathook', 'heartbeat'])
    await page.goto(`/desk/stories/${id}#comment=th_none`)
    await page.getByText('That comment is gone, or you may not see it.').waitFor()
  })

  it('[COM1] wait on the device without a network, after a reload as well, and are sent once it is back', async () => {
    const id = await told()
    const { rita, edith } = await two(id)
    await rita.context().setOffline(true)
    await comment(rita, body(rita), 'sluice gate', 'Check the gate.')
    await thread(rita, 'Check the gate.').getByText('Waiting to be sent.').waitFor()
    await button(rita, 'Comment on the story').click()
    await composer(rita).pressSequentially('And one more')
    await rita.keyboard.press('Escape')
    await rita.context().setOffline(false)
    await thread(edith, 'Check the gate.').or(tab(edith).getByText('1 open')).waitFor()
    await tab(edith).click()
    await thread(edith, 'Check the gate.').waitFor()
    await rita.reload()
    await tab(rita).click()
    await soon(() => composer(rita).inputValue()).toBe('And one more')
    await button(rita, 'Throw away').click()
    await soon(() => threads(rita).count()).toBe(1)
    await composer(rita).waitFor({ state: 'detached' })
  })

  it('are come to once they are sent, where somebody went to one on its way', async () => {
    const { rita } = await two(await told())
    await rita.context().setOffline(true)
    await comment(rita, body(rita), 'sluice gate', 'Check the gate.')
    await thread(rita, 'Check the gate.').click()
    await rita.context().setOffline(false)
    await reply(rita).waitFor()
  })

  it('are all written, found and left by keyboard', async () => {
    const id = await told()
    const page = await newsroom.visitAs(reporter)
    await openStory(page, id)
    const write = async (said: string) => {
      await page.keyboard.press('Control+Alt+m')
      await composer(page).waitFor()
      await page.keyboard.type(said)
      await page.keyboard.press('Control+Enter')
      await soon(() => body(page).evaluate((element) => element === document.activeElement)).toBe(
        true,
      )
    }
    await body(page).press('Control+Home')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Shift+End')
    await write('The first line.')
    await page.keyboard.press('Control+End')
    await write('The last word.')
    await soon(() => body(page).locator('mark').count()).toBe(2)
    const isIn = (said: string) =>
      soon(() =>
        thread(page, said).evaluate((article) => article.contains(document.activeElement)),
      ).toBe(true)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Alt+n')
    await isIn('The first line.')
    await page.keyboard.press('Control+Alt+n')
    await isIn('The last word.')
    await page.keyboard.press('Control+Alt+p')
    await isIn('The first line.')
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      if (await reply(page).evaluate((input) => input === document.activeElement)) break
    }
    await page.keyboard.type('So it is.')
    await page.keyboard.press('Control+Enter')
    await thread(page, 'So it is.').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await soon(() => body(page).evaluate((element) => element === document.activeElement)).toBe(
      true,
    )
  })

  it('are changed and deleted by who wrote them; editors delete those of others', async () => {
    const id = await told()
    const { rita, edith } = await two(id)
    await comment(rita, body(rita), 'heartbeat', 'Nic.')
    await thread(rita, 'Nic.').click()
    await pick(rita, { of: 'Rita Reed', item: 'Edit' })
    await field(rita, 'Change your comment').fill('Nice.')
    await rita.keyboard.press('Control+Enter')
    await tab(edith).click()
    await thread(edith, 'Nice.').getByText('edited').waitFor()
    await comment(edith, body(edith), 'boathook', 'What is that?')
    await thread(rita, 'What is that?').click()
    await soon(() => button(rita, 'More for the comment by Edith Vole').count()).toBe(1)
    await button(rita, 'More for the comment by Edith Vole').click()
    await soon(() => rita.getByRole('menuitem', { name: 'Delete…' }).count()).toBe(0)
    await rita.keyboard.press('Escape')

    await thread(edith, 'Nice.').click()
    await pick(edith, { of: 'Rita Reed', item: 'Delete…' })
    const sure = dialog(edith, 'Delete the comment by Rita Reed?')
    await sure.getByRole('button', { name: 'Delete' }).click()
    await soon(() => threads(rita).count()).toBe(1)
    await soon(() => marked(body(rita))).toEqual(['boathook'])
  })

  it('are nothing that readers see, keep nothing from being published, and are copied by nobody', async () => {
    const admin = await newsroom.node.admin()
    const story = await publishStory(admin, { ...SAMPLE, section: 'World', byline: 'Ada Quill' })
    const page = await newsroom.visitAs(admin)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await openStory(page, story.id)
    await comment(page, body(page), 'heartbeat', 'For our eyes only.')
    await select(body(page), 'heartbeat')
    await page.keyboard.press('Control+c')
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    expect(copied).toContain('heartbeat')
    expect(copied).not.toContain('<mark')
    await body(page).press('Control+End')
    await page.keyboard.type(' So it is said.')
    await saved(page)
    await button(page, 'Update').click()
    await dialog(page, /^Update/)
      .getByText('1 open comment')
      .waitFor()
    await dialog(page, /^Update/)
      .getByRole('button', { name: 'Update' })
      .click()
    await page.getByText('is on the page').waitFor()
    const html = await (await fetch(newsroom.node.url + story.path)).text()
    expect(html).toContain('So it is said.')
    expect(html).not.toMatch(/<mark|For our eyes only|commented/)
  })

  it('are accessible, and a sheet below the text on a phone', async () => {
    const id = await told()
    const { rita, edith } = await two(id)
    await comment(edith, body(edith), 'old tidal mill', 'Since when does it stand there?')
    await button(edith, 'Comment on the story').click()
    await composer(edith).fill('Who reads this for the lawyers? @Rita Reed')
    await composer(edith).press('Control+Enter')
    await button(edith, 'Comment on the picture').click()
    await composer(edith).fill('It is a photograph of the other harbour.')
    await composer(edith).press('Control+Enter')
    await soon(() => threads(edith).count()).toBe(3)
    await rita.setViewportSize({ width: 390, height: 844 })
    await rita.getByText('Comments', { exact: false }).first().click()
    await thread(rita, 'Since when').click()
    const bottomOf = async () => {
      const words = await body(rita).locator('mark').boundingBox()
      return (words?.y ?? Infinity) + (words?.height ?? 0)
    }
    const sheet = await rita.locator('.side-comments').boundingBox()
    await soon(bottomOf).toBeLessThan(sheet?.y ?? 0)
    expect(await bottomOf()).toBeGreaterThan(0)
    await reply(rita).pressSequentially('I ask @')
    await rita.getByRole('option').first().waitFor()
    expect(await look(rita, 'desk-comments')).toEqual([])
    await rita.goto('/desk')
    await row(rita, SAMPLE.headline).first().waitFor()
    expect(await look(rita, 'desk-comments-list')).toEqual([])
  })

  it('complains of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})
