import type { Role } from '../../shared/model/roles.ts'
import type { Ids } from '../kernel/ids.ts'
import { refuseGuessable } from './password-rule.ts'
import type { Also } from '../store/database.ts'
import { hashPassword } from './passwords.ts'
import type {
  Account,
  AccountChange,
  Changed,
  Created,
  ListedAccount,
  Removed,
  UserStore,
} from './user-store.ts'

type Admin =
  | { created: false }
  /** `password` only if it was generated: to be printed once. */
  | { created: true; account: Account; password: string | null }

const GENERATED_BYTES = 18

/** Accounts as admins manage them. Whoever's access changes is told to all nodes at once. */
export class Users {
  readonly #store: UserStore
  readonly #ids: Ids
  readonly #accessChanged: (userId: string) => void

  readonly #storyChanged: (storyId: string) => void

  constructor(deps: {
    store: UserStore
    ids: Ids
    accessChanged: (userId: string) => void
    storyChanged: (storyId: string) => void
  }) {
    this.#store = deps.store
    this.#ids = deps.ids
    this.#accessChanged = deps.accessChanged
    this.#storyChanged = deps.storyChanged
  }

  list(): Promise<ListedAccount[]> {
    return this.#store.list()
  }

  async create(
    input: { name: string; email: string; password: string; role: Role },
    also?: Also<Account>,
  ): Promise<Created> {
    const { password, ...account } = input
    refuseGuessable(password, account)
    return this.#store.create({ ...account, passwordHash: await hashPassword(password) }, also)
  }

  async change(
    id: string,
    change: AccountChange,
    also?: Also<{ before: ListedAccount; now: ListedAccount }>,
  ): Promise<Changed> {
    const changed = await this.#store.change(id, change, also)
    if (changed.ok) this.#accessChanged(id)
    return changed
  }

  async remove(id: string, also?: Also<Account>): Promise<Removed> {
    const removed = await this.#store.remove(id, also)
    if (!removed.ok) return removed
    this.#accessChanged(id)
    for (const storyId of removed.storyIds) this.#storyChanged(storyId)
    return removed
  }

  /** At the first start, when nobody has an account yet. */
  async ensureAdmin(
    wanted: { email: string; password: string | null } | null,
    also?: Also<Account>,
  ): Promise<Admin> {
    if (!(await this.#store.isEmpty())) return { created: false }
    const password = wanted?.password ?? newPassword(this.#ids)
    const account = {
      name: 'Admin',
      email: wanted?.email ?? 'admin@galley.local',
      role: 'admin',
      passwordHash: await hashPassword(password),
    } as const
    const created = await this.#store.createFirst(account, also)
    if (!created.ok) return { created: false }
    const generated = wanted?.password ? null : password
    return { created: true, account: created.account, password: generated }
  }
}

export function newPassword(ids: Ids): string {
  return Buffer.from(ids.bytes(GENERATED_BYTES)).toString('base64url')
}
