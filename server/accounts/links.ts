import type { LinkEnd } from '../../shared/model/account-link.ts'
import type { Role } from '../../shared/model/roles.ts'
import type { LinkLooked, MadeLink } from '../../shared/protocol/api/links.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import {
  endOf,
  type KnownLink,
  type Link,
  type LinkStore,
  type Made,
  type UsedLink,
} from './link-store.ts'
import { hashPassword } from './passwords.ts'
import { hashOf, newToken } from './token.ts'
import type { UserStore } from './user-store.ts'

const HOUR_MS = 60 * 60_000
const LIFE_MS = { invite: 7 * 24 * HOUR_MS, reset: 24 * HOUR_MS }
/** How long whoever comes by an old link is told what became of it. */
const KNOWN_MS = 90 * 24 * HOUR_MS

type MadeOrNot = { ok: true; made: MadeLink } | Extract<Made, { ok: false }>

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

  invite({ email, role, by }: { email: string; role: Role; by: string }): Promise<MadeOrNot> {
    return this.#make({ kind: 'invite', email: email.toLowerCase(), role, userId: null, by })
  }

  async reset({ userId, by }: { userId: string; by: string }): Promise<MadeOrNot> {
    const account = await this.#deps.users.find(userId)
    if (!account) return { ok: false, reason: 'no-such-user' }
    return this.#make({ kind: 'reset', email: account.email, role: null, userId, by })
  }

  invitations(): Promise<KnownLink[]> {
    return this.#deps.store.invitations()
  }

  takeBack(id: string): Promise<boolean> {
    return this.#deps.store.takeBack(id, this.#deps.clock.now())
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
  async use(token: string, chosen: { name: string; password: string }): Promise<UsedLink> {
    const { store, clock, ids, accessChanged } = this.#deps
    const passwordHash = await hashPassword(chosen.password)
    const account = { name: chosen.name, userId: ids.next('us'), passwordId: ids.next('ac') }
    const used = await store.use(hashOf(token), { ...account, passwordHash }, clock.now())
    if (used.ok) accessChanged(used.userId)
    return used
  }

  async #make({ by, ...link }: Pick<Link, 'kind' | 'email' | 'role' | 'userId'> & { by: string }) {
    const { store, clock, ids, publicUrl } = this.#deps
    const now = clock.now()
    const token = newToken(ids)
    const times = { createdAt: now, endsAt: now + LIFE_MS[link.kind] }
    await store.deleteOver(now - KNOWN_MS)
    const outcome = await store.make(hashOf(token), {
      ...link,
      ...times,
      id: ids.next('al'),
      madeBy: by,
    })
    if (!outcome.ok) return outcome
    const expiresAt = new Date(times.endsAt).toISOString()
    const address = new URL(`/desk/link#${token}`, publicUrl)
    return { ok: true as const, made: { link: address.href, expiresAt } }
  }
}
