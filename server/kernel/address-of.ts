import ipaddr from 'ipaddr.js'

const IPV6_PREFIX_BYTES = 8

/**
 * What stays the same of an address while its owner does: all of IPv4, the /64 of IPv6, of which one customer holds that
 * much at least, and devices take a new address each day or more often (RFC 8981).
 */
export function addressOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip
  const address = ipaddr.process(ip)
  if (address.kind() === 'ipv4') return address.toString()
  const prefix = address.toByteArray().slice(0, IPV6_PREFIX_BYTES)
  return `${Buffer.from(prefix).toString('hex')}/64`
}
