import { createHmac, type KeyObject } from 'node:crypto'
import { addressOf } from '../kernel/address-of.ts'

/** A request's person, as far as a newsroom without cookies can tell people apart. */
export interface Visitor {
  ip: string
  userAgent: string
  /** The address is a proxy's: what one address may do is no bound for those behind it. */
  behindProxy?: boolean
}

const KEY_BYTES = 8

/**
 * [VUE3] Stands for a person on one story and one day. Without the day's random salt it leads back to
 * nobody; with the story's id inside, a person's keys on two stories have nothing in common.
 */
export function visitorKey(salt: KeyObject, visitor: Visitor, storyId: string): Uint8Array {
  const person = `${addressOf(visitor.ip)}|${visitor.userAgent}|${storyId}`
  return new Uint8Array(createHmac('sha256', salt).update(person).digest().subarray(0, KEY_BYTES))
}
