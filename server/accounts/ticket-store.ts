import type { Credential } from '../kernel/credential.ts'
import type { Db } from '../store/database.ts'

export interface Ticket {
  credential: Exclude<Credential, { kind: 'operator' }>
  endsAt: number
}

export class TicketStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async insert(hash: string, { credential: { kind, id }, endsAt }: Ticket): Promise<void> {
    const of = { sign_in_id: kind === 'session' ? id : null, key_id: kind === 'key' ? id : null }
    await this.#db
      .insertInto('ticket')
      .values({ ...of, hash, ends_at: endsAt })
      .execute()
  }

  /** It is there for one who takes it, on whichever node. */
  async take(hash: string): Promise<Ticket | null> {
    const row = await this.#db
      .deleteFrom('ticket')
      .where('hash', '=', hash)
      .returningAll()
      .executeTakeFirst()
    if (!row) return null
    const endsAt = row.ends_at
    if (row.sign_in_id !== null)
      return { credential: { kind: 'session', id: row.sign_in_id }, endsAt }
    return row.key_id === null ? null : { credential: { kind: 'key', id: row.key_id }, endsAt }
  }

  async deleteOver(endedBy: number): Promise<void> {
    await this.#db.deleteFrom('ticket').where('ends_at', '<=', endedBy).execute()
  }
}
