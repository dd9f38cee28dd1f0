import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Db, Trx } from '../store/database.ts'
import { cut } from '../../shared/model/text-length.ts'
import type { AuditStore } from './audit-store.ts'
import type { Deed } from './deed.ts'
import type { Doer } from './doer.ts'

/** Characters of a name or a detail. */
const MOST = 500

/**
 * Who did what. [AUD1] An entry is written in the transaction of what it tells: neither is there without the other. It never
 * changes, but that a pseudonym stands for who was erased (erase-store.ts), and goes by its age alone.
 */
export class Audit {
  readonly #store: AuditStore
  readonly #clock: Clock
  readonly #ids: Ids
  #last = { at: 0, place: 0 }

  constructor(deps: { store: AuditStore; clock: Clock; ids: Ids }) {
    this.#store = deps.store
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  /** `db`: the transaction in which it is done. */
  async record(db: Db | Trx, doer: Doer, { deed, thing, details = {} }: Deed): Promise<void> {
    const short = Object.entries(details).map(([name, text]) => [name, cut(MOST, text)])
    const at = this.#clock.now()
    await this.#store.insert(db, doer, {
      id: this.#newId(at),
      at,
      deed,
      thing: { id: thing.id, name: cut(MOST, thing.name) },
      details: Object.fromEntries(short) as Record<string, string>,
    })
    const { person, keyId: key, means } = doer
    doer.noted({ deed, thing: thing.id, who: person?.id ?? null, means, key })
  }

  /** What one node tells of in a millisecond stands in its order. */
  #newId(at: number): string {
    const place = this.#last.at === at ? this.#last.place + 1 : 0
    this.#last = { at, place }
    const order = at.toString(36).padStart(9, '0') + place.toString(36).padStart(4, '0')
    return `au_${order}${this.#ids.next('au').slice('au_'.length)}`
  }
}
