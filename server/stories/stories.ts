import { sql } from 'kysely'
import type { Content } from '../../shared/document/content.ts'
import { isWithin, MOST_OF_DRAFT, sizeOfUpdate } from '../../shared/document/draft-size.ts'
import { SEED_CLIENT_ID, seedUpdate } from '../../shared/document/write-draft.ts'
import { schemaNeeded } from '../../shared/document/needed-schema.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { colourOf } from '../../shared/model/colour.ts'
import type { StoryAccess } from '../../shared/model/roles.ts'
import type { Section, StoryState } from '../../shared/model/story.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Db } from '../store/database.ts'
import type { StoryTable } from '../store/tables.ts'

/** Nobody: the owner of a draft's seed. */
const SEEDER = ''

export interface StoryRow extends StoryTable {
  creator: Person | null
  assignees: Person[]
}

export interface RevisionRow {
  number: number
  kind: 'publish' | 'update' | 'correct'
  note: string | null
  published_at: number
  by: string | null
}

export class Stories {
  readonly #db: Db
  readonly #clock: Clock
  readonly #ids: Ids

  constructor(deps: { db: Db; clock: Clock; ids: Ids }) {
    this.#db = deps.db
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  /**
   * Makes a story whose draft holds `content` from its first seq on, in one transaction. [MAX1] Throws `too-big` when
   * no draft holds so much.
   */
  async create(content: Content, createdBy: string): Promise<string> {
    const id = this.#ids.next('st')
    const at = this.#clock.now()
    const seed = seedUpdate(content)
    if (!isWithin(sizeOfUpdate(seed), MOST_OF_DRAFT))
      throw new GalleyError('too-big', 'This is more than a story can hold: make two of it.')
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('story')
        .values({
          id,
          state: 'draft',
          created_by: createdBy,
          created_at: at,
          changed_at: at,
          headline: content.headline,
          section: content.meta.section,
          published_at: null,
          path: null,
          revision: null,
          thumbnail: null,
          retracted_at: null,
          retraction_note: null,
        })
        .execute()
      await trx
        .insertInto('draft')
        .values({
          story_id: id,
          seq: 1,
          snapshot_seq: 0,
          tail_bytes: seed.byteLength,
          tail_rows: 1,
          schema: schemaNeeded(seed, SCHEMA),
        })
        .execute()
      await trx
        .insertInto('draft_update')
        .values({ story_id: id, seq: 1, data: seed, user_id: createdBy, at })
        .execute()
      await trx
        .insertInto('draft_client')
        .values({ story_id: id, client_id: SEED_CLIENT_ID, user_id: SEEDER })
        .execute()
    })
    return id
  }

  async list(): Promise<StoryRow[]> {
    const rows = await this.#db
      .selectFrom('story')
      .selectAll()
      .orderBy('changed_at', 'desc')
      .limit(1_000)
      .execute()
    return this.#withPeople(rows)
  }

  async find(storyId: string): Promise<StoryRow | null> {
    const rows = await this.#db.selectFrom('story').selectAll().where('id', '=', storyId).execute()
    return (await this.#withPeople(rows))[0] ?? null
  }

  async access(storyId: string): Promise<StoryAccess | null> {
    const story = await this.#db
      .selectFrom('story')
      .select('created_by')
      .where('id', '=', storyId)
      .executeTakeFirst()
    if (!story) return null
    const assignees = await this.#db
      .selectFrom('assignee')
      .select('user_id')
      .where('story_id', '=', storyId)
      .execute()
    return { createdBy: story.created_by, assignees: assignees.map((row) => row.user_id) }
  }

  async revisions(storyId: string): Promise<RevisionRow[]> {
    return this.#db
      .selectFrom('revision')
      .leftJoin('user', 'user.id', 'revision.published_by')
      .select(['number', 'kind', 'note', 'published_at', 'user.name as by'])
      .where('story_id', '=', storyId)
      .orderBy('number', 'desc')
      .execute()
  }

  async draftSeq(storyId: string): Promise<number> {
    const draft = await this.#db
      .selectFrom('draft')
      .select('seq')
      .where('story_id', '=', storyId)
      .executeTakeFirst()
    return draft?.seq ?? 0
  }

  /** Moves a story if it still is where the person saw it; false when somebody was faster. */
  async move(storyId: string, from: StoryState, to: StoryState): Promise<boolean> {
    const moved = await this.#db
      .updateTable('story')
      .set({ state: to, changed_at: this.#clock.now() })
      .where('id', '=', storyId)
      .where('state', '=', from)
      .executeTakeFirst()
    return moved.numUpdatedRows === 1n
  }

  /** Replaces a story's assignees; answers who is new or gone. Unknown users are left out. */
  async assign(storyId: string, userIds: readonly string[]): Promise<string[]> {
    return this.#db.transaction().execute(async (trx) => {
      const before = await trx
        .deleteFrom('assignee')
        .where('story_id', '=', storyId)
        .returning('user_id')
        .execute()
      const known = await trx
        .selectFrom('user')
        .select('id')
        .where('id', 'in', userIds.length > 0 ? userIds : [''])
        .execute()
      if (known.length > 0)
        await trx
          .insertInto('assignee')
          .values(known.map(({ id }) => ({ story_id: storyId, user_id: id })))
          .execute()
      const was = before.map((row) => row.user_id)
      const is = known.map((row) => row.id)
      return [...was.filter((id) => !is.includes(id)), ...is.filter((id) => !was.includes(id))]
    })
  }

  /** Copies what lists show from drafts, after they changed. */
  async draftsChanged(
    copies: readonly { storyId: string; facts: { headline: string; section: Section | null } }[],
  ): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      const ordered = copies.toSorted((a, b) => (a.storyId < b.storyId ? -1 : 1))
      for (const { storyId, facts } of ordered)
        await trx
          .updateTable('story')
          .set({
            headline: facts.headline,
            section: sql`case when revision is null then ${facts.section} else section end`,
            changed_at: this.#clock.now(),
          })
          .where('id', '=', storyId)
          .execute()
    })
  }

  async #withPeople(rows: StoryTable[]): Promise<StoryRow[]> {
    if (rows.length === 0) return []
    const assigned = await this.#db
      .selectFrom('assignee')
      .innerJoin('user', 'user.id', 'assignee.user_id')
      .select(['story_id', 'user.id', 'user.name'])
      .where(
        'story_id',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('user.name')
      .execute()
    const creators = await this.#db
      .selectFrom('user')
      .select(['id', 'name'])
      .where('id', 'in', [...new Set(rows.map((row) => row.created_by))])
      .execute()
    const people = new Map(creators.map((creator) => [creator.id, personOf(creator)]))
    return rows.map((row) => ({
      ...row,
      creator: people.get(row.created_by) ?? null,
      assignees: assigned.filter(({ story_id }) => story_id === row.id).map(personOf),
    }))
  }
}

function personOf({ id, name }: { id: string; name: string }): Person {
  return { id, name, colour: colourOf(id) }
}
