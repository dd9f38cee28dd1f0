export interface AssetTable {
  id: string
  width: number
  height: number
  format: string
  bytes: number
  /** `{ width, height, format, file }[]`, widest first. */
  variantsJson: string
  /** `{ shape, width, height, file }[]`; null of what a version before took in, until its crops are made. */
  cropsJson: string | null
  thumbnail: string
  /** The same at twice its size; null until it is made, '' where it can't be. */
  wide_card: string | null
  /** Its name in the storage; null of what was taken in before originals were kept. */
  original: string | null
  created_by: string
  created_at: number
  /** The story that it was brought for, if that was said. */
  story_id: string | null
  /** How many of its WebP files have a twin in AVIF; null until that was tried. */
  avif: number | null
}

/** A point around which a published revision has a picture cut. */
export interface FocalPointTable {
  asset_id: string
  x: number
  y: number
  /** `{ cut, file }[]`; null until they are made, none where none can be. */
  cutsJson: string | null
}

/** A file that the world may see while a live story shows its picture; several pictures may share one. */
export interface AssetFileTable {
  file: string
  asset_id: string
  /** 1 once a story that shows it was published. */
  published: number
}
