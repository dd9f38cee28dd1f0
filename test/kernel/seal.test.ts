import { expect, it } from 'vitest'
import { systemIds } from '../../server/kernel/ids.ts'
import { NONCE_BYTES, Seal } from '../../server/kernel/seal.ts'

const FIRST = 'the first secret of a newsroom, which is long'
const SECOND = 'the second secret of a newsroom, which is long'
const nonce = () => systemIds.bytes(NONCE_BYTES)

it('what is sealed opens again, for what it belongs to and with its purpose only', () => {
  const seal = new Seal([FIRST], 'tests')
  const sealed = seal.seal('whsec_hidden', 'ep_1', nonce())
  expect(sealed).not.toContain('hidden')
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('hidden')
  expect(seal.open(sealed, 'ep_1')).toBe('whsec_hidden')
  expect(seal.open(sealed, 'ep_2')).toBeNull()
  expect(new Seal([FIRST], 'other tests').open(sealed, 'ep_1')).toBeNull()
  expect(new Seal([SECOND], 'tests').open(sealed, 'ep_1')).toBeNull()
  expect(seal.seal('whsec_hidden', 'ep_1', nonce())).not.toBe(sealed)
})

it('no byte of it can be another', () => {
  const seal = new Seal([FIRST], 'tests')
  const sealed = Buffer.from(seal.seal('whsec_hidden', 'ep_1', nonce()), 'base64url')
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(seal.open(changed.toString('base64url'), 'ep_1')).toBeNull()
    expect(seal.open(sealed.subarray(0, at).toString('base64url'), 'ep_1')).toBeNull()
  }
  expect(seal.open('', 'ep_1')).toBeNull()
})

it('a newer secret seals, and the one before still opens', () => {
  const before = new Seal([FIRST], 'tests').seal('whsec_hidden', 'ep_1', nonce())
  const seal = new Seal([SECOND, FIRST], 'tests')
  expect(seal.open(before, 'ep_1')).toBe('whsec_hidden')
  expect(seal.isFresh(before)).toBe(false)
  const after = seal.seal('whsec_hidden', 'ep_1', nonce())
  expect(seal.isFresh(after)).toBe(true)
  expect(new Seal([SECOND], 'tests').open(after, 'ep_1')).toBe('whsec_hidden')
})
