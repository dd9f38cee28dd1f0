import { expect, it } from 'vitest'
import { Titles } from '../../../client/desk/ui/titles.ts'

const [desk, signIn, other] = [{}, {}, {}]

it('a tab is called after the screen in front, and after that behind it when it goes', () => {
  const titles = new Titles()
  expect(titles.set(desk, 'Tide')).toBe('Tide')
  expect(titles.set(signIn, 'Sign in')).toBe('Sign in')
  expect(titles.set(desk, 'Tide rises')).toBe('Sign in')
  expect(titles.without(signIn)).toBe('Tide rises')
})

it('a tab is not called after a screen that is gone', () => {
  const titles = new Titles()
  titles.set(desk, 'Stories')
  expect(titles.without(desk)).toBeNull()
  expect(titles.set(other, 'Audit')).toBe('Audit')
})
