import type { Session } from './session.ts'

/** Sessions of which something was left out, until a step 2 of theirs comes in whole. */
export class LeftOut {
  /** How far the draft had come when it was last left out. */
  readonly #since = new Map<Session, number>()

  /** True if it is not known yet that this very state of the draft lacks something. */
  add(session: Session, changes: number): boolean {
    const known = this.#since.get(session)
    this.#since.set(session, changes)
    return known !== changes
  }

  /** Those whose answer may be another one now that the draft has come to `changes`. */
  due(changes: number): Session[] {
    const due = [...this.#since].filter(([, at]) => at < changes).map(([session]) => session)
    for (const session of due) this.#since.set(session, changes)
    return due
  }

  has(session: Session): boolean {
    return this.#since.has(session)
  }

  forget(session: Session): void {
    this.#since.delete(session)
  }
}
