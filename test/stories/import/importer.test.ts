import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { ManualClock } from '../../support/manual-clock.ts'
import { silentLogger } from '../../support/silent-logger.ts'
import {
  DEADLINE_MS,
  IDLE_MS,
  Importer,
  MOST_WAITING,
} from '../../../server/stories/import/importer.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'

const PAGE = 'World\n\nFerry runs aground\n\nBy Jane Doe\n\nThe ferry ran aground.'
const HTML = '<article><h1>Ferry runs aground</h1><p>The ferry ran aground.</p></article>'
const WITHIN = { within: 10_000 }
/** Nothing reads so many elements in each other in time. */
const TANGLED = '<div>'.repeat(150_000)

describe('[IMP1] the thread that reads pages', () => {
  let clock: ManualClock
  let importer: Importer
  beforeEach(() => {
    clock = new ManualClock(0)
    importer = new Importer({ clock, logger: silentLogger })
  })
  afterEach(() => importer[Symbol.asyncDispose]())

  function read(page: string, kind: 'text' | 'html' = 'text') {
    return importer.read({ bytes: new TextEncoder().encode(page), kind, sections: FIRST_SECTIONS })
  }

  async function headlineOf(page: string, kind?: 'text' | 'html') {
    return (await read(page, kind)).seed.headline
  }

  it('is there while there are pages, and gone after a while without any', async () => {
    expect(importer.isRunning).toBe(false)
    expect(
      await Promise.all([headlineOf(PAGE), headlineOf(HTML, 'html'), headlineOf(HTML)]),
    ).toEqual(Array.from({ length: 3 }, () => 'Ferry runs aground'))
    expect(importer.isRunning).toBe(true)
    await clock.advance(IDLE_MS)
    expect(importer.isRunning).toBe(false)
    expect(await headlineOf(PAGE)).toBe('Ferry runs aground')
  })

  it('ends with a page that takes too long, and reads the next one', async () => {
    const slow = read(TANGLED, 'html').catch((error: unknown) => error)
    const next = read(PAGE)
    await eventually(async () => {
      await clock.advance(DEADLINE_MS)
      expect(await Promise.race([slow, clock.turn()])).toMatchObject({
        code: 'bad-input',
        message: expect.stringContaining('too large or too tangled'),
      })
    }, WITHIN)
    expect((await next).seed.headline).toBe('Ferry runs aground')
  })

  it('says what keeps a page from being one', async () => {
    await expect(read(' \n ')).rejects.toMatchObject({ message: 'There is no text in it.' })
    await expect(read('\u200b')).rejects.toMatchObject({ message: 'There is no text in it.' })
    await expect(read('<p> </p>', 'html')).rejects.toMatchObject({ code: 'bad-input' })
    await expect(read('a\u0000b')).rejects.toMatchObject({ code: 'bad-input' })
    await expect(read('a'.repeat(2 ** 21 + 1))).rejects.toMatchObject({ code: 'too-big' })
  })

  it('lets so many pages wait, and refuses more', async () => {
    const { jobs } = MOST_WAITING
    const reads = Promise.allSettled(Array.from({ length: jobs }, () => read(PAGE)))
    await expect(read(PAGE)).rejects.toMatchObject({ code: 'unavailable' })
    await importer[Symbol.asyncDispose]()
    const codes = (await reads).map(({ status }) => status)
    expect(codes).toContain('rejected')
  })

  it('lets fewer large ones wait, so that they fit into its node', async () => {
    const large = 'a'.repeat(8 * 1024 * 1024)
    const most = MOST_WAITING.bytes / large.length
    const reads = Promise.allSettled(Array.from({ length: most }, () => read(large, 'html')))
    await expect(read(PAGE)).rejects.toMatchObject({ code: 'unavailable' })
    await importer[Symbol.asyncDispose]()
    await reads
  })
})
