import { describe, expect, it } from 'vitest'
import { faultAt } from '../../../../client/desk/ui/problem-note.tsx'
import { ProblemError } from '../../../../client/desk/ui/api.ts'

const refused = new ProblemError({
  type: 'about:blank',
  title: 'Unprocessable Entity',
  status: 422,
  code: 'bad-input',
  detail: 'Some of it can’t be taken.',
  faults: [{ field: 'name', message: 'Give a name.' }],
})

describe('what was wrong with a field', () => {
  it('is said where it was, and of nothing else', () => {
    expect(faultAt(refused, 'name', true)).toBe('Give a name.')
    expect(faultAt(refused, 'email', true)).toBeNull()
    expect(faultAt(null, 'name', true)).toBeNull()
  })

  it('is over as soon as the field says something else than was sent', () => {
    expect(faultAt(refused, 'name', false)).toBeNull()
  })
})
