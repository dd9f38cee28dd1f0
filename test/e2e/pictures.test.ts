import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Caller } from '../support/node-process.ts'
import { body, button, dialog, openStory, saved } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { illustrate, publishStory } from './prepared-stories.ts'

const PICTURES = join(import.meta.dirname, '..', '..', 'server', 'sample', 'pictures')
const HARBOUR = join(PICTURES, 'world.jpg')

let newsroom: E2eNewsroom
let ana: Caller
let ben: Caller
beforeAll(async () => {
  newsroom = await E2eNewsroom.open()
  ana = await newsroom.node.addPerson({ name: 'Ana Stone', role: 'publisher' })
  ben = await newsroom.node.addPerson({ name: 'Ben Holt', role: 'editor' })
})
afterEach(() => newsroom.everybodyLeaves())
afterAll(() => newsroom[Symbol.asyncDispose]())

const line = (page: Page, name: string, nth = 0) =>
  body(page).getByRole('group', { name, exact: true }).nth(nth)

/** Without the cursors of others. */
const said = (page: Page, name: string) =>
  line(page, name).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const other of copy.querySelectorAll('.other-caret')) other.remove()
    return copy.textContent.replaceAll('\u2060', '')
  })

async function prepared(headline: string) {
  const story = await publishStory(ana, {
    section: 'World',
    headline,
    standfirst: 'Ferries sail again.',
    byline: 'Ana Stone',
    paragraphs: ['The first ferry left at dawn.', 'Pilots had waited four days.'],
  })
  const page = await newsroom.visitAs(ana)
  await openStory(page, story.id)
  await saved(page)
  return { story, page }
}

/** As a browser does when a picture is on the clipboard. */
async function pastePicture(page: Page) {
  const bytes = (await readFile(HARBOUR)).toString('base64')
  await body(page).evaluate((element, base64) => {
    const file = new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'image.jpg', {
      type: 'image/jpeg',
    })
    const clipboardData = new DataTransfer()
    clipboardData.items.add(file)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, bytes)
}

async function publish(page: Page) {
  await saved(page)
  await button(page, 'Update').click()
  const update = dialog(page, /^Update/)
  await update.getByText('Everything that readers need is there.').waitFor()
  await update.getByRole('button', { name: 'Update', exact: true }).click()
  await update.waitFor({ state: 'detached' })
}

it(
  'a picture, a gallery and a video go from the desk to an open page, and two people write the same caption',
  { timeout: 120_000 },
  async () => {
    const { story, page } = await prepared('Harbour reopens after the storm')
    await body(page).press('Control+Home')
    const chooser = page.waitForEvent('filechooser')
    await button(page, 'Picture').click()
    await page.getByRole('menuitem', { name: 'From this device' }).click()
    await (await chooser).setFiles(HARBOUR)
    await soon(() => body(page).locator('figure img').count()).toBe(1)

    const bens = await newsroom.visitAs(ben)
    await openStory(bens, story.id)
    await line(page, 'Caption').click()
    await page.keyboard.type('The pier at dawn')
    await line(bens, 'Credit').click()
    await bens.keyboard.type('Ben Holt')
    await soon(() => said(page, 'Credit')).toBe('Ben Holt')
    await soon(() => said(bens, 'Caption')).toBe('The pier at dawn')

    await saved(page)
    await button(page, 'Update').click()
    await dialog(page, /^Update/)
      .getByText('Describe the picture in the text that has no alternative text.')
      .waitFor()
    await page.keyboard.press('Escape')
    await line(page, 'Caption').click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('A pier in fog')
    expect(await said(page, 'Alternative text')).toBe('A pier in fog')

    await body(page).press('Control+End')
    await button(page, 'Embed a video or a recording').click()
    await page.getByLabel('Address of a video or a recording').fill('https://youtu.be/dQw4w9WgXcQ')
    await page.keyboard.press('Enter')
    await line(page, 'Caption', 1).waitFor()
    await page.keyboard.type('How the harbour was cleared')
    await button(page, 'Wide').click()
    expect(await look(page, 'pictures-desk')).toEqual([])
    await publish(page)

    const asked: string[] = []
    const reader = await newsroom.visit({ as: 'reader' })
    reader.on('request', (request) => asked.push(new URL(request.url()).host))
    await reader.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>player</title>' }),
    )
    const live = reader.waitForResponse((response) => response.url().includes('/live?revision='))
    await reader.goto(story.path)
    await live
    const picture = reader.getByRole('img', { name: 'A pier in fog' })
    await picture.scrollIntoViewIfNeeded()
    expect(await look(reader, 'pictures-reader')).toEqual([])
    await reader.getByRole('link', { name: 'A pier in fog' }).press('Enter')
    const lightbox = reader.getByRole('dialog', { name: 'Pictures of this story' })
    await lightbox.getByText('The pier at dawn').waitFor()
    await reader.screenshot({ path: 'test/artifacts/pictures-lightbox.png' })
    await reader.keyboard.press('Escape')
    await lightbox.waitFor({ state: 'detached' })
    expect(new Set(asked).size).toBe(1)

    await picture.evaluate((element) => Object.assign(element, { isThis: true }))
    await line(page, 'Caption').click()
    await page.keyboard.press('End')
    await page.keyboard.type(', cleared')
    await publish(page)
    await reader.getByText('The pier at dawn, cleared').waitFor()
    expect(await picture.evaluate((element) => 'isThis' in element)).toBe(true)

    await button(reader, 'Show it here').click()
    await soon(() => reader.locator('.embed iframe').getAttribute('src')).toContain(
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    )
    await soon(() => asked).toContain('www.youtube-nocookie.com')
    expect(newsroom.complaints).toEqual([])
  },
)

it('what the crops of a picture keep is chosen by mouse and by keys, and is what others show', async () => {
  const { story, page } = await prepared('The ferry sails at dawn')
  const words = { alt: 'A pier', caption: 'The pier', credit: 'Ana Stone', disclaimer: '' }
  const image = await readFile(HARBOUR)
  await illustrate(newsroom.node, ana, story.id, { image, words })
  const point = page.getByRole('slider', { name: 'Focal point' })
  const chosen = () => point.getAttribute('aria-valuetext')
  await soon(chosen).toBe('Not chosen: the crops follow what stands out.')
  const size = async () => (await point.boundingBox()) ?? { width: 0, height: 0 }
  // As wide as the picture, once that is there.
  await soon(async () => (await size()).width).toBeGreaterThan(100)
  const { width, height } = await size()
  await point.click({ position: { x: width * 0.2, y: height * 0.6 } })
  await soon(chosen).toBe('20 % from the left, 60 % from above')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowUp')
  await soon(chosen).toBe('30 % from the left, 59 % from above')
  expect(await look(page, 'focal-point')).toEqual([])
  await publish(page)
  const told = await (await fetch(newsroom.node.url + story.path)).text()
  const [, share = ''] = /property="og:image" content="([^"]*\.30-59\.jpg)"/.exec(told) ?? []
  expect((await fetch(share)).headers.get('content-type')).toBe('image/jpeg')
  await point.press('Delete')
  await soon(chosen).toBe('Not chosen: the crops follow what stands out.')
  await page.keyboard.press('Control+z')
  await soon(chosen).toBe('30 % from the left, 59 % from above')
  expect(newsroom.complaints).toEqual([])
})

it('a pasted picture is on its way for colleagues too, and what fails says why', async () => {
  const { story, page } = await prepared('Pilots wait for the tide')
  const bens = await newsroom.visitAs(ben)
  await openStory(bens, story.id)
  let answer: (() => void) | undefined
  await page.route('**/api/assets?*', async (route) => {
    await new Promise<void>((resolve) => (answer = resolve))
    await route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      json: {
        type: 'about:blank',
        title: 'x',
        status: 422,
        code: 'invalid',
        detail: 'No picture.',
      },
    })
  })
  await body(page).press('Control+End')
  await pastePicture(page)
  await body(page).getByText('image.jpg is on its way').waitFor()
  await body(bens).getByText('Ana Stone is adding image.jpg').waitFor()
  await soon(() => answer !== undefined).toBe(true)
  answer?.()
  await body(page).getByText('No picture.').waitFor()
  await body(bens).getByText('Ana Stone is adding image.jpg').waitFor({ state: 'detached' })
  await page.unroute('**/api/assets?*')
  await button(page, 'Try again').click()
  await soon(() => body(bens).locator('figure').count()).toBe(1)
  expect(await body(page).getByText('No picture.').count()).toBe(0)

  await button(bens, 'Picture').click()
  await bens.getByRole('menuitem', { name: 'From the newsroom' }).click()
  const library = dialog(bens, 'Pictures of the newsroom')
  await library.getByRole('listitem').getByRole('button').first().click()
  await soon(() => body(page).locator('figure').count()).toBe(2)

  await body(page).press('Control+End')
  await button(page, 'Gallery').click()
  const chooser = page.waitForEvent('filechooser')
  await button(page, 'Add pictures').click()
  await (await chooser).setFiles([HARBOUR, join(PICTURES, 'sport.jpg')])
  await body(bens).getByText('A gallery with 2 pictures').waitFor()
  const order = () =>
    body(page)
      .locator('.media-gallery img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src))
  await soon(order).toHaveLength(2)
  const before = await order()
  await button(page, 'Move later').first().press('Enter')
  await soon(order).toEqual(before.toReversed())
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move later')

  const point = body(page).locator('.media-gallery').getByRole('button', { name: 'Focal point' })
  await point.first().press('Enter')
  const choice = dialog(page, 'Focal point')
  await choice.getByRole('slider').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await look(page, 'focal-point-in-text')).toEqual([])
  await choice.getByRole('button', { name: 'Done' }).press('Enter')
  const kept = () =>
    body(bens)
      .locator('.media-gallery img')
      .evaluateAll((images) => images.map((image) => getComputedStyle(image).objectPosition))
  await body(bens).locator('.media-gallery').scrollIntoViewIfNeeded()
  await soon(kept).toEqual(['40% 50%', '50% 50%'])
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Focal point')
  await page.keyboard.press('Control+z')
  await soon(kept).toEqual(['50% 50%', '50% 50%'])
})

it(
  'what is pasted brings its pictures along, and the picture at the top stands above the text as readers will see it',
  { timeout: 60_000 },
  async () => {
    const { page } = await prepared('The lighthouse is dark')
    const base64 = (await readFile(HARBOUR)).toString('base64')
    await body(page).press('Control+End')
    await body(page).evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'The lamp went out. Nobody came.')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, `<p>The lamp went out.</p><figure><img src="data:image/jpeg;base64,${base64}" alt="A pier"><figcaption>The pier</figcaption></figure><p><img src="http://127.0.0.1:9/lamp.jpg"></p><p>Nobody came.</p>`)
    await soon(() => body(page).locator('figure img').count()).toBe(1)
    expect([await said(page, 'Caption'), await said(page, 'Alternative text')]).toEqual([
      'The pier',
      'A pier',
    ])
    const failed = page.getByRole('alert').filter({ hasText: 'lamp.jpg could not be added.' })
    await failed.getByText('This address may not be asked for a picture.').waitFor()
    await body(page).getByText('Nobody came.').waitFor()

    const chooser = page.waitForEvent('filechooser')
    await button(page, 'Add a picture').click()
    await (await chooser).setFiles(HARBOUR)
    const hero = page.locator('.sheet-hero')
    await hero.locator('img').waitFor()
    await hero.getByRole('button', { name: 'Edit picture' }).click()
    await page.keyboard.type('Fog over the pier')
    await hero.getByText('Fog over the pier').waitFor()
    expect(await look(page, 'hero-in-place')).toEqual([])
  },
)
