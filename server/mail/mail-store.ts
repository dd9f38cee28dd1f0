import type { MailKind } from '../../shared/model/mail.ts'
import type { TextSeal } from '../kernel/text-seal.ts'
import type { Db, Trx } from '../store/database.ts'
import { isMailKind, letter, type Letter } from './letter.ts'
import type { Next } from './retry.ts'

export interface Mail {
  id: string
  email: string
  /** Null if it was sealed with a secret that nobody has here. */
  letter: Letter | null
  attempts: number
  uselessAt: number
}

export interface FailedMail {
  id: string
  kind: MailKind
  email: string
  createdAt: number
  failedAt: number
  error: string
}

export interface WaitingMail {
  waiting: number
  /** Of those that were tried in vain, the one that waits longest. */
  stuck: { since: number; error: string } | null
}

/** What can wait at once: who asks for more gets no letter. */
const MOST_WAITING = 1_000
/** A node that tries for longer has died. */
const LEASE_MS = 2 * 60_000

export class MailStore {
  readonly #db: Db
  readonly #seal: TextSeal

  constructor(deps: { db: Db; seal: TextSeal }) {
    this.#db = deps.db
    this.#seal = deps.seal
  }

  /** False if too many wait. */
  async insert(
    trx: Trx,
    mail: { id: string; email: string; letter: Letter; now: number; uselessAt: number },
  ): Promise<boolean> {
    const { id, email, letter, now, uselessAt } = mail
    if ((await countWaiting(trx)) >= MOST_WAITING) return false
    await trx
      .insertInto('mail')
      .values({
        id,
        kind: letter.kind,
        email,
        sealed: this.#seal.seal(JSON.stringify(letter), id),
        created_at: now,
        useless_at: uselessAt,
        attempts: 0,
        next_at: now,
        error: null,
        failed_at: null,
      })
      .execute()
    return true
  }

  /** One that is due, which no other node tries meanwhile. */
  async claim(now: number): Promise<Mail | null> {
    const due = this.#db
      .selectFrom('mail')
      .select('id')
      .where('failed_at', 'is', null)
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
    const row = await this.#db
      .updateTable('mail')
      .set((is) => ({ attempts: is('attempts', '+', 1), next_at: now + LEASE_MS }))
      .where('id', '=', due)
      .where('next_at', '<=', now)
      .returning(['id', 'email', 'sealed', 'attempts', 'useless_at'])
      .executeTakeFirst()
    if (!row) return null
    const text = row.sealed === null ? null : this.#seal.open(row.sealed, row.id)
    return {
      id: row.id,
      email: row.email,
      letter: text === null ? null : letter.parse(JSON.parse(text)),
      attempts: row.attempts,
      uselessAt: row.useless_at,
    }
  }

  async settle(id: string, next: Next, now: number): Promise<void> {
    switch (next.kind) {
      case 'done':
        await this.#db.deleteFrom('mail').where('id', '=', id).execute()
        return
      case 'again':
        await this.#change(id, { next_at: next.at, error: next.error })
        return
      case 'given-up':
        await this.#change(id, { sealed: null, failed_at: now, error: next.error })
    }
  }

  async #change(
    id: string,
    set: { next_at?: number; error: string; sealed?: null; failed_at?: number },
  ) {
    await this.#db.updateTable('mail').set(set).where('id', '=', id).execute()
  }

  async waiting(): Promise<WaitingMail> {
    const stuck = await this.#db
      .selectFrom('mail')
      .select(['created_at', 'error'])
      .where('failed_at', 'is', null)
      .where('error', 'is not', null)
      .orderBy('created_at')
      .executeTakeFirst()
    return {
      waiting: await countWaiting(this.#db),
      stuck: stuck ? { since: stuck.created_at, error: stuck.error ?? '' } : null,
    }
  }

  /** The newest first. */
  async failed(): Promise<FailedMail[]> {
    const rows = await this.#db
      .selectFrom('mail')
      .select(['id', 'kind', 'email', 'created_at', 'failed_at', 'error'])
      .where('failed_at', 'is not', null)
      .orderBy('failed_at', 'desc')
      .limit(50)
      .execute()
    return rows.flatMap(({ kind, created_at, failed_at, error, ...row }) =>
      isMailKind(kind) && failed_at !== null
        ? [{ ...row, kind, createdAt: created_at, failedAt: failed_at, error: error ?? '' }]
        : [],
    )
  }

  async deleteFailed(before: number): Promise<void> {
    await this.#db.deleteFrom('mail').where('failed_at', '<', before).execute()
  }
}

/** Seals anew what an older SECRET sealed. */
export async function sealMailAnew(db: Db, seal: TextSeal): Promise<void> {
  const rows = await db
    .selectFrom('mail')
    .select(['id', 'sealed'])
    .where('sealed', 'is not', null)
    .execute()
  for (const { id, sealed } of rows) {
    const fresh = sealed === null ? null : seal.renewed(sealed, id)
    if (fresh?.state !== 'renewed') continue
    await db
      .updateTable('mail')
      .set({ sealed: fresh.sealed })
      .where('id', '=', id)
      .where('sealed', '=', sealed)
      .execute()
  }
}

async function countWaiting(db: Db | Trx): Promise<number> {
  const row = await db
    .selectFrom('mail')
    .select((is) => is.fn.countAll<number | string>().as('count'))
    .where('failed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
