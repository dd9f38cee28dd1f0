import type { GuestRight } from '../../shared/model/guest.ts'

/** Somebody from outside, invited to one story. Times are milliseconds since the epoch. */
export interface GuestTable {
  id: string
  story_id: string
  name: string
  may: GuestRight
  /** SHA-256 of the token in the newest link. */
  hash: string
  made_by: string
  created_at: number
  /** When the newest link ends by itself. */
  ends_at: number
  taken_back_at: number | null
  /** When they were here last, to the minute. */
  seen_at: number | null
  erased_at: number | null
}
