import type { Actor } from '../../shared/model/roles.ts'
import type { AuditEntry } from '../../shared/protocol/api/audit.ts'
import type { PersonalData } from '../../shared/protocol/api/personal-data.ts'
import type { AuditStore } from '../audit/audit-store.ts'
import type { Db } from '../store/database.ts'
import { authorsIn } from '../store/authors.ts'
import { seenBy } from '../store/seen-by.ts'

const MOST_ENTRIES = 10_000

/** What is known of somebody, for themselves. */
export class PersonalDataStore {
  readonly #db: Db
  readonly #audit: Pick<AuditStore, 'page'>

  constructor(deps: { db: Db; audit: Pick<AuditStore, 'page'> }) {
    this.#db = deps.db
    this.#audit = deps.audit
  }

  /**
   * Null if there is no such person, or their data was erased. [SEE1] Of stories that they began, those that whoever asks may know of.
   */
  async of(userId: string, by: Actor): Promise<PersonalData | null> {
    const account = await this.#account(userId)
    if (!account) return null
    return {
      account,
      author: [...(await authorsIn(this.#db, [account.name])).values()][0] ?? null,
      ...(await this.#waysIn(userId, account.email)),
      ...(await this.#work(userId, by)),
      audit: await this.#entries(userId),
    }
  }

  async #account(id: string): Promise<PersonalData['account'] | null> {
    const row = await this.#db
      .selectFrom('user')
      .select(['id', 'name', 'email', 'role', 'createdAt', 'seen_at', 'disabled_at'])
      .where('id', '=', id)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    const { createdAt, seen_at: seenAt, disabled_at: disabledAt, ...known } = row
    const madeAt = new Date(createdAt).toISOString()
    return { ...known, madeAt, seenAt: timeOrNone(seenAt), disabledAt: timeOrNone(disabledAt) }
  }

  async #waysIn(userId: string, email: string) {
    const identities = await this.#db
      .selectFrom('identity')
      .selectAll()
      .where('user_id', '=', userId)
      .execute()
    const signIns = await this.#db
      .selectFrom('sign_in')
      .selectAll()
      .where('user_id', '=', userId)
      .execute()
    const keys = await this.#db
      .selectFrom('api_key')
      .selectAll()
      .where('user_id', '=', userId)
      .execute()
    const links = await this.#db
      .selectFrom('account_link')
      .selectAll()
      .where((is) => is.or([is('user_id', '=', userId), is('email', '=', email)]))
      .execute()
    return {
      provider: identities.map(({ issuer, subject, linked_at: at }) => ({
        issuer,
        subject,
        linkedAt: time(at),
      })),
      sessions: signIns.map(({ agent, created_at: at, used_at: usedAt, ends_at: endsAt }) => ({
        agent,
        createdAt: time(at),
        usedAt: time(usedAt),
        expiresAt: time(endsAt),
      })),
      keys: keys.map(({ name, scopesJson, created_at: at, used_at: usedAt }) => ({
        name,
        scopes: scopesJson,
        createdAt: time(at),
        usedAt: timeOrNone(usedAt),
      })),
      links: links.map(({ kind, email, created_at: at }) => ({ kind, email, createdAt: time(at) })),
    }
  }

  async #work(userId: string, by: Actor) {
    const begun = this.#db
      .selectFrom('story')
      .select(['id', 'headline'])
      .where('created_by', '=', userId)
      .where(seenBy(by))
    const published = await this.#db
      .selectFrom('revision')
      .select(['story_id', 'number', 'published_at'])
      .where('published_by', '=', userId)
      .execute()
    const pictures = await this.#db
      .selectFrom('asset')
      .select(['id', 'created_at'])
      .where('created_by', '=', userId)
      .execute()
    return {
      stories: {
        begun: await begun.execute(),
        assigned: await this.#storiesIn('assignee', userId),
        confided: await this.#storiesIn('confidant', userId),
        published: published.map(({ story_id: story, number: revision, published_at: at }) => ({
          story,
          revision,
          at: time(at),
        })),
      },
      pictures: pictures.map(({ id, created_at: at }) => ({ id, at: time(at) })),
    }
  }

  #storiesIn(table: 'assignee' | 'confidant', userId: string) {
    const theirs = this.#db.selectFrom(table).select('story_id').where('user_id', '=', userId)
    return this.#db
      .selectFrom('story')
      .select(['id', 'headline'])
      .where('id', 'in', theirs)
      .execute()
  }

  /** What they did, and what was done to their account. */
  async #entries(userId: string): Promise<AuditEntry[]> {
    const all = { after: null, limit: MOST_ENTRIES }
    const done = await this.#audit.page({ person: userId }, all)
    const about = await this.#audit.page({ thing: userId }, all)
    const known = new Map([...done.entries, ...about.entries].map((entry) => [entry.id, entry]))
    const newest = [...known.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1))
    return newest.slice(0, MOST_ENTRIES)
  }
}

function time(at: number): string {
  return new Date(at).toISOString()
}

function timeOrNone(at: number | null): string | null {
  return at === null ? null : time(at)
}
