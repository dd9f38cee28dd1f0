import {
  auditExport,
  auditPage,
  auditQuery,
  filterParts,
  type AuditEntry,
  type AuditFilter,
} from '../../shared/protocol/api/audit.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Db } from '../store/database.ts'
import type { Audit } from './audit.ts'
import type { AuditStore, Place } from './audit-store.ts'
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
        const before = cursor === undefined ? null : placeIn(cursor)
        const found = await store.page(filter, { before, limit: limit + 1 })
        const entries = found.slice(0, limit)
        const last = entries.at(-1)
        return { entries, next: last && found.length > limit ? cursorOf(placeOf(last)) : null }
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
  let before: Place | null = null
  for (;;) {
    const page: AuditEntry[] = await store.page(filter, { before, limit: EXPORT_PAGE })
    const last = page.at(-1)
    if (!last) return
    yield page
    before = placeOf(last)
  }
}

function placeOf({ at, id }: AuditEntry): Place {
  return { at: Date.parse(at), id }
}

function cursorOf({ at, id }: Place): string {
  return `${at}.${id}`
}

function placeIn(cursor: string): Place {
  const dot = cursor.indexOf('.')
  return { at: Number(cursor.slice(0, dot)), id: cursor.slice(dot + 1) }
}
