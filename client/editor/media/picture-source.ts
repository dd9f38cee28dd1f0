import type { Focus } from '../../../shared/model/focus.ts'

/** A picture as it is shown where people write. */
export interface PreviewFile {
  url: string
}

/** A picture of the text of which somebody chooses what its crops keep. */
export interface AskedFocus {
  assetId: string
  focus: Focus | null
  /** False if it takes no changes, or is gone. */
  keep: (focus: Focus | null) => boolean
}

/** Where the pictures of the text come from, and go to. */
export interface PictureSource {
  /** Rejects where it can't be shown; null where the newsroom has none. */
  preview: (assetId: string) => Promise<PreviewFile | null>
  /** Gives the asset's id. Rejects with an error that says what to do. `tell` hears how much has been sent, of 1. */
  upload: (file: File, tell: (share: number) => void) => Promise<string>
  /** The same, of a picture at a public address. */
  fetch: (address: string) => Promise<string>
  /** Asks for a focal point; not there for whoever only reads. */
  askFocus?: (asked: AskedFocus) => void
}
