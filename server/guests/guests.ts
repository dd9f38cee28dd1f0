import type { GuestDays, GuestRight } from '../../shared/model/guest.ts'
import { cookiesIn, privateCookie } from '../accounts/cookies.ts'
import { hashOf, newToken } from '../accounts/token.ts'
import type { Clock } from '../kernel/clock.ts'
import type { GuestCredential } from '../kernel/credential.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Also } from '../store/database.ts'
import type { GuestTable } from '../store/guest-tables.ts'
import type { Guest, GuestDeed, GuestStore } from './guest-store.ts'

const DAY_MS = 24 * 60 * 60_000
/** `seen_at` need not be written at every request. */
const SEEN_STEP_MS = 60_000

interface Deps {
  store: GuestStore
  publicUrl: string
  clock: Clock
  ids: Ids
  /** Every node asks again whether this guest may stay. */
  accessChanged: (guestId: string) => void
}

export interface Invited {
  guest: GuestTable
  link: string
}

/**
 * People from outside who are let into one story by a link: 32 random bytes behind a `#`, which no server is sent and no log
 * keeps. Whoever opens it gets them as a cookie of that guest's; each request reads a row, so that a link that ends has ended.
 */
export class Guests {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  async invite(
    storyId: string,
    { name, may, days }: { name: string; may: GuestRight; days: GuestDays },
    by: string,
    also?: Also<GuestDeed>,
  ): Promise<Invited> {
    const { store, ids, clock } = this.#deps
    const now = clock.now()
    const token = newToken(ids)
    const made = { story_id: storyId, name, may, hash: hashOf(token) }
    const times = { created_at: now, ends_at: now + days * DAY_MS }
    const guest = await store.insert({ ...made, ...times, made_by: by }, also)
    return { guest, link: this.#address(token) }
  }

  /** Whoever gives the new link is their inviter from now on. */
  async renew(
    guest: GuestTable,
    { days, by }: { days: GuestDays; by: string },
    also?: Also<GuestDeed>,
  ): Promise<Invited> {
    const { store, ids, clock, accessChanged } = this.#deps
    const now = clock.now()
    const token = newToken(ids)
    const link = { hash: hashOf(token), now, endsAt: now + days * DAY_MS, by }
    const renewed = await store.renew(guest, link, also)
    accessChanged(guest.id)
    return { guest: renewed, link: this.#address(token) }
  }

  /** Nothing happens to a link that has ended. */
  async takeBack(guest: GuestTable, also?: Also<GuestDeed>): Promise<void> {
    const { store, clock, accessChanged } = this.#deps
    if (await store.takeBack(guest, clock.now(), also)) accessChanged(guest.id)
  }

  async erase(guest: GuestTable, also?: Also<GuestDeed>): Promise<void> {
    const { store, clock, accessChanged } = this.#deps
    await store.erase(guest, clock.now(), also)
    accessChanged(guest.id)
  }

  /** Throws `gone` for what is no good link, whyever. */
  async enter(token: string): Promise<{ guest: Guest; setCookie: string }> {
    const guest = await this.#standing({ hash: hashOf(token) })
    if (!guest) throw ended()
    const seconds = Math.ceil((guest.endsAt - this.#deps.clock.now()) / 1000)
    const { name, attributes } = guestCookie(guest.id, this.#deps.publicUrl)
    return { guest, setCookie: `${name}=${token}; Max-Age=${seconds}; ${attributes}` }
  }

  /** Whoever shows the cookie of this guest. Throws `not-signed-in` without one, `gone` when its link has ended. */
  async here(headers: Headers, id: string): Promise<Guest> {
    const token = this.#tokenIn(headers, id)
    if (token === null)
      throw new GalleyError('not-signed-in', 'Open the link that you were sent once more.')
    const guest = await this.#standing({ hash: hashOf(token), id })
    if (!guest) throw ended()
    return guest
  }

  /** The same, for whoever stays: null when they may not. */
  async find(claim: { headers: Headers; guest: string } | GuestCredential): Promise<Guest | null> {
    if ('kind' in claim) return this.#standing(claim)
    const token = this.#tokenIn(claim.headers, claim.guest)
    return token === null ? null : this.#standing({ hash: hashOf(token), id: claim.guest })
  }

  async #standing(by: { hash: string; id?: string }): Promise<Guest | null> {
    const { store, clock } = this.#deps
    const now = clock.now()
    const guest = await store.standing(by, now)
    if (guest && now - (guest.seenAt ?? 0) >= SEEN_STEP_MS) await store.seen(guest, now)
    return guest
  }

  #tokenIn(headers: Headers, id: string): string | null {
    const { name } = guestCookie(id, this.#deps.publicUrl)
    return cookiesIn(headers.get('cookie') ?? '').get(name) || null
  }

  #address(token: string): string {
    return new URL(`/desk/guest#${token}`, this.#deps.publicUrl).href
  }
}

/** A browser may hold those of several guests. */
export function guestCookie(id: string, publicUrl: string) {
  return privateCookie(`galley_guest_${id}`, publicUrl)
}

function ended(): GalleyError {
  return new GalleyError('gone', 'This link has ended. Ask whoever sent it for a new one.')
}
