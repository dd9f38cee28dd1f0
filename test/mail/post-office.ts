import type { SmtpServer } from '../../server/kernel/config.ts'
import type { NewestFirst } from '../../server/kernel/seal.ts'
import type { Ids } from '../../server/kernel/ids.ts'
import type { Logger } from '../../server/kernel/logger.ts'
import { TextSeal } from '../../server/kernel/text-seal.ts'
import { Letters } from '../../server/mail/letters.ts'
import { mailRoutes } from '../../server/mail/mail-routes.ts'
import { MailStore } from '../../server/mail/mail-store.ts'
import { Mailer } from '../../server/mail/mailer.ts'
import { MAIL_PURPOSE } from '../../server/mail/open-mail.ts'
import { SmtpPost } from '../../server/mail/smtp-post.ts'
import type { Db } from '../../server/store/database.ts'
import type { Profiles } from '../../server/store/profiles.ts'
import type { ManualClock } from '../support/manual-clock.ts'

/** A node's mail, whose clock the test moves; it sends nothing before `mailer.start()` or a letter. */
export function postOffice(deps: {
  db: Db
  smtp?: SmtpServer
  authorities?: string[]
  secrets: NewestFirst
  profiles: Profiles
  publicUrl: string
  limits?: boolean
  clock: ManualClock
  ids: Ids
  logger: Logger
}) {
  const { smtp, authorities } = deps
  const seal = new TextSeal(deps, MAIL_PURPOSE)
  const store = new MailStore({ ...deps, seal })
  const mailer = smtp
    ? new Mailer({
        ...deps,
        store,
        post: new SmtpPost({ smtp, clock: deps.clock, ...(authorities && { authorities }) }),
      })
    : null
  const letters = new Letters({ ...deps, store, mailer })
  const parts = { db: deps.db, store, letters, smtp: smtp ?? null }
  return { store, mailer, letters, routes: mailRoutes({ ...parts, limits: deps.limits !== false }) }
}
