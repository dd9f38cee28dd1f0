/* Times are milliseconds since the epoch. */

/** A letter on its way to somebody; none of those that were sent. */
export interface MailTable {
  id: string
  kind: string
  email: string
  /** What it says, sealed with SECRET: it may hold a link. Null once it was given up. */
  sealed: string | null
  created_at: number
  /** It says nothing of use from then on. */
  useless_at: number
  attempts: number
  /** When to try, and while one node tries, when another one may. */
  next_at: number
  /** What kept it from being sent, the last time. */
  error: string | null
  failed_at: number | null
}

/** What makes a person's codes (RFC 6238). */
export interface SecondFactorTable {
  user_id: string
  sealed_secret: string
  set_at: number
  /** The newest step whose code was taken: none is taken twice, nor an older one. */
  last_step: number
}

export interface RecoveryCodeTable {
  user_id: string
  /** SHA-256 of the code. */
  hash: string
  used_at: number | null
}

/** Somebody has shown their password, and not yet their second step. */
export interface SignInStepTable {
  /** SHA-256 of what the browser holds. */
  hash: string
  user_id: string
  /** SHA-256 of how the password was kept: another one ends this. */
  password_mark: string
  tries: number
  ends_at: number
}
