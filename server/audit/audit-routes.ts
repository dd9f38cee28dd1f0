import {
  auditExport,
  auditPage,
  auditQuery,
  filterParts,
  type AuditEntry,
  type AuditFilter,
} from '../../shared/protocol/api/audit.ts'
import { writeCursor, type Place } from '../../shared/protocol/api/pages.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Db } from '../store/database.ts'
import type { Audit } from './audit.ts'
import type { AuditStore } from './audit-store.ts'
import { doerOf } from './doer.ts'
import { exportStream, FORMATS } from './export.ts'

const EXPORT_PAGE = 500

interface Deps {
  db: Db
  store: AuditStore
  audit: Audit
  clock: Clock
}

/** Nothing changes an entry. */
export function auditRoutes({ db, store, audit, clock }: Deps): Route[] {
  return [
    route(
      'GET /api/audit',
      {
        summary: 'What was done, the newest first.',
        may: { inPerson: 'users.manage' },
        query: auditQuery,
        answers: { 200: auditPage },
      },
      async ({ query: { cursor, limit, ...filter } }) => {
        const { entries, next } = await store.page(filter, { after: cursor, limit })
        return { entries, next: writeCursor(next) }
      },
    ),
    route(
      'GET /api/audit/export',
      {
        summary: 'All that was done, as a file.',
        may: { inPerson: 'users.manage' },
        query: auditExport,
        answers: { 200: ['text/csv', 'application/x-ndjson'] },
      },
      async ({ c, query: { format, ...filter } }) => {
        const day = new Date(clock.now()).toISOString().slice(0, 'yyyy-mm-dd'.length)
        const details = { format, ...filterParts(filter) }
        await audit.record(db, doerOf(c), {
          deed: 'audit.exported',
          thing: { id: '', name: '' },
          details,
        })
        c.header('Content-Type', FORMATS[format].type)
        c.header('Content-Disposition', `attachment; filename="audit-${day}.${format}"`)
        return c.body(exportStream(pagesOf(store, filter), FORMATS[format]))
      },
    ),
  ]
}

async function* pagesOf(store: AuditStore, filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
  let after: Place<number> | null = null
  do {
    const page: Awaited<ReturnType<AuditStore['page']>> = await store.page(filter, {
      after,
      limit: EXPORT_PAGE,
    })
    yield page.entries
    after = page.next
  } while (after)
}
