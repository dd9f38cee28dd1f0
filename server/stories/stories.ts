import { sql } from 'kysely'
import type { Content } from '../../shared/document/content.ts'
import type { Actor, Confidants, StoryAccess } from '../../shared/model/roles.ts'
import type { StoryState } from '../../shared/model/story.ts'
import { cut } from '../../shared/model/text-length.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import { nothingElse, type Also, type Db } from '../store/database.ts'
import { keepVersion } from '../store/kept-versions.ts'
import { seenBy } from '../store/seen-by.ts'
import { assigneesOf, lockStory } from './assignee-table.ts'
import { confidantsOf } from './confidant-table.ts'
import type { ConfidantsChange } from './confidants.ts'
import { writeDirect } from './direct-table.ts'
import { insertDraft, insertStory } from './new-story-table.ts'
import { withPeople, type StoryRow } from './people-store.ts'
import { revisionsOf, type RevisionRow } from './revision-table.ts'
import { seedOf, type Seed } from './seed.ts'
import { assignPeople, beginAmong, confideIn, type PeopleChange } from './story-people.ts'
import { writeWords } from './words-table.ts'

/** Characters of a headline in lists; one that is published has 300 at most. */
const MOST_LISTED = 500

/** What lists show of a draft. */
export interface DraftFacts {
  headline: string
  section: string | null
  /** That are open. */
  suggestions: number
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
   * no draft holds so much. With `confidants` it is confidential from its first moment, and whoever begins it is one.
   */
  create(
    content: Content,
    createdBy: string,
    confidants: Confidants = null,
    also: Also<PeopleChange> = nothingElse,
  ): Promise<string> {
    return this.createFrom(seedOf(content), createdBy, confidants, also)
  }

  async createFrom(
    seed: Seed,
    createdBy: string,
    confidants: Confidants = null,
    also: Also<PeopleChange> = nothingElse,
  ): Promise<string> {
    const id = this.#ids.next('st')
    const at = this.#clock.now()
    const headline = cut(MOST_LISTED, seed.headline)
    if (!seed.fits)
      throw new GalleyError('too-big', 'This is more than a story can hold: make two of it.')
    await this.#db.transaction().execute(async (trx) => {
      const story = await insertStory(trx, { id, createdBy, at, headline, seed, confidants })
      if (confidants !== null) await also(trx, await beginAmong(trx, story, confidants))
      await writeWords(trx, { id, headline })
      await insertDraft(trx, { id, seed, createdBy, at })
    })
    return id
  }

  /** Null also for whom it may not be known to: they can't tell the two apart [SEE1]. */
  async find(storyId: string, by: Actor): Promise<StoryRow | null> {
    const rows = await this.#db
      .selectFrom('story')
      .selectAll()
      .where('id', '=', storyId)
      .where(seenBy(by))
      .execute()
    return (await withPeople(this.#db, rows))[0] ?? null
  }

  async isSeen(storyId: string, by: Actor): Promise<boolean> {
    const story = await this.#db
      .selectFrom('story')
      .select('id')
      .where('id', '=', storyId)
      .where(seenBy(by))
      .executeTakeFirst()
    return story !== undefined
  }

  /** By story, of those that there are. */
  confidants(storyIds: readonly string[]): Promise<Map<string, Confidants>> {
    return confidantsOf(this.#db, storyIds)
  }

  async access(
    storyId: string,
  ): Promise<
    (StoryAccess & { confidants: Confidants; state: StoryState; direct: boolean }) | null
  > {
    const story = await this.#db
      .selectFrom('story')
      .select(['created_by', 'state', 'direct_at'])
      .where('id', '=', storyId)
      .executeTakeFirst()
    if (!story) return null
    return {
      createdBy: story.created_by,
      state: story.state,
      direct: story.direct_at !== null,
      assignees: await assigneesOf(this.#db, storyId),
      confidants: (await confidantsOf(this.#db, [storyId])).get(storyId) ?? null,
    }
  }

  revisions(storyId: string): Promise<RevisionRow[]> {
    return revisionsOf(this.#db, storyId)
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

  /** Moves a story if it still is where the person saw it, and keeps what it says; false when somebody was faster. */
  move(
    storyId: string,
    { from, to, by }: { from: StoryState; to: StoryState; by: string },
  ): Promise<boolean> {
    const at = this.#clock.now()
    return this.#db.transaction().execute(async (trx) => {
      const moved = await trx
        .updateTable('story')
        .set({ state: to, changed_at: at })
        .where('id', '=', storyId)
        .where('state', '=', from)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
      if (moved.numUpdatedRows === 0n) return false
      await keepVersion(trx, { storyId, at, kind: 'state', detail: to, madeBy: by })
      return true
    })
  }

  /** Takes a story out of the desk's lists, or puts it back; false if it is there already. */
  async setArchived(
    storyId: string,
    { archived, by }: { archived: boolean; by: string },
    also: Also<{ headline: string }> = nothingElse,
  ): Promise<boolean> {
    const at = this.#clock.now()
    return this.#db.transaction().execute(async (trx) => {
      const changed = await trx
        .updateTable('story')
        .set({ archived_at: archived ? at : null, archived_by: by, changed_at: at })
        .where('id', '=', storyId)
        .where('archived_at', archived ? 'is' : 'is not', null)
        .returning('headline')
        .executeTakeFirst()
      if (changed) await also(trx, changed)
      return changed !== undefined
    })
  }

  /** Lets its reporters change a story that readers know, or has them suggest; false if it is so already. */
  setDirect(id: string, direct: boolean, also: Also<{ headline: string }>): Promise<boolean> {
    return writeDirect(this.#db, { id, direct, at: this.#clock.now() }, also)
  }

  /** Replaces a story's assignees; answers who is new or gone. Who is unknown or disabled is left out. */
  assign(
    storyId: string,
    userIds: readonly string[],
    also: Also<PeopleChange> = nothingElse,
  ): Promise<string[]> {
    return this.#setAssignees(storyId, () => userIds, also)
  }

  /** The same for some of them: what others change at once stays. */
  changeAssignees(
    storyId: string,
    { assign = [], unassign = [] }: AssigneeChange,
    also: Also<PeopleChange> = nothingElse,
  ): Promise<string[]> {
    const wantedOf = (was: readonly string[]) => [
      ...was.filter((id) => !unassign.includes(id)),
      ...assign,
    ]
    return this.#setAssignees(storyId, wantedOf, also)
  }

  /** One change at a time: whoever comes second waits for the story's row. */
  #setAssignees(
    storyId: string,
    wantedOf: (was: readonly string[]) => readonly string[],
    also: Also<PeopleChange>,
  ): Promise<string[]> {
    return this.#db.transaction().execute(async (trx) => {
      const story = await lockStory(trx, storyId)
      if (!story) return []
      const { userIds, told } = await assignPeople(trx, story, wantedOf)
      await also(trx, told)
      return userIds
    })
  }

  /** [SEE1] Answers who lost sight of it: see `losers`. Unknown users are left out. */
  changeConfidants(
    storyId: string,
    change: ConfidantsChange & { by: string },
    also: Also<PeopleChange> = nothingElse,
  ): Promise<'all' | string[] | null> {
    return this.#db.transaction().execute(async (trx) => {
      const story = await lockStory(trx, storyId)
      if (!story) return null
      const { lost, told } = await confideIn(trx, story, { ...change, at: this.#clock.now() })
      await also(trx, told)
      return lost
    })
  }

  /** Copies what lists show from drafts, after they changed. */
  async draftsChanged(copies: readonly { storyId: string; facts: DraftFacts }[]): Promise<void> {
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
            suggestions: facts.suggestions,
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
