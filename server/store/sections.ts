import type { Section } from '../../shared/model/section.ts'
import type { Clock } from '../kernel/clock.ts'
import { nothingElse, type Also, type Db, type Trx } from './database.ts'

/** How long a node may go on with a list that another one has changed. */
const FRESH_MS = 1_000
/** Counting ends there. */
export const MOST_STANDING = 1_000

/** A section that live stories stand in; `count` goes one past what is counted. */
interface Needed {
  section: Section
  count: number
}

export type Replaced = { ok: true } | { ok: false; needed: Needed[] }

/** The newsroom's sections, in the order in which readers see them. */
export class Sections {
  readonly #db: Db
  readonly #clock: Clock
  #kept: { list: Promise<Section[]>; at: number } | null = null

  constructor(deps: { db: Db; clock: Clock }) {
    this.#db = deps.db
    this.#clock = deps.clock
  }

  /** As it was at most a second ago: pages ask all the time. */
  list(): Promise<readonly Section[]> {
    const now = this.#clock.elapsed()
    if (this.#kept && now - this.#kept.at < FRESH_MS) return this.#kept.list
    const kept = { list: sectionsIn(this.#db), at: now }
    this.#kept = kept
    kept.list.catch(() => {
      if (this.#kept === kept) this.#kept = null
    })
    return kept.list
  }

  /** Makes `sections` the list, unless that would take one away that live stories stand in. */
  async replace(sections: readonly Section[], also: Also<void> = nothingElse): Promise<Replaced> {
    const replaced = await this.#db.transaction().execute(async (trx): Promise<Replaced> => {
      await takeTurns(trx)
      const kept = new Set(sections.map(({ slug }) => slug))
      const removed = (await sectionsIn(trx)).filter(({ slug }) => !kept.has(slug))
      const needed: Needed[] = []
      for (const section of removed) {
        await holdSection(trx, section.slug)
        const count = await standing(trx, section.slug)
        if (count > 0) needed.push({ section, count })
      }
      if (needed.length > 0) return { ok: false, needed }
      await trx
        .deleteFrom('section')
        .where('slug', 'not in', [...kept])
        .execute()
      // Rows that stay are changed, not made anew: whoever waits for one of them gets it.
      await trx
        .insertInto('section')
        .values(sections.map(({ slug, name }, place) => ({ slug, name, place })))
        .onConflict((conflict) =>
          conflict.column('slug').doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            place: row.ref('excluded.place'),
          })),
        )
        .execute()
      await also(trx)
      return { ok: true }
    })
    this.#kept = null
    return replaced
  }
}

/** The section of that slug, if it is in the list: there it stays until `trx` ends, with who publishes into it. */
export async function holdSection(trx: Trx, slug: string | null): Promise<Section[]> {
  return trx
    .updateTable('section')
    .set((row) => ({ place: row.ref('place') }))
    .where('slug', '=', slug)
    .returning(['slug', 'name'])
    .execute()
}

function sectionsIn(db: Db | Trx): Promise<Section[]> {
  return db.selectFrom('section').select(['slug', 'name']).orderBy('place').execute()
}

async function standing(trx: Trx, slug: string): Promise<number> {
  const some = trx
    .selectFrom('published_story')
    .select('story_id')
    .where('section', '=', slug)
    .limit(MOST_STANDING + 1)
  const { count } = await trx
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Locks one row until the transaction ends: of two admins who save at once, the second is the last. */
async function takeTurns(trx: Trx): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ key: 'sections', value: '' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '' }))
    .execute()
}
