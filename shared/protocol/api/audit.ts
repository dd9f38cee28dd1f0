import { z } from 'zod'
import { DEED_KINDS, MEANS } from '../../model/audit.ts'
import { next, numberCursor, pageQuery } from './pages.ts'

export const auditEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** More than once only where sign-ins were refused: how often from `at` to `until`. */
  count: z.number(),
  until: z.iso.datetime(),
  /** One of `DEED_NAMES`, or what a newer server knows. */
  deed: z.string(),
  /** As they were called then; `id` is null of whoever has no account. */
  who: z.object({ id: z.string().nullable(), name: z.string() }),
  means: z.enum(MEANS),
  key: z.object({ id: z.string(), name: z.string() }).nullable(),
  thing: z.object({ id: z.string(), name: z.string() }),
  details: z.record(z.string(), z.string()),
  /** From where; empty of what came over no network. */
  address: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>

const id = z.string().min(1).max(100).optional()
const filter = {
  person: id,
  thing: id,
  kind: z.enum(DEED_KINDS).optional(),
  /** From then on, and before then. */
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
}
export const auditFilter = z.object(filter)
export type AuditFilter = z.infer<typeof auditFilter>

/** As it stands in a query. */
export function filterParts(filter: AuditFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** `GET /api/audit` -> `auditPage`, the newest first */
export const auditQuery = z.object({
  ...filter,
  ...pageQuery(numberCursor),
})

export const auditPage = z.object({ entries: z.array(auditEntry), next })

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** `GET /api/audit/export` -> all entries of the filter, the newest first */
export const auditExport = z.object({ ...filter, format: z.enum(EXPORT_FORMATS) })
