/** How many people ever saw a story. */
export interface ViewTotalTable {
  story_id: string
  total: number
}

/** Who saw it on a day of UTC, as long as that matters. */
export interface ViewSeenTable {
  story_id: string
  day: string
  visitor: Uint8Array
}

export interface ViewSaltTable {
  day: string
  salt: Uint8Array
}

/** Minutes since 1970. */
export interface ViewMinuteTable {
  story_id: string
  minute: number
  views: number
  /** The most who had it open when nodes looked; null where none did. */
  reading: number | null
}

/** Days of the newsroom's time zone, here and below. */
export interface ViewDayTable {
  story_id: string
  day: string
  views: number
}

export interface ViewSourceTable {
  story_id: string
  day: string
  source: string
  views: number
}

export interface ViewRefusedTable {
  story_id: string
  day: string
  reason: string
  views: number
}
