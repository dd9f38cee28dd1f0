import type { Context } from 'hono'
import type { Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import { GalleyError } from '../kernel/errors.ts'
import { KeyLimit, type Try } from '../kernel/key-limit.ts'

/** Tries at signing in, per minute: 5 for one account from one address, 30 from one address. */
export class SignInLimit {
  readonly #perAddress = new KeyLimit({ tries: 30, seconds: 60 })
  readonly #perAccount = new KeyLimit({ tries: 5, seconds: 60 })

  /** Tries count whether or not the account exists. */
  async take(ip: string, email: string): Promise<Try> {
    const byAddress = await this.#perAddress.take(addressOf(ip))
    return byAddress.ok ? this.#perAccount.take(accountKey(ip, email)) : byAddress
  }

  /** A person who got in starts afresh. */
  async succeed(ip: string, email: string): Promise<void> {
    await this.#perAccount.forget(accountKey(ip, email))
  }
}

function accountKey(ip: string, email: string): string {
  return `${addressOf(ip)} ${email.toLowerCase()}`
}

/** Throws for whoever has tried too often. */
export async function takeTurn(c: Context<Env>, limit: SignInLimit | null, email: string) {
  const turn = await limit?.take(c.get('ip'), email)
  if (!turn || turn.ok) return
  c.header('Retry-After', String(turn.retryAfter))
  throw new GalleyError(
    'too-many-requests',
    `Too many tries. Wait ${turn.retryAfter} seconds, then try again.`,
  )
}
