import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Contents, IDLE_MS, SHORT_BYTES } from '../../server/contents/contents.ts'
import { bodyText, pageText } from '../../server/contents/printed.ts'
import { unpackedLetters, versionOf } from '../../server/contents/version-parts.ts'
import { outlineOf, seedFrom, typeset, type Printed } from '../../server/contents/jobs.ts'
import type { DraftAt } from '../../server/log/update-log.ts'
import { openAtOnce } from '../../server/log/opening.ts'
import { snapshotOf } from '../../server/log/snapshot-of.ts'
import { keptText, plainText, type KeptText } from '../../server/store/revision-text.ts'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { paragraph, type Block } from '../../shared/document/content.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { seedUpdate } from '../../shared/document/write-draft.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { publishable } from '../support/stories.ts'

const WORDS = 'What is new in the harbour, and what is not, as of today. '

/** Paragraphs of 580 characters each, the first of which says `first`. */
function bodyOf(paragraphs: number, first = 'To begin with.'): Block[] {
  const long = WORDS.repeat(10)
  return [first, ...Array.from({ length: paragraphs }, (_, i) => `${i} ${long}`)].map(paragraph)
}

function draftOf(body: Block[]): DraftAt {
  const data = seedUpdate(publishable({ body }))
  const update = { seq: 1, data, userId: 'ada', schema: SCHEMA_VERSION }
  return { seq: 1, snapshot: null, updates: [update], schema: SCHEMA_VERSION }
}

const SHORT = draftOf(bodyOf(3))
const LONG = draftOf(bodyOf((2 * SHORT_BYTES) / 580))
const VERY_LONG = draftOf(bodyOf(1_800))
const VERY_LONG_TOO = draftOf(bodyOf(1_800, 'To begin with something else.'))
const OTHER = draftOf(bodyOf((2 * SHORT_BYTES) / 580, 'To begin with something else.'))

function printed(draft: DraftAt): Printed {
  const { text, outline } = typeset(draft, null)
  return { number: 1, ...keptText(JSON.stringify({ ...outline, body: undefined }), text) }
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

const bare = (text: KeptText) => ({ text, pictures: {}, leads: false, language: 'en' })

describe('[COST2] the content of a draft', () => {
  let clock: ManualClock
  let contents: Contents
  beforeAll(() => {
    clock = new ManualClock(0)
    const log = { load: async () => LONG }
    contents = new Contents({ log, clock, logger: silentLogger })
  })
  afterAll(() => contents[Symbol.asyncDispose]())

  it('is read at once if it is short', async () => {
    expect(await contents.outline(SHORT)).toEqual(outlineOf(SHORT))
    expect(await contents.typeset(SHORT, printed(SHORT))).toMatchObject({
      before: { isSameBody: true },
    })
    expect((await contents.seed({ draft: SHORT }, ['slug'])).headline).toBe(publishable().headline)
    expect(contents.hasThread).toBe(false)
  })

  it('is read in a thread if it is long, and is the same', async () => {
    expect(await contents.outline(LONG)).toEqual(outlineOf(LONG))
    expect(contents.hasThread).toBe(true)
    const before = printed(LONG)
    expect(await contents.typeset(LONG, before)).toEqual(typeset(LONG, before))
    const after = await contents.typeset(OTHER, before)
    expect(after.before?.isSameBody).toBe(false)
    expect(after).toEqual(typeset(OTHER, before))
    expect(await contents.seed({ draft: LONG }, ['slug', 'date'])).toEqual(
      seedFrom({ draft: LONG }, ['slug', 'date']),
    )
  })

  it('that somebody sends says what is wrong with it, from a thread, too', async () => {
    const seed = (value: unknown) => contents.seed({ json: json(value) }, [])
    const body = bodyOf((2 * SHORT_BYTES) / 580)
    const fault = { field: 'body.0.type', message: expect.any(String) }
    for (const rest of [[], body])
      await expect(
        seed({ ...publishable(), body: [{ type: 'marquee' }, ...rest] }),
      ).rejects.toMatchObject({ code: 'bad-input', faults: [fault] })
    const cut = json(publishable({ body })).slice(0, -1)
    await expect(contents.seed({ json: cut }, [])).rejects.toMatchObject({ code: 'bad-request' })
    expect((await seed(publishable({ body }))).fits).toBe(true)
  })

  it('that somebody sends to be slow is refused before each of its parts is looked at', async () => {
    const head = JSON.stringify({ ...publishable(), body: undefined }).slice(0, -1)
    for (const part of ['1', '{"type":"paragraph","inline":[]}']) {
      const body = `${head},"body":[${`${part},`.repeat(1_500_000)}${part}]}`
      const bytes = new TextEncoder().encode(body)
      await expect(contents.seed({ json: bytes }, [])).rejects.toMatchObject({ code: 'too-big' })
    }
    const few = await contents
      .seed({ json: json({ ...publishable(), body: Array(1_000).fill(1) }) }, [])
      .catch((error: unknown) => error)
    expect(few).toMatchObject({ code: 'bad-input', faults: { length: 100 } })
  })

  it('that was published is read there too if it is long, packed or as it was kept before', async () => {
    const [one, other] = [printed(VERY_LONG), printed(VERY_LONG_TOO)]
    expect([one.packed, printed(LONG).packed]).toEqual([expect.any(Uint8Array), null])
    const plain = { ...one, ...plainText(one), packed: null }
    expect(plain.contentJson.length).toBeGreaterThan(1024 * 1024)
    for (const kept of [one, plain]) {
      expect(await contents.content(kept)).toBe(plain.contentJson)
      expect(await contents.page(bare(kept))).toEqual(pageText(bare(plain)))
      const [from, to] = [kept, other].map((text) => ({
        slots: {},
        history: [],
        text: bare(text),
      }))
      if (!from || !to) throw new Error('two pages')
      const patch = JSON.parse(await contents.patch({ from, to }))
      expect(patch.blocks).toMatchObject([{ op: 'replace', id: 'r1-1' }])
      const after = await contents.typeset(VERY_LONG_TOO, kept)
      expect(after).toEqual(typeset(VERY_LONG_TOO, kept))
      expect((await contents.typeset(VERY_LONG, kept)).before?.isSameBody).toBe(true)
    }
  })

  it('has for feeds nothing that only our page can use', () => {
    const table: Block = {
      type: 'table',
      caption: [],
      head: true,
      rows: [[[{ type: 'text', text: 'x', marks: [] }]]],
    }
    const text = bare(printed(draftOf([table, paragraph('x')])))
    expect(pageText(text).html).toContain('tabindex')
    expect(bodyText(text).html).toContain('<table>')
    expect(bodyText(text).html).not.toMatch(/tabindex|data-block| id=/)
  })

  it('is opened for a room in parts if it is long, and is the same', async () => {
    for (const draft of [SHORT, VERY_LONG]) {
      const [room, whole] = [await contents.opened(draft), openAtOnce(draft)]
      expect(Buffer.compare(Y.encodeStateAsUpdate(room.doc), whole.base)).toBe(0)
      expect([room.base, room.deleted]).toEqual([whole.base, whole.deleted])
      expect(await contents.snapshotOf(draft)).toEqual(snapshotOf(draft))
    }
  })

  it('[VER2] is packed as a version in a thread if it is long, and unpacked there, and is the same', async () => {
    for (const draft of [SHORT, VERY_LONG]) {
      const version = await contents.version(draft)
      expect(version).toEqual(versionOf(draft))
      expect(await contents.letters(draft)).toEqual(unpackedLetters(version.letters))
      const doc = newDraftDoc()
      Y.applyUpdate(doc, await contents.draftOf(version.state))
      expect(Y.encodeStateAsUpdate(doc)).toEqual(openAtOnce(draft).base)
    }
  })

  it('needs no thread when no long one was read for a while', async () => {
    await contents.outline(LONG)
    await clock.advance(IDLE_MS)
    expect(contents.hasThread).toBe(false)
    expect(await contents.outline(LONG)).toEqual(outlineOf(LONG))
  })
})
