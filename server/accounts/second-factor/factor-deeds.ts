import type { Context } from 'hono'
import type { Audit } from '../../audit/audit.ts'
import type { Deed } from '../../audit/deed.ts'
import { doerAs, doerOf } from '../../audit/doer.ts'
import type { Env } from '../../http/request.ts'
import type { Letter } from '../../mail/letter.ts'
import type { Letters } from '../../mail/letters.ts'
import type { Also } from '../../store/database.ts'
import { thingOf } from '../person.ts'
import type { Owner } from './factor-store.ts'

interface Telling {
  audit: Pick<Audit, 'record'>
  letters: Pick<Letters, 'write' | 'now'>
}

type News = 'factor-set' | 'codes-renewed'
const DEEDS = {
  'factor-set': 'account.factor-set',
  'codes-renewed': 'account.codes-renewed',
} as const satisfies Record<News, Deed['deed']>

/** Whose account it is did it; `as` where they are not in yet. */
export function ownFactorTold(
  { audit, letters }: Telling,
  c: Context<Env>,
  news: News,
  as: 'in' | 'coming-in' = 'in',
): Also<Owner> {
  return async (trx, owner) => {
    const doer = as === 'in' ? doerOf(c) : doerAs(c, owner)
    await audit.record(trx, doer, { deed: DEEDS[news], thing: thingOf(owner) })
    const letter: Letter = { kind: news, name: owner.name, at: letters.now() }
    await letters.write(trx, owner.email, letter)
  }
}

/** `by`: what an admin is called who did it; null: whose account it is. */
export function factorOffTold(
  { audit, letters }: Telling,
  c: Context<Env>,
  by: string | null,
): Also<Owner> {
  return async (trx, owner) => {
    const deed = by === null ? 'account.factor-removed' : 'account.factor-taken-off'
    await audit.record(trx, doerOf(c), { deed, thing: thingOf(owner) })
    const letter: Letter = { kind: 'factor-off', name: owner.name, at: letters.now(), by }
    await letters.write(trx, owner.email, letter)
  }
}

export function recoveryTold(
  { audit, letters }: Telling,
  c: Context<Env>,
): Also<Owner & { left: number }> {
  return async (trx, { left, ...owner }) => {
    const thing = thingOf(owner)
    const details = { left: String(left) }
    await audit.record(trx, doerAs(c, owner), { deed: 'account.recovery-used', thing, details })
    const letter: Letter = { kind: 'recovery-used', name: owner.name, at: letters.now(), left }
    await letters.write(trx, owner.email, letter)
  }
}
