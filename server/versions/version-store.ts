import { sql } from 'kysely'
import type { Person } from '../../shared/model/person.ts'
import { MOST_WRITERS, type Version, type VersionList } from '../../shared/protocol/api/versions.ts'
import { peopleOf } from '../stories/people-store.ts'
import type { Db } from '../store/database.ts'
import type { DraftVersionTable } from '../store/version-tables.ts'

/** A version that is kept, and not made yet. */
export interface Unmade {
  storyId: string
  number: number
  seq: number
}

/** What a version holds; `state` and `letters` are null until it is made. */
export type Held = Pick<DraftVersionTable, 'seq' | 'schema' | 'state' | 'letters'>

/** All of it but what it holds. */
const LISTED = [
  'number',
  'seq',
  'at',
  'kind',
  'detail',
  'name',
  'made_by',
  'revision',
  'schema',
] as const
type Listed = Pick<DraftVersionTable, (typeof LISTED)[number]> & { bytes: number | null }

/** So many stories, those that changed last, are asked whether people were at work there. */
const MOST_STORIES = 1_000
const ACTIVE_MS = 24 * 60 * 60_000

/** Reads versions of drafts. */
export class VersionStore {
  readonly #db: Db

  constructor({ db }: { db: Db }) {
    this.#db = db
  }

  /** Newest first. */
  async page(
    storyId: string,
    { before, limit }: { before?: number | undefined; limit: number },
  ): Promise<VersionList> {
    let query = this.#listed(storyId)
    if (before !== undefined) query = query.where('number', '<', before)
    const rows = await query
      .orderBy('number', 'desc')
      .limit(limit + 1)
      .execute()
    const versions = await this.#versions(storyId, rows.slice(0, limit))
    return { versions, more: rows.length > limit }
  }

  async find(storyId: string, number: number): Promise<Version | null> {
    const rows = await this.#listed(storyId).where('number', '=', number).execute()
    return (await this.#versions(storyId, rows))[0] ?? null
  }

  async held(storyId: string, number: number): Promise<Held | null> {
    const row = await this.#db
      .selectFrom('draft_version')
      .select(['seq', 'schema', 'state', 'letters'])
      .where('story_id', '=', storyId)
      .where('number', '=', number)
      .executeTakeFirst()
    return row ?? null
  }

  /** In the order of their stories, those behind `after`. */
  unmade(limit: number, after: Unmade | null): Promise<Unmade[]> {
    let query = this.#db
      .selectFrom('draft_version')
      .select(['story_id as storyId', 'number', 'seq'])
      .where('state', 'is', null)
    if (after) {
      const { storyId, seq } = after
      query = query.where((eb) =>
        eb.or([
          eb('story_id', '>', storyId),
          eb.and([eb('story_id', '=', storyId), eb('seq', '>', seq)]),
        ]),
      )
    }
    return query.orderBy('story_id').orderBy('seq').limit(limit).execute()
  }

  /** Stories of which something was written before `before`, and nothing of that is in a version. */
  async due(when: { now: number; before: number }): Promise<string[]> {
    return [...(await this.#due('is', when)), ...(await this.#due('is not', when))]
  }

  /** Those that are archived, and those that are not, have indexes of their own: who asks for both reads every story. */
  async #due(archived: 'is' | 'is not', { now, before }: { now: number; before: number }) {
    const active = this.#db
      .selectFrom('story')
      .select('id')
      .where('archived_at', archived, null)
      .where('changed_at', '>', now - ACTIVE_MS)
      .orderBy('changed_at', 'desc')
      .limit(MOST_STORIES)
    const rows = await this.#db
      .selectFrom('draft')
      .innerJoin(active.as('active'), 'active.id', 'draft.story_id')
      .select('draft.story_id')
      .where((eb) => {
        const newest = eb
          .selectFrom('draft_version')
          .select('draft_version.seq')
          .whereRef('draft_version.story_id', '=', 'draft.story_id')
          .orderBy('draft_version.seq', 'desc')
          .limit(1)
        const kept = eb.fn.coalesce(newest, eb.lit(FIRST_SEQ))
        const written = eb
          .selectFrom('draft_update')
          .select('draft_update.at')
          .whereRef('draft_update.story_id', '=', 'draft.story_id')
          .where('draft_update.seq', '>', kept)
          .orderBy('draft_update.seq')
          .limit(1)
        return eb.and([eb('draft.seq', '>', kept), eb(written, '<=', before)])
      })
      .execute()
    return rows.map(({ story_id }) => story_id)
  }

  /** Who wrote what is in the draft at `seq` and in no version before, those first who wrote most. */
  async writersSince(storyId: string, seq: number): Promise<string[]> {
    const before = await this.#db
      .selectFrom('draft_version')
      .select('seq')
      .where('story_id', '=', storyId)
      .where('seq', '<', seq)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const rows = await this.#db
      .selectFrom('draft_update')
      .select('user_id')
      .where('story_id', '=', storyId)
      .where('seq', '>', before?.seq ?? 0)
      .where('seq', '<=', seq)
      .where('user_id', '!=', '')
      .groupBy('user_id')
      .orderBy((eb) => eb.fn.countAll(), 'desc')
      .orderBy('user_id')
      .limit(MOST_WRITERS)
      .execute()
    return rows.map(({ user_id }) => user_id)
  }

  async people(ids: readonly string[]): Promise<Map<string, Person>> {
    if (ids.length === 0) return new Map()
    const people = await peopleOf(this.#db, [...new Set(ids)])
    return new Map(people.map((person) => [person.id, person]))
  }

  #listed(storyId: string) {
    return this.#db
      .selectFrom('draft_version')
      .select([...LISTED, sql<number | null>`length(state)`.as('bytes')])
      .where('story_id', '=', storyId)
  }

  async #versions(storyId: string, rows: readonly Listed[]): Promise<Version[]> {
    if (rows.length === 0) return []
    const writers = await this.#db
      .selectFrom('draft_version_writer')
      .select(['number', 'user_id'])
      .where('story_id', '=', storyId)
      .where(
        'number',
        'in',
        rows.map(({ number }) => number),
      )
      .execute()
    const people = await this.people([
      ...writers.map(({ user_id }) => user_id),
      ...rows.flatMap(({ made_by }) => made_by ?? []),
    ])
    const byNumber = Map.groupBy(writers, ({ number }) => number)
    return rows.map((row) => {
      const wrote = new Set((byNumber.get(row.number) ?? []).map(({ user_id }) => user_id))
      return toVersion(row, { people, wrote })
    })
  }
}

/** What a draft begins with is no work on it. */
const FIRST_SEQ = 1

/** Who wrote stands in the order of their names. */
function toVersion(
  row: Listed,
  { people, wrote }: { people: ReadonlyMap<string, Person>; wrote: ReadonlySet<string> },
): Version {
  const { number, seq, at, kind, detail, name, made_by, revision, schema, bytes } = row
  return {
    number,
    seq,
    at,
    kind: name === null || kind === 'publication' ? kind : 'named',
    label: name ?? detail,
    revision,
    madeBy: people.get(made_by ?? '') ?? null,
    writers: [...people.values()].filter(({ id }) => wrote.has(id)),
    bytes: bytes ?? 0,
    schema: schema ?? 0,
  }
}
