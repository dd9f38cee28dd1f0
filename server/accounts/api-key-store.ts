import { z } from 'zod'
import { SCOPES, type Scope } from '../../shared/model/roles.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import { nothingElse, type Also, type Db } from '../store/database.ts'
import { readPage, type Wanted } from '../store/pages.ts'
import type { Tables } from '../store/tables.ts'

export interface ApiKey {
  id: string
  name: string
  userId: string
  scopes: Scope[]
  createdAt: number
  usedAt: number | null
}

const COLUMNS = ['id', 'name', 'user_id', 'scopesJson', 'created_at', 'used_at'] as const
const scopeList = z.array(z.enum(SCOPES))

export class ApiKeyStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async insert(key: ApiKey, hash: string, also: Also<void> = nothingElse): Promise<void> {
    const row = {
      id: key.id,
      hash,
      name: key.name,
      user_id: key.userId,
      scopesJson: JSON.stringify(key.scopes),
      created_at: key.createdAt,
      used_at: key.usedAt,
    }
    await this.#db.transaction().execute(async (trx) => {
      await trx.insertInto('api_key').values(row).execute()
      await also(trx)
    })
  }

  async list(): Promise<ApiKey[]> {
    const query = this.#db.selectFrom('api_key').select(COLUMNS).orderBy('created_at').orderBy('id')
    return (await query.execute()).map(toKey)
  }

  async page(wanted: Wanted<number>): Promise<{ keys: ApiKey[]; next: Place<number> | null }> {
    const query = this.#db.selectFrom('api_key').select(COLUMNS)
    const order = { by: 'created_at', way: 'asc' } as const
    const { rows, next } = await readPage(query, order, wanted, ({ created_at }) => created_at)
    return { keys: rows.map(toKey), next }
  }

  findByHash(hash: string): Promise<ApiKey | null> {
    return this.#find('hash', hash)
  }

  find(id: string): Promise<ApiKey | null> {
    return this.#find('id', id)
  }

  async #find(column: 'hash' | 'id', value: string): Promise<ApiKey | null> {
    const query = this.#db.selectFrom('api_key').select(COLUMNS).where(column, '=', value)
    const row = await query.executeTakeFirst()
    return row ? toKey(row) : null
  }

  async markUsed(id: string, at: number): Promise<void> {
    await this.#db.updateTable('api_key').set({ used_at: at }).where('id', '=', id).execute()
  }

  /** The key that was there; null if there is no such one. */
  async delete(id: string, also: Also<ApiKey> = nothingElse): Promise<ApiKey | null> {
    return this.#db.transaction().execute(async (trx) => {
      const deleted = trx.deleteFrom('api_key').where('id', '=', id).returning(COLUMNS)
      const row = await deleted.executeTakeFirst()
      if (!row) return null
      await also(trx, toKey(row))
      return toKey(row)
    })
  }
}

function toKey(row: Pick<Tables['api_key'], (typeof COLUMNS)[number]>): ApiKey {
  return {
    id: row.id,
    name: row.name,
    userId: row.user_id,
    scopes: scopeList.parse(JSON.parse(row.scopesJson)),
    createdAt: row.created_at,
    usedAt: row.used_at,
  }
}
