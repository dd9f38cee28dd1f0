import { blockText, emptyContent, paragraph, type Content } from '../../shared/document/content.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { schemaNeeded } from '../../shared/document/needed-schema.ts'
import { SEED_CLIENT_ID, seedUpdate } from '../../shared/document/write-draft.ts'
import { wordsToFindBy } from '../../shared/model/fold.ts'
import { slugFrom, type StoryState } from '../../shared/model/story.ts'
import { alignBlocks } from '../../shared/revision/blocks.ts'
import type { StoryEventType } from '../../shared/protocol/events.ts'
import { searched } from '../../server/contents/searched.ts'
import { textOf } from '../../server/publishing/live-text.ts'
import { publishedRows } from '../../server/publishing/published-table.ts'
import { storyEventOf } from '../../server/publishing/story-event.ts'
import type { NamedText } from '../../server/store/published-text-table.ts'

const SECTIONS = ['world', 'politics', 'business', 'science', 'culture', 'sport']

const FIRST = Date.UTC(2006, 0, 1)
const LAST = Date.UTC(2026, 0, 1)
const PEOPLE = 40
/** Names that stand on many stories, and names that stand on few. */
const OFTEN = 20
const SELDOM = 5_000
/** Every so many stories one is no part of what readers see. */
const UNPUBLISHED_EVERY = 50
const UNPUBLISHED: readonly StoryState[] = ['draft', 'review', 'ready', 'retracted']

const RETRACTION = 'It was not so.'

const WORDS =
  `harbour ferry council river bridge vote budget school hospital storm winter market price union strike port ` +
  `train tunnel court judge mayor minister election poll club match final goal coach museum gallery choir film ` +
  `novel prize planet ocean glacier forest wolf bee grain bread water power grid wind solar battery factory ` +
  `shipyard crane order export bank rate loan rent house garden street tram bus cycle night morning summer`
const VOCABULARY = WORDS.split(' ')

/** One row of a table, by column. */
export type Row = Record<string, string | number | Uint8Array | null>

/** A story: its rows by table, and what readers find it by while it is live. */
export interface Archived {
  rows: Record<string, Row[]>
  live: { day: string; text: NamedText } | null
}

/** Who wrote the archive. */
export function people(): Row[] {
  return Array.from({ length: PEOPLE }, (_, i) => ({
    id: personId(i),
    name: `Person ${i}`,
    email: `person-${i}@archive.test`,
    emailVerified: 1,
    image: null,
    createdAt: new Date(FIRST).toISOString(),
    updatedAt: new Date(FIRST).toISOString(),
    role: 'editor',
  }))
}

/**
 * Story number `i` of `count`, from the oldest to the newest, with a row in every table that a story has; `seq` is the
 * outbox's before it.
 */
export function archivedStory(i: number, count: number, seq: number): Archived {
  const id = `st_${i.toString(36).padStart(20, '0')}`
  const at = Math.floor(FIRST + ((LAST - FIRST) / count) * i)
  const content = contentOf(i)
  const state = stateOf(i)
  const isOut = state === 'live' || state === 'retracted'
  const path = isOut ? pathOf(content, at) : null
  const seed = seedUpdate(content)
  const written = { user_id: personId(i % PEOPLE), at }
  const rows = {
    story: [
      {
        id,
        state,
        created_by: personId(i % PEOPLE),
        created_at: at,
        changed_at: at,
        headline: content.headline,
        section: content.meta.section,
        published_at: isOut ? at : null,
        path,
        revision: isOut ? 1 : null,
        thumbnail: null,
        retracted_at: state === 'retracted' ? at : null,
        retraction_note: state === 'retracted' ? RETRACTION : null,
      },
    ],
    story_word: wordsToFindBy(content.headline).map((word) => ({ word, story_id: id })),
    draft: [
      {
        story_id: id,
        seq: 1,
        snapshot_seq: 0,
        tail_bytes: seed.byteLength,
        tail_rows: 1,
        schema: schemaNeeded(seed, SCHEMA),
      },
    ],
    draft_update: [{ story_id: id, seq: 1, data: seed, ...written }],
    draft_client: [{ story_id: id, client_id: SEED_CLIENT_ID, user_id: '' }],
    ...(path === null ? {} : publication({ id, at, path, content, state }, i, seq)),
  }
  return { rows, live: path !== null && state === 'live' ? liveOf(id, at, path, content) : null }
}

/** What is kept of a live story beside its rows: its day, and its text, which each database has in its own way. */
function liveOf(id: string, at: number, path: string, content: Content) {
  const texts = content.body.map(blockText)
  const text = textOf({ storyId: id, number: 1, head: content }, at, searched(content, texts))
  return { day: path.split('/').slice(2, 5).join('/'), text }
}

interface Out {
  id: string
  at: number
  path: string
  content: Content
  state: StoryState
}

function publication(out: Out, i: number, seq: number): Record<string, Row[]> {
  const { id, at, path, content, state } = out
  const shown = publishedRows({
    id,
    path,
    publishedAt: at,
    updatedAt: at,
    revision: 1,
    content,
    pictures: [],
  })
  const isLive = state === 'live'
  return {
    revision: [
      {
        story_id: id,
        number: 1,
        kind: 'publish',
        note: null,
        seq: 1,
        contentJson: JSON.stringify(content),
        blocksJson: JSON.stringify(alignBlocks([], content.body, 1)),
        published_at: at,
        published_by: personId(i % PEOPLE),
      },
    ],
    event: isLive
      ? [eventOf(out, 'story.published', seq + 1)]
      : [eventOf(out, 'story.published', seq + 1), eventOf(out, 'story.retracted', seq + 2)],
    view_total: [{ story_id: id, total: (i * 37) % 5_000 }],
    published_story: isLive ? [{ ...shown.story }] : [],
    published_name: isLive ? shown.names.map((name) => ({ ...name })) : [],
  }
}

function eventOf({ id, at, path, content }: Out, type: StoryEventType, seq: number): Row {
  const isGone = type === 'story.retracted'
  const about = {
    revision: isGone ? null : 1,
    note: isGone ? RETRACTION : null,
    reinstated: false,
    minor: false,
    picture: null,
    publicUrl: 'https://archive.test',
  }
  const data = storyEventOf({ id, path, publishedAt: at }, content, about)
  return { seq, id: `evt_${seq}`, type, story_id: id, at, dataJson: JSON.stringify(data) }
}

function contentOf(i: number): Content {
  const headline = `${capital(words(i, 6))} ${i}`
  const empty = emptyContent()
  return {
    ...empty,
    headline,
    standfirst: `${capital(words(i + 1, 8))}.`,
    meta: {
      ...empty.meta,
      section: SECTIONS[i % SECTIONS.length] ?? null,
      slug: slugFrom(headline),
      bylines: [`Author ${i % OFTEN}`],
      tags: [`Topic ${i % OFTEN}`, `Matter ${(i * 7) % SELDOM}`],
    },
    body: [paragraph(`${capital(words(i, 24))}.`)],
  }
}

/** The same ones for the same number, and others for the next. */
function words(i: number, count: number): string {
  const picked = Array.from({ length: count }, (_, k) => {
    return VOCABULARY[((i + 1) * 7919 + k * (k + 13) * 31 + (i >> 3)) % VOCABULARY.length]
  })
  return picked.join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function stateOf(i: number): StoryState {
  if (i % UNPUBLISHED_EVERY !== 0) return 'live'
  return UNPUBLISHED[(i / UNPUBLISHED_EVERY) % UNPUBLISHED.length] ?? 'draft'
}

function pathOf({ meta }: Content, at: number): string {
  const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '/')
  return `/${meta.section}/${day}/${meta.slug}`
}

function personId(i: number): string {
  return `us_archive${i}`
}
