import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Trx } from '../store/database.ts'
import { uselessAt, type Letter } from './letter.ts'
import type { MailStore } from './mail-store.ts'

interface Deps {
  store: Pick<MailStore, 'insert'>
  /** Null where no mail server is set: then nothing is written. */
  mailer: { soon: () => void } | null
  clock: Clock
  ids: Ids
  logger: Pick<Logger, 'error'>
}

/** What is written to people by mail. */
export class Letters {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Whether there is mail at all. */
  get go(): boolean {
    return this.#deps.mailer !== null
  }

  now(): number {
    return this.#deps.clock.now()
  }

  /** In the transaction of what it tells: the deed and the letter are both there, or neither. True if it will be sent. */
  async write(trx: Trx, email: string, letter: Letter): Promise<boolean> {
    const { store, mailer, clock, ids, logger } = this.#deps
    if (!mailer) return false
    const now = clock.now()
    const mail = { id: ids.next('ml'), email, letter, now, uselessAt: uselessAt(letter, now) }
    const isWritten = await store.insert(trx, mail)
    if (isWritten) mailer.soon()
    else logger.error({ kind: letter.kind }, 'mail: too many letters wait, this one is not written')
    return isWritten
  }
}
