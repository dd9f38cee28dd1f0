import { z } from 'zod'
import type { FactorOffer } from '../../../shared/protocol/api/second-factor.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { TextSeal } from '../../kernel/text-seal.ts'
import type { Also } from '../../store/database.ts'
import type { Profiles } from '../../store/profiles.ts'
import type { Factor, FactorStore, Owner } from './factor-store.ts'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts'
import { base32, SECRET_BYTES, stepOf, uriOf } from './totp.ts'

const OFFER_MS = 30 * 60_000
const offered = z.object({ secret: z.string(), until: z.number() })

export type Confirmed =
  { ok: true; recoveryCodes: string[] } | { ok: false; reason: 'wrong-code' | 'old-offer' }
/** `codesLeft`: of recovery codes, where one of them was used. */
export type Checked = { ok: true; codesLeft: number | null } | { ok: false }

interface Deps {
  store: FactorStore
  /** Of what is offered and not yet confirmed, which only whoever sets it up holds. */
  offers: TextSeal
  profiles: Pick<Profiles, 'get'>
  clock: Clock
  ids: Ids
  accessChanged: (userId: string) => void
}

/**
 * [AUTH1] Codes of authenticator apps, and recovery codes in their stead. Each is taken once: a code's step is kept in the
 * moment in which it is taken, and no code of that step or an earlier one is good after it, on any node.
 */
export class SecondFactors {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  of(userId: string): Promise<Factor | null> {
    return this.#deps.store.of(userId)
  }

  owners(userIds: readonly string[]): Promise<Set<string>> {
    return this.#deps.store.owners(userIds)
  }

  /** A secret that counts for nothing before it was confirmed; the one before goes on until then. */
  async offer({ id, email }: { id: string; email: string }): Promise<FactorOffer> {
    const { offers, profiles, clock, ids } = this.#deps
    const secret = ids.bytes(SECRET_BYTES)
    const kept = { secret: textOf(secret), until: clock.now() + OFFER_MS }
    const { name: issuer } = await profiles.get()
    return {
      secret: base32(secret),
      uri: uriOf(secret, { issuer, email }),
      offer: offers.seal(JSON.stringify(kept), id),
    }
  }

  /** `except`: the session that goes on, of those that began with less. */
  async confirm(
    userId: string,
    { offer, code, except }: { offer: string; code: string; except: string | null },
    also?: Also<Owner>,
  ): Promise<Confirmed> {
    const { store, offers, clock, ids, accessChanged } = this.#deps
    const now = clock.now()
    const opened = offers.open(offer, userId)
    const kept = opened === null ? null : offered.parse(JSON.parse(opened))
    if (!kept || kept.until <= now) return { ok: false, reason: 'old-offer' }
    const step = stepOf(digitsOf(code), bytesOf(kept.secret), now)
    if (step === null) return { ok: false, reason: 'wrong-code' }
    const recoveryCodes = newRecoveryCodes(ids)
    const hashes = recoveryCodes.map(hashOfNew)
    await store.set(userId, { secret: kept.secret, step, hashes, now, except }, also)
    accessChanged(userId)
    return { ok: true, recoveryCodes }
  }

  /** `also` is told of a recovery code that was used. */
  async check(
    userId: string,
    code: string,
    also?: Also<Owner & { left: number }>,
  ): Promise<Checked> {
    const { store, clock } = this.#deps
    const hash = recoveryHash(code)
    if (hash !== null) {
      const left = await store.takeCode(userId, { hash, now: clock.now() }, also)
      return left === null ? { ok: false } : { ok: true, codesLeft: left }
    }
    const secret = await store.secretOf(userId)
    if (secret === null) return { ok: false }
    const step = stepOf(digitsOf(code), bytesOf(secret), clock.now())
    const isTaken = step !== null && (await store.takeStep(userId, step))
    return isTaken ? { ok: true, codesLeft: null } : { ok: false }
  }

  /** Null if there is no second factor. */
  async renewCodes(userId: string, also?: Also<Owner>): Promise<string[] | null> {
    const codes = newRecoveryCodes(this.#deps.ids)
    const isRenewed = await this.#deps.store.renewCodes(userId, codes.map(hashOfNew), also)
    return isRenewed ? codes : null
  }

  /** False if there was none. */
  remove(userId: string, also?: Also<Owner>): Promise<boolean> {
    return this.#deps.store.remove(userId, also)
  }
}

function digitsOf(typed: string): string {
  return typed.replace(/[\s-]/g, '')
}

function hashOfNew(code: string): string {
  return recoveryHash(code) ?? ''
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'base64url')
}
