import type { z } from 'zod'
import type { ImportedStory } from '../../shared/protocol/api/stories.ts'
import type { newUser, User } from '../../shared/protocol/api/people.ts'
import type { Scope } from '../../shared/model/roles.ts'
import type { Fault } from '../kernel/errors.ts'

/** A newsroom as its operator reaches it: through its running server, or through its database. */
export interface CliNewsroom extends AsyncDisposable {
  users(): Promise<User[]>
  addUser(user: NewUser): Promise<User>
  /** False if they have no second factor. */
  takeFactorOff(userId: string): Promise<boolean>
  /** Who was removed, and is known by name still. */
  formerUsers(): Promise<Named[]>
  /** For good; `name`: theirs. */
  eraseUser(of: Named): Promise<void>
  keys(): Promise<Key[]>
  /** Answers the key itself, which is shown only now. */
  addKey(key: { userId: string; name: string; scopes: Scope[] }): Promise<string>
  /** False if there is no such key. */
  revokeKey(id: string): Promise<boolean>
  /** Lines that tell what was found in a story's draft, and mended. */
  checkDraft(storyId: string): Promise<string[]>
  /** Makes a new SECRET, and seals anew what the one before sealed; answers lines that tell of it. */
  rotateSecret(): Promise<string[]>
  /** `as`: id of the author; null for the oldest admin. */
  importPage(page: Uint8Array<ArrayBuffer>, as: string | null): Promise<ImportedStory>
}

export interface Named {
  id: string
  name: string
}

type NewUser = z.output<typeof newUser>

interface Key {
  id: string
  name: string
  userId: string
  scopes: readonly string[]
  createdAt: string
  usedAt: string | null
}

/** What the operator asked for can't be done; the message says why. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly faults: readonly Fault[]

  constructor(message: string, faults: readonly Fault[] = []) {
    super(message)
    this.faults = faults
  }
}
