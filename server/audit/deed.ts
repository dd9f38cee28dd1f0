import type { DeedName } from '../../shared/model/audit.ts'

/** What was done, and to what. A name is the one of that moment. */
export interface Deed {
  deed: DeedName
  thing: { id: string; name: string }
  details?: Record<string, string>
}

/** What the log says of a deed: ids, and no names. */
export type Noted = Record<string, string | null>
