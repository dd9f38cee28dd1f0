/* What readers find live stories by. */

/** How many live stories have a day in their address, `2026/05/08`; triggers of `published_story` count them. */
export interface PublishedDayTable {
  day: string
  stories: number
}

/** What readers search: of a live story, gone when it is retracted. What finds it is each database’s own. */
export interface PublishedTextTable {
  story_id: string
  section: string
  published_at: number
  /** It is of no use beside another one of the story. */
  revision: number
  /** Its words as they are written, a line a block. */
  body: string
  /** Its first words as they are searched for. */
  opening: string
}

/** Each word that ever stood in a text which was searched. */
export interface SearchWordTable {
  word: string
}

/** A word of a headline or a name, by itself and without each of its letters. */
export interface SearchNearTable {
  near: string
  word: string
  /** As it was written first. */
  shown: string
}
