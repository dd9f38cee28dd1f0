import { Hono } from 'hono'
import {
  auditExport,
  auditQuery,
  filterParts,
  type AuditEntry,
  type AuditFilter,
} from '../../shared/protocol/api/audit.ts'
import { administrator, readQuery, type Env } from '../http/request.ts'
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

/** `/api/audit`: read by admins in person; nothing changes an entry. */
export function auditRoutes({ db, store, audit, clock }: Deps): Hono<Env> {
  return new Hono<Env>()
    .get('/audit', async (c) => {
      administrator(c, 'users.manage')
      const { cursor, limit, ...filter } = readQuery(c, auditQuery)
      const before = cursor === undefined ? null : placeIn(cursor)
      const entries = await store.page(filter, { before, limit: limit + 1 })
      const page = entries.slice(0, limit)
      const last = page.at(-1)
      return c.json({
        entries: page,
        next: last && entries.length > limit ? cursorOf(placeOf(last)) : null,
      })
    })
    .get('/audit/export', async (c) => {
      administrator(c, 'users.manage')
      const { format, ...filter } = readQuery(c, auditExport)
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
    })
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
