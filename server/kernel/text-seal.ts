import type { Ids } from './ids.ts'
import { NONCE_BYTES, Seal, type NewestFirst } from './seal.ts'

/** `fresh` is what needs nothing; `lost` what no secret opens that is known here. */
type Renewed = { state: 'fresh' } | { state: 'lost' } | { state: 'renewed'; sealed: string }

/** Texts that the database holds sealed, each for the row that it stands in. */
export class TextSeal {
  readonly #seal: Seal
  readonly #ids: Pick<Ids, 'bytes'>

  constructor(deps: { secrets: NewestFirst; ids: Pick<Ids, 'bytes'> }, purpose: string) {
    this.#seal = new Seal(deps.secrets, purpose)
    this.#ids = deps.ids
  }

  seal(text: string, of: string): string {
    return this.#seal.seal(text, of, this.#ids.bytes(NONCE_BYTES))
  }

  /** Null if no secret that is known here opens it. */
  open(sealed: string, of: string): string | null {
    return this.#seal.open(sealed, of)
  }

  /** The same, sealed with the newest secret. */
  renewed(sealed: string, of: string): Renewed {
    if (this.#seal.isFresh(sealed)) return { state: 'fresh' }
    const text = this.open(sealed, of)
    return text === null ? { state: 'lost' } : { state: 'renewed', sealed: this.seal(text, of) }
  }
}
