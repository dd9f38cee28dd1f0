import { assetsOf, type PicturedOutline } from '../../shared/document/content.ts'
import type { Searched } from '../contents/searched.ts'
import { assert, GalleyError } from '../kernel/errors.ts'
import type { Db, Trx } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'
import { removeText, writeTexts } from '../store/published-text-table.ts'
import type { StoryTable } from '../store/tables.ts'
import { writeWords } from '../stories/words-table.ts'
import { textOf } from './live-text.ts'
import { removePublished, writePublished } from './published-table.ts'
import type { Revision } from './revisions.ts'

/** A story's picture as the world gets it: address of the widest variant, and the thumbnail's file. */
export interface Picture {
  url: string
  thumbnail: string
}

/** Those pictures of a story that the newsroom has. */
export interface KnownPictures {
  hero: Picture | null
  /** By asset. */
  inText: ReadonlySet<string>
}

export class PublicationStore {
  /** The story's row, locked until the transaction ends. */
  async lock(trx: Trx, storyId: string): Promise<StoryTable> {
    const story = await trx
      .updateTable('story')
      .set((row) => ({ changed_at: row.ref('changed_at') }))
      .where('id', '=', storyId)
      .returningAll()
      .executeTakeFirst()
    if (!story) throw new GalleyError('not-found', 'There is no such story.')
    return story
  }

  async find(db: Db, storyId: string): Promise<StoryTable> {
    const story = await db
      .selectFrom('story')
      .selectAll()
      .where('id', '=', storyId)
      .executeTakeFirst()
    if (!story) throw new GalleyError('not-found', 'There is no such story.')
    return story
  }

  async pictures(db: Db | Trx, { meta, pictures }: PicturedOutline): Promise<KnownPictures> {
    return {
      hero: await this.#picture(db, meta.hero?.assetId),
      inText: await this.#known(db, assetsOf(pictures)),
    }
  }

  async #picture(db: Db | Trx, assetId: string | undefined): Promise<Picture | null> {
    if (!assetId) return null
    const asset = await db
      .selectFrom('asset')
      .select(['variantsJson', 'thumbnail'])
      .where('id', '=', assetId)
      .executeTakeFirst()
    if (!asset) return null
    const [widest] = readColumn.variants(asset.variantsJson)
    return { url: `/media/${widest?.file ?? asset.thumbnail}`, thumbnail: asset.thumbnail }
  }

  /** In which readers see it now; null where it is not live. */
  async sectionOf(db: Db | Trx, storyId: string): Promise<string | null> {
    const live = await db
      .selectFrom('published_story')
      .select('section')
      .where('story_id', '=', storyId)
      .executeTakeFirst()
    return live?.section ?? null
  }

  async #known(db: Db | Trx, assetIds: readonly string[]): Promise<Set<string>> {
    if (assetIds.length === 0) return new Set()
    const assets = await db.selectFrom('asset').select('id').where('id', 'in', assetIds).execute()
    return new Set(assets.map(({ id }) => id))
  }

  async namesOf(db: Db | Trx, userIds: readonly string[]): Promise<string[]> {
    if (userIds.length === 0) return []
    const users = await db.selectFrom('user').select('name').where('id', 'in', userIds).execute()
    return users.map(({ name }) => name).sort()
  }

  /** When the draft last changed; 0 if that was longer ago than its log reaches back. */
  async lastWrittenAt(db: Db, storyId: string): Promise<number> {
    const last = await db
      .selectFrom('draft_update')
      .select('at')
      .where('story_id', '=', storyId)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return last?.at ?? 0
  }

  async goLive(
    trx: Trx,
    story: StoryTable,
    live: { revision: Revision; path: string; picture: Picture | null; searched: Searched },
  ): Promise<{ id: string; path: string; publishedAt: number }> {
    const { revision, path } = live
    const publishedAt = story.published_at ?? revision.publishedAt
    await trx
      .updateTable('story')
      .set({
        state: 'live',
        revision: revision.number,
        path,
        published_at: publishedAt,
        headline: revision.head.headline,
        section: revision.head.meta.section,
        thumbnail: live.picture?.thumbnail ?? null,
        retraction_note: null,
        retracted_at: null,
      })
      .where('id', '=', story.id)
      .execute()
    await writeWords(trx, { id: story.id, headline: revision.head.headline })
    await writePublished(trx, {
      id: story.id,
      path,
      publishedAt,
      updatedAt: revision.publishedAt,
      revision: revision.number,
      content: revision.head,
      pictures: revision.pictures,
    })
    await writeTexts(trx, [textOf(revision, publishedAt, live.searched)])
    return { id: story.id, path, publishedAt }
  }

  async retract(
    trx: Trx,
    storyId: string,
    { note, at, revision }: { note: string; at: number; revision: number },
  ): Promise<void> {
    await trx
      .updateTable('story')
      .set({ state: 'retracted', retraction_note: note, retracted_at: at, revision })
      .where('id', '=', storyId)
      .execute()
    await removePublished(trx, storyId)
    await removeText(trx, storyId)
  }

  /** The id of the event that told of a revision. */
  async eventOf(trx: Trx, { storyId, number, eventId }: Revision): Promise<string> {
    if (eventId !== null) return eventId
    const events = await trx
      .selectFrom('event')
      .select(['id', 'dataJson'])
      .where('story_id', '=', storyId)
      .execute()
    const told = events.find(({ dataJson }) => readColumn.eventData(dataJson).revision === number)
    assert(told, 'every revision has its event')
    return told.id
  }
}
