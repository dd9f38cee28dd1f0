import type { Clock } from '../kernel/clock.ts'
import type { Committer, Handed } from '../log/committer.ts'

/** A room, as its node's turns drive it. */
export interface Turning {
  /** Brings into its document what came; gives what is to be logged of it. */
  turn(): Handed | null
  /** [LOG2] That is in the journal now: everybody may see it. */
  show(): void
  /** Its turn threw: it can't go on, the others do. */
  fail(error: unknown): void
}

/**
 * The turns of a node: the frames that are ready by now, of all sockets of all rooms, are brought into the documents,
 * written to the journal together, and shown.
 */
export class Turns {
  readonly #clock: Clock
  readonly #committer: Pick<Committer, 'take'>
  #rooms = new Set<Turning>()

  constructor(deps: { clock: Clock; committer: Pick<Committer, 'take'> }) {
    this.#clock = deps.clock
    this.#committer = deps.committer
  }

  /** The room wants a turn, at the next occasion. */
  ask(room: Turning): void {
    if (this.#rooms.size === 0) void this.#clock.turn().then(() => this.#run())
    this.#rooms.add(room)
  }

  #run() {
    const rooms = this.#rooms
    this.#rooms = new Set()
    const handed: Handed[] = []
    for (const room of rooms)
      guarded(room, () => {
        const batch = room.turn()
        if (batch) handed.push(batch)
      })
    this.#committer.take(handed)
    for (const room of rooms) guarded(room, () => room.show())
  }
}

function guarded(room: Turning, run: () => void) {
  try {
    run()
  } catch (error) {
    room.fail(error)
  }
}
