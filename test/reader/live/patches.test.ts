import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignBlocks, type RevisionBlock } from '../../../shared/revision/blocks.ts'
import { paragraph, type Content } from '../../../shared/document/content.ts'
import { isRetraction } from '../../../shared/model/story.ts'
import type { PageParts } from '../../../shared/revision/patch.ts'
import {
  pageBlocks,
  patchTexts,
  type PageOf,
  type Patched,
} from '../../../server/contents/printed.ts'
import { applyPatch } from '../../support/apply-patch.ts'
import type { RetractedNews, RevisionNews } from '../../../shared/protocol/live.ts'
import { frameBetween } from '../../../server/reader/live/frames.ts'
import type {
  PublishedRevision,
  PublishedStory,
} from '../../../server/reader/published/published.ts'
import { retractedParts, storyParts } from '../../../server/reader/pages/story-parts.ts'
import { FIRST_PROFILE } from '../../../shared/model/profile.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'
import { content } from '../newsroom.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 12 })
/** Few texts, so that paragraphs come back, move and stand twice. */
const line = fc.oneof(
  fc.constantFrom('One two three.', 'One two four.', 'Five.', '', '<b>&"\'', '\n\ndata: x'),
  words,
)
const hero = fc.record({
  assetId: fc.constantFrom('as_1', 'as_gone'),
  alt: words,
  caption: words,
  credit: words,
  disclaimer: words,
})
const anyContent: fc.Arbitrary<Content> = fc
  .record({
    headline: words,
    standfirst: words,
    text: fc.array(line, { maxLength: 8 }),
    bylines: fc.array(words, { maxLength: 3 }),
    tags: fc.array(words, { maxLength: 3 }),
    date: fc.option(fc.constantFrom('2025-05-08', '2024-02-29')),
    hero: fc.option(hero),
  })
  .map(({ headline, standfirst, text, ...meta }) =>
    content({ headline, standfirst, body: text.map(paragraph), meta: { slug: 'a', ...meta } }),
  )
const revisionsOf = fc
  .array(
    fc.record({ content: anyContent, kind: fc.constantFrom('update', 'correct'), note: words }),
    {
      minLength: 2,
      maxLength: 6,
    },
  )
  .map((published) => {
    let blocks: RevisionBlock[] = []
    return published.map(({ content, kind, note }, i): PublishedRevision => {
      const number = i + 1
      blocks = alignBlocks(blocks, content.body, number)
      const variants = [{ width: 8, height: 4, format: 'webp' as const, file: 'a.webp' }]
      const image =
        content.meta.hero?.assetId === 'as_1' ? { variants, crops: [], thumbnail: 'a.jpg' } : null
      const publishedAt = Date.UTC(2025, 4, 8, 14, i)
      const text = { contentJson: '', blocksJson: JSON.stringify(blocks), packed: null }
      const made = { number, kind: i === 0 ? ('publish' as const) : kind, note, publishedAt }
      const passage =
        made.kind === 'correct' ? (blocks.find(({ at }) => at === number)?.id ?? null) : null
      return { ...made, minor: false, passage, content, text, image, pictures: [] }
    })
  })

/** The stored state of a story, as the page store reads it. */
function stored(revisions: readonly PublishedRevision[], retraction: PublishedStory['retraction']) {
  const newest = revisions.length
  const edition = { number: newest, state: retraction ? ('retracted' as const) : ('live' as const) }
  const story: PublishedStory = {
    id: 'st_1',
    path: '/world/2025/05/08/a',
    publishedAt: Date.UTC(2025, 4, 8, 14),
    edition,
    retraction,
  }
  const store = {
    story: async () => story,
    notes: async () => [...revisions],
    revisions: async (_: string, numbers: readonly number[]) =>
      revisions.filter(({ number }) => numbers.includes(number)),
  }
  /** As it was made when `number` was the newest. */
  const page = (number: number) => {
    const revision = revisions[number - 1]
    if (!revision) throw new Error(`there is no revision ${number}`)
    return shownParts(
      storyParts({ story, revision, notes: revisions.slice(0, number), authors: NOBODY }, AROUND),
    )
  }
  const deps = {
    store,
    texts: { patch: async (pages: Patched) => patchTexts(pages) },
    sections: { list: async () => FIRST_SECTIONS },
    profiles: { get: async () => FIRST_PROFILE },
    authors: { of: async () => NOBODY, edition: async () => '' },
    tags: { edition: async () => '' },
    clock: { now: () => NOW },
  }
  return { story, deps, page, newest, edition: { ...edition, ask: 1 } }
}

/** With the blocks themselves. */
function shownParts({ text, ...rest }: PageOf): PageParts {
  const blocks = text ? pageBlocks(text) : []
  return { ...rest, blocks: blocks.map(({ id, html }) => ({ id, html })) }
}

const NOW = Date.UTC(2025, 4, 9)
const NOBODY = new Map()
const AROUND = { sections: FIRST_SECTIONS, profile: FIRST_PROFILE, now: NOW }

/** The same texts, as revisions of a story that is withdrawn and brought back now and then. */
function withRetractions(made: readonly PublishedRevision[], picks: Iterator<number>) {
  let isGone = false
  return made.map((revision, i): PublishedRevision => {
    const pick = Number(picks.next().value)
    const kinds = isGone
      ? (['reinstate', 'mend', 'mend'] as const)
      : (['retract', 'update', 'correct'] as const)
    const kind = i === 0 ? 'publish' : (kinds[pick] ?? 'update')
    isGone = isRetraction(kind)
    return { ...revision, kind }
  })
}

/** What readers were told in place of the story when `number` was the newest. */
function retractionAt(revisions: readonly PublishedRevision[], number: number) {
  const past = revisions.slice(0, number)
  const newest = past.at(-1)
  if (!newest || !isRetraction(newest.kind)) return null
  const began = past.findLast(({ kind }) => kind === 'retract')
  return { note: newest.note ?? '', at: began?.publishedAt ?? 0 }
}

/** The one event of a frame, parsed as a browser parses it. */
function read(bytes: Buffer): { event: string; id: string; data: unknown } {
  const text = bytes.toString()
  const [event, id, data, ...rest] = text.split('\n')
  expect(rest).toEqual(['', ''])
  return {
    event: String(event).replace('event: ', ''),
    id: String(id).replace('id: ', ''),
    data: JSON.parse(String(data).replace('data: ', '')),
  }
}

describe('the patch that an open page receives', () => {
  it('[RDR1] turns the page of any revision into that of the newest', async () => {
    await fc.assert(
      fc.asyncProperty(revisionsOf, fc.nat(), async (revisions, seed) => {
        const { deps, page, newest, edition } = stored(revisions, null)
        const from = 1 + (seed % (newest - 1))
        const frame = await frameBetween(deps, 'st_1', from, edition)
        const { event, id, data } = read(frame.plain)
        expect([event, id]).toEqual(['revision', String(newest)])
        const { patch, number, note } = data as RevisionNews
        expect(number).toBe(newest)
        const last = revisions.at(-1)
        expect(note).toBe(last?.kind === 'correct' ? last.note : null)
        expect(applyPatch(page(from), patch)).toEqual(page(newest))
      }),
    )
  })

  it('[RDR4] turns the page of any revision into the note that it was retracted', async () => {
    await fc.assert(
      fc.asyncProperty(revisionsOf, words, fc.nat(), async (revisions, note, seed) => {
        const retraction = { note, at: Date.UTC(2025, 4, 9) }
        const { story, deps, page, newest, edition } = stored(revisions, retraction)
        const from = 1 + (seed % newest)
        const { event, data } = read((await frameBetween(deps, 'st_1', from, edition)).plain)
        expect(event).toBe('retracted')
        const news = data as RetractedNews
        expect(applyPatch(page(from), news.patch)).toEqual(
          shownParts(retractedParts(story, retraction, AROUND)),
        )
      }),
    )
  })

  it('[RDR1] [RDR4] turns the page of any moment into that of any later one, through retractions and back', async () => {
    await fc.assert(
      fc.asyncProperty(
        revisionsOf,
        fc.infiniteStream(fc.nat(2)),
        fc.nat(),
        async (made, picks, seed) => {
          const revisions = withRetractions(made, picks)
          const last = retractionAt(revisions, revisions.length)
          const { story, deps, page, newest, edition } = stored(revisions, last)
          const shown = (number: number) => {
            const retraction = retractionAt(revisions, number)
            return retraction ? shownParts(retractedParts(story, retraction, AROUND)) : page(number)
          }
          const from = 1 + (seed % (newest - 1))
          const { event, id, data } = read((await frameBetween(deps, 'st_1', from, edition)).plain)
          expect([event, id]).toEqual([last ? 'retracted' : 'revision', String(newest)])
          const { patch } = data as RetractedNews | RevisionNews
          expect(applyPatch(shown(from), patch)).toEqual(shown(newest))
        },
      ),
    )
  })

  it('is the same bytes as an HTTP chunk, behind their length', async () => {
    const { deps, edition } = stored(
      [1, 2].map((number) => ({
        number,
        kind: 'update' as const,
        note: null,
        publishedAt: 0,
        minor: false,
        passage: null,
        content: content({ headline: 'Порт '.repeat(number) }),
        text: { contentJson: '', blocksJson: '[]', packed: null },
        image: null,
        pictures: [],
      })),
      null,
    )
    const { chunk, plain } = await frameBetween(deps, 'st_1', 1, edition)
    expect(chunk.toString()).toBe(`${plain.length.toString(16)}\r\n${plain.toString()}\r\n`)
  })
})
