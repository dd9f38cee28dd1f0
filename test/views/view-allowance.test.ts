import { expect, it } from 'vitest'
import { MOST_VIEWS, ViewAllowance } from '../../server/views/view-allowance.ts'

const DAY = '2026-05-05'
const person = (number: number) => new Uint8Array([number >> 8, number & 255])
const visitor = (ip: string) => ({ ip, userAgent: 'Firefox/140.0', behindProxy: false })

function comes(
  allowance: ViewAllowance,
  who: number,
  { ip, day = DAY }: { ip: string; day?: string },
) {
  return allowance.take({ storyId: 'st_1', day, visitor: person(who) }, visitor(ip))
}

it('[VUE4] one address adds so many people to a story in a day, and those as often as they come', () => {
  const allowance = new ViewAllowance()
  const ip = '198.51.100.7'
  for (let who = 0; who < MOST_VIEWS; who += 1) expect(comes(allowance, who, { ip })).toBe(true)
  expect(comes(allowance, MOST_VIEWS, { ip })).toBe(false)
  expect(comes(allowance, 0, { ip })).toBe(true)
  expect(comes(allowance, MOST_VIEWS, { ip: '198.51.100.8' })).toBe(true)
  expect(comes(allowance, MOST_VIEWS, { ip, day: '2026-05-06' })).toBe(true)
})

it('[VUE4] of too many addresses, those that were seen first begin anew', () => {
  const allowance = new ViewAllowance(MOST_VIEWS)
  const [first, second] = ['198.51.100.7', '198.51.100.8']
  for (let who = 0; who < MOST_VIEWS; who += 1) comes(allowance, who, { ip: first })
  expect(comes(allowance, 0, { ip: second })).toBe(true)
  expect(comes(allowance, MOST_VIEWS, { ip: first })).toBe(true)
})
