import { createHmac } from 'node:crypto'
import ipaddr from 'ipaddr.js'

/** A request's person, as far as a newsroom without cookies can tell people apart. */
export interface Visitor {
  ip: string
  userAgent: string
}

const KEY_BYTES = 8
const IPV6_PREFIX_BYTES = 8

/**
 * [VUE3] Stands for a person on one story and one day. Without the day's random salt it leads back to
 * nobody; with the story's id inside, a person's keys on two stories have nothing in common.
 */
export function visitorKey(salt: Uint8Array, visitor: Visitor, storyId: string): Uint8Array {
  const person = `${addressOf(visitor.ip)}|${visitor.userAgent}|${storyId}`
  return new Uint8Array(createHmac('sha256', salt).update(person).digest().subarray(0, KEY_BYTES))
}

/**
 * What stays the same of an address while its owner does: all of IPv4, the /64 of IPv6, of which
 * devices take a new address each day or more often (RFC 8981).
 */
export function addressOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip
  const address = ipaddr.process(ip)
  if (address.kind() === 'ipv4') return address.toString()
  const prefix = address.toByteArray().slice(0, IPV6_PREFIX_BYTES)
  return `${Buffer.from(prefix).toString('hex')}/64`
}

/** The UTC day of a moment, as `yyyy-mm-dd`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
