import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { retracted } from '../../shared/protocol/api/publishing.ts'
import type { Caller } from '../support/node-process.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { publishStory, type PreparedStory } from './prepared-stories.ts'

const TEXT = [
  'The council met in the old customs house on Monday evening, with the windows open on the harbour.',
  'After three hours it voted, eight to five, that the night ferry to Skarvik goes on until the spring, whatever the company says about the price of diesel and of crews that nobody can find in the winter.',
  'The mayor, Ingrid Sørlie, called the vote “a relief for everybody who works at night”.',
]
const ARABIC = {
  headline: 'عبّارة الليل تستمر حتى الربيع',
  standfirst: 'صوّت المجلس مساء الاثنين لصالح إبقاء العبّارة.',
  paragraphs: [
    'صوّت المجلس مساء الاثنين بثمانية أصوات مقابل خمسة لصالح إبقاء عبّارة الليل إلى سكارفيك.',
  ],
}
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const OTHERS = 22
/** The newsroom's zone is UTC. */
const TODAY = new Date().toISOString().slice(0, 10).replaceAll('-', '/')

describe('readers who look for a story', { timeout: 120_000 }, () => {
  let newsroom: E2eNewsroom
  let admin: Caller
  let ferry: PreparedStory
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    admin = await newsroom.node.admin()
    for (let i = 1; i <= OTHERS; i += 1)
      await publishStory(admin, {
        section: i % 2 ? 'Politics' : 'Business',
        headline: `Shipyard order ${i} goes to the river towns`,
        standfirst: 'One crane serves them all.',
        byline: 'Ben Hardy',
        paragraphs: ['They share one order book, and one crane stands in the harbour.'],
      })
    await publishStory(admin, { section: 'World', byline: 'Mona Haddad', ...ARABIC })
    await publishStory(admin, {
      section: 'Culture',
      byline: 'Ada Quill',
      headline: `${LONG} <b>sings</b> & plays`,
      standfirst: `The choir of the ${LONG} sings in the harbour.`,
      paragraphs: TEXT.slice(0, 1),
    })
    ferry = await publishStory(admin, {
      section: 'World',
      headline: 'Night ferry to Skarvik goes on until the spring',
      standfirst: 'The council votes eight to five, and the mayor is relieved.',
      byline: 'Mara Lindqvist',
      paragraphs: TEXT,
    })
  }, 120_000)
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(async () => {
    expect(newsroom.complaints).toEqual([])
    await newsroom[Symbol.asyncDispose]()
  })

  it.each([
    ['search', '/search'],
    ['search-found', '/search?q=harbour'],
    ['search-one', '/search?q=night+ferry+diesel'],
    ['search-meant', '/search?q=Skravik'],
    ['search-nothing', '/search?q=zeppelin'],
    ['search-arabic', `/search?q=${encodeURIComponent('عبّارة')}`],
    ['search-long', '/search?q=donau'],
    ['archive', '/archive'],
    ['archive-month', '/archive/' + TODAY.slice(0, 7)],
    ['archive-day', '/archive/' + TODAY],
    ['search-from-front', '/'],
  ])('see what is accessible and fits: %s', async (name, path) => {
    const page = await newsroom.visit({ as: 'reader' })
    await page.goto(path)
    await page.getByRole('main').waitFor()
    expect(await look(page, name)).toEqual([])
  })

  it('come from the front page by keyboard, search, and read', async () => {
    const page = await newsroom.visit({ as: 'reader' })
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).focus()
    await page.keyboard.press('Enter')
    const words = page.getByRole('searchbox', { name: 'Words to search for' })
    await words.focus()
    await page.keyboard.type('mayor relieved')
    await page.keyboard.press('Enter')
    await page.getByText('1 story with “mayor relieved”').waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['mayor', 'relieved'])
    await page
      .getByRole('main')
      .getByRole('link', { name: /Night ferry/ })
      .focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${ferry.path}`)
  })

  it('[RDR3] go through all that was found without JavaScript, on a phone', async () => {
    const page = await newsroom.visit({
      as: 'reader',
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    await page.goto('/search')
    await page.getByLabel('Words to search for').fill('crane')
    await page.getByLabel('Order').selectOption('Newest first')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText('22 stories with “crane”').waitFor()
    const found = page.locator('main article h2')
    expect(await found.count()).toBe(20)
    expect(await found.first().innerText()).toBe('Shipyard order 22 goes to the river towns')
    await page.getByRole('link', { name: 'Older stories' }).click()
    await page.getByText('Older stories with “crane”').waitFor()
    expect(await found.allInnerTexts()).toEqual([
      'Shipyard order 2 goes to the river towns',
      'Shipyard order 1 goes to the river towns',
    ])
    await page.getByLabel('Section', { exact: true }).selectOption('Business')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText('11 stories with “crane”').waitFor()
  })

  it('[RDR3] reach every story by plain links of the archive', async () => {
    const page = await newsroom.visit({ as: 'reader', javaScriptEnabled: false })
    await page.goto('/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: /^[A-Z][a-z]+$/ })
      .click()
    await page.getByRole('link', { name: /more on this day/ }).click()
    const links = page.locator('main article h2 a')
    expect(await links.count()).toBe(OTHERS + 3)
  })

  it('[RDR4] have a retracted story taken from what they found', async () => {
    const page = await newsroom.visit({ as: 'reader' })
    await page.goto('/search?q=night+ferry')
    await page.getByRole('link', { name: /Night ferry/ }).waitFor()
    const note = 'The vote has not taken place yet, and nothing is decided.'
    await admin.post(`/api/stories/${ferry.id}/retract`, { note }, retracted)
    await soon(() => page.locator('main article').textContent()).toMatch(
      /^\s*This story was retracted\s*$/,
    )
    await page.reload()
    await page.getByText('No story with “night ferry” was found').waitFor()
    expect(await page.locator('main').textContent()).not.toContain('Skarvik')
  })
})
