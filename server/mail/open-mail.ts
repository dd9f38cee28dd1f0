import type { Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { SmtpServer } from '../kernel/config.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { NewestFirst } from '../kernel/seal.ts'
import { TextSeal } from '../kernel/text-seal.ts'
import type { Db } from '../store/database.ts'
import type { Profiles } from '../store/profiles.ts'
import { Letters } from './letters.ts'
import { mailRoutes } from './mail-routes.ts'
import { MailStore, sealMailAnew } from './mail-store.ts'
import { Mailer } from './mailer.ts'

export const MAIL_PURPOSE = 'mail'

export interface OpenMail extends AsyncDisposable {
  letters: Letters
  routes: Route[]
}

/** One node's mail, started. Dispose it before the database. */
export async function openMail(deps: {
  db: Db
  smtp: SmtpServer | null
  secrets: NewestFirst
  profiles: Pick<Profiles, 'get'>
  publicUrl: string
  limits: boolean
  clock: Clock
  ids: Ids
  logger: Logger
}): Promise<OpenMail> {
  const seal = new TextSeal(deps, MAIL_PURPOSE)
  await sealMailAnew(deps.db, seal)
  const store = new MailStore({ ...deps, seal })
  const mailer = deps.smtp && (await openMailer({ ...deps, store, smtp: deps.smtp }))
  mailer?.start()
  const letters = new Letters({ ...deps, store, mailer })
  return {
    letters,
    routes: mailRoutes({ ...deps, store, letters }),
    [Symbol.asyncDispose]: async () => mailer?.[Symbol.asyncDispose](),
  }
}

/** The library is loaded only where there is a server to talk to. */
async function openMailer(
  deps: Omit<ConstructorParameters<typeof Mailer>[0], 'post'> & { smtp: SmtpServer },
): Promise<Mailer> {
  const { SmtpPost } = await import('./smtp-post.ts')
  return new Mailer({ ...deps, post: new SmtpPost(deps) })
}
