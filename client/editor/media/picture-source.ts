/** A picture as it is shown where people write. */
export interface PreviewFile {
  url: string
}

/** Where the pictures of the text come from, and go to. */
export interface PictureSource {
  /** Rejects where it can't be shown; null where the newsroom has none. */
  preview: (assetId: string) => Promise<PreviewFile | null>
  /** Gives the asset's id. Rejects with an error that says what to do. `tell` hears how much has been sent, of 1. */
  upload: (file: File, tell: (share: number) => void) => Promise<string>
  /** The same, of a picture at a public address. */
  fetch: (address: string) => Promise<string>
}
