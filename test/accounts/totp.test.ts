import { describe, expect, it } from 'vitest'
import {
  newRecoveryCodes,
  recoveryHash,
} from '../../server/accounts/second-factor/recovery-codes.ts'
import { base32, codeAt, stepOf, uriOf } from '../../server/accounts/second-factor/totp.ts'
import { systemIds as ids } from '../../server/kernel/ids.ts'

/** RFC 6238, appendix B, for SHA-1: the last six of its eight digits. */
const SECRET = Buffer.from('12345678901234567890')
const VECTORS = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const

describe('a code of an authenticator app', () => {
  it.each(VECTORS)('is, %i s after the epoch, %s', (seconds, code) => {
    expect(codeAt(Math.floor(seconds / 30), SECRET)).toBe(code)
    expect(stepOf(code, SECRET, seconds * 1000)).toBe(Math.floor(seconds / 30))
  })

  it('is good in the step before and after it, and no longer', () => {
    const at = 1_000 * 30_000
    const code = codeAt(1_000, SECRET)
    const good = [-31, -30, 0, 30, 59, 60].map((s) => stepOf(code, SECRET, at + s * 1000) !== null)
    expect(good).toEqual([false, true, true, true, true, false])
    for (const wrong of ['', '1', 'abcdef', `${code}0`, '٣٣٣٣٣٣'])
      expect(stepOf(wrong, SECRET, at)).toBeNull()
  })

  it('is made of a secret that apps can read', () => {
    // RFC 4648 §10
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(of32)).toEqual(
      '- MY MZXQ MZXW6 MZXW6YQ MZXW6YTB MZXW6YTBOI'.split(' ').with(0, ''),
    )
    expect(uriOf(SECRET, { issuer: 'Post: news', email: 'a+b@c.org' })).toBe(
      'otpauth://totp/Post%20%20news:a%2Bb%40c.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Post%20%20news',
    )
  })
})

describe('recovery codes', () => {
  it('are ten that nobody guesses, known again however they are written', () => {
    const codes = newRecoveryCodes(ids)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
      const hash = recoveryHash(code)
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      const asTyped = code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O')
      expect(recoveryHash(` ${asTyped.replaceAll('1', 'I')}`)).toBe(hash)
    }
    expect(recoveryHash('123456')).toBeNull()
    expect(recoveryHash('a code of recovery')).toBeNull()
  })
})

function of32(text: string): string {
  return base32(Buffer.from(text))
}
