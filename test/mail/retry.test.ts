import { describe, expect, it } from 'vitest'
import { next } from '../../server/mail/retry.ts'

const HOUR_MS = 60 * 60_000
const AWAY = { kind: 'away', error: 'nobody there' } as const

describe('a letter that was not sent', () => {
  it('is tried again eight times in a day, ever later, and then given up', () => {
    const attempts = [1, 2, 3, 4, 5, 6, 7, 8]
    const waits = attempts.map((attempts) => {
      const then = next({ attempts, uselessAt: Infinity }, AWAY, 0)
      return then.kind === 'again' ? then.at / 60_000 : then.kind
    })
    expect(waits).toEqual([1, 5, 15, 60, 180, 480, 720, 'given-up'])
  })

  it('is given up when it would come too late to be of use', () => {
    const letter = { attempts: 4, uselessAt: HOUR_MS }
    expect(next(letter, AWAY, 0)).toEqual({ kind: 'given-up', error: 'nobody there' })
    expect(next({ ...letter, uselessAt: HOUR_MS + 1 }, AWAY, 0)).toMatchObject({ kind: 'again' })
  })

  it('is given up at once when the server will have none of it', () => {
    const refused = { kind: 'refused', error: 'no such mailbox' } as const
    expect(next({ attempts: 1, uselessAt: Infinity }, refused, 0).kind).toBe('given-up')
    expect(next({ attempts: 3, uselessAt: 0 }, { kind: 'sent' }, 0)).toEqual({ kind: 'done' })
  })
})
