import type { Role } from '../../shared/model/roles.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Also, Db, Trx } from '../store/database.ts'
import { insertAccount, takeTurns, type Account } from './account-table.ts'
import { hasFactor } from './second-factor/factor-store.ts'
import type { Claims } from './oidc-provider.ts'
import type { Newcomer } from './oidc-rule.ts'

/** How somebody came in: known, linked by their address just now, or new. */
export interface Arrival {
  account: Account
  how: 'known' | 'linked' | 'new'
}

export type NoEntry =
  | 'disabled'
  | 'unverified'
  | 'other-domain'
  | 'no-account'
  | 'admin'
  | 'two-steps'
  | 'linked-otherwise'
export type Arrived = ({ ok: true } & Arrival) | { ok: false; reason: NoEntry }

interface Policy {
  /** Whether the provider is believed about this address. */
  believes: (email: string) => boolean
  newcomer: (claims: Claims, email: string) => Newcomer
}

/** Who somebody is to the provider. */
export class IdentityStore {
  readonly #db: Db
  readonly #ids: Ids

  constructor(deps: { db: Db; ids: Ids }) {
    this.#db = deps.db
    this.#ids = deps.ids
  }

  /** Whose account it is from now on; all in the transaction in which their session begins. */
  async arrive(trx: Trx, claims: Claims, policy: Policy, now: number): Promise<Arrived> {
    await takeTurns(trx)
    const known = await knownBy(trx, claims)
    if (known) return entered(known, 'known')
    const { email } = claims
    if (email === null || !claims.emailVerified) return { ok: false, reason: 'unverified' }
    if (!policy.believes(email)) return { ok: false, reason: 'other-domain' }
    const owner = await ownerOf(trx, email)
    if (!owner) return this.#welcome(trx, { claims, email, policy, now })
    const found = entered(owner, 'linked')
    if (!found.ok) return found
    // The provider's word is enough for a colleague's account, and never for one that may all, or that asks for more than a password.
    if (owner.role === 'admin') return { ok: false, reason: 'admin' }
    if (await hasFactor(trx, owner.id)) return { ok: false, reason: 'two-steps' }
    if (await isLinked(trx, owner.id, claims.issuer))
      return { ok: false, reason: 'linked-otherwise' }
    await link(trx, claims, owner.id, now)
    return found
  }

  /** Of who is signed in. */
  async linkTo(
    userId: string,
    { claims, now }: { claims: Claims; now: number },
    also: Also<void>,
  ): Promise<'linked' | 'taken' | 'linked-otherwise'> {
    return this.#db.transaction().execute(async (trx) => {
      await takeTurns(trx)
      const known = await knownBy(trx, claims)
      if (known) return known.id === userId ? 'linked' : 'taken'
      if (await isLinked(trx, userId, claims.issuer)) return 'linked-otherwise'
      await link(trx, claims, userId, now)
      await also(trx)
      return 'linked'
    })
  }

  /** Since when this person has been linked; null: they are not. And whether a password lets them in as well. */
  async waysOf(userId: string): Promise<{ linkedAt: number | null; hasPassword: boolean }> {
    const row = await this.#db
      .selectFrom('identity')
      .select('linked_at')
      .where('user_id', '=', userId)
      .orderBy('linked_at', 'desc')
      .executeTakeFirst()
    return { linkedAt: row?.linked_at ?? null, hasPassword: await hasAnyPassword(this.#db, userId) }
  }

  unlink(userId: string, also: Also<void>): Promise<'unlinked' | 'not-linked' | 'no-password'> {
    return this.#db.transaction().execute(async (trx) => {
      await takeTurns(trx)
      if (!(await hasAnyPassword(trx, userId))) return 'no-password'
      const gone = await trx.deleteFrom('identity').where('user_id', '=', userId).executeTakeFirst()
      if (gone.numDeletedRows === 0n) return 'not-linked'
      await also(trx)
      return 'unlinked'
    })
  }

  async #welcome(
    trx: Trx,
    { claims, email, policy, now }: { claims: Claims; email: string; policy: Policy; now: number },
  ): Promise<Arrived> {
    const newcomer = policy.newcomer(claims, email)
    const role = (await invitedRole(trx, email, now)) ?? newcomer.role
    if (role === null) return { ok: false, reason: 'no-account' }
    if (role === 'admin') return { ok: false, reason: 'admin' }
    const given = { name: newcomer.name, email, role, passwordHash: null }
    const account = await insertAccount(trx, given, { ids: this.#ids, now })
    if (!account) return { ok: false, reason: 'no-account' }
    await useInvitation(trx, email, now)
    await link(trx, claims, account.id, now)
    return { ok: true, account, how: 'new' }
  }
}

type Known = Account & { disabledAt: number | null }

function entered({ disabledAt, ...account }: Known, how: Arrival['how']): Arrived {
  return disabledAt === null ? { ok: true, account, how } : { ok: false, reason: 'disabled' }
}

const COLUMNS = [
  'user.id',
  'user.name',
  'user.email',
  'user.role',
  'user.disabled_at as disabledAt',
] as const

function knownBy(trx: Trx, { issuer, subject }: Claims): Promise<Known | undefined> {
  return trx
    .selectFrom('identity')
    .innerJoin('user', 'user.id', 'identity.user_id')
    .select(COLUMNS)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

function ownerOf(trx: Trx, email: string): Promise<Known | undefined> {
  return trx.selectFrom('user').select(COLUMNS).where('email', '=', email).executeTakeFirst()
}

async function isLinked(trx: Trx, userId: string, issuer: string): Promise<boolean> {
  const row = await trx
    .selectFrom('identity')
    .select('subject')
    .where('user_id', '=', userId)
    .where('issuer', '=', issuer)
    .executeTakeFirst()
  return row !== undefined
}

async function link(trx: Trx, { issuer, subject }: Claims, userId: string, now: number) {
  await trx
    .insertInto('identity')
    .values({ issuer, subject, user_id: userId, linked_at: now })
    .execute()
}

async function hasAnyPassword(db: Db | Trx, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Of an invitation that is good still. */
async function invitedRole(trx: Trx, email: string, now: number): Promise<Role | null> {
  const row = await trx
    .selectFrom('account_link')
    .select('role')
    .where('email', '=', email)
    .where('kind', '=', 'invite')
    .where('used_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row?.role ?? null
}

async function useInvitation(trx: Trx, email: string, now: number) {
  await trx
    .updateTable('account_link')
    .set({ used_at: now })
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .execute()
}
