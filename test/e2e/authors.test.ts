import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { author } from '../../shared/protocol/api/authors.ts'
import { button, field } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom } from './newsroom.ts'
import { publishStory } from './prepared-stories.ts'

const PHOTO = join(import.meta.dirname, '../../server/sample/pictures/culture.jpg')
const STORM = {
  section: 'World',
  headline: 'The storm turns back at the lighthouse',
  byline: 'Ada Quill',
  paragraphs: ['It came as far as the harbour wall, and thought better of it.'],
}

describe('the authors of a newsroom', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  it('are told of by an editor', async () => {
    const edith = await newsroom.node.addPerson({ name: 'Edith Rule', role: 'editor' })
    const page = await newsroom.visitAs(edith)
    await page.goto('/desk/authors')
    await button(page, 'Add an author…').click()
    await page.keyboard.type('Ada Quill')
    await field(page, 'What they do').fill('Harbour correspondent')
    await field(page, 'About them').fill(
      'Has written of ships, storms and those who wait for them since 2009.',
    )
    await field(page, 'E-mail address').fill('ada at the harbour')
    await field(page, 'Page elsewhere').fill('https://social.example/@ada')
    await button(page, 'Save').click()
    await page.getByText('must be an e-mail address').waitFor()
    await field(page, 'E-mail address').fill('ada@harbour.example')
    await button(page, 'Save').click()
    await button(page, 'Change Ada Quill').click()
    await page.locator('input[type=file]').setInputFiles(PHOTO)
    await page.getByRole('img', { name: 'Photo of Ada Quill' }).waitFor()
    expect(await look(page, 'authors')).toEqual([])
  })

  it('are met by readers at the foot of a story', async () => {
    const admin = await newsroom.node.admin()
    const bo = {
      name: 'Bo Reed',
      title: 'Weather',
      bio: 'Looks at clouds from both sides. '.repeat(8),
      email: 'bo@harbour.example',
      link: 'https://social.example/@bo',
    }
    await admin.put('/api/authors/bo-reed', bo, author)
    const { path } = await publishStory(admin, { ...STORM, byline: 'Ada Quill and Bo Reed' })
    const reader = await newsroom.visit({ as: 'reader' })
    await reader.goto(path)
    await reader.getByText('Weather').waitFor()
    expect(await look(reader, 'author-box')).toEqual([])
    expect(newsroom.complaints).toEqual([])
  })
})
