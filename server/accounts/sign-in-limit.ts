import ipaddr from 'ipaddr.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

type Turn = { ok: true } | { ok: false; retryAfter: number }

const WINDOW_S = 60
const PER_ACCOUNT = 5
const PER_ADDRESS = 30
const IPV6_NETWORK_BITS = 64

/** Tries at signing in, per minute: 5 for one account from one address, 30 from one address. */
export class SignInLimit {
  readonly #perAddress = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW_S })
  readonly #perAccount = new RateLimiterMemory({ points: PER_ACCOUNT, duration: WINDOW_S })

  /** `retryAfter` is in seconds. Tries count whether or not the account exists. */
  async take(ip: string, email: string): Promise<Turn> {
    const address = networkOf(ip)
    const byAddress = await consume(this.#perAddress, address)
    return byAddress.ok ? consume(this.#perAccount, accountKey(address, email)) : byAddress
  }

  /** A person who got in starts afresh. */
  async succeed(ip: string, email: string): Promise<void> {
    await this.#perAccount.delete(accountKey(networkOf(ip), email))
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<Turn> {
  try {
    await limiter.consume(key)
    return { ok: true }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { ok: false, retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
  }
}

function accountKey(address: string, email: string): string {
  return `${address} ${email.toLowerCase()}`
}

/** One IPv6 customer holds a /64 at least, so its addresses count as one. */
function networkOf(ip: string): string {
  if (!ipaddr.IPv6.isValid(ip)) return ip
  return ipaddr.IPv6.networkAddressFromCIDR(`${ip}/${IPV6_NETWORK_BITS}`).toString()
}
