import type { Generated } from 'kysely'
import type { Role } from '../../shared/model/roles.ts'

/* Columns of the next three are as the first version had them: camel case, dates as each database stores them. */

export interface UserTable {
  id: string
  name: string
  email: string
  emailVerified: boolean | number
  image: string | null
  createdAt: string | Date
  updatedAt: string | Date
  role: Role
  /* From here on milliseconds since the epoch. */
  seen_at: number | null
  disabled_at: number | null
  /** Their name stays where they worked; `disabled_at` is set as well. */
  removed_at: number | null
  /** Whatever told who it was is gone; `removed_at` is set as well. */
  erased_at: number | null
  /** Folded, with a space between two: what they are found by, and listed in the order of. */
  name_words: Generated<string>
}

/** Who somebody is to a provider (OpenID Connect); one at each. */
export interface IdentityTable {
  issuer: string
  subject: string
  user_id: string
  linked_at: number
}

/** Invites somebody (`role`), or lets a person (`user_id`) choose a password anew. */
export interface AccountLinkTable {
  /** SHA-256 of what the link holds. */
  hash: string
  id: string
  kind: 'invite' | 'reset'
  email: string
  role: Role | null
  user_id: string | null
  made_by: string
  created_at: number
  ends_at: number
  used_at: number | null
  taken_back_at: number | null
}

/** Of versions before: tokens in plain. Nodes of that version may run beside this one. */
export interface SessionTable {
  id: string
  expiresAt: string | Date
  token: string
  createdAt: string | Date
  updatedAt: string | Date
  ipAddress: string | null
  userAgent: string | null
  userId: string
}

export interface AccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: string | Date | null
  refreshTokenExpiresAt: string | Date | null
  scope: string | null
  password: string | null
  createdAt: string | Date
  updatedAt: string | Date
}

/** A browser's session. Times are milliseconds since the epoch. */
export interface SignInTable {
  /** SHA-256 of what its cookie holds. */
  hash: string
  id: string
  user_id: string
  agent: string
  created_at: number
  used_at: number
  ends_at: number
}

/** Opens one draft socket for whoever came with the session or key. */
export interface TicketTable {
  hash: string
  sign_in_id: string | null
  key_id: string | null
  ends_at: number
}

export interface ApiKeyTable {
  id: string
  /** SHA-256 of the key; the key itself is shown once and kept nowhere. */
  hash: string
  name: string
  user_id: string
  scopesJson: string
  created_at: number
  used_at: number | null
}
