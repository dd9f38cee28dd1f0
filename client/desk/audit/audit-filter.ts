import { DEED_KINDS, type DeedKind } from '../../../shared/model/audit.ts'
import { isDay } from '../../../shared/model/day.ts'
import type { AuditFilter } from '../../../shared/protocol/api/audit.ts'

/** What an admin looks for; null: whatever it is. Days begin and end where they are. */
export interface AuditLook {
  person: string | null
  kind: DeedKind | null
  thing: string | null
  from: string | null
  to: string | null
}

const NAMES = ['person', 'kind', 'thing', 'from', 'to'] as const

export function writeLook(look: AuditLook): string {
  const query = new URLSearchParams()
  for (const name of NAMES) if (look[name] !== null) query.set(name, look[name])
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** An address that somebody wrote by hand may say anything. */
export function readLook(search: string): AuditLook {
  const query = new URLSearchParams(search)
  const id = (name: string) => query.get(name)?.slice(0, 100) || null
  const day = (name: string) => {
    const text = query.get(name)
    return text !== null && isDay(text) ? text : null
  }
  return {
    person: id('person'),
    kind: DEED_KINDS.find((kind) => kind === query.get('kind')) ?? null,
    thing: id('thing'),
    from: day('from'),
    to: day('to'),
  }
}

/** As the server is asked: up to the end of the last day. */
export function filterOf({ person, kind, thing, from, to }: AuditLook): AuditFilter {
  return {
    ...(person !== null && { person }),
    ...(kind !== null && { kind }),
    ...(thing !== null && { thing }),
    ...(from !== null && { from: beginOf(from, 0) }),
    ...(to !== null && { to: beginOf(to, 1) }),
  }
}

function beginOf(day: string, later: number): string {
  const date = new Date(`${day}T00:00:00`)
  date.setDate(date.getDate() + later)
  return date.toISOString()
}
