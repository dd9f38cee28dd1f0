import type { Context } from 'hono'
import { KeyLimit } from '../../kernel/key-limit.ts'
import { checkTurn } from './check-turn.ts'
import type { Env } from '../request.ts'

/** [COST3] How often one person may ask, on this node. One of them stands for all routes whose rows have it. */
export class PersonLimit {
  readonly tries: number
  readonly seconds: number
  readonly #told: string
  readonly #limit: KeyLimit | null

  /** Without `limits` everybody may. */
  constructor(most: { tries: number; seconds: number; told: string; limits: boolean }) {
    this.tries = most.tries
    this.seconds = most.seconds
    this.#told = most.told
    this.#limit = most.limits ? new KeyLimit(most) : null
  }

  /** Throws for whoever has asked too often, and says when to try again. */
  async take(c: Context<Env>, personId: string): Promise<void> {
    checkTurn(c, await this.#limit?.take(personId), this.#told)
  }
}
