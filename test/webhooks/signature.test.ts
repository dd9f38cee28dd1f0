import * as fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { expect, it } from 'vitest'
import { secretFrom, webhookHeaders } from '../../server/webhooks/signature.ts'

const message = { id: 'ev_1', body: '{"type":"endpoint.test"}', sequence: 7, attempt: 2 }
const secret = secretFrom(new Uint8Array(32).fill(7))
const old = secretFrom(new Uint8Array(32).fill(8))

it('signs what the standardwebhooks package verifies, whatever the body', () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(fc.json(), bytes, (body, random) => {
      const headers = webhookHeaders({ ...message, body }, [secretFrom(random)], Date.now())
      expect(new Webhook(secretFrom(random)).verify(body, headers)).toEqual(JSON.parse(body))
    }),
  )
})

it('is refused with another body, id or secret', () => {
  const headers = webhookHeaders(message, [secret], Date.now())
  const webhook = new Webhook(secret)
  expect(() => webhook.verify('{}', headers)).toThrow()
  expect(() => webhook.verify(message.body, { ...headers, 'webhook-id': 'ev_2' })).toThrow()
  expect(() => new Webhook(old).verify(message.body, headers)).toThrow()
})

it('is verified by the new and by the old secret during a rotation', () => {
  const headers = webhookHeaders(message, [secret, old], Date.now())
  for (const known of [secret, old]) new Webhook(known).verify(message.body, headers)
})

it('names the moment in whole seconds, the sequence and the attempt', () => {
  expect(webhookHeaders(message, [secret], 1_700_000_000_999)).toMatchObject({
    'webhook-id': 'ev_1',
    'webhook-timestamp': '1700000000',
    'webhook-sequence': '7',
    'webhook-attempt': '2',
  })
})

it('makes secrets of 32 bytes in base64', () => {
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
})
