import type { LinkEnd, LinkKind } from '../../shared/model/account-link.ts'
import type { Role } from '../../shared/model/roles.ts'
import type { Ids } from '../kernel/ids.ts'
import { nothingElse, type Also, type Db, type Trx } from '../store/database.ts'
import type { AccountLinkTable } from '../store/account-tables.ts'
import {
  endSignIns,
  insertAccount,
  named,
  setPassword,
  takeBackLinks,
  takeTurns,
} from './account-table.ts'

export interface Link {
  id: string
  kind: LinkKind
  email: string
  /** Whom an invitation makes. */
  role: Role | null
  /** Whose password it sets; null of an invitation. */
  userId: string | null
  madeBy: string
  createdAt: number
  endsAt: number
}

export interface KnownLink extends Link {
  usedAt: number | null
  takenBackAt: number | null
}

export type Made = { ok: true } | { ok: false; reason: 'may-not' | 'email-taken' | 'no-such-user' }
/** Whose account it is, or has become. */
export interface UsedBy {
  link: Link
  account: { id: string; name: string }
}
export type UsedLink = { ok: true; userId: string } | { ok: false; reason: LinkEnd | 'email-taken' }

/** Who comes by a link: what they chose. */
interface Chosen {
  name: string
  passwordHash: string
}

export class LinkStore {
  readonly #db: Db
  readonly #ids: Ids

  constructor(deps: { db: Db; ids: Ids }) {
    this.#db = deps.db
    this.#ids = deps.ids
  }

  /** Of links for one person only the newest is good. */
  make(hash: string, link: Link, also: Also<void> = nothingElse): Promise<Made> {
    return this.#db.transaction().execute(async (trx): Promise<Made> => {
      await takeTurns(trx)
      // Somebody may have taken their role while they asked for it. One's own needs none.
      if (link.madeBy !== link.userId && !(await isAdmin(trx, link.madeBy)))
        return { ok: false, reason: 'may-not' }
      const refused = await whyNone(trx, link)
      if (refused) return { ok: false, reason: refused }
      await takeBackLinks(trx, 'email', link.email, link.createdAt)
      await trx
        .insertInto('account_link')
        .values({ ...rowOf(link), hash, used_at: null, taken_back_at: null })
        .execute()
      await also(trx)
      return { ok: true }
    })
  }

  async find(hash: string): Promise<KnownLink | null> {
    const row = await this.#db
      .selectFrom('account_link')
      .selectAll()
      .where('hash', '=', hash)
      .executeTakeFirst()
    return row ? toLink(row) : null
  }

  /** False if there is no such invitation, or it was used. */
  takeBack(
    id: string,
    now: number,
    also: Also<{ id: string; email: string }> = nothingElse,
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const taken = await trx
        .updateTable('account_link')
        .set({ taken_back_at: now })
        .where('id', '=', id)
        .where('kind', '=', 'invite')
        .where('used_at', 'is', null)
        .where('taken_back_at', 'is', null)
        .returning(['id', 'email'])
        .executeTakeFirst()
      if (taken) await also(trx, taken)
      return taken !== undefined
    })
  }

  /** Once: whoever comes second finds it used. */
  use(
    hash: string,
    { chosen, now }: { chosen: Chosen; now: number },
    also: Also<UsedBy> = nothingElse,
  ): Promise<UsedLink> {
    return this.#db.transaction().execute(async (trx): Promise<UsedLink> => {
      await takeTurns(trx)
      const row = await trx
        .selectFrom('account_link')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst()
      const end = endOf(row ? toLink(row) : null, now)
      if (end !== null || !row) return { ok: false, reason: end ?? 'unknown' }
      const link = toLink(row)
      const used = await carryOut(trx, link, chosen, { ids: this.#ids, now })
      if (!used.ok) return used
      await trx.updateTable('account_link').set({ used_at: now }).where('hash', '=', hash).execute()
      await also(trx, { link, account: await named(trx, used.userId) })
      return used
    })
  }

  /** Those that have been over for long: nobody asks why any more. */
  async deleteOver(endedBy: number): Promise<void> {
    await this.#db.deleteFrom('account_link').where('ends_at', '<=', endedBy).execute()
  }
}

/** Why it opens nothing; null while it does. */
export function endOf(link: KnownLink | null, now: number): LinkEnd | null {
  if (!link) return 'unknown'
  if (link.usedAt !== null) return 'used'
  if (link.takenBackAt !== null) return 'taken-back'
  return link.endsAt <= now ? 'expired' : null
}

async function carryOut(
  trx: Trx,
  link: Link,
  chosen: Chosen,
  { ids, now }: { ids: Ids; now: number },
): Promise<UsedLink> {
  const { userId, role, email } = link
  if (userId !== null) {
    await setPassword(trx, userId, chosen.passwordHash, now)
    await endSignIns(trx, userId, null)
    return { ok: true, userId }
  }
  const given = { ...chosen, email, role: role ?? 'reporter' }
  const account = await insertAccount(trx, given, { ids, now })
  return account ? { ok: true, userId: account.id } : { ok: false, reason: 'email-taken' }
}

async function isAdmin(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('user')
    .select('id')
    .where('id', '=', id)
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** An invitation is for an address that nobody has, any other link for somebody who may come in. */
async function whyNone(trx: Trx, { email, userId }: Link) {
  const known = await trx
    .selectFrom('user')
    .select(['id', 'disabled_at'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (userId === null) return known ? 'email-taken' : null
  return known?.id === userId && known.disabled_at === null ? null : 'no-such-user'
}

function rowOf({ userId, madeBy, createdAt, endsAt, ...link }: Link) {
  return { ...link, user_id: userId, made_by: madeBy, created_at: createdAt, ends_at: endsAt }
}

export function toLink(row: AccountLinkTable): KnownLink {
  return {
    id: row.id,
    kind: row.kind,
    email: row.email,
    role: row.role,
    userId: row.user_id,
    madeBy: row.made_by,
    createdAt: row.created_at,
    endsAt: row.ends_at,
    usedAt: row.used_at,
    takenBackAt: row.taken_back_at,
  }
}
