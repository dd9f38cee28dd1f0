import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../../../client/desk/ui/api.ts'
import { problemWords } from '../../../../client/desk/ui/problem-words.ts'
import type { ErrorCode } from '../../../../server/kernel/errors.ts'

/** Whatever the server refuses with, and what the desk finds for itself. */
const CODES = Object.keys({
  'bad-input': 1,
  'bad-request': 1,
  'too-big': 1,
  'unsupported-type': 1,
  'not-acceptable': 1,
  'outside-range': 1,
  'not-signed-in': 1,
  'may-not': 1,
  'not-found': 1,
  gone: 1,
  conflict: 1,
  'not-publishable': 1,
  'too-many-requests': 1,
  unavailable: 1,
  internal: 1,
  desk: 1,
  http: 1,
  unexpected: 1,
  unreachable: 1,
  wrong: 1,
} satisfies Record<ErrorCode | 'desk' | 'http' | 'unexpected' | 'unreachable' | 'wrong', 1>)

const FAULTS = [
  { field: 'name', message: 'Give a name.' },
  { field: '', message: 'Too many of them.' },
]

function problem(code: string, faults?: typeof FAULTS) {
  const detail = `It was refused as ${code}.`
  const of = { type: 'about:blank', title: 'Refused', status: 422, code, detail }
  return new ProblemError(faults ? { ...of, faults } : of)
}

describe('what went wrong', () => {
  it('is nothing while nothing did', () => {
    expect(problemWords(null, [])).toBeNull()
    expect(problemWords(undefined, ['name'])).toBeNull()
  })

  it.each(CODES)('is told with every fault that no field tells: %s', (code) => {
    const detail = `It was refused as ${code}.`
    expect(problemWords(problem(code), [])).toEqual({ detail, faults: [] })
    expect(problemWords(problem(code, FAULTS), [])).toEqual({
      detail,
      faults: ['name: Give a name.', 'Too many of them.'],
    })
    expect(problemWords(problem(code, FAULTS), ['name'])?.faults).toEqual(['Too many of them.'])
    expect(problemWords(problem(code, FAULTS), ['name', ''])).toBeNull()
  })

  it('is told of a fault of the desk itself, too', () => {
    expect(problemWords(new Error('This browser could not read it. Try again.'), [])).toEqual({
      detail: 'This browser could not read it. Try again.',
      faults: [],
    })
    expect(problemWords('thrown', [])?.detail).toBe('Something went wrong in the desk.')
  })
})
