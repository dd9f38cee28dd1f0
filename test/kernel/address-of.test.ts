import { expect, it } from 'vitest'
import { addressOf } from '../../server/kernel/address-of.ts'

it('is all of an IPv4 address, also when it is written as IPv6', () => {
  expect(addressOf('198.51.100.7')).toBe('198.51.100.7')
  expect(addressOf('::ffff:198.51.100.7')).toBe('198.51.100.7')
})

it('is the network of an IPv6 address, in which a device takes another one each day', () => {
  expect(addressOf('2001:db8:1:2:aaaa::1')).toBe(addressOf('2001:db8:1:2:bbbb:cccc:dddd:eeee'))
  expect(addressOf('2001:db8:1:3::1')).not.toBe(addressOf('2001:db8:1:2::1'))
})

it('leaves alone what is no address', () => {
  expect(addressOf('')).toBe('')
})
