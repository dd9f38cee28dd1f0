import type { SiteImageKind } from '../../shared/model/site-image.ts'
import type { Clock } from '../kernel/clock.ts'
import { contentHash } from './content-hash.ts'
import { nothingElse, type Also, type Db } from './database.ts'
import { Fresh } from './fresh.ts'

/** One file of the newsroom's logo or icon, as PNG. */
export interface SiteImage {
  file: string
  hash: string
  width: number
  height: number
}

export interface NewSiteImage {
  width: number
  height: number
  bytes: Uint8Array
}

/** The newsroom's own logo, `logo.png`, and its icon, `icon-180.png` for one of 180 pixels. They are small, and each node has them from the database. */
export class SiteImages {
  readonly #db: Db
  readonly #fresh: Fresh<SiteImage[]>

  constructor(deps: { db: Db; clock: Clock }) {
    this.#db = deps.db
    this.#fresh = new Fresh({ clock: deps.clock, read: () => imagesIn(deps.db) })
  }

  /** As they were at most a second ago: pages ask all the time. */
  list(): Promise<readonly SiteImage[]> {
    return this.#fresh.get()
  }

  /** They were changed elsewhere. */
  forget(): void {
    this.#fresh.forget()
  }

  /** Null where the newsroom has none of its own. */
  async bytes(file: string): Promise<Uint8Array | null> {
    const row = await this.#db
      .selectFrom('site_image')
      .select('bytes')
      .where('file', '=', file)
      .executeTakeFirst()
    return row?.bytes ?? null
  }

  /** Puts these in the place of what there is of that kind; none at all takes it away. */
  async replace(
    kind: SiteImageKind,
    images: readonly NewSiteImage[],
    also: Also<void> = nothingElse,
  ): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      const files = kind === 'logo' ? 'logo.png' : 'icon-%'
      await trx.deleteFrom('site_image').where('file', 'like', files).execute()
      const rows = images.map(({ width, height, bytes }) => {
        const hash = contentHash(bytes)
        return {
          file: kind === 'logo' ? 'logo.png' : `icon-${width}.png`,
          hash,
          width,
          height,
          bytes,
        }
      })
      if (rows.length > 0) await trx.insertInto('site_image').values(rows).execute()
      await also(trx)
    })
    this.#fresh.forget()
  }
}

function imagesIn(db: Db): Promise<SiteImage[]> {
  return db
    .selectFrom('site_image')
    .select(['file', 'hash', 'width', 'height'])
    .orderBy('file')
    .execute()
}
