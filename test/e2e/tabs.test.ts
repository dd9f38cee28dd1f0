import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { published, retracted } from '../../shared/protocol/api/publishing.ts'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { NodeProcess, type Caller } from '../support/node-process.ts'
import { TcpProxy } from '../support/tcp-proxy.ts'
import { soon } from './newsroom.ts'
import { changeDraft, publishStory, type PreparedStory } from './prepared-stories.ts'
import { TabBrowser, type Tab } from './tab-browser.ts'

/** To one host over HTTP/1.1 a browser makes six. */
const MORE_THAN_CONNECTIONS = 7

describe('a browser with many tabs over HTTP/1.1', { timeout: 240_000 }, () => {
  let node: NodeProcess
  let way: TcpProxy & { url: string }
  let publisher: Caller
  let browser: TabBrowser
  let origin: string
  let made = 0

  beforeAll(async () => {
    node = await NodeProcess.start()
    way = await TcpProxy.to(node.url)
    origin = way.url.replace(/\/$/, '')
    publisher = await node.addPerson({ name: 'Paul Press', role: 'publisher' })
    browser = await TabBrowser.open()
  })
  beforeEach(async () => {
    await browser.somebodyComes()
    await browser.signIn(publisher, origin)
  })
  afterEach(async () => {
    await browser.theyLeave()
    await streams().toBe(0)
  })
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]()
    await way[Symbol.asyncDispose]()
    await node[Symbol.asyncDispose]()
  })

  async function open(count: number, url: (i: number) => string, options = {}): Promise<Tab[]> {
    const tabs: Tab[] = []
    for (let i = 0; i < count; i += 1) tabs.push(await browser.newTab(url(i), options))
    return tabs
  }

  async function openDesks(count: number, options = {}): Promise<Tab[]> {
    const tabs = await open(count, () => `${origin}/desk`, options)
    for (const tab of tabs) await soon(() => tab.shows('New story')).toBe(true)
    return tabs
  }

  /** One after the other: a page that was never looked at asks for no news. */
  async function openPages(count: number, path: (i: number) => string, options = {}) {
    const tabs: Tab[] = []
    for (let i = 0; i < count; i += 1) {
      const tab = await browser.newTab(origin + path(i), options)
      await soon(() => isLive(tab)).toBe(true)
      tabs.push(tab)
    }
    return tabs
  }

  async function openLists(paths: readonly string[], options = {}): Promise<Tab[]> {
    const tabs: Tab[] = []
    for (const path of paths) {
      const tab = await browser.newTab(origin + path, options)
      await soon(() => tab.evaluate(`document.documentElement.classList.contains('live')`)).toBe(
        true,
      )
      await tab.evaluate('window.isThisLoad = true')
      tabs.push(tab)
    }
    return tabs
  }

  async function hide(tab: Tab) {
    await browser.newTab(`${origin}/healthz`)
    await soon(() => tab.evaluate('document.visibilityState')).toBe('hidden')
  }

  async function leave(tab: Tab) {
    await tab.goTo(`${origin}/sport`)
    await soon(() => tab.evaluate('location.pathname')).toBe('/sport')
  }

  const headlineOf = async ({ id }: PreparedStory) =>
    (await publisher.get(`/api/stories/${id}`, storyDetail)).headline

  async function newStory(by = publisher): Promise<string> {
    made += 1
    const headline = `Ferry number ${made} is late`
    await by.post('/api/stories', { headline }, storyDetail)
    return headline
  }

  /** Updated once: what comes then changes no height, and no page at its top holds it back. */
  const prepare = async () => {
    made += 1
    const story = await publishStory(publisher, {
      section: 'World',
      headline: `Lighthouse number ${made} is lit again`,
      byline: 'Mara Lindqvist',
      paragraphs: ['It was dark for a year.', 'Now it is not.'],
    })
    await update(story, 'At last.', 1)
    return story
  }

  async function update({ id }: PreparedStory, words: string, at = 0): Promise<void> {
    await changeDraft(node, publisher, id, (doc) => {
      const block = doc.getXmlFragment('body').get(at)
      const text = 'get' in block ? block.get(0) : block
      if ('insert' in text && 'toDelta' in text) text.insert(0, `${words} `)
    })
    await publisher.post(`/api/stories/${id}/publish`, { kind: 'update' }, published)
  }

  /** Those that are open: a browser has six connections for them and all its requests. */
  const streams = () => soon(() => way.streams)

  it.each([
    ['one window', { newWindow: false }],
    ['windows of their own', { newWindow: true }],
  ])('keeps seven desks in %s up to date by one stream', async (_, options) => {
    const desks = await openDesks(MORE_THAN_CONNECTIONS, options)
    await streams().toBe(1)
    await stopTimers(desks)
    await allShow(desks, await newStory())
    for (const desk of desks) expect(await request(desk)).toBe(200)
  })

  it('keeps seven pages of one story up to date by one stream', async () => {
    const story = await prepare()
    // In sight all of them: out of sight for a minute, a page wants no news any more.
    const pages = await openPages(MORE_THAN_CONNECTIONS, () => story.path, { newWindow: true })
    await streams().toBe(1)
    await stopTimers(pages)
    await update(story, 'Seen in all tabs.')
    await allShow(pages, 'Seen in all tabs.')
    await soon(() => pages[0]?.shows('1 reading now')).toBe(true)
    for (const page of pages) expect(await request(page)).toBe(200)
  })

  it('[VUE4] counts each page of those that share a stream, by the token that another one was sent', async () => {
    const stories = [await prepare(), await prepare(), await prepare()]
    await openPages(3, (i) => stories[i]?.path ?? '', { newWindow: true })
    await streams().toBe(1)
    for (const { id } of stories)
      await soon(() => publisher.get(`/api/stories/${id}`, storyDetail)).toMatchObject({ views: 1 })
  })

  it('keeps pages of five stories and three desks up to date by two streams', async () => {
    const stories: PreparedStory[] = []
    for (let i = 0; i < 5; i += 1) stories.push(await prepare())
    const pages = await openPages(5, (i) => stories[i]?.path ?? '', { newWindow: true })
    const desks = await openDesks(3)
    await streams().toBe(2)
    for (const [i, story] of stories.entries()) {
      await update(story, `News number ${i}.`)
      await allShow(pages.slice(i, i + 1), `News number ${i}.`)
    }
    await allShow(desks, await newStory())
    for (const tab of [...pages, ...desks]) expect(await request(tab)).toBe(200)
    expect(await pages[0]?.shows('News number 1.')).toBe(false)
    const { reading } = await publisher.get(`/api/stories/${stories[3]?.id}`, storyDetail)
    expect(reading).toBe(1)
    await pages[3]?.close()
    await soon(
      async () => (await publisher.get(`/api/stories/${stories[3]?.id}`, storyDetail)).reading,
    ).toBe(0)
    await streams().toBe(2)
  })

  it.each([
    ['is closed', (tab: Tab) => tab.close()],
    ['crashes', async (tab: Tab) => tab.crash()],
    ['is frozen', (tab: Tab) => tab.freeze()],
    ['leaves for another page', (tab: Tab) => tab.goTo('about:blank')],
  ])('[RDR1] misses nothing when the tab that holds the stream %s', async (_, end) => {
    const story = await prepare()
    const [desk, page, otherPage, otherDesk] = [
      ...(await openDesks(1)),
      ...(await openPages(2, () => story.path)),
      ...(await openDesks(1)),
    ]
    if (!desk || !page || !otherPage || !otherDesk) throw new Error('four tabs')
    await page.show()
    await desk.show()
    // The desk in sight holds one stream; of the pages, which are both hidden, the last one seen the other.
    await streams().toBe(2)
    await otherDesk.show()
    await end(page)
    await end(desk)
    const headline = await newStory()
    await update(story, 'Nobody missed it.')
    await allShow([otherDesk], headline)
    await allShow([otherPage], 'Nobody missed it.')
    await streams().toBe(2)
  })

  it('[RDR1] misses nothing when a tab takes the lead and never holds the stream', async () => {
    const story = await prepare()
    const pages = await openPages(1, () => story.path)
    await streams().toBe(1)
    // As a tab that was frozen in that moment.
    const frozen = await browser.newTab(`${origin}/healthz`)
    await soon(() => frozen.evaluate('location.pathname')).toBe('/healthz')
    await frozen.evaluate(`navigator.locks.query().then(({ held: [lead] }) => {
      void navigator.locks.request(lead.name, { steal: true }, () => new Promise(() => {})).catch(() => {})
    })`)
    await update(story, 'It goes on.')
    await allShow(pages, 'It goes on.')
    await streams().toBe(1)
  })

  it('[RDR1] brings a tab that was frozen up to date when it is looked at again', async () => {
    const story = await prepare()
    const [old, fresh] = await openPages(2, () => story.path)
    await old?.freeze()
    await update(story, 'First change.')
    await allShow(fresh ? [fresh] : [], 'First change.')
    await update(story, 'Second change.')
    await allShow(fresh ? [fresh] : [], 'Second change.')
    expect(await old?.shows('First change.')).toBe(false)
    await old?.thaw()
    await old?.show()
    await allShow(old ? [old] : [], 'Second change. First change.')
    await streams().toBe(1)
  })

  it('[RDR1] brings a page that comes back from the browser’s cache up to date', async () => {
    const story = await prepare()
    const [page] = await openPages(1, () => story.path)
    await page?.evaluate(`window.isThisLoad = true`)
    await page?.goTo(`${origin}/world`)
    await soon(() => page?.evaluate('location.pathname')).toBe('/world')
    await update(story, 'While it was away.')
    await page?.evaluate('history.back()')
    await allShow(page ? [page] : [], 'While it was away.')
    expect(await page?.evaluate('window.isThisLoad')).toBe(true)
  })

  it('keeps lists and stories up to date by one stream', async () => {
    const story = await prepare()
    const pages = await openPages(1, () => story.path, { newWindow: true })
    const lists = await openLists(['/', '/world', '/authors/mara-lindqvist'], { newWindow: true })
    await streams().toBe(1)
    await stopTimers(lists)
    await prepare()
    await allShow(lists, '1 new story')
    await update(story, 'Beside the lists.')
    await allShow(pages, 'Beside the lists.')
    const { reading } = await publisher.get(`/api/stories/${story.id}`, storyDetail)
    expect(reading).toBe(1)
    for (const tab of [...pages, ...lists]) expect(await request(tab)).toBe(200)
  })

  it.each([
    ['hidden', (tab: Tab) => hide(tab)],
    ['frozen', (tab: Tab) => hide(tab).then(() => tab.freeze())],
    ['in the browser’s cache', (tab: Tab) => leave(tab)],
    ['cut off', async () => way.cut('reset')],
  ])('[RDR1] [RDR4] brings a list that was %s up to date by itself', async (how, goAway) => {
    const [gone, stays] = [await prepare(), await prepare()]
    const [list] = await openLists(['/world'])
    if (!list) throw new Error('a list')
    const titles = (await Promise.all([gone, stays].map(headlineOf))) as [string, string]
    await allShow([list], titles[0])
    await goAway(list)
    await publisher.post(`/api/stories/${gone.id}/retract`, { note: 'Forged.' }, retracted)
    await prepare()
    if (how === 'frozen') await list.thaw()
    if (how === 'in the browser’s cache') await list.evaluate('history.back()')
    way.heal()
    await list.show()
    await allShow([list], '1 new story')
    await allShow([list], 'This story was retracted')
    expect(await list.shows(titles[0])).toBe(false)
    expect(await list.shows(titles[1])).toBe(true)
    expect(await list.evaluate('window.isThisLoad')).toBe(true)
    await streams().toBe(1)
  })

  it('[RDR4] takes the text from every open page of a story that is retracted, and brings it back', async () => {
    const story = await prepare()
    const pages = await openPages(3, () => story.path)
    const note = 'It was never lit.'
    await publisher.post(`/api/stories/${story.id}/retract`, { note }, retracted)
    await allShow(pages, note)
    for (const page of pages) expect(await page.shows('It was dark')).toBe(false)
    await publisher.post(`/api/stories/${story.id}/publish`, { kind: 'reinstate' }, published)
    await allShow(pages, 'It was dark')
    for (const page of pages) expect(await page.shows(note)).toBe(false)
    await streams().toBe(1)
  })

  it('gives the stream of one person to nobody else', async () => {
    const [one, other] = [
      await node.addPerson({ name: 'Ina First', role: 'publisher' }),
      await node.addPerson({ name: 'Una Other', role: 'editor' }),
    ]
    await browser.signIn(one, origin)
    const [first, second] = await openDesks(2)
    await streams().toBe(1)
    await first?.evaluate(
      `fetch('/api/auth/sign-out', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }).then(({ status }) => status)`,
    )
    await soon(() => second?.shows('You were signed out')).toBe(true)
    await streams().toBe(0)
    await browser.signIn(other, origin)
    const [third] = await openDesks(1)
    await streams().toBe(1)
    const headline = await newStory(other)
    await allShow(third ? [third] : [], headline)
    expect(await second?.shows(headline)).toBe(false)
  })

  it('fetches what a frozen desk has missed, though the stream of the others never broke', async () => {
    const [, old] = await openDesks(2, { newWindow: true })
    await browser.newTab(`${origin}/healthz`)
    await soon(() => old?.evaluate('document.visibilityState')).toBe('hidden')
    await old?.freeze()
    const headline = await newStory()
    await old?.thaw()
    await old?.show()
    await allShow(old ? [old] : [], headline)
    await streams().toBe(1)
  })

  it('says that a page is not live where more are open than a stream can carry', async () => {
    const stories = [await prepare(), await prepare(), await prepare()]
    const [page] = await openPages(1, () => stories[0]?.path ?? '', { newWindow: true })
    const manyOthers = (want: string) =>
      page?.evaluate(`{
        const { src } = document.querySelector('script[type=module]')
        const others = new BroadcastChannel('reader ' + src)
        for (let i = 0; i < 30; i += 1) {
          const want = ${want}
          others.postMessage({ type: 'here', tab: 'other' + i, wants: [want].flat(), visible: true, leads: false, ask: false })
        }
      }`)
    await manyOthers(`{ topic: 'st_other' + i, at: 1 }`)
    const [late] = await open(1, () => origin + stories[1]?.path, { newWindow: true })
    await allShow(late ? [late] : [], 'Not live: reload for updates')
    expect(await page?.shows('Not live')).toBe(false)
    await manyOthers('[]')
    await allShow(late ? [late] : [], '1 reading now')
    await streams().toBe(1)
  })

  it('keeps scripts of different deployments apart', async () => {
    const story = await prepare()
    const [page] = await openPages(1, () => story.path)
    const leaders = () => page?.evaluate(`navigator.locks.query().then(({ held }) => held.length)`)
    expect(await leaders()).toBe(1)
    await page?.evaluate(
      `import(document.querySelector('script[type=module]').src + '?deployed=later')`,
    )
    await soon(leaders).toBe(2)
  })

  it('has a stream for the tab in sight only, where tabs cannot share', async () => {
    const insecure = origin.replace('127.0.0.1', 'newsroom.test')
    await browser.signIn(publisher, insecure)
    const story = await prepare()
    const pages = await open(4, () => insecure + story.path)
    const desks = await open(5, () => `${insecure}/desk`)
    for (const desk of desks) await soon(() => desk.shows('New story')).toBe(true)
    expect(await desks[0]?.evaluate('isSecureContext')).toBe(false)
    await streams().toBe(1)
    await allShow(desks.slice(-1), await newStory())
    await update(story, 'Only when it is looked at.')
    await pages[0]?.show()
    await allShow(pages.slice(0, 1), 'Only when it is looked at.')
    await streams().toBe(1)
  })
})

/** Counts have come over the stream. */
function isLive(tab: Tab): Promise<unknown> {
  return tab.evaluate(`document.querySelector('[data-reading=""]')?.hidden === false`)
}

async function allShow(tabs: readonly Tab[], words: string) {
  for (const tab of tabs) await soon(() => tab.shows(words)).toBe(true)
}

/** Nothing that runs now can fetch what comes: it is brought, without waiting for a clock. */
async function stopTimers(tabs: readonly Tab[]) {
  for (const tab of tabs)
    await tab.evaluate(`for (let id = setTimeout(() => {}); id > 0; id -= 1) clearTimeout(id)`)
}

function request(tab: Tab): Promise<unknown> {
  return tab.evaluate(`fetch('/healthz').then(({ status }) => status)`)
}
