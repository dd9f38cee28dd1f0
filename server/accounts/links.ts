import type { LinkEnd } from '../../shared/model/account-link.ts'
import type { Role } from '../../shared/model/roles.ts'
import type { LinkLooked } from '../../shared/protocol/api/links.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Also, Trx } from '../store/database.ts'
import {
  endOf,
  type Link,
  type LinkStore,
  type Made,
  type UsedBy,
  type UsedLink,
} from './link-store.ts'
import { hashPassword } from './passwords.ts'
import { hashOf, newToken } from './token.ts'
import type { Account, UserStore } from './user-store.ts'

const HOUR_MS = 60 * 60_000
const LIFE_MS = { invite: 7 * 24 * HOUR_MS, reset: 24 * HOUR_MS }
/** Of a link that came by mail to whoever asked for it. */
const ASKED_LIFE_MS = HOUR_MS
/** How long whoever comes by an old link is told what became of it. */
const KNOWN_MS = 90 * 24 * HOUR_MS

/** `address`: where it leads, with all that its holder needs. */
export type NewLink = Link & { address: string }
type MadeOrNot =
  { ok: true; made: { link: string; expiresAt: string } } | Extract<Made, { ok: false }>

interface Deps {
  store: LinkStore
  users: Pick<UserStore, 'find'>
  publicUrl: string
  clock: Clock
  ids: Ids
  accessChanged: (userId: string) => void
}

/** Links that an admin hands to somebody: 32 random bytes behind a `#`, which no server is sent and no log keeps. */
export class Links {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  invite(
    { email, role, by }: { email: string; role: Role; by: string },
    also?: Also<NewLink>,
  ): Promise<MadeOrNot> {
    const wanted = { kind: 'invite', email: email.toLowerCase(), role, userId: null, by } as const
    return this.#make(wanted, also)
  }

  async reset(
    { userId, by }: { userId: string; by: string },
    also?: Also<NewLink & { account: Account }>,
  ): Promise<MadeOrNot> {
    const account = await this.#deps.users.find(userId)
    if (!account) return { ok: false, reason: 'no-such-user' }
    const wanted = { kind: 'reset', email: account.email, role: null, userId, by } as const
    return this.#make(wanted, also && ((trx, link) => also(trx, { ...link, account })))
  }

  /** For whoever asked for it themself, by the address of the account. */
  resetAsked({ id: userId, email }: Account, also?: Also<NewLink>): Promise<MadeOrNot> {
    const wanted = { kind: 'reset', email, role: null, userId, by: userId } as const
    return this.#make({ ...wanted, lifeMs: ASKED_LIFE_MS }, also)
  }

  takeBack(id: string, also?: Also<Pick<Link, 'id' | 'email'>>): Promise<boolean> {
    return this.#deps.store.takeBack(id, this.#deps.clock.now(), also)
  }

  async look(token: string): Promise<LinkLooked> {
    const link = await this.#deps.store.find(hashOf(token))
    const end: LinkEnd | null = endOf(link, this.#deps.clock.now())
    if (!link || end !== null) return { state: end ?? 'unknown' }
    const { kind, email, userId, endsAt } = link
    const name = userId === null ? '' : ((await this.#deps.users.find(userId))?.name ?? '')
    return { state: 'open', kind, email, name, expiresAt: new Date(endsAt).toISOString() }
  }

  /** Whoever holds it has the account from now on; sessions of before end. */
  async use(
    token: string,
    chosen: { name: string; password: string },
    also?: Also<UsedBy>,
  ): Promise<UsedLink> {
    const { store, clock, accessChanged } = this.#deps
    const passwordHash = await hashPassword(chosen.password)
    const taken = { chosen: { name: chosen.name, passwordHash }, now: clock.now() }
    const used = await store.use(hashOf(token), taken, also)
    if (used.ok) accessChanged(used.userId)
    return used
  }

  async #make(
    {
      by,
      lifeMs,
      ...wanted
    }: Pick<Link, 'kind' | 'email' | 'role' | 'userId'> & { by: string; lifeMs?: number },
    also?: Also<NewLink>,
  ) {
    const { store, clock, ids, publicUrl } = this.#deps
    const now = clock.now()
    const token = newToken(ids)
    const times = { createdAt: now, endsAt: now + (lifeMs ?? LIFE_MS[wanted.kind]) }
    await store.deleteOver(now - KNOWN_MS)
    const link = { ...wanted, ...times, id: ids.next('al'), madeBy: by }
    const address = new URL(`/desk/link#${token}`, publicUrl).href
    const told = also && ((trx: Trx) => also(trx, { ...link, address }))
    const outcome = await store.make(hashOf(token), link, told)
    if (!outcome.ok) return outcome
    const expiresAt = new Date(times.endsAt).toISOString()
    return { ok: true as const, made: { link: address, expiresAt } }
  }
}
