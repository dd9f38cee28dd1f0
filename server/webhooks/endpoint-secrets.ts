import type { Ids } from '../kernel/ids.ts'
import { NONCE_BYTES, Seal, type NewestFirst } from '../kernel/seal.ts'
import type { EndpointTable } from '../store/webhook-tables.ts'

type Columns = Pick<
  EndpointTable,
  'secret' | 'old_secret' | 'sealed_secret' | 'sealed_old_secret' | 'old_secret_until'
>
type Kept = Columns & { id: string }

/**
 * The secrets of endpoints as rows hold them: sealed. In plain stands what a node of the version before wrote since this one
 * started, and what it put in its place is the secret before.
 */
export class EndpointSecrets {
  readonly #seal: Seal
  readonly #ids: Pick<Ids, 'bytes'>

  constructor(deps: { secrets: NewestFirst; ids: Pick<Ids, 'bytes'> }) {
    this.#seal = new Seal(deps.secrets, 'webhook secrets')
    this.#ids = deps.ids
  }

  seal(secret: string, endpointId: string): string {
    return this.#seal.seal(secret, endpointId, this.#ids.bytes(NONCE_BYTES))
  }

  /** Those that are valid now, the newest first; none if they were sealed with a secret that nobody has here. */
  validAt(row: Kept, now: number): string[] {
    const { newest, before } = this.#read(row)
    if (newest === null) return []
    const both = before !== null && row.old_secret_until !== null && row.old_secret_until > now
    return both ? [newest, before] : [newest]
  }

  /** How the row is to be, or null if it is so; `lost` if its secret can't be opened. */
  fresh(row: Kept): Columns | 'lost' | null {
    const { newest, before } = this.#read(row)
    if (newest === null) return 'lost'
    if (row.secret === null && row.old_secret === null && this.#isFresh(row)) return null
    return {
      secret: null,
      old_secret: null,
      old_secret_until: row.old_secret_until,
      sealed_secret: this.seal(newest, row.id),
      sealed_old_secret: before === null ? null : this.seal(before, row.id),
    }
  }

  #isFresh({ sealed_secret, sealed_old_secret }: Kept): boolean {
    return [sealed_secret, sealed_old_secret].every(
      (sealed) => sealed === null || this.#seal.isFresh(sealed),
    )
  }

  #read(row: Kept): { newest: string | null; before: string | null } {
    const opened = (sealed: string | null) =>
      sealed === null ? null : this.#seal.open(sealed, row.id)
    const sealed = opened(row.sealed_secret)
    const before = row.old_secret ?? opened(row.sealed_old_secret)
    return row.secret === null
      ? { newest: sealed, before }
      : { newest: row.secret, before: row.old_secret ?? sealed ?? before }
  }
}
