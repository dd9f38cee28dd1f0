import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { ConfigError } from '../kernel/errors.ts'

/** Every address of a host name, IPv4 and IPv6; none if it has none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

type UrlCheck = { ok: true; url: URL } | { ok: false; reason: string }

/** `pin: null` means that the operator allowed this host, whatever its addresses. */
type Vetted =
  { ok: true; pin: readonly [string, ...string[]] | null } | { ok: false; reason: string }

interface Exemption {
  host: string
  port: string | null
}

const MAX_HOST = 253

/**
 * [WHK4] Decides where a request may go: only to public unicast addresses, or to what the operator
 * listed in a setting. `checkUrl` says what can be said without DNS; `vet` looks the name up
 * and must be asked before every connection, which may then use the addresses in `pin` and no others:
 * a name that resolves differently a moment later changes nothing.
 */
export class AddressGuard {
  readonly #resolve: Resolve
  readonly #exemptions: readonly Exemption[]
  readonly #setting: string

  /** `setting`: where the operator lists hosts; webhooks' where nothing is said. */
  constructor(deps: { resolve: Resolve; allowHosts: readonly string[]; setting?: string }) {
    const { setting = 'WEBHOOK_ALLOW_HOSTS' } = deps
    this.#resolve = deps.resolve
    this.#setting = setting
    this.#exemptions = deps.allowHosts.map((entry) => parseExemption(entry, setting))
  }

  checkUrl(text: string): UrlCheck {
    const url = URL.parse(text)
    if (!url) return no('is not a URL')
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      return no('must start with https:// or http://')
    if (url.username !== '' || url.password !== '')
      return no('must not contain a user name or a password')
    const host = bareHost(url)
    if (host.length === 0 || host.length > MAX_HOST)
      return no(`must have a host name of at most ${MAX_HOST} characters`)
    if (this.#exempt(host, portOf(url))) return { ok: true, url }
    if (isLocalName(host) || (isIP(host) && !isPublicAddress(host))) return no(this.#refusal(host))
    return { ok: true, url }
  }

  async vet(url: URL): Promise<Vetted> {
    const check = this.checkUrl(url.href)
    if (!check.ok) return check
    const host = bareHost(url)
    const port = portOf(url)
    if (this.#exempt(host, port)) return { ok: true, pin: null }
    if (isIP(host)) return { ok: true, pin: [host] }
    const [first, ...more] = await this.#resolve(host)
    if (first === undefined) return no(`has a host name that no address was found for (${host})`)
    const pin: [string, ...string[]] = [first, ...more]
    const refused = pin.find((it) => !isPublicAddress(it) && !this.#exempt(it, port))
    return refused === undefined ? { ok: true, pin } : no(this.#refusal(refused))
  }

  #refusal(host: string): string {
    return `leads to an address that is not public (${host}); if that is meant, list it in ${this.#setting}`
  }

  #exempt(host: string, port: string): boolean {
    return this.#exemptions.some((it) => it.host === host && (it.port === null || it.port === port))
  }
}

/** True for a unicast address that IANA lets anybody use on the internet. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  return !(address instanceof ipaddr.IPv6) || isGlobalIPv6(address.parts)
}

/** 2000::/3 is all that is given out (RFC 4291 §2.4); ISATAP (RFC 5214) hides an IPv4 address in it. */
function isGlobalIPv6(parts: readonly number[]): boolean {
  const [first = 0, , , , fifth = 0, sixth = 0] = parts
  const isatap = (fifth & 0xfdff) === 0 && sixth === 0x5efe
  return (first & 0xe000) === 0x2000 && !isatap
}

/**
 * Asks the name servers themselves: the system's own look-up would take one of the process's four worker
 * threads for as long as a slow name server likes [WHK2]. A name that has one family only is normal.
 */
export const resolveByDns: Resolve = async (hostname) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const answers = await Promise.allSettled([
    resolver.resolve4(hostname),
    resolver.resolve6(hostname),
  ])
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

/** WHATWG URL parsing has turned every notation of an IPv4 address into the dotted one. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80')
}

/** RFC 6761 §6.3: these never leave the machine. */
function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost')
}

function parseExemption(entry: string, setting: string): Exemption {
  const text = isIP(entry) === 6 ? `[${entry}]` : entry
  const [, host, port] = /^(\[[^\]]+\]|[^:/@[\]]+)(?::(\d+))?$/.exec(text) ?? []
  const url = host === undefined ? null : URL.parse(`http://${host}`)
  if (!url) throw new ConfigError(`${setting}: ${entry} is not a host, host:port or address`)
  return { host: bareHost(url), port: port ?? null }
}

function no(reason: string): { ok: false; reason: string } {
  return { ok: false, reason }
}
