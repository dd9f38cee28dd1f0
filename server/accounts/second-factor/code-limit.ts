import type { Context } from 'hono'
import { checkTurn } from '../../http/api/check-turn.ts'
import type { Env } from '../../http/request.ts'
import { addressOf } from '../../kernel/address-of.ts'
import { KeyLimit, type Try } from '../../kernel/key-limit.ts'
import type { Devices } from '../devices.ts'

/**
 * [AUTH1] Tries at a second step, for whoever knows the password: in an hour 10 for one account from wherever, and in ten
 * minutes 30 from one address. Where its owner was signed in before there are 10 of their own, which nobody else uses up.
 */
export class CodeLimit {
  readonly #devices: Devices
  readonly #perAddress = new KeyLimit({ tries: 30, seconds: 600 })
  readonly #perAccount = new KeyLimit({ tries: 10, seconds: 3600 })
  readonly #perDevice = new KeyLimit({ tries: 10, seconds: 3600 })

  constructor(deps: { devices: Devices }) {
    this.#devices = deps.devices
  }

  /** Throws for whoever has tried too often. */
  async take(c: Context<Env>, { id, email }: { id: string; email: string }): Promise<void> {
    checkTurn(c, await this.#take(c, id, email), 'Too many wrong codes.')
  }

  /** Who gave a right one starts afresh. */
  async forget(c: Context<Env>, { id, email }: { id: string; email: string }): Promise<void> {
    const device = this.#devices.known(c.req.raw.headers, email)
    await (device === null ? this.#perAccount.forget(id) : this.#perDevice.forget(device))
  }

  async #take(c: Context<Env>, id: string, email: string): Promise<Try> {
    const device = this.#devices.known(c.req.raw.headers, email)
    if (device !== null) return this.#perDevice.take(device)
    const byAddress = await this.#perAddress.take(addressOf(c.get('ip')))
    return byAddress.ok ? this.#perAccount.take(id) : byAddress
  }
}
