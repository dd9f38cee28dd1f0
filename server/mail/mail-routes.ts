import { mailState } from '../../shared/protocol/api/mail.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { SmtpServer } from '../kernel/config.ts'
import type { Db } from '../store/database.ts'
import type { Letters } from './letters.ts'
import type { MailStore } from './mail-store.ts'

interface Deps {
  db: Db
  store: MailStore
  letters: Letters
  smtp: SmtpServer | null
  limits: boolean
}

/** Whether mail gets out, for admins. */
export function mailRoutes({ db, store, letters, smtp, limits }: Deps): Route[] {
  const may = { inPerson: 'users.manage' } as const
  const told = 'You have sent yourself many letters.'
  const often = new PersonLimit({ tries: 5, seconds: 60, told, limits })
  return [
    route(
      'GET /api/mail',
      { summary: 'Whether letters get out, and which did not.', may, answers: { 200: mailState } },
      async () => {
        const { waiting, stuck } = await store.waiting()
        return {
          server: smtp && { host: smtp.host, from: smtp.from },
          waiting,
          stuck: stuck && { since: iso(stuck.since), error: stuck.error },
          failed: (await store.failed()).map(({ createdAt, failedAt, ...mail }) => ({
            ...mail,
            createdAt: iso(createdAt),
            failedAt: iso(failedAt),
          })),
        }
      },
    ),
    route(
      'POST /api/mail/test',
      { summary: 'Sends a letter to whoever asks.', may, often, answers: { 204: null } },
      async ({ by }) => {
        if (!letters.go)
          throw new GalleyError('conflict', 'There is no mail server: set SMTP_URL and MAIL_FROM.')
        const letter = { kind: 'test', name: by.name, at: letters.now() } as const
        await db.transaction().execute((trx) => letters.write(trx, by.email, letter))
        return undefined
      },
    ),
  ]
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
