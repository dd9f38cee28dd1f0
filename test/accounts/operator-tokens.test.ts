import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { OperatorTokens } from '../../server/accounts/operator-tokens.ts'
import { ManualClock } from '../support/manual-clock.ts'

const clock = new ManualClock()
const tokens = new OperatorTokens({ secret: 'one secret of at least 32 characters', clock })

it('is good for a minute', async () => {
  const clock = new ManualClock()
  const tokens = new OperatorTokens({ secret: 'one secret of at least 32 characters', clock })
  const token = tokens.issue()
  await clock.advance(59_999)
  expect(tokens.verify(token)).not.toBeNull()
  await clock.advance(1)
  expect(tokens.verify(token)).toBeNull()
})

it('lets the operator act as somebody', () => {
  const token = tokens.issue({ as: 'us_rob' })
  expect(tokens.verify(token)).toMatchObject({ as: 'us_rob' })
})

it('is worth nothing under another secret', () => {
  const other = new OperatorTokens({ secret: 'another secret of 32 characters or so', clock })
  expect(other.verify(tokens.issue())).toBeNull()
})

it('cannot be changed by a single character', () => {
  const token = tokens.issue()
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.string({ minLength: 0, maxLength: 3 }), (at, put) => {
      const changed = token.slice(0, at) + put + token.slice(at + 1)
      fc.pre(changed !== token)
      expect(tokens.verify(changed)).toBeNull()
    }),
    { numRuns: 2000 },
  )
})

it('has one spelling, though base64url allows others for the last character', () => {
  const token = tokens.issue()
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const spellings = alphabet.split('').map((last) => token.slice(0, -1) + last)
  expect(spellings.filter((spelling) => tokens.verify(spelling))).toEqual([token])
})

it('cannot be made up', () => {
  const statement = fc.record({ purpose: fc.constant('operator'), exp: fc.nat() })
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
      expect(tokens.verify(`${one}.${two}`)).toBeNull()
      expect(tokens.verify(one)).toBeNull()
    }),
  )
})
