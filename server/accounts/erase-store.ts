import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Gone } from '../audit/without-person.ts'
import { eraseFromAudit, knownAs } from '../audit/erase-store.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { eraseAuthors, type KnownAuthor } from '../store/authors.ts'
import type { Also, Db, Trx } from '../store/database.ts'
import {
  endSignIns,
  hasOtherAdmin,
  isActiveAdmin,
  takeBackLinks,
  takeTurns,
} from './account-table.ts'
import { nameWords } from './name-words-table.ts'

/** Who was removed, and is known by name still. */
export interface FormerAccount {
  id: string
  name: string
  removedAt: number
}

/** `storyIds`: the newest of those that show who they are. */
export type Erased =
  | { ok: true; storyIds: string[] }
  | { ok: false; reason: 'no-such-user' | 'last-admin' | 'other-name' }

/** Whom the pseudonym stands for, and what readers were told of them until then. */
export interface ErasedPerson {
  id: string
  name: string
  authors: readonly KnownAuthor[]
}

/** Lists and open stories show the pseudonym at once; what is older is fetched when somebody looks. */
const MOST_TOLD = 200

/** Tables of which a person's rows go with them. */
const OWN = [
  'api_key',
  'identity',
  'second_factor',
  'recovery_code',
  'sign_in_step',
  'assignee',
  'confidant',
  'comment_seen',
  'draft_restore',
] as const

/** Takes away whatever tells who somebody is. docs/personal-data.md says what that is. */
export class EraseStore {
  readonly #db: Db
  readonly #clock: Clock
  readonly #ids: Ids

  constructor(deps: { db: Db; clock: Clock; ids: Ids }) {
    this.#db = deps.db
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  async former(): Promise<FormerAccount[]> {
    const rows = await this.#db
      .selectFrom('user')
      .select(['id', 'name', 'removed_at as removedAt'])
      .where('removed_at', 'is not', null)
      .where('erased_at', 'is', null)
      .orderBy('removed_at', 'desc')
      .execute()
    return rows.map(({ removedAt, ...row }) => ({ ...row, removedAt: removedAt ?? 0 }))
  }

  /** `name`: what whoever asked took them for. All of it or nothing. */
  erase(id: string, name: string, also: Also<ErasedPerson>): Promise<Erased> {
    return this.#db.transaction().execute(async (trx): Promise<Erased> => {
      await takeTurns(trx)
      const user = await trx
        .selectFrom('user')
        .select(['id', 'name', 'email', 'role', 'disabled_at as disabledAt'])
        .where('id', '=', id)
        .where('erased_at', 'is', null)
        .executeTakeFirst()
      if (!user) return { ok: false, reason: 'no-such-user' }
      if (user.name !== name) return { ok: false, reason: 'other-name' }
      if (isActiveAdmin(user) && !(await hasOtherAdmin(trx, id)))
        return { ok: false, reason: 'last-admin' }
      const gone = await goneOf(trx, user)
      const storyIds = await storiesOf(trx, id)
      await this.#eraseAccount(trx, gone)
      const authors = await eraseAuthors(trx, gone.names)
      // Whoever changes authors records that in their turn.
      await eraseFromAudit(trx, gone, this.#ids)
      await also(trx, { id, name: gone.pseudonym, authors })
      return { ok: true, storyIds }
    })
  }

  async #eraseAccount(trx: Trx, { id, emails, pseudonym }: Gone) {
    const now = this.#clock.now()
    await endSignIns(trx, id, null)
    await takeBackLinks(trx, 'made_by', id, now)
    for (const table of OWN) await trx.deleteFrom(table).where('user_id', '=', id).execute()
    if (emails.length > 0) await trx.deleteFrom('mail').where('email', 'in', emails).execute()
    await trx.deleteFrom('account').where('userId', '=', id).execute()
    await trx
      .deleteFrom('account_link')
      .where((is) => is.or([is('user_id', '=', id), is('email', 'in', [...emails, ''])]))
      .execute()
    // Of the first version; nothing writes there any more.
    await sql`delete from "verification" where "identifier" in (${sql.join([...emails, id])})`.execute(
      trx,
    )
    const day = new Date(now)
    await trx
      .updateTable('user')
      .set((row) => ({
        name: pseudonym,
        name_words: nameWords(pseudonym),
        email: `${id}@removed.invalid`,
        image: null,
        role: 'reporter' as const,
        createdAt: day,
        updatedAt: day,
        seen_at: null,
        disabled_at: row.fn.coalesce('disabled_at', row.val(now)),
        removed_at: row.fn.coalesce('removed_at', row.val(now)),
        erased_at: now,
      }))
      .where('id', '=', id)
      .execute()
  }
}

/** Of their id alone, which stays: it says nothing, and is the same whoever asks. */
export function pseudonymOf(id: string): string {
  return `Former colleague ${createHash('sha256').update(id).digest('hex').slice(0, 4)}`
}

async function goneOf(trx: Trx, user: { id: string; name: string; email: string }): Promise<Gone> {
  const known = await knownAs(trx, user.id)
  const own = user.email.endsWith('@removed.invalid') ? [] : [user.email.toLowerCase()]
  return {
    id: user.id,
    names: [...new Set([user.name, ...known.names])],
    emails: [...new Set([...own, ...known.emails])],
    pseudonym: pseudonymOf(user.id),
  }
}

async function storiesOf(trx: Trx, userId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('story')
    .select('id')
    .where((story) => {
      const among = (table: 'assignee' | 'confidant') =>
        story.exists(
          story
            .selectFrom(table)
            .select('user_id')
            .whereRef('story_id', '=', 'story.id')
            .where('user_id', '=', userId),
        )
      const own = [story('created_by', '=', userId), story('archived_by', '=', userId)]
      return story.or([...own, among('assignee'), among('confidant')])
    })
    .orderBy('changed_at', 'desc')
    .limit(MOST_TOLD)
    .execute()
  return rows.map(({ id }) => id)
}
