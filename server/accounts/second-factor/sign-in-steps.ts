import type { StepNeeds } from '../../../shared/protocol/api/second-factor.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Ids } from '../../kernel/ids.ts'
import { hashOf, newToken } from '../token.ts'
import type { Account, UserStore } from '../user-store.ts'
import type { FactorStore } from './factor-store.ts'
import type { RoleRuleStore } from './role-rule-store.ts'
import type { StepStore } from './step-store.ts'

const LIFE_MS = 10 * 60_000
/** Then the password has to be given again, of which there are few tries as well. */
const MOST_TRIES = 5

/** What somebody holds who has shown their password. */
export interface Step {
  step: StepNeeds
  token: string
  expiresAt: string
}

/** Who holds one, found again. */
export interface TakenStep {
  account: Account
  /** How their password is kept: it is the one that they showed. */
  passwordHash: string
  needs: StepNeeds
}

interface Deps {
  store: StepStore
  factors: Pick<FactorStore, 'of'>
  rule: Pick<RoleRuleStore, 'roles'>
  users: Pick<UserStore, 'passwordOf' | 'find'>
  clock: Clock
  ids: Ids
}

/** Between a right password and a session: 10 minutes and 5 tries for the second step. */
export class SignInSteps {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Null for whom the password is enough. */
  async ask(account: Account, passwordHash: string): Promise<Step | null> {
    const step = await this.#needs(account)
    if (step === null) return null
    const { store, clock, ids } = this.#deps
    const token = newToken(ids)
    const now = clock.now()
    const endsAt = now + LIFE_MS
    const row = { hash: hashOf(token), userId: account.id, endsAt }
    await store.insert({ ...row, passwordMark: hashOf(passwordHash) }, now)
    return { step, token, expiresAt: new Date(endsAt).toISOString() }
  }

  /** Null once it is over, or the password or the account have changed since. */
  async find(token: string): Promise<TakenStep | null> {
    const { store, users, clock } = this.#deps
    const row = await store.find(hashOf(token), clock.now())
    const owner = row && (await users.find(row.userId))
    const known = owner && (await users.passwordOf(owner.email))
    if (!known || known.disabled || hashOf(known.hash) !== row.passwordMark) return null
    const needs = await this.#needs(known.account)
    return needs && { account: known.account, passwordHash: known.hash, needs }
  }

  /** `over` after the last: its token is worth nothing from then on. */
  async countTry(token: string): Promise<'counted' | 'last' | 'over'> {
    const tries = await this.#deps.store.countTry(hashOf(token))
    if (tries === null || tries > MOST_TRIES) {
      await this.end(token)
      return 'over'
    }
    return tries === MOST_TRIES ? 'last' : 'counted'
  }

  end(token: string): Promise<void> {
    return this.#deps.store.delete(hashOf(token))
  }

  async #needs({ id, role }: Account): Promise<StepNeeds | null> {
    const { factors, rule } = this.#deps
    if (await factors.of(id)) return 'code'
    return (await rule.roles()).includes(role) ? 'set-up' : null
  }
}
