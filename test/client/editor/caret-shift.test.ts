import { describe, expect, it } from 'vitest'
import { shiftCaret } from '../../../client/editor/caret-shift.ts'

describe('a caret in a field that somebody else changes', () => {
  it('stays before what was changed behind it', () => {
    expect(shiftCaret('Reuters', 'Reuters / AP', 3)).toBe(3)
  })

  it('moves along with what was inserted or removed before it', () => {
    expect(shiftCaret('Reuters', 'Photo: Reuters', 7)).toBe(14)
    expect(shiftCaret('Photo: Reuters', 'Reuters', 14)).toBe(7)
  })

  it('goes to the end of what replaced the words around it', () => {
    expect(shiftCaret('by Ann now', 'by Bo now', 5)).toBe(5)
    expect(shiftCaret('abc', '', 2)).toBe(0)
  })

  it('stays where it is when nothing changed', () => {
    expect(shiftCaret('same', 'same', 2)).toBe(2)
  })
})
