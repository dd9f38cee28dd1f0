import type { Locator, Page, WebSocketRoute } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import type { Caller } from '../support/node-process.ts'
import {
  body,
  button,
  field,
  headline,
  keptOnDevice,
  openStory,
  saved,
  saveState,
  standfirst,
  words,
} from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { drawHarbour, illustrate } from './prepared-stories.ts'

async function deleteCopies(page: Page) {
  await page.goto('/desk')
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      const deleted = indexedDB.deleteDatabase(name ?? '')
      await new Promise((resolve) => (deleted.onsuccess = resolve))
    }
  })
  await page.close()
}

describe('two people at one draft', { timeout: 60_000 }, () => {
  let newsroom: E2eNewsroom
  let ada: Caller
  let ben: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open()
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
    ben = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'publisher' })
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  async function newStory(headline = ''): Promise<string> {
    return (await ada.post('/api/stories', { headline }, storyDetail)).id
  }

  async function together(storyId: string): Promise<[Page, Page]> {
    const pages = [await newsroom.visitAs(ada), await newsroom.visitAs(ben)] as const
    await Promise.all(pages.map((page) => openStory(page, storyId)))
    return [...pages]
  }

  it('type in all three fields at once, and have the same text in the end', async () => {
    const storyId = await newStory()
    const [a, b] = await together(storyId)
    const typing = [
      [a, headline(a), 'Mill turns again'],
      [b, body(b), 'The wheel had stood still for forty years.'],
      [a, standfirst(a), 'Six hundred people watched.'],
      [b, headline(b), 'In Skarvik: '],
      [a, body(a), 'Rain fell on the quay.'],
    ] as const
    // Each person has one keyboard; the two write at the same time.
    await Promise.all(
      [a, b].map(async (page) => {
        for (const [author, field, text] of typing)
          if (author === page) await field.pressSequentially(text)
      }),
    )
    await agree(headline(a), headline(b), [])
    await agree(standfirst(a), standfirst(b), ['Six hundred people watched.'])
    await agree(body(a), body(b), [])
    // Where two wrote into one field their letters may stand in each other's words, but none is missing.
    expect(letters(await words(headline(a)))).toBe(letters('Mill turns againIn Skarvik: '))
    expect(letters(await words(body(a)))).toBe(
      letters('The wheel had stood still for forty years.Rain fell on the quay.'),
    )
    await Promise.all([saved(a), saved(b)])
  })

  it('see who else is there, and where they are writing', async () => {
    const [a, b] = await together(await newStory('Ferry strikes a quay'))
    await body(b).pressSequentially('Nobody was hurt.')
    await body(a).getByText('Ben Hardy').waitFor({ state: 'attached' })
    await headline(a).press('End')
    await headline(b).getByText('Ada Quill').waitFor({ state: 'attached' })
    for (const page of [a, b])
      await page
        .getByRole('img', {
          name: /^In this story now: .*(Ada Quill.*Ben Hardy|Ben Hardy.*Ada Quill)/,
        })
        .waitFor()

    await b.context().close()
    await body(a).getByText('Ben Hardy').waitFor({ state: 'detached' })
    await a.getByRole('img', { name: 'In this story now: Ada Quill', exact: true }).waitFor()
  })

  it('take back their own words only', async () => {
    const [a, b] = await together(await newStory())
    await body(a).pressSequentially('Ada wrote this. ')
    await agree(body(a), body(b), ['Ada wrote this.'])
    await body(b).press('Control+End')
    await body(b).pressSequentially('Ben wrote that.')
    await agree(body(a), body(b), ['Ben wrote that.'])
    // One press takes back what was typed without a pause; how much that is depends on the machine.
    const presses = await pressUntil(body(a), 'Control+z', 'Ben wrote that.')
    await body(a).press('Control+z')
    await agree(body(a), body(b), ['Ben wrote that.'])
    for (let i = 0; i < presses; i += 1) await body(a).press('Control+Shift+z')
    await agree(body(a), body(b), ['Ada wrote this.', 'Ben wrote that.'])
  })

  it('[EDIT1] fill in the panel at once, see who is in which field, and take back there what they did', async () => {
    const storyId = await newStory('Ferry strikes a quay')
    const picture = { alt: 'A harbour', caption: 'At dusk', credit: 'N. Light', disclaimer: '' }
    const image = await drawHarbour(20)
    await illustrate(newsroom.node, ben, storyId, { image, words: picture })
    const [a, b] = await together(storyId)
    await soon(() => words(field(a, 'Caption'))).toBe('At dusk')
    await Promise.all([
      field(a, 'Caption').pressSequentially('The ferry. '),
      field(b, 'Caption').pressSequentially('Taken by Ada. '),
    ])
    await agree(field(a, 'Caption'), field(b, 'Caption'), [])
    const both = letters('The ferry. Taken by Ada. At dusk')
    expect(letters(await words(field(a, 'Caption')))).toBe(both)
    await a.getByRole('img', { name: 'In Caption now: Ben Hardy' }).waitFor()
    await b.getByRole('combobox', { name: 'Tags' }).focus()
    await a.getByRole('img', { name: 'In Tags now: Ben Hardy' }).waitFor()

    await button(a, 'Remove').click()
    await b.keyboard.type('ferry')
    await b.keyboard.press('Enter')
    await button(b, 'Add a picture').waitFor()
    await a.getByText('ferry', { exact: true }).waitFor()
    await a.keyboard.press('Control+z')
    await button(b, 'Replace').waitFor()
    await b.keyboard.press('Control+z')
    await a.getByText('ferry', { exact: true }).waitFor({ state: 'detached' })
    await Promise.all([saved(a), saved(b)])
  })

  it('[LOG1] read “Saved” only once the server has acknowledged their last key', async () => {
    const storyId = await newStory()
    const page = await newsroom.visitAs(ada)
    const acks = await holdAcks(page)
    await openStory(page, storyId)
    await saved(page)
    acks.hold()
    await headline(page).pressSequentially('Tide turns')
    await soon(() => acks.held).toBeGreaterThan(0)
    expect(await saveState(page).innerText()).toBe('Saving')
    await soon(() => saveState(page).innerText()).toBe('Not saved yet')
    acks.release()
    await saved(page)
  })

  it('go on writing without a network, and what they wrote is merged when it is back', async () => {
    const [a, b] = await together(await newStory())
    await body(a).pressSequentially('First. ')
    await agree(body(a), body(b), ['First.'])
    await a.context().setOffline(true)
    await soon(() => saveState(a).innerText()).toBe('Offline')
    await body(a).pressSequentially('Written at sea. ')
    await body(b).press('Control+End')
    await body(b).pressSequentially('Written ashore.')
    await saved(b)
    expect(await words(body(b))).not.toContain('at sea')
    expect(await saveState(a).innerText()).toBe('Offline')
    await a.context().setOffline(false)
    await agree(body(a), body(b), ['First.', 'Written at sea.', 'Written ashore.'])
    await saved(a)
  })

  it('find what they wrote without a network although the page was closed meanwhile', async () => {
    const storyId = await newStory()
    const [a, b] = await together(storyId)
    await saved(a)
    await a.context().setOffline(true)
    await soon(() => saveState(a).innerText()).toBe('Offline')
    await body(a).pressSequentially('Written in the tunnel.')
    await soon(() => keptOnDevice(a)).toBeGreaterThan(0)
    await a.close()
    const later = await a.context().newPage()
    await later.context().setOffline(false)
    await openStory(later, storyId)
    await soon(() => words(body(later))).toBe('Written in the tunnel.')
    await soon(() => words(body(b))).toBe('Written in the tunnel.')
  })

  it('[EDIT1] are heard, and what they write is kept, though another tab deletes what the device keeps', async () => {
    const storyId = await newStory()
    const [a, b] = await together(storyId)
    await body(a).pressSequentially('First.')
    await saved(a)
    await deleteCopies(await a.context().newPage())
    await body(a).pressSequentially(' Second.')
    await soon(() => words(body(b))).toBe('First. Second.')
    await saved(a)
    await deleteCopies(await a.context().newPage())
    await body(b).press('Control+End')
    await body(b).pressSequentially(' Third.')
    await soon(() => words(body(a))).toBe('First. Second. Third.')
    await a.context().setOffline(true)
    await soon(() => saveState(a).innerText()).toBe('Offline')
    const before = await keptOnDevice(a)
    await body(a).press('Control+End')
    await body(a).pressSequentially(' At sea.')
    await soon(() => keptOnDevice(a)).toBeGreaterThanOrEqual(before + ' At sea.'.length)
    await a.close()
    const later = await a.context().newPage()
    await later.context().setOffline(false)
    await openStory(later, storyId)
    await soon(() => words(body(b))).toBe('First. Second. Third. At sea.')
  })

  it('[LOG1] lose nothing that was “Saved” when the server is killed', async () => {
    const storyId = await newStory()
    const [a, b] = await together(storyId)
    await headline(a).pressSequentially('Tide turns')
    await body(b).pressSequentially('At noon.')
    await Promise.all([saved(a), saved(b)])
    await newsroom.node.kill()
    await soon(() => saveState(a).innerText()).toBe('Reconnecting')
    await body(a).press('Control+End')
    await body(a).pressSequentially(' And again at midnight.')
    await newsroom.node.start()
    await saved(a)
    const fresh = await newsroom.visitAs(await newsroom.node.admin())
    await openStory(fresh, storyId)
    await soon(() => words(headline(fresh))).toBe('Tide turns')
    await soon(() => words(body(fresh))).toBe('At noon. And again at midnight.')
    await soon(() => words(body(b))).toBe('At noon. And again at midnight.')
  })

  it('see pages that complain of nothing', () => {
    expect(newsroom.complaints).toEqual([])
  })
})

/** Between the page and the server: lets everything through, but can keep the acknowledgements back. */
async function holdAcks(page: Page) {
  let holding = false
  const kept: (() => void)[] = []
  await page.routeWebSocket(/\/collab\//, (route: WebSocketRoute) => {
    const server = route.connectToServer()
    server.onMessage((message) => {
      const send = () => route.send(message)
      if (holding && typeof message !== 'string' && message[0] === FRAME.ack) kept.push(send)
      else send()
    })
  })
  return {
    get held() {
      return kept.length
    },
    hold: () => void (holding = true),
    release: () => {
      holding = false
      for (const send of kept.splice(0)) send()
    },
  }
}

async function pressUntil(field: Locator, key: string, text: string): Promise<number> {
  for (let presses = 1; ; presses += 1) {
    await field.press(key)
    if ((await words(field)) === text || presses === 20) return presses
  }
}

async function agree(a: Locator, b: Locator, holding: readonly string[]) {
  await soon(async () => {
    const text = await words(a)
    return text === (await words(b)) && holding.every((part) => text.includes(part))
  }).toBe(true)
}

const letters = (text: string) => text.replace(/\s/g, '').split('').toSorted().join('')
