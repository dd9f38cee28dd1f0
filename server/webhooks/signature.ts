import { createHmac } from 'node:crypto'

const PREFIX = 'whsec_'
/** Standard Webhooks 1.0.0 asks for 24 to 64 random bytes. */
export const SECRET_BYTES = 32

/** What one attempt says about itself in its headers. */
interface Message {
  /** The event's id: the same on every attempt, so that a consumer can tell a repeat. */
  id: string
  body: string
  sequence: number
  attempt: number
}

export function secretFrom(random: Uint8Array): string {
  return PREFIX + Buffer.from(random).toString('base64')
}

/**
 * The headers of an attempt made at `now` (Standard Webhooks 1.0.0), with one signature for each of
 * `secrets`: during a rotation the consumer may know either. Sequence and attempt are Galley's own.
 */
export function webhookHeaders(
  message: Message,
  secrets: readonly string[],
  now: number,
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  const signed = `${message.id}.${timestamp}.${message.body}`
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${sign(secret, signed)}`).join(' '),
    'webhook-sequence': String(message.sequence),
    'webhook-attempt': String(message.attempt),
  }
}

function sign(secret: string, text: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  return createHmac('sha256', key).update(text).digest('base64')
}
