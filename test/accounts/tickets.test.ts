import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Tickets } from '../../server/accounts/tickets.ts'
import { ManualClock } from '../support/manual-clock.ts'

const clock = new ManualClock()
const tickets = new Tickets({ secret: 'one secret of at least 32 characters', clock })
const holder = { userId: 'us_rob', scopes: null }

it('is good for a minute', async () => {
  const clock = new ManualClock()
  const tickets = new Tickets({ secret: 'one secret of at least 32 characters', clock })
  const { token, expiresAt } = tickets.issueDraft({ userId: 'us_rob', scopes: ['stories:read'] })
  expect(expiresAt).toBe(clock.now() + 60_000)
  await clock.advance(59_999)
  expect(tickets.verifyDraft(token)).toMatchObject({ userId: 'us_rob', scopes: ['stories:read'] })
  await clock.advance(1)
  expect(tickets.verifyDraft(token)).toBeNull()
})

it('was good when it was shown, also to whoever asks later', async () => {
  const clock = new ManualClock()
  const tickets = new Tickets({ secret: 'a secret', clock })
  const { token } = tickets.issueDraft({ userId: 'ada', scopes: null })
  const shown = clock.now()
  await clock.advance(60_000)
  expect(tickets.verifyDraft(token)).toBeNull()
  expect(tickets.verifyDraft(token, shown)).toMatchObject({ userId: 'ada' })
})

it('is good for one purpose', () => {
  expect(tickets.verifyOperator(tickets.issueDraft(holder).token)).toBeNull()
  expect(tickets.verifyDraft(tickets.issueOperator().token)).toBeNull()
  expect(tickets.verifyOperator(tickets.issueOperator().token)).not.toBeNull()
})

it('lets the operator act as somebody', () => {
  const { token } = tickets.issueOperator({ as: 'us_rob' })
  expect(tickets.verifyOperator(token)).toMatchObject({ as: 'us_rob' })
})

it('is worth nothing under another secret', () => {
  const other = new Tickets({ secret: 'another secret of 32 characters or so', clock })
  expect(other.verifyDraft(tickets.issueDraft(holder).token)).toBeNull()
})

it('cannot be changed by a single character', () => {
  const { token } = tickets.issueDraft(holder)
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.string({ minLength: 0, maxLength: 3 }), (at, put) => {
      const changed = token.slice(0, at) + put + token.slice(at + 1)
      fc.pre(changed !== token)
      expect(tickets.verifyDraft(changed)).toBeNull()
    }),
    { numRuns: 2000 },
  )
})

it('has one spelling, though base64url allows others for the last character', () => {
  const { token } = tickets.issueDraft(holder)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const spellings = alphabet.split('').map((last) => token.slice(0, -1) + last)
  expect(spellings.filter((spelling) => tickets.verifyDraft(spelling))).toEqual([token])
})

it('cannot be made up', () => {
  const statement = fc.record({ purpose: fc.constant('draft'), userId: fc.string(), exp: fc.nat() })
  const body = fc.oneof(
    fc.string(),
    statement.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  )
  const signature = fc.oneof(
    fc.string(),
    fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((b) => Buffer.from(b).toString('base64url')),
  )
  fc.assert(
    fc.property(body, signature, (one, two) => {
      expect(tickets.verifyDraft(`${one}.${two}`)).toBeNull()
      expect(tickets.verifyOperator(one)).toBeNull()
    }),
  )
})
