import { Hono } from 'hono'
import type { Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Db } from '../store/database.ts'
import { Audit } from './audit.ts'
import { auditRoutes } from './audit-routes.ts'
import { AuditStore } from './audit-store.ts'
import { AuditSweep } from './audit-sweep.ts'
import { deedLines } from './deed-lines.ts'
import { RefusedSignIns } from './refused-sign-ins.ts'

export interface OpenAudit extends AsyncDisposable {
  audit: Audit
  refused: RefusedSignIns
  /** Before all routes that do something. */
  lines: Hono<Env>
  routes: Route[]
}

/** The audit log as one node keeps it. */
export function openAudit(deps: {
  db: Db
  days: number
  clock: Clock
  ids: Ids
  logger: Logger
}): OpenAudit {
  const store = new AuditStore(deps.db)
  const audit = new Audit({ ...deps, store })
  const sweep = new AuditSweep({ ...deps, store })
  sweep.start()
  return {
    audit,
    refused: new RefusedSignIns({ ...deps, store }),
    lines: new Hono<Env>().use('*', deedLines(deps.logger)),
    routes: auditRoutes({ ...deps, store, audit }),
    [Symbol.asyncDispose]: () => sweep[Symbol.asyncDispose](),
  }
}
