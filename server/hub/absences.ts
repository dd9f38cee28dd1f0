import type { Person } from '../../shared/model/person.ts'
import { MOST_ABSENT_MS, newestSightings, type Sighting } from '../../shared/model/absence.ts'
import type { SharedMap } from '../bus/shared-map.ts'
import type { Clock } from '../kernel/clock.ts'

/** Who comes back by then has only changed the network, or the server. */
const GRACE_MS = 5_000
const MOST_PEOPLE = 20
const MOST_DRAFTS = 1_000
/** Of whom it is not known yet whether they come back; the others are forgotten. */
const MOST_LEAVING = 10_000

interface Missed {
  storyId: string
  person: Person
  /** When they were heard last. */
  at: number
}

interface Lost extends Missed {
  /** In elapsed time. */
  due: number
}

/** Who vanished from drafts, as far as this node saw it, for an hour; other nodes hear of it. */
export class Absences {
  readonly #clock: Clock
  readonly #presence: SharedMap<Person[]>
  readonly #sightings: SharedMap<Sighting[]>
  /** This node's part. */
  readonly #own = new Map<string, Sighting[]>()
  #leaving: Lost[] = []
  /** Of whom nothing is told any more. */
  readonly #erased = new Set<string>()

  constructor(deps: {
    clock: Clock
    presence: SharedMap<Person[]>
    sightings: SharedMap<Sighting[]>
  }) {
    this.#clock = deps.clock
    this.#presence = deps.presence
    this.#sightings = deps.sightings
  }

  /** Somebody's connection is lost; who was silent has had the time to come back. */
  lost(lost: Missed, how: 'lost' | 'silent'): void {
    if (how === 'silent') return this.#miss(lost)
    if (this.#leaving.length >= MOST_LEAVING) return
    this.#leaving.push({ ...lost, due: this.#clock.elapsed() + GRACE_MS })
  }

  /** Their device has brought what it had. */
  returned(storyId: string, person: Person): void {
    this.#leaving = this.#leaving.filter(
      (lost) => lost.storyId !== storyId || lost.person.id !== person.id,
    )
    const known = this.#newest(storyId, person.id)
    if (!known?.gone) return
    const at = Math.max(this.#clock.now(), known.at + 1)
    this.#see(storyId, { person, at, gone: false })
  }

  /** Their data was erased: their name stands nowhere here from now on. */
  erase(userId: string): void {
    this.#erased.add(userId)
    this.#leaving = this.#leaving.filter(({ person }) => person.id !== userId)
    for (const [storyId, seen] of this.#own) {
      const others = seen.filter(({ person }) => person.id !== userId)
      if (others.length < seen.length) this.#put(storyId, others)
    }
  }

  /** Called about once a second. */
  tick(): void {
    const now = this.#clock.elapsed()
    const due = this.#leaving.filter((lost) => lost.due <= now)
    if (due.length > 0) this.#leaving = this.#leaving.filter((lost) => lost.due > now)
    for (const lost of due) this.#miss(lost)
    this.#forget()
  }

  #miss({ storyId, person, at }: Missed) {
    if (this.#erased.has(person.id)) return
    const here = this.#presence.parts(storyId).flat()
    if (here.some(({ id }) => id === person.id)) return
    // Who had not brought everything when they came back is missed since before.
    if (this.#newest(storyId, person.id)?.gone) return
    this.#see(storyId, { person, at, gone: true })
  }

  #newest(storyId: string, userId: string): Sighting | undefined {
    const newest = newestSightings(this.#sightings.parts(storyId))
    return newest.find(({ person }) => person.id === userId)
  }

  #see(storyId: string, sighting: Sighting) {
    const others = this.#own.get(storyId)?.filter(({ person }) => person.id !== sighting.person.id)
    this.#put(storyId, [...(others ?? []), sighting].slice(-MOST_PEOPLE))
    const [oldest] = this.#own.keys()
    if (this.#own.size > MOST_DRAFTS && oldest !== undefined) this.#put(oldest, [])
  }

  #forget() {
    const since = this.#clock.now() - MOST_ABSENT_MS
    for (const [storyId, seen] of this.#own) {
      const recent = seen.filter(({ at }) => at > since)
      if (recent.length < seen.length) this.#put(storyId, recent)
    }
  }

  #put(storyId: string, seen: Sighting[]) {
    if (seen.length === 0) this.#own.delete(storyId)
    else this.#own.set(storyId, seen)
    this.#sightings.set(storyId, seen.length === 0 ? null : seen)
  }
}
