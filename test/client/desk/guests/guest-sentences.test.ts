import { describe, expect, it } from 'vitest'
import { guestSentences } from '../../../../client/desk/guests/guest-sentences.ts'
import type { Guest } from '../../../../shared/protocol/api/guests.ts'
import { atMinute } from '../../../../client/desk/words/times.ts'

const NOW = Date.parse('2026-03-10T12:00:00Z')
const AT = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`
const EDITH = { id: 'us_1', name: 'Edith Vole', colour: '#123456' }
const OKAFOR: Guest = {
  id: 'gu_1',
  name: 'Okafor',
  colour: '#123456',
  may: 'comment',
  invitedBy: EDITH,
  invitedAt: AT(9),
  expiresAt: AT(16),
  seenAt: null,
  link: 'open',
}

describe('what is said of a guest', () => {
  it.each([
    { of: {}, says: `May comment · until ${atMinute(AT(16))}` },
    { of: { may: 'read' }, says: `May read · until ${atMinute(AT(16))}` },
    { of: { link: 'over', expiresAt: AT(9) }, says: 'May comment · The link ended yesterday' },
    {
      of: { link: 'over' },
      says: 'May comment · The link ended: whoever made it has no access any more',
    },
    { of: { link: 'taken-back' }, says: 'May comment · The link was taken back' },
    { of: {}, says: 'Invited by Edith Vole · not here yet' },
    { of: { seenAt: AT(10) }, says: 'Invited by Edith Vole · last here just now' },
    { of: { invitedBy: null }, says: 'Invited by somebody who is gone · not here yet' },
  ] as const)('is “$says”', ({ of, says }) => {
    expect(guestSentences({ ...OKAFOR, ...of }, NOW)).toContain(says)
  })
})
