import { z } from 'zod'
import { MAIL_KINDS } from '../../model/mail.ts'

/** A letter that could not be sent, and is not tried any more. */
export const failedMail = z.object({
  id: z.string(),
  kind: z.enum(MAIL_KINDS),
  email: z.string(),
  createdAt: z.iso.datetime(),
  failedAt: z.iso.datetime(),
  error: z.string(),
})
export type FailedMail = z.infer<typeof failedMail>

/** `GET /api/mail`: whether letters get out. */
export const mailState = z.object({
  /** Null where no mail server is set. */
  server: z.object({ host: z.string(), from: z.string() }).nullable(),
  /** How many letters wait to be sent, or to be tried again. */
  waiting: z.number(),
  /** Since when one of them is tried in vain, and why. */
  stuck: z.object({ since: z.iso.datetime(), error: z.string() }).nullable(),
  /** Of the last seven days, the newest first. */
  failed: z.array(failedMail),
})
export type MailState = z.infer<typeof mailState>
