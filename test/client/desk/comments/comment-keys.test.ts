import { expect, it } from 'vitest'
import { commentKey } from '../../../../client/desk/comments/comment-keys.ts'
import { linkedThread } from '../../../../client/desk/comments/comment-link.ts'

const pressed = (change: object, altGr = false) =>
  commentKey({
    code: 'KeyM',
    ctrlKey: true,
    metaKey: false,
    altKey: true,
    shiftKey: false,
    getModifierState: () => altGr,
    ...change,
  })

it('the keys of comments are those with Ctrl or Cmd and Alt, on whatever keyboard', () => {
  expect(pressed({})).toBe('comment')
  expect(pressed({ ctrlKey: false, metaKey: true })).toBe('comment')
  expect(pressed({ code: 'KeyN' })).toBe('next')
  expect(pressed({ code: 'KeyP' })).toBe('previous')
  expect(pressed({ code: 'KeyX' })).toBeNull()
  expect(pressed({ altKey: false })).toBeNull()
  expect(pressed({ shiftKey: true })).toBeNull()
})

it('a letter that is typed with AltGr is no key of comments', () => {
  expect(pressed({}, true)).toBeNull()
})

it('an address names a thread behind #comment=', () => {
  expect(linkedThread('#comment=th_1')).toBe('th_1')
  expect(linkedThread('#main')).toBeNull()
  expect(linkedThread('')).toBeNull()
})
