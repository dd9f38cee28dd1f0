/** What somebody came with: whoever stays is asked for again by it, so that it ends with their session or key. */
export type Credential =
  | { kind: 'session'; id: string }
  | { kind: 'key'; id: string }
  /** Whoever can read the secret of the newsroom; as a person, or else its oldest admin. */
  | { kind: 'operator'; as?: string | undefined }

/** What a guest of one story came with. */
export interface GuestCredential {
  kind: 'guest'
  id: string
  /** Of the token in their link. */
  hash: string
}
