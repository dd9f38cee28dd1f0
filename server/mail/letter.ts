import { z } from 'zod'
import { ROLES } from '../../shared/model/roles.ts'
import { MAIL_KINDS, type MailKind } from '../../shared/model/mail.ts'

const moment = z.number()
/** Null: whose account it is, themself. */
const by = z.string().nullable()
const kind = <K extends MailKind>(name: K) => z.literal(name)

/** What Galley writes to somebody, as facts: they become words when it is sent. */
export const letter = z.discriminatedUnion('kind', [
  z.object({
    kind: kind('invitation'),
    link: z.string(),
    until: moment,
    by: z.string(),
    role: z.enum(ROLES),
  }),
  z.object({ kind: kind('reset'), name: z.string(), link: z.string(), until: moment, by }),
  z.object({ kind: kind('password-changed'), name: z.string(), at: moment }),
  z.object({ kind: kind('factor-set'), name: z.string(), at: moment }),
  z.object({ kind: kind('factor-off'), name: z.string(), at: moment, by }),
  z.object({ kind: kind('codes-renewed'), name: z.string(), at: moment }),
  z.object({ kind: kind('recovery-used'), name: z.string(), at: moment, left: z.number() }),
  z.object({ kind: kind('codes-refused'), name: z.string(), at: moment }),
  z.object({ kind: kind('test'), name: z.string(), at: moment }),
])
export type Letter = z.infer<typeof letter>

/** How long a letter without a link is worth reading. */
const NEWS_MS = 48 * 60 * 60_000

export function uselessAt(letter: Letter, now: number): number {
  return 'until' in letter ? letter.until : now + NEWS_MS
}

export function isMailKind(name: string): name is MailKind {
  return MAIL_KINDS.some((known) => known === name)
}
