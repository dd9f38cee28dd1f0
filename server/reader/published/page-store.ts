import type { CompiledQuery } from 'kysely'
import { assetsOf, type Head, type Picture } from '../../../shared/document/content.ts'
import { publicNote } from '../../../shared/model/story.ts'
import type { Db } from '../../store/database.ts'
import { readColumn } from '../../store/json-columns.ts'
import type { RevisionTable } from '../../store/publishing-tables.ts'
import { withShownTags } from '../../store/tags.ts'
import type { StoryTable } from '../../store/tables.ts'
import { focusedImage } from './focused-image.ts'
import { imagesOf, shownPictures } from './image-table.ts'
import type {
  Edition,
  Image,
  PublishedRevision,
  PublishedStory,
  RevisionNote,
} from './published.ts'

/** Everything on a story's page that may change, as cheap to read as a page is to serve (RDR4). */
export interface StoryStamp {
  id: string
  edition: Edition
  total: number
  /** The outbox's position: it grows with every publication and retraction of any story. */
  seq: number
}

const PUBLISHED = ['live', 'retracted'] as const
const NOTE = ['number', 'kind', 'note', 'published_at', 'minor', 'passage'] as const

/**
 * Reads what is published, from revisions and events only: a story's own `headline` and `section` are its
 * draft's, which readers must not see.
 */
export class PageStore {
  #db: Db
  /** Asked all the time: making it anew costs more than the answer. */
  readonly #outbox: CompiledQuery<{ seq: number }>

  constructor(deps: { db: Db }) {
    this.#db = deps.db
    this.#outbox = deps.db.selectFrom('outbox').select('seq').compile()
  }

  async stamp(path: string): Promise<StoryStamp | null> {
    const row = await this.#db
      .selectFrom('story')
      .leftJoin('view_total', 'view_total.story_id', 'story.id')
      .select(['story.id', 'story.state', 'story.revision', 'view_total.total'])
      .select((eb) => eb.selectFrom('outbox').select('outbox.seq').as('seq'))
      .where('story.path', '=', path)
      .where('story.state', 'in', PUBLISHED)
      .executeTakeFirst()
    const edition = row && editionOf(row)
    if (!row || !edition) return null
    return { id: row.id, edition, total: row.total ?? 0, seq: row.seq ?? 0 }
  }

  /** Where the story stands now that readers knew at `path`; null if none did. */
  async movedTo(path: string): Promise<string | null> {
    const story = await this.#db
      .selectFrom('address')
      .innerJoin('story', 'story.id', 'address.story_id')
      .select('story.path')
      .where('address.path', '=', path)
      .where('story.state', 'in', PUBLISHED)
      .executeTakeFirst()
    return story && story.path !== path ? story.path : null
  }

  async outboxSeq(): Promise<number> {
    const { rows } = await this.#db.executeQuery(this.#outbox)
    return rows[0]?.seq ?? 0
  }

  async edition(storyId: string): Promise<Edition | null> {
    const row = await this.#db
      .selectFrom('story')
      .select(['state', 'revision'])
      .where('id', '=', storyId)
      .executeTakeFirst()
    return row ? editionOf(row) : null
  }

  async story(storyId: string): Promise<PublishedStory | null> {
    const row = await this.#db
      .selectFrom('story')
      .selectAll()
      .where('id', '=', storyId)
      .executeTakeFirst()
    return row ? publishedStory(row) : null
  }

  /** All revisions of a story, oldest first, without their text. */
  async notes(storyId: string): Promise<RevisionNote[]> {
    const rows = await this.#db
      .selectFrom('revision')
      .select(NOTE)
      .where('story_id', '=', storyId)
      .orderBy('number')
      .execute()
    return rows.map(revisionNote)
  }

  async revisions(storyId: string, numbers: readonly number[]): Promise<PublishedRevision[]> {
    const rows = await this.#db
      .selectFrom('revision')
      .select([...NOTE, 'contentJson', 'blocksJson', 'packed', 'picturesJson'])
      .where('story_id', '=', storyId)
      .where('number', 'in', [...numbers])
      .orderBy('number')
      .execute()
    const revisions = rows.map((row) => ({
      ...revisionNote(row),
      content: readColumn.head(row.contentJson),
      inText: readColumn.pictures(row.picturesJson),
      text: { contentJson: row.contentJson, blocksJson: row.blocksJson, packed: row.packed },
    }))
    const heads = await withShownTags(
      this.#db,
      revisions.map(({ content }) => content),
    )
    return this.#withImages(
      revisions.map((one, i) => ({ ...one, content: heads[i] ?? one.content })),
    )
  }

  async #withImages<T extends { content: Head; inText: readonly Picture[] }>(
    shown: readonly T[],
  ): Promise<(T & Pick<PublishedRevision, 'image' | 'pictures'>)[]> {
    const ids = shown.flatMap(({ content, inText }) => [...heroOf(content), ...assetsOf(inText)])
    const images = await imagesOf(this.#db, ids)
    return shown.map((one) => ({
      ...one,
      image: imageOf(one.content, images),
      pictures: shownPictures(one.inText, images),
    }))
  }
}

function editionOf({ state, revision }: Pick<StoryTable, 'state' | 'revision'>): Edition | null {
  if (revision === null || (state !== 'live' && state !== 'retracted')) return null
  return { number: revision, state }
}

function publishedStory(row: StoryTable): PublishedStory | null {
  const edition = editionOf(row)
  if (!edition || row.path === null || row.published_at === null) return null
  const { id, path, published_at: publishedAt } = row
  const retraction =
    edition.state === 'retracted'
      ? { note: row.retraction_note ?? '', at: row.retracted_at ?? row.changed_at }
      : null
  return { id, path, publishedAt, edition, retraction }
}

function revisionNote(row: Pick<RevisionTable, (typeof NOTE)[number]>): RevisionNote {
  const { number, kind, published_at: publishedAt, minor, passage } = row
  return { number, kind, note: publicNote(row), publishedAt, minor: minor === 1, passage }
}

function heroOf(content: Head): string[] {
  const asset = content.meta.hero?.assetId
  return asset ? [asset] : []
}

function imageOf(content: Head, images: ReadonlyMap<string, Image>): Image | null {
  const { hero } = content.meta
  const image = hero && images.get(hero.assetId)
  return image ? focusedImage(image, hero.assetId, hero.focus) : null
}
