import type { SqlBool } from 'kysely'
import { colourOf } from '../../shared/model/colour.ts'
import { guestName, type GuestRight } from '../../shared/model/guest.ts'
import {
  MOST_GUESTS,
  MOST_KNOWN_GUESTS,
  type Guest as ShownGuest,
} from '../../shared/protocol/api/guests.ts'
import { eraseFromAudit } from '../audit/erase-store.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import { lockStory } from '../stories/assignee-table.ts'
import { newGuestId } from '../store/coloured-ids.ts'
import { nothingElse, type Also, type Db, type Trx } from '../store/database.ts'
import { isGoodLink, isVouchedFor } from '../store/guest-standing.ts'
import type { GuestTable } from '../store/guest-tables.ts'
import type { StoryTable } from '../store/tables.ts'

/** Somebody whose link is good. */
export interface Guest {
  id: string
  storyId: string
  name: string
  colour: string
  may: GuestRight
  endsAt: number
  seenAt: number | null
  /** The id of who made their link. */
  invitedBy: string
  /** Of the token that they came with. */
  hash: string
}

/** What was done to a guest. */
export interface GuestDeed {
  guest: GuestTable
  story: StoryTable
}

/** What stands for the name of a guest whose data was erased. */
export const A_GUEST = 'A guest'
/** So long whoever said nothing is known after their link has ended. */
const KNOWN_MS = 90 * 24 * 60 * 60_000

type NewGuest = Pick<
  GuestTable,
  'story_id' | 'name' | 'may' | 'hash' | 'made_by' | 'created_at' | 'ends_at'
>

export class GuestStore {
  readonly #db: Db
  readonly #ids: Ids

  constructor(deps: { db: Db; ids: Ids }) {
    this.#db = deps.db
    this.#ids = deps.ids
  }

  async insert(made: NewGuest, also: Also<GuestDeed> = nothingElse): Promise<GuestTable> {
    const unseen = { taken_back_at: null, seen_at: null, erased_at: null }
    return this.#locked(made.story_id, async (trx, story) => {
      await forgetOver(trx, story.id, made.created_at - KNOWN_MS)
      await refuseMore(trx, story.id, made.created_at)
      const around = { storyId: story.id, now: made.created_at }
      const guest = { ...made, ...unseen, id: await newGuestId(trx, this.#ids, around) }
      await refuseNamesake(trx, guest, guest.created_at)
      await trx.insertInto('guest').values(guest).execute()
      await also(trx, { guest, story })
      return guest
    })
  }

  /** Null if there is none of that id. */
  async find(id: string): Promise<GuestTable | null> {
    const row = await this.#db
      .selectFrom('guest')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  }

  /** A new link, which is of who makes it, and the one of before is good for nothing. */
  renew(
    { id, story_id, name }: GuestTable,
    link: { hash: string; now: number; endsAt: number; by: string },
    also: Also<GuestDeed> = nothingElse,
  ): Promise<GuestTable> {
    return this.#locked(story_id, async (trx, story) => {
      await refuseMore(trx, story_id, link.now, id)
      await refuseNamesake(trx, { id, story_id, name }, link.now)
      const guest = await trx
        .updateTable('guest')
        .set({ hash: link.hash, made_by: link.by, ends_at: link.endsAt, taken_back_at: null })
        .where('id', '=', id)
        .where('erased_at', 'is', null)
        .returningAll()
        .executeTakeFirst()
      if (!guest) throw new GalleyError('gone', 'The name of this guest was erased: invite anew.')
      await also(trx, { guest, story })
      return guest
    })
  }

  /** False if it has ended already. */
  takeBack(
    { id, story_id }: GuestTable,
    now: number,
    also: Also<GuestDeed> = nothingElse,
  ): Promise<boolean> {
    return this.#locked(story_id, async (trx, story) => {
      const guest = await trx
        .updateTable('guest')
        .set({ taken_back_at: now })
        .where('id', '=', id)
        .where('taken_back_at', 'is', null)
        .where('ends_at', '>', now)
        .returningAll()
        .executeTakeFirst()
      if (guest) await also(trx, { guest, story })
      return guest !== undefined
    })
  }

  /** Their name goes, from what was said to them as well, and their link ends. */
  erase(guest: GuestTable, now: number, also: Also<GuestDeed> = nothingElse): Promise<void> {
    const { id, story_id, name } = guest
    return this.#locked(story_id, async (trx, story) => {
      const gone = { name: A_GUEST, seen_at: null, erased_at: now }
      await trx
        .updateTable('guest')
        .set((row) => ({ ...gone, taken_back_at: row.fn.coalesce('taken_back_at', row.val(now)) }))
        .where('id', '=', id)
        .execute()
      await trx.deleteFrom('comment_seen').where('user_id', '=', id).execute()
      await unname(trx, guest)
      await eraseFromAudit(trx, { id, names: [name], emails: [], pseudonym: A_GUEST }, this.#ids)
      await also(trx, { guest: { ...guest, ...gone }, story })
    })
  }

  /** Who came with this token, if its link is good, and the story was not archived. */
  async standing(by: { hash: string; id?: string }, now: number): Promise<Guest | null> {
    const row = await this.#db
      .selectFrom('guest')
      .innerJoin('story', 'story.id', 'guest.story_id')
      .selectAll('guest')
      .where('guest.hash', '=', by.hash)
      .where(isGoodLink(now))
      .where('story.archived_at', 'is', null)
      .executeTakeFirst()
    return row && (by.id ?? row.id) === row.id ? toGuest(row) : null
  }

  async seen({ id }: Guest, now: number): Promise<void> {
    await this.#db.updateTable('guest').set({ seen_at: now }).where('id', '=', id).execute()
  }

  /** The newest first. */
  async of(storyId: string, now: number): Promise<ShownGuest[]> {
    const rows = await this.#db
      .selectFrom('guest')
      .leftJoin('user', 'user.id', 'guest.made_by')
      .selectAll('guest')
      .select((row) => ['user.name as inviter', isVouchedFor(row).as('vouched')])
      .where('guest.story_id', '=', storyId)
      .orderBy('guest.created_at', 'desc')
      .orderBy('guest.id')
      .execute()
    return rows.map((row) => shownGuest(row, { ...row, now }))
  }

  /** Orders what is done to a story's guests. */
  #locked<T>(storyId: string, run: (trx: Trx, story: StoryTable) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (trx) => {
      const story = await lockStory(trx, storyId)
      if (!story) throw new GalleyError('not-found', 'There is no such story.')
      return run(trx, story)
    })
  }
}

interface ShownAs {
  /** The name of who invited them, if they are known. */
  inviter: string | null
  /** Whether the inviter may still let them in; a number in SQLite. */
  vouched: SqlBool
  now: number
}

export function shownGuest(row: GuestTable, { inviter, vouched, now }: ShownAs): ShownGuest {
  const { id, name, may, made_by, created_at, ends_at, taken_back_at, seen_at } = row
  return {
    id,
    name,
    colour: colourOf(id),
    may,
    invitedBy: inviter === null ? null : { id: made_by, name: inviter, colour: colourOf(made_by) },
    invitedAt: iso(created_at),
    expiresAt: iso(ends_at),
    seenAt: seen_at === null ? null : iso(seen_at),
    link: taken_back_at !== null ? 'taken-back' : ends_at <= now || !vouched ? 'over' : 'open',
  }
}

/** Rows that nothing names any more. */
async function forgetOver(trx: Trx, storyId: string, endedBy: number) {
  await trx
    .deleteFrom('guest')
    .where('story_id', '=', storyId)
    .where('ends_at', '<=', endedBy)
    .where((row) => {
      const named = (table: 'comment' | 'comment_mention') =>
        row.exists(row.selectFrom(table).select('user_id').whereRef('user_id', '=', 'guest.id'))
      return row.not(row.or([named('comment'), named('comment_mention')]))
    })
    .execute()
}

/** `but`: who gets another link. */
async function refuseMore(trx: Trx, storyId: string, now: number, but: string | null = null) {
  const { known, standing } = await trx
    .selectFrom('guest')
    .select((row) => [
      row.fn.countAll<number>().as('known'),
      row.fn
        .countAll<number>()
        .filterWhere((one) => one.and([one('taken_back_at', 'is', null), one('ends_at', '>', now)]))
        .as('standing'),
    ])
    .where('story_id', '=', storyId)
    .where('id', '!=', but ?? '')
    .executeTakeFirstOrThrow()
  if (standing >= MOST_GUESTS)
    throw new GalleyError('conflict', `${MOST_GUESTS} guests have a link: take one back first.`)
  if (known >= MOST_KNOWN_GUESTS)
    throw new GalleyError('conflict', 'So many guests were invited already: give one a new link.')
}

/** A mention is by name: it must not show a thread to another guest. */
async function refuseNamesake(
  trx: Trx,
  { id, story_id, name }: Pick<GuestTable, 'id' | 'story_id' | 'name'>,
  now: number,
) {
  const namesake = await trx
    .selectFrom('guest')
    .select('id')
    .where('story_id', '=', story_id)
    .where('name', '=', name)
    .where('id', '!=', id)
    .where('taken_back_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  if (namesake)
    throw new GalleyError('conflict', 'A guest of this story is called so already.', {
      faults: [{ field: 'name', message: 'is taken' }],
    })
}

/** Where somebody means them by name, and no colleague whose name begins with theirs. */
async function unname(trx: Trx, { id, name }: GuestTable) {
  const rows = await trx
    .selectFrom('comment')
    .innerJoin('comment_mention', 'comment_mention.comment_id', 'comment.id')
    .select(['comment.id', 'comment.text'])
    .where('comment_mention.user_id', '=', id)
    .execute()
  for (const row of rows) {
    const colleagues = await trx
      .selectFrom('comment_mention')
      .innerJoin('user', 'user.id', 'comment_mention.user_id')
      .select('user.name')
      .where('comment_mention.comment_id', '=', row.id)
      .execute()
    const text = withoutName(row.text, name, colleagues)
    await trx.updateTable('comment').set({ text }).where('id', '=', row.id).execute()
  }
}

function withoutName(text: string, name: string, colleagues: readonly { name: string }[]): string {
  const isColleague = (words: string) => colleagues.some((one) => words.startsWith(one.name))
  return text.split(`@${name}`).reduce((before, after) => {
    const words = name + after
    const isTheirs = words.startsWith(guestName(name)) || !isColleague(words)
    return `${before}@${isTheirs ? A_GUEST : name}${after}`
  })
}

function toGuest(row: GuestTable): Guest {
  const { id, story_id: storyId, name, may, hash, made_by: invitedBy } = row
  const times = { endsAt: row.ends_at, seenAt: row.seen_at }
  return { id, storyId, name, colour: colourOf(id), may, invitedBy, hash, ...times }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
