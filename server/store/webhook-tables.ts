import type { Generated } from 'kysely'
import type { EventType } from '../../shared/protocol/events.ts'

/* Times are milliseconds since the epoch. */

export interface EndpointTable {
  id: string
  url: string
  description: string
  typesJson: string
  /** Sealed (endpoint-secrets.ts); the one before the last rotation is valid until `old_secret_until`. */
  sealed_secret: string | null
  sealed_old_secret: string | null
  /** In plain, as a version before writes them; sealed and gone at the next start. */
  secret: string | null
  old_secret: string | null
  old_secret_until: number | null
  state: 'active' | 'disabled'
  disabled_reason: string | null
  /** The last `webhook-sequence` given out. */
  sequence: number
  created_at: number
}

export interface DeliveryTable {
  id: string
  endpoint_id: string
  event_id: string
  event_type: EventType
  sequence: number
  /** The signed body, exactly as every attempt sends it. */
  body: string
  headline: string
  state: 'pending' | 'delivered' | 'failed'
  attempts: number
  created_at: number
  next_at: number | null
  /** Whoever tries it now holds it until then; after a crash another node takes it (WHK3). */
  leased_until: number
  last_status: number | null
  last_error: string | null
}

export interface AttemptTable {
  id: Generated<number>
  delivery_id: string
  number: number
  at: number
  ms: number
  status: number | null
  error: string | null
  response: string | null
}
