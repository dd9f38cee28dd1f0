import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import type { LetterWriters, Version } from '../../shared/protocol/api/versions.ts'
import type { Contents } from '../contents/contents.ts'
import { unpackedLetters, type FirstTyped, type VersionParts } from '../contents/version-parts.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { UpdateLog } from '../log/update-log.ts'
import { lockStory } from '../stories/assignee-table.ts'
import type { Db, Trx } from '../store/database.ts'
import { keepVersion } from '../store/kept-versions.ts'
import type { VersionMaker } from './version-maker.ts'
import type { VersionStore } from './version-store.ts'
import { headOf, nameCount, renameVersion } from './version-table.ts'

/** Of one story: they stay as long as it does. */
const MOST_NAMES = 500

/** What drafts said: names them, and opens them. Throws `not-found` for a story or a version that there is not. */
export class Versions {
  readonly #db: Db
  readonly #store: VersionStore
  readonly #maker: Pick<VersionMaker, 'make'>
  readonly #contents: Pick<Contents, 'draft' | 'draftOf' | 'letters'>
  readonly #log: Pick<UpdateLog, 'clients'>
  readonly #clock: Clock
  readonly #changed: (storyId: string) => void

  constructor(deps: {
    db: Db
    store: VersionStore
    maker: Pick<VersionMaker, 'make'>
    contents: Pick<Contents, 'draft' | 'draftOf' | 'letters'>
    log: Pick<UpdateLog, 'clients'>
    clock: Clock
    changed: (storyId: string) => void
  }) {
    this.#db = deps.db
    this.#store = deps.store
    this.#maker = deps.maker
    this.#contents = deps.contents
    this.#log = deps.log
    this.#clock = deps.clock
    this.#changed = deps.changed
  }

  /** Keeps what the draft says at `seq`, or now. */
  async name(
    storyId: string,
    by: string,
    { label, seq }: { label: string; seq?: number | undefined },
  ): Promise<Version> {
    const number = await locked(this.#db, storyId, async (trx) => {
      const head = await headOf(trx, storyId)
      if (seq !== undefined && seq > head) throw tooEarly(seq)
      await refuseMoreNames(trx, storyId)
      const at = this.#clock.now()
      const keeping = { storyId, at, kind: 'auto' as const, name: label, madeBy: by }
      return keepVersion(trx, { ...keeping, seq: seq ?? head })
    })
    this.#changed(storyId)
    return this.made(storyId, number)
  }

  async rename(storyId: string, number: number, label: string | null): Promise<Version> {
    await locked(this.#db, storyId, async (trx) => {
      if (label !== null) await refuseMoreNames(trx, storyId, number)
      if (!(await renameVersion(trx, { storyId, number }, label))) throw noSuchVersion()
    })
    this.#changed(storyId)
    return this.#listed(storyId, number)
  }

  /** As lists show it, once it can be opened. */
  async made(storyId: string, number: number): Promise<Version> {
    await this.#held(storyId, number)
    return this.#listed(storyId, number)
  }

  /** All of the draft then, as a Yjs update (V1). Throws `unavailable` for one of a later schema. */
  async draft(storyId: string, number: number): Promise<Uint8Array> {
    const { state } = await this.#held(storyId, number)
    return this.#contents.draftOf(state)
  }

  /** Whose the letters of a version are; of the draft as it is now without a number. */
  async writers(storyId: string, number: number | null): Promise<LetterWriters> {
    if (number !== null)
      return this.#whose(storyId, unpackedLetters((await this.#held(storyId, number)).letters))
    const draft = await this.#contents.draft(storyId)
    return this.#whose(storyId, await this.#contents.letters(draft))
  }

  async #listed(storyId: string, number: number): Promise<Version> {
    const version = await this.#store.find(storyId, number)
    if (!version) throw noSuchVersion()
    return version
  }

  /** Makes what was kept a moment ago. */
  async #held(storyId: string, number: number): Promise<VersionParts> {
    const held = await this.#store.held(storyId, number)
    if (!held) throw noSuchVersion()
    const { seq, schema, state, letters } = held
    if (schema === null || state === null || letters === null) {
      await this.#maker.make({ storyId, number, seq })
      return this.#held(storyId, number)
    }
    if (schema > SCHEMA_VERSION)
      throw new GalleyError(
        'unavailable',
        'Galley is being updated, and this server does not know all that the version holds yet: try again in a minute.',
      )
    return { state, letters }
  }

  async #whose(storyId: string, letters: readonly FirstTyped[]): Promise<LetterWriters> {
    const owners = await this.#log.clients(storyId)
    const ranges = Map.groupBy(letters, ([, , , typist]) => owners.get(typist))
    const people = await this.#store.people([...ranges.keys()].flatMap((id) => id ?? []))
    const writers = [...people.values()].map((person) => {
      const theirs = ranges.get(person.id) ?? []
      return { person, ranges: theirs.map(([client, from, to]): Range => [client, from, to]) }
    })
    return { writers }
  }
}

type Range = LetterWriters['writers'][number]['ranges'][number]

/** Under the lock of the story's row. */
export function locked<T>(db: Db, storyId: string, change: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const story = await lockStory(trx, storyId)
    if (!story) throw new GalleyError('not-found', 'There is no such story.')
    return change(trx)
  })
}

export function noSuchVersion(): GalleyError {
  return new GalleyError('not-found', 'There is no such version of this story.')
}

export function tooEarly(seq: number): GalleyError {
  return new GalleyError(
    'conflict',
    `The draft can’t be read at position ${seq}: reload and try again.`,
  )
}

/** Besides that of `number`, which gets another one. */
async function refuseMoreNames(trx: Trx, storyId: string, number: number | null = null) {
  if ((await nameCount(trx, storyId, number)) >= MOST_NAMES)
    throw new GalleyError(
      'too-big',
      'So many versions of this story have names already: take one away first.',
    )
}
