import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { body, button } from '../e2e/desk.ts'
import { eventually } from '../support/eventually.ts'
import type { Person } from './person.ts'

const PICTURES = join(import.meta.dirname, '..', '..', 'server', 'sample', 'pictures')
const FILES = ['world.jpg', 'sport.jpg'].map((name) => join(PICTURES, name))
const EMBEDDED = 'https://youtu.be/dQw4w9WgXcQ'
/** How long a picture may take to come into the text on a busy machine. */
const UPLOAD_MS = 30_000

/** Blocks by the letters that find them behind a slash, and which keys lead through their parts, with a word in each. */
const WRITTEN = {
  key: ['Enter', 'Enter'],
  tab: ['Tab', 'Tab', 'Tab'],
  fact: ['Enter'],
  corr: [],
  pull: ['Enter'],
} as const

/** One that is written, on a line of its own, filled and left. */
export async function writeBlock(person: Person): Promise<string> {
  const query = person.random.pick(Object.keys(WRITTEN) as (keyof typeof WRITTEN)[])
  await slash(person, query)
  const words = [await person.typist.word()]
  for (const key of WRITTEN[query]) {
    await person.writer.press(key)
    words.push(await person.typist.word())
  }
  await person.goSomewhere()
  return `${query}: ${words.join(' ')}`
}

export async function divide(person: Person): Promise<string> {
  await slash(person, 'div')
  await person.goSomewhere()
  return ''
}

async function slash(person: Person, query: string) {
  await person.goToPlain()
  await person.writer.press('Enter')
  await person.writer.type(`/${query}`)
  await person.page.getByRole('listbox').getByRole('option').first().waitFor()
  await person.writer.press('Enter')
}

/** A picture from the device, with a caption and all that readers need of it. */
export async function addPicture(person: Person): Promise<string> {
  const pictures = body(person.page).locator('.media-picture')
  const before = await pictures.count()
  await person.goToPlain()
  const chooser = person.page.waitForEvent('filechooser')
  await button(person.page, 'Picture').click()
  await person.page.getByRole('menuitem', { name: 'From this device' }).click()
  await (await chooser).setFiles(person.random.pick(FILES))
  await more(pictures, before)
  return fillLines(person, ['Caption', 'Alternative text', 'Credit'])
}

export async function addGallery(person: Person): Promise<string> {
  const pictures = body(person.page).locator('.media-gallery .media-picture')
  const before = await pictures.count()
  await person.goToPlain()
  await button(person.page, 'Gallery').click()
  const chooser = person.page.waitForEvent('filechooser')
  await button(person.page, 'Add pictures').last().click()
  await (await chooser).setFiles(FILES)
  await more(pictures, before + 1)
  return fillLines(person, ['Caption', 'Alternative text', 'Credit'])
}

export async function addEmbed(person: Person): Promise<string> {
  await person.goToPlain()
  await button(person.page, 'Embed a video or a recording').click()
  await person.page.getByLabel('Address of a video or a recording').fill(EMBEDDED)
  await person.page.keyboard.press('Enter')
  await body(person.page).locator('.media-embed').first().waitFor()
  return fillLines(person, ['Caption'])
}

/** Writes a word into each line of a picture that is empty. */
export async function fillLines(person: Person, names: readonly string[]): Promise<string> {
  const words: string[] = []
  for (const name of names)
    for (const line of await body(person.page).getByRole('group', { name, exact: true }).all()) {
      if (/\w/.test(await line.innerText().catch(() => 'moved away'))) continue
      await line.click()
      await person.writer.press('End')
      words.push(await person.typist.word())
    }
  await person.goSomewhere()
  return words.join(' ')
}

/** Past the block above or below, by the keyboard. */
export async function moveBlock(person: Person): Promise<string> {
  await person.typist.goSomewhere()
  const key = person.random.pick(['ArrowUp', 'ArrowDown'])
  for (let left = 1 + person.random.int(2); left > 0; left -= 1) {
    await person.writer.press(`Alt+Shift+${key}`)
    await person.writer.breathe()
  }
  return key
}

async function more(pictures: Locator, than: number) {
  await eventually(
    async () => {
      if ((await pictures.count()) <= than) throw new Error('the picture did not come')
    },
    { within: UPLOAD_MS, every: 50 },
  )
}
