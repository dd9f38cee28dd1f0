import type { Section } from '../../shared/model/section.ts'
import type { Clock } from '../kernel/clock.ts'
import { nothingElse, type Also, type Db, type Trx } from './database.ts'
import { Fresh } from './fresh.ts'
import { takeTurns } from './kept-setting.ts'
import { addressFaults, addressed, type AddressFault } from './section-addresses.ts'

/** Counting ends there. */
export const MOST_STANDING = 1_000

/** A section that live stories stand in; `count` goes one past what is counted. */
interface Needed {
  section: Section
  count: number
}

/** A list as it is asked for. An address that is not named stays as it is; without `retired`, so do those that are. */
export interface Wanted {
  sections: readonly Section[]
  retired?: readonly Section[] | undefined
}

export type Replaced =
  { ok: true; list: Section[] } | { ok: false; needed: Needed[]; addresses: AddressFault[] }

/** The newsroom's sections, in the order in which readers see them; those that are retired come last. */
export class Sections {
  readonly #db: Db
  readonly #fresh: Fresh<Section[]>

  constructor(deps: { db: Db; clock: Clock }) {
    this.#db = deps.db
    this.#fresh = new Fresh({ clock: deps.clock, read: () => sectionsIn(deps.db) })
  }

  /** As it was at most a second ago: pages ask all the time. */
  list(): Promise<readonly Section[]> {
    return this.#fresh.get()
  }

  /** They were changed elsewhere. */
  forget(): void {
    this.#fresh.forget()
  }

  /**
   * Makes `wanted` the list, unless that would take a section away that live stories stand in, or give one an address that is
   * another's.
   */
  async replace(wanted: Wanted, also: Also<void> = nothingElse): Promise<Replaced> {
    const replaced = await this.#db.transaction().execute(async (trx): Promise<Replaced> => {
      await takeTurns(trx, 'sections')
      const before = await sectionsIn(trx)
      const next = listOf(wanted, before)
      const kept = new Set(next.map(({ slug }) => slug))
      const removed = before.filter(({ slug }) => !kept.has(slug))
      const needed = await neededOf(trx, removed)
      const addresses = addressFaults(next, before)
      if (needed.length + addresses.length > 0) return { ok: false, needed, addresses }
      await write(trx, next)
      await also(trx)
      return { ok: true, list: await sectionsIn(trx) }
    })
    this.#fresh.forget()
    return replaced
  }
}

function listOf({ sections, retired }: Wanted, before: readonly Section[]): Section[] {
  const staying = (list: readonly Section[]) =>
    list.map((section) =>
      addressed(
        section,
        before.find(({ slug }) => slug === section.slug),
      ),
    )
  const named = new Set(sections.map(({ slug }) => slug))
  const out = retired ?? before.filter((section) => section.retired && !named.has(section.slug))
  return [
    ...staying(sections),
    ...staying(out).map((section) => ({ ...section, retired: true as const })),
  ]
}

async function neededOf(trx: Trx, removed: readonly Section[]): Promise<Needed[]> {
  const needed: Needed[] = []
  for (const section of removed) {
    await holdSection(trx, section.slug)
    const count = await standing(trx, section.slug)
    if (count > 0) needed.push({ section, count })
  }
  return needed
}

/** Rows that stay are changed, not made anew: whoever waits for one of them gets it. */
async function write(trx: Trx, list: readonly Section[]): Promise<void> {
  const kept = list.map(({ slug }) => slug)
  await trx.deleteFrom('section').where('slug', 'not in', kept).execute()
  const rows = list.map(({ slug, name, address = null, retired }, place) => {
    return { slug, name, place, address, retired: retired ? 1 : 0 }
  })
  await trx
    .insertInto('section')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        place: row.ref('excluded.place'),
        address: row.ref('excluded.address'),
        retired: row.ref('excluded.retired'),
      })),
    )
    .execute()
  await trx.deleteFrom('section_address').where('slug', 'in', kept).execute()
  const earlier = list.flatMap((section) =>
    (section.earlier ?? []).map((address) => ({ address, slug: section.slug })),
  )
  if (earlier.length > 0) await trx.insertInto('section_address').values(earlier).execute()
}

/** The section of that slug, if it is in the list: there it stays until `trx` ends, with who publishes into it. */
export async function holdSection(trx: Trx, slug: string | null): Promise<Section[]> {
  const rows = await trx
    .updateTable('section')
    .set((row) => ({ place: row.ref('place') }))
    .where('slug', '=', slug)
    .returning(['slug', 'name', 'address', 'retired'])
    .execute()
  return rows.map((row) => sectionOf(row, []))
}

async function sectionsIn(db: Db | Trx): Promise<Section[]> {
  const rows = await db
    .selectFrom('section')
    .select(['slug', 'name', 'address', 'retired'])
    .orderBy('retired')
    .orderBy('place')
    .execute()
  const before = await db.selectFrom('section_address').selectAll().orderBy('address').execute()
  return rows.map((row) =>
    sectionOf(
      row,
      before.filter(({ slug }) => slug === row.slug).map(({ address }) => address),
    ),
  )
}

interface Row {
  slug: string
  name: string
  address: string | null
  retired: number
}

function sectionOf({ slug, name, address, retired }: Row, earlier: readonly string[]): Section {
  return {
    slug,
    name,
    ...(address === null ? {} : { address }),
    ...(earlier.length === 0 ? {} : { earlier }),
    ...(retired === 1 ? { retired: true as const } : {}),
  }
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
