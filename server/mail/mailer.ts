import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Profiles } from '../store/profiles.ts'
import { bodyOf } from './letter-body.ts'
import type { Letter } from './letter.ts'
import type { Mail, MailStore } from './mail-store.ts'
import { next, type Outcome } from './retry.ts'
import type { SmtpPost } from './smtp-post.ts'
import { written } from './words.ts'

const LOOK_MS = 5_000
/** By then the transaction that wrote a letter has ended; if not, the next look finds it. */
const SOON_MS = 50
const MOST_IN_ROUND = 100
/** How long admins see what was given up. */
const KEPT_MS = 7 * 24 * 60 * 60_000

interface Deps {
  store: MailStore
  post: Pick<SmtpPost, 'send' | 'close'>
  profiles: Pick<Profiles, 'get'>
  publicUrl: string
  clock: Clock
  logger: Pick<Logger, 'warn' | 'error'>
}

/** [MAIL1] Sends what waits, one letter after the other, and tries again what failed: no answer waits for it. */
export class Mailer implements AsyncDisposable {
  readonly #deps: Deps
  readonly #stop = new AbortController()
  readonly #sending = new SingleRun(() => this.#round())
  #timer: Timer | null = null
  #soon: Timer | null = null

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(): void {
    this.#timer = this.#deps.clock.every(LOOK_MS, () => void this.#sending.ask())
    void this.#sending.ask()
  }

  /** A letter is being written. */
  soon(): void {
    this.#soon?.cancel()
    this.#soon = this.#deps.clock.after(SOON_MS, () => void this.#sending.ask())
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer?.cancel()
    this.#soon?.cancel()
    this.#stop.abort()
    await this.#sending.close()
    this.#deps.post.close()
  }

  async #round(): Promise<void> {
    const { store, clock, logger } = this.#deps
    try {
      await store.deleteFailed(clock.now() - KEPT_MS)
      for (let n = 0; n < MOST_IN_ROUND && !this.#stop.signal.aborted; n += 1) {
        const mail = await store.claim(clock.now())
        if (!mail || !(await this.#deliver(mail))) return
      }
    } catch (error) {
      logger.error({ error: String(error) }, 'mail: could not look for letters, the next look will')
    }
  }

  /** False if the server is not there for others either. */
  async #deliver(mail: Mail): Promise<boolean> {
    const { store, clock, logger } = this.#deps
    const outcome = await this.#try(mail)
    const following = next(mail, outcome, clock.now())
    await store.settle(mail.id, following, clock.now())
    if (outcome.kind !== 'sent')
      logger.warn(
        {
          mail: mail.id,
          kind: mail.letter?.kind,
          attempts: mail.attempts,
          next: following.kind,
          error: outcome.error,
        },
        'mail: not sent',
      )
    return outcome.kind !== 'away'
  }

  async #try({ id, email, letter, uselessAt }: Mail): Promise<Outcome> {
    const { post, clock } = this.#deps
    if (letter === null)
      return { kind: 'refused', error: 'It was sealed with another SECRET: make it again.' }
    if (uselessAt <= clock.now())
      return { kind: 'refused', error: 'It was of no use any more when it could be sent.' }
    return post.send({ id, to: email, ...(await this.#compose(letter)) }, this.#stop.signal)
  }

  async #compose(letter: Letter) {
    const { profiles, publicUrl } = this.#deps
    const { name, language, zone } = await profiles.get()
    // English, as it is written there.
    const locale = language.startsWith('en-') ? language : 'en-GB'
    const format = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const
    const dates = new Intl.DateTimeFormat(locale, format)
    const date = (at: number) => `${dates.format(at)} (${zone})`
    const words = written(letter, { name, publicUrl, date })
    return { as: name, subject: words.subject, ...bodyOf(words, name) }
  }
}
