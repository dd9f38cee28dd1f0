import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { whyGuessable } from '../../server/accounts/password-rule.ts'

const ADA = { name: 'Ada Quill', email: 'a.quill@example.org' }
const why = (password: string, of = ADA) => whyGuessable(password, of)

it.each([
  'password12',
  'Password123!',
  'P@ssw0rd2025',
  'passwordpassword',
  'qwertyuiop',
  'qwerty12345',
  'QWERTZUIOP',
  '1q2w3e4r5t6y',
  'poiuytrewq',
  'abcdefghij',
  '1234567890',
  '20250508123',
  '0987654321',
  'aaaaaaaaaa',
  'abcabcabcabc',
  'iloveyou!!',
  'letmein2025',
  'newsroom2025',
  'Newsroom-Desk!',
  'galley12345',
  'B3rlin20256',
  'summer-2026',
  'welcome-welcome',
])('%s is among the first that are tried', (password) => {
  expect(why(password)).toMatch(/first that are tried/)
})

it.each(['ada-quill-1', 'myquill2025', 'A.Quill!!!!', 'xx a.quill xx', 'Qu1ll and ink'])(
  '%s is about its owner',
  (password) => {
    expect(why(password)).toMatch(/name or the e-mail/)
  },
)

it('takes no short word of a name for the name', () => {
  expect(why('canada geese at six')).toBeNull()
  expect(why('ångström lamps', { name: 'Zoë Ångström', email: 'z@x.org' })).not.toBeNull()
})

it.each([
  'correct horse battery',
  'seven wet pelicans',
  'a-long-enough-password',
  'wet summer of pelicans',
  'пеликаны в дождь',
  '7192038556140288',
  'kX9#fLq27vB',
])('%s is taken', (password) => {
  expect(why(password)).toBeNull()
})

it('ends for whatever is typed, and soon', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 128 }), fc.string({ maxLength: 80 }), (password, name) => {
      why(password, { name, email: 'x@example.org' })
    }),
  )
  expect(why(`${'ab'.repeat(63)}c`)).toMatch(/first/)
})

it('takes what the newsroom makes itself', () => {
  const bytes = fc.uint8Array({ minLength: 18, maxLength: 18 })
  fc.assert(
    fc.property(bytes, (random) => {
      fc.pre(new Set(random).size > 8)
      expect(why(Buffer.from(random).toString('base64url'))).toBeNull()
    }),
  )
})
