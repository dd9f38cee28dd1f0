import ipaddr from 'ipaddr.js'
import { ConfigError } from '../../kernel/errors.ts'
import type { Logger } from '../../kernel/logger.ts'

type Address = ReturnType<typeof ipaddr.process>
type Network = readonly [Address, number]

const MAX_HOPS = 32

/** What a request's header says; null or undefined where it is not there. */
export type HeaderOf = (name: string) => string | null | undefined

/** Where a request comes from. */
export interface Client {
  /** The socket's address, or what a trusted proxy says (TRUST_PROXY). */
  ip: string
  /** That is the address of a proxy, which TRUST_PROXY should name: everybody has it. */
  behindProxy: boolean
}

export type ClientOf = (peer: string | undefined, header: HeaderOf) => Client

/** Warns once of a proxy that is not named. */
export function createClientOf({
  trustProxy,
  logger,
}: {
  trustProxy: readonly string[]
  logger: Pick<Logger, 'warn'>
}): ClientOf {
  const clientAddressOf = createClientAddress(trustProxy)
  let isTold = false
  return (peer, header) => {
    const behindProxy =
      trustProxy.length === 0 && isForwarded(header) && isInternalAddress(peer ?? '')
    if (behindProxy && !isTold) logger.warn({ proxy: peer }, UNKNOWN_PROXY)
    isTold ||= behindProxy
    return { ip: clientAddressOf(peer, header('x-forwarded-for') ?? null), behindProxy }
  }
}

const UNKNOWN_PROXY =
  'Requests come through a proxy, and TRUST_PROXY is not set: all readers seem to have its address, so how many pages and ' +
  'views one address may have is not limited. Set TRUST_PROXY to the proxy’s address or network.'

/**
 * The client's address: the socket's peer, unless that is a proxy of TRUST_PROXY; then the last address in
 * X-Forwarded-For that no trusted proxy has. What stands further left, anybody may have made up.
 */
function createClientAddress(
  trustProxy: readonly string[],
): (peer: string | undefined, forwardedFor: string | null) => string {
  const trusted = trustProxy.map(parseNetwork)
  const isTrusted = (address: Address) => trusted.some((network) => contains(network, address))

  return (peer, forwardedFor) => {
    let client = parseAddress(peer)
    if (!client) return ''
    const hops = (forwardedFor ?? '').split(',').slice(-MAX_HOPS)
    while (isTrusted(client)) {
      const before = parseAddress(hops.pop())
      if (!before) break
      client = before
    }
    return client.toString()
  }
}

const FORWARDING = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']

/** A proxy says that it passed the request on. */
export function isForwarded(header: HeaderOf): boolean {
  return FORWARDING.some((name) => typeof header(name) === 'string')
}

/** True for addresses that the internet can't route to: loopback, private and link-local ones. */
export function isInternalAddress(ip: string): boolean {
  const range = parseAddress(ip)?.range()
  return (
    range === 'loopback' || range === 'private' || range === 'uniqueLocal' || range === 'linkLocal'
  )
}

/** IPv4 in IPv6 becomes IPv4; a zone (`%eth0`) means nothing outside this host. */
function parseAddress(text: string | undefined): Address | null {
  // Every socket of an IPv4 client has that form, and reading it as IPv6 costs a tenth of a whole view.
  const address = text?.trim().replace(/%.*$|^::ffff:(?=\d+\.)/gi, '') ?? ''
  return isAddress(address) ? ipaddr.process(address) : null
}

function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
}

function parseNetwork(text: string): Network {
  if (isAddress(text)) {
    const address = ipaddr.process(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  }
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  throw new ConfigError(
    `TRUST_PROXY: ${text} is neither an address nor a network such as 10.0.0.0/8`,
  )
}

function contains([network, bits]: Network, address: Address): boolean {
  return network.kind() === address.kind() && address.match(network, bits)
}
