import { sql } from 'kysely'
import type { Content } from '../../shared/document/content.ts'
import { isWithin, MOST_OF_DRAFT, sizeOfUpdate } from '../../shared/document/draft-size.ts'
import { SEED_CLIENT_ID, seedUpdate } from '../../shared/document/write-draft.ts'
import { schemaNeeded } from '../../shared/document/needed-schema.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import type { StoryAccess } from '../../shared/model/roles.ts'
import type { RevisionKind, StoryState } from '../../shared/model/story.ts'
import { cut } from '../../shared/model/text-length.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Db, Trx } from '../store/database.ts'
import { NOBODY } from '../store/draft-append.ts'
import { withPeople, type StoryRow } from './people-store.ts'
import { writeWords } from './words-table.ts'

/** Characters of a headline in lists; one that is published has 300 at most. */
const MOST_LISTED = 500

export interface RevisionRow {
  number: number
  kind: RevisionKind
  note: string | null
  published_at: number
  published_by: string
  by: string | null
}

interface AssigneeChange {
  assign?: readonly string[] | undefined
  unassign?: readonly string[] | undefined
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
          headline: cut(MOST_LISTED, content.headline),
          section: content.meta.section,
          published_at: null,
          path: null,
          revision: null,
          thumbnail: null,
          retracted_at: null,
          retraction_note: null,
          archived_at: null,
          archived_by: null,
        })
        .execute()
      await writeWords(trx, { id, headline: cut(MOST_LISTED, content.headline) })
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
        .values({ story_id: id, client_id: SEED_CLIENT_ID, user_id: NOBODY })
        .execute()
    })
    return id
  }

  async find(storyId: string): Promise<StoryRow | null> {
    const rows = await this.#db.selectFrom('story').selectAll().where('id', '=', storyId).execute()
    return (await withPeople(this.#db, rows))[0] ?? null
  }

  async access(storyId: string): Promise<StoryAccess | null> {
    const story = await this.#db
      .selectFrom('story')
      .select('created_by')
      .where('id', '=', storyId)
      .executeTakeFirst()
    if (!story) return null
    return { createdBy: story.created_by, assignees: await assigneesOf(this.#db, storyId) }
  }

  async revisions(storyId: string): Promise<RevisionRow[]> {
    return this.#db
      .selectFrom('revision')
      .leftJoin('user', 'user.id', 'revision.published_by')
      .select(['number', 'kind', 'note', 'published_at', 'published_by', 'user.name as by'])
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

  /** Those of the stories whose drafts were edited after what readers have of them was taken. */
  async edited(storyIds: readonly string[]): Promise<Set<string>> {
    if (storyIds.length === 0) return new Set()
    const rows = await this.#db
      .selectFrom('story')
      .innerJoin('draft', 'draft.story_id', 'story.id')
      .innerJoin('revision', (join) =>
        join
          .onRef('revision.story_id', '=', 'story.id')
          .onRef('revision.number', '=', 'story.revision'),
      )
      .select('story.id')
      .where('story.id', 'in', storyIds)
      .where('story.state', '=', 'live')
      .whereRef('draft.seq', '>', 'revision.seq')
      .execute()
    return new Set(rows.map(({ id }) => id))
  }

  /** Moves a story if it still is where the person saw it; false when somebody was faster. */
  async move(storyId: string, from: StoryState, to: StoryState): Promise<boolean> {
    const moved = await this.#db
      .updateTable('story')
      .set({ state: to, changed_at: this.#clock.now() })
      .where('id', '=', storyId)
      .where('state', '=', from)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    return moved.numUpdatedRows === 1n
  }

  /** Takes a story out of the desk's lists, or puts it back; false if it is there already. */
  async setArchived(
    storyId: string,
    { archived, by }: { archived: boolean; by: string },
  ): Promise<boolean> {
    const at = this.#clock.now()
    const changed = await this.#db
      .updateTable('story')
      .set({ archived_at: archived ? at : null, archived_by: by, changed_at: at })
      .where('id', '=', storyId)
      .where('archived_at', archived ? 'is' : 'is not', null)
      .executeTakeFirst()
    return changed.numUpdatedRows === 1n
  }

  /** Replaces a story's assignees; answers who is new or gone. Who is unknown or disabled is left out. */
  assign(storyId: string, userIds: readonly string[]): Promise<string[]> {
    return this.#setAssignees(storyId, () => userIds)
  }

  /** The same for some of them: what others change at once stays. */
  changeAssignees(
    storyId: string,
    { assign = [], unassign = [] }: AssigneeChange,
  ): Promise<string[]> {
    return this.#setAssignees(storyId, (was) => [
      ...was.filter((id) => !unassign.includes(id)),
      ...assign,
    ])
  }

  /** One change at a time: whoever comes second waits for the story's row. */
  async #setAssignees(
    storyId: string,
    wantedOf: (was: readonly string[]) => readonly string[],
  ): Promise<string[]> {
    return this.#db.transaction().execute(async (trx) => {
      await trx
        .updateTable('story')
        .set((row) => ({ changed_at: row.ref('changed_at') }))
        .where('id', '=', storyId)
        .execute()
      const was = await assigneesOf(trx, storyId)
      const wanted = new Set(wantedOf(was))
      const gone = was.filter((id) => !wanted.has(id))
      const added = await knownUsers(
        trx,
        [...wanted].filter((id) => !was.includes(id)),
      )
      if (gone.length > 0)
        await trx
          .deleteFrom('assignee')
          .where('story_id', '=', storyId)
          .where('user_id', 'in', gone)
          .execute()
      if (added.length > 0)
        await trx
          .insertInto('assignee')
          .values(added.map((id) => ({ story_id: storyId, user_id: id })))
          // A node of the version before does not wait.
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      return [...gone, ...added]
    })
  }

  /** Copies what lists show from drafts, after they changed. */
  async draftsChanged(
    copies: readonly { storyId: string; facts: { headline: string; section: string | null } }[],
  ): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      const ordered = copies.toSorted((a, b) => (a.storyId < b.storyId ? -1 : 1))
      for (const { storyId, facts } of ordered) {
        const before = await trx
          .selectFrom('story')
          .select('headline')
          .where('id', '=', storyId)
          .executeTakeFirst()
        await trx
          .updateTable('story')
          .set({
            headline: cut(MOST_LISTED, facts.headline),
            section: sql`case when revision is null then ${facts.section} else section end`,
            changed_at: this.#clock.now(),
          })
          .where('id', '=', storyId)
          .execute()
        if (before && before.headline !== facts.headline)
          await writeWords(trx, { id: storyId, headline: cut(MOST_LISTED, facts.headline) })
      }
    })
  }
}

async function assigneesOf(db: Db | Trx, storyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assignee')
    .select('user_id')
    .where('story_id', '=', storyId)
    .execute()
  return rows.map((row) => row.user_id)
}

async function knownUsers(trx: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const users = await trx
    .selectFrom('user')
    .select('id')
    .where('id', 'in', ids)
    .where('disabled_at', 'is', null)
    .execute()
  return users.map(({ id }) => id)
}
