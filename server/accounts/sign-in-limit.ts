import type { Context } from 'hono'
import { checkTurn } from '../http/api/check-turn.ts'
import type { Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import { KeyLimit, type Try } from '../kernel/key-limit.ts'
import type { Devices } from './devices.ts'

interface Tried {
  ip: string
  email: string
  /** Where the account was signed in before. */
  device: string | null
}

/**
 * Tries at signing in: per minute 5 for one account from one address and 30 from one address, and in ten minutes 20 for one
 * account from wherever. Whoever was signed in before has 5 a minute of their own, which nobody else uses up.
 */
export class SignInLimit {
  readonly devices: Devices
  readonly #perAddress = new KeyLimit({ tries: 30, seconds: 60 })
  readonly #perAccountHere = new KeyLimit({ tries: 5, seconds: 60 })
  readonly #perAccount = new KeyLimit({ tries: 20, seconds: 600 })
  readonly #perDevice = new KeyLimit({ tries: 5, seconds: 60 })

  constructor(deps: { devices: Devices }) {
    this.devices = deps.devices
  }

  /** Tries count whether or not the account exists. */
  async take({ ip, email, device }: Tried): Promise<Try> {
    if (device !== null) return this.#perDevice.take(device)
    const byAddress = await this.#perAddress.take(addressOf(ip))
    if (!byAddress.ok) return byAddress
    const here = await this.#perAccountHere.take(accountKey(ip, email))
    return here.ok ? this.#perAccount.take(email.toLowerCase()) : here
  }

  /** A person who got in starts afresh there; who tries elsewhere does not. */
  async forget({ ip, email, device }: Tried): Promise<void> {
    if (device !== null) await this.#perDevice.forget(device)
    await this.#perAccountHere.forget(accountKey(ip, email))
  }

  /** Their browser is known from now on. */
  async succeed(c: Context<Env>, email: string): Promise<void> {
    const tried = triedBy(c, this, email)
    await this.forget(tried)
    if (tried.device === null)
      c.header('Set-Cookie', this.devices.remember(email), { append: true })
  }
}

/** Throws for whoever has tried too often. */
export async function takeTurn(c: Context<Env>, limit: SignInLimit | null, email: string) {
  checkTurn(c, await limit?.take(triedBy(c, limit, email)), 'Too many tries.')
}

function triedBy(c: Context<Env>, { devices }: SignInLimit, email: string): Tried {
  return { ip: c.get('ip'), email, device: devices.known(c.req.raw.headers, email) }
}

function accountKey(ip: string, email: string): string {
  return `${addressOf(ip)} ${email.toLowerCase()}`
}
