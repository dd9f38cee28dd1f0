import type { Audit } from '../audit/audit.ts'
import type { Doer } from '../audit/doer.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Letters } from '../mail/letters.ts'
import { thingOf } from './person.ts'
import type { Links } from './links.ts'
import type { UserStore } from './user-store.ts'

export interface Ask {
  email: string
  /** Where the account was signed in before. */
  device: string | null
  doer: Doer
}

interface Deps {
  users: Pick<UserStore, 'passwordOf'>
  links: Pick<Links, 'resetAsked'>
  letters: Pick<Letters, 'write'>
  audit: Pick<Audit, 'record'>
  limits: boolean
  logger: Pick<Logger, 'error' | 'info'>
}

const MOST_WAITING = 100
const HOUR = 3_600

/**
 * [MAIL2] Links for a new password that people ask for themselves. What is done comes after the answer, so that neither its words
 * nor its time tell whether somebody has the address. An account gets three letters an hour, and three more from browsers in
 * which it was signed in before: the last of them holds a link that is good at least until the next may be asked for.
 */
export class ForgottenPasswords implements AsyncDisposable {
  readonly #deps: Deps
  readonly #perAccount = new KeyLimit({ tries: 3, seconds: HOUR })
  readonly #perDevice = new KeyLimit({ tries: 3, seconds: HOUR })
  readonly #asks: Ask[] = []
  readonly #answering = new SingleRun(() => this.#answerAll())

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Whoever comes while too many wait gets no letter, and asks again. */
  ask(ask: Ask): void {
    if (this.#asks.length >= MOST_WAITING) return
    this.#asks.push(ask)
    void this.#answering.ask()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#answering.close()
  }

  async #answerAll() {
    for (let ask = this.#asks.shift(); ask; ask = this.#asks.shift())
      try {
        await this.#answer(ask)
      } catch (error) {
        this.#deps.logger.error({ error: String(error) }, 'no link could be made for who asked')
      }
  }

  async #answer(ask: Ask) {
    const { users, links, letters, audit, logger } = this.#deps
    const known = await users.passwordOf(ask.email)
    if (!known || known.disabled || !(await this.#mayAsk(ask))) return
    const { account } = known
    const doer: Doer = { ...ask.doer, noted: (noted) => logger.info(noted, 'audit') }
    await links.resetAsked(account, async (trx, { address: link, endsAt: until }) => {
      await audit.record(trx, doer, { deed: 'account.reset-asked', thing: thingOf(account) })
      const letter = { kind: 'reset', name: account.name, link, until, by: null } as const
      await letters.write(trx, account.email, letter)
    })
  }

  async #mayAsk({ email, device }: Ask): Promise<boolean> {
    if (!this.#deps.limits) return true
    const key = email.toLowerCase()
    const turn = await (device === null
      ? this.#perAccount.take(key)
      : this.#perDevice.take(`${device} ${key}`))
    return turn.ok
  }
}
