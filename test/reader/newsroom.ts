import { alignBlocks, type RevisionBlock } from '../../shared/revision/blocks.ts'
import { emptyContent, paragraph, picturesIn, type Content } from '../../shared/document/content.ts'
import type { PublishKind, RetractionKind } from '../../shared/model/story.ts'
import type { OutboxEvent, StoryEventType } from '../../shared/protocol/events.ts'
import { searched } from '../../server/contents/searched.ts'
import { textOf } from '../../server/publishing/live-text.ts'
import { removePublished, writePublished } from '../../server/publishing/published-table.ts'
import type { Crop, Variant } from '../../server/store/json-columns.ts'
import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { removeText, writeTexts } from '../../server/store/published-text-table.ts'
import type { ManualClock } from '../support/manual-clock.ts'

const EVENT: Record<PublishKind, StoryEventType> = {
  publish: 'story.published',
  update: 'story.updated',
  correct: 'story.corrected',
  reinstate: 'story.published',
}

/** What publishing leaves behind, written straight to the tables, with a relay that tells of it. */
export class Newsroom implements AsyncDisposable {
  readonly database: Database
  #clock: ManualClock
  #blocks = new Map<string, RevisionBlock[]>()
  #handlers = new Set<(event: OutboxEvent) => void>()
  #newest: OutboxEvent | null = null
  #seq = 0

  private constructor(database: Database, clock: ManualClock) {
    this.database = database
    this.#clock = clock
  }

  static async open(
    clock: ManualClock,
    url: { kind: 'postgres'; url: string } | { kind: 'sqlite'; path: string } = {
      kind: 'sqlite',
      path: ':memory:',
    },
  ): Promise<Newsroom> {
    const database = await openDatabase(url)
    const at = new Date(clock.now()).toISOString()
    await database.db
      .insertInto('user')
      .values({
        id: 'us_1',
        name: 'Ana',
        email: 'ana@example.org',
        emailVerified: database.dialect === 'postgres' ? true : 1,
        image: null,
        createdAt: at,
        updatedAt: at,
        role: 'publisher',
      })
      .execute()
    return new Newsroom(database, clock)
  }

  get db() {
    return this.database.db
  }

  readonly relay = {
    onEvent: (handler: (event: OutboxEvent) => void) => {
      this.#handlers.add(handler)
      return () => void this.#handlers.delete(handler)
    },
  }

  /** A revision of a new or known story; `tell: false` loses the news of it, as a bus may. */
  async publish(
    id: string,
    content: Content,
    options: {
      kind?: PublishKind
      note?: string | null
      minor?: boolean
      tell?: boolean
    } = {},
  ): Promise<{ path: string; number: number }> {
    const { kind = 'publish', note = null, minor = false, tell = true } = options
    const now = this.#clock.now()
    const before = await this.db
      .selectFrom('story')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    const number = (before?.revision ?? 0) + 1
    const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '/')
    const path = before?.path ?? `/${content.meta.section}/${day}/${content.meta.slug}`
    const blocks = alignBlocks(this.#blocks.get(id) ?? [], content.body, number, { minor })
    this.#blocks.set(id, blocks)
    const story = {
      state: 'live' as const,
      headline: content.headline,
      section: content.meta.section,
      changed_at: now,
      published_at: before?.published_at ?? now,
      retracted_at: null,
      retraction_note: null,
      path,
      revision: number,
    }
    await this.db
      .insertInto('story')
      .values({ ...story, id, created_by: 'us_1', created_at: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(story))
      .execute()
    await this.db
      .insertInto('revision')
      .values({
        story_id: id,
        number,
        kind,
        note,
        seq: number,
        contentJson: JSON.stringify(content),
        blocksJson: JSON.stringify(blocks),
        published_at: now,
        published_by: 'us_1',
        minor: minor ? 1 : null,
        passage: kind === 'correct' ? (blocks.find(({ at }) => at === number)?.id ?? null) : null,
        picturesJson: JSON.stringify(picturesIn(content.body)),
      })
      .execute()
    const publishedAt = story.published_at
    const found = searched(
      content,
      blocks.map(({ text }) => text),
    )
    const text = textOf({ storyId: id, number, head: content }, publishedAt, found)
    await this.db.transaction().execute(async (trx) => {
      const pictures = picturesIn(content.body)
      const live = { id, path, publishedAt, updatedAt: now, revision: number, content, pictures }
      await writePublished(trx, live)
      await writeTexts(trx, [text])
    })
    await this.#event(EVENT[kind], id, number, content, note, path, tell)
    return { path, number }
  }

  update(id: string, content: Content, tell = true) {
    return this.publish(id, content, { kind: 'update', tell })
  }

  /** As a revision of its own; `kind: null` as a node of the version before does it, without one. */
  async retract(
    id: string,
    note: string,
    { kind = 'retract', tell = true }: { kind?: RetractionKind | null; tell?: boolean } = {},
  ): Promise<void> {
    const now = this.#clock.now()
    const newest = await this.db
      .selectFrom('revision')
      .selectAll()
      .where('story_id', '=', id)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow()
    const number = newest.number + 1
    const gone = { ...newest, number, note, published_at: now }
    if (kind)
      await this.db
        .insertInto('revision')
        .values({ ...gone, kind })
        .execute()
    const revision = kind ? number : newest.number
    const retracted = kind === 'mend' ? {} : { retracted_at: now }
    await this.db
      .updateTable('story')
      .set({ state: 'retracted', ...retracted, retraction_note: note, revision })
      .where('id', '=', id)
      .execute()
    await this.db.transaction().execute(async (trx) => {
      await removePublished(trx, id)
      await removeText(trx, id)
    })
    const { path } = await this.db
      .selectFrom('story')
      .select('path')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await this.#event('story.retracted', id, null, emptyContent(), note, path ?? '', tell)
  }

  async count(id: string, total: number): Promise<void> {
    await this.db
      .insertInto('view_total')
      .values({ story_id: id, total })
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ total }))
      .execute()
  }

  async image(
    id: string,
    variants: Variant[],
    thumbnail: string,
    crops: Crop[] = [],
    wideCard: string | null = null,
  ): Promise<void> {
    const { width, height, format } = variants[0] ?? { width: 1, height: 1, format: 'webp' }
    await this.db
      .insertInto('asset')
      .values({
        id,
        width,
        height,
        format,
        bytes: 1,
        variantsJson: JSON.stringify(variants),
        cropsJson: JSON.stringify(crops),
        thumbnail,
        wide_card: wideCard,
        created_by: 'us_1',
        created_at: this.#clock.now(),
      })
      .execute()
  }

  /** The news of the newest event, once more: followers hear of each at least once. */
  tellAgain(): void {
    const newest = this.#newest
    if (newest) for (const handler of this.#handlers) handler(newest)
  }

  async [Symbol.asyncDispose]() {
    await this.database[Symbol.asyncDispose]()
  }

  async #event(
    type: StoryEventType,
    storyId: string,
    revision: number | null,
    content: Content,
    note: string | null,
    path: string,
    tell: boolean,
  ) {
    const at = this.#clock.now()
    const { headline, standfirst, meta } = content
    const data = {
      storyId,
      revision,
      url: `https://news.example${path}`,
      section: meta.section ?? '',
      slug: meta.slug,
      headline,
      standfirst,
      bylines: meta.bylines,
      tags: meta.tags,
      note,
      publishedAt: new Date(at).toISOString(),
      reinstated: false,
      minor: false,
      hero: null,
    }
    this.#seq += 1
    const seq = this.#seq
    const id = `ev_${seq}`
    await this.db
      .insertInto('event')
      .values({ seq, id, type, story_id: storyId, at, dataJson: JSON.stringify(data) })
      .execute()
    await this.db.updateTable('outbox').set({ seq }).execute()
    this.#newest = { seq, id, type, timestamp: data.publishedAt, data }
    if (tell) this.tellAgain()
  }
}

/** A story's content with what matters to the test; the rest is as plain as can be. */
export function content(
  of: Partial<Omit<Content, 'meta' | 'body'>> & {
    meta?: Partial<Content['meta']>
    text?: readonly string[]
    body?: Content['body']
    section?: string
  } = {},
): Content {
  const headline = of.headline ?? 'Harbour reopens'
  return {
    headline,
    standfirst: of.standfirst ?? '',
    meta: {
      section: of.section ?? 'world',
      slug: headline.toLowerCase().replace(/[^a-z]+/g, '-'),
      bylines: ['Ronit Dhanda'],
      tags: [],
      date: null,
      hero: null,
      ...of.meta,
    },
    body: of.body ?? (of.text ?? ['The harbour reopened at dawn.']).map(paragraph),
  }
}
