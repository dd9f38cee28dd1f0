import { describe, expect, it } from 'vitest'
import { Audit } from '../../server/audit/audit.ts'
import { AuditStore } from '../../server/audit/audit-store.ts'
import { GALLEY } from '../../server/audit/doer.ts'
import { CommentStore } from '../../server/comments/comment-store.ts'
import { Comments, type DeletedComment } from '../../server/comments/comments.ts'
import { GuestStore, type Guest } from '../../server/guests/guest-store.ts'
import { guestCookie, Guests } from '../../server/guests/guests.ts'
import { nothingElse } from '../../server/store/database.ts'
import { Stories } from '../../server/stories/stories.ts'
import { colourOf, PALETTE } from '../../shared/model/colour.ts'
import { guestName, type GuestDays } from '../../shared/model/guest.ts'
import { ROLES, seesAll, type Role } from '../../shared/model/roles.ts'
import {
  MOST_GUEST_THREADS,
  newComment,
  newThread,
  threadList,
} from '../../shared/protocol/api/comments.ts'
import { MOST_GUESTS } from '../../shared/protocol/api/guests.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser, publishable } from '../support/stories.ts'

const URL_HERE = 'https://news.test'
const DAY_MS = 24 * 60 * 60_000
const OKAFOR = 'Okafor & Partners, legal'
const NOT_FOUND = { code: 'not-found' }
const GONE = {
  code: 'gone',
  message: /^This link has ended\. Ask whoever sent it for a new one\.$/,
}

const [ada, cara] = [
  { id: 'ada', role: 'reporter' },
  { id: 'cara', role: 'editor' },
] as const

const cookieOf = ({ id }: Guest, token: string) =>
  new Headers({ cookie: `${guestCookie(id, URL_HERE).name}=${token}` })

describe.each(DATABASES)('a guest of a story, on $name', ({ open }) => {
  async function newsroom() {
    const database = await open()
    const { db } = database
    for (const user of ['ada', 'cara']) await addUser(database, user)
    const clock = new ManualClock()
    const ids = countedIds()
    const stories = new Stories({ db, clock, ids })
    const threads = new CommentStore({ db })
    const comments = new Comments({ db, store: threads, clock, ids, changed: () => undefined })
    const store = new GuestStore({ db, ids })
    const asked: string[] = []
    const accessChanged = (guestId: string) => void asked.push(guestId)
    const guests = new Guests({ store, publicUrl: URL_HERE, clock, ids, accessChanged })
    const storyId = await stories.create(publishable(), 'ada')
    let said = 0
    const words = (text: string, mentions: string[] = []) =>
      newComment.parse({ key: `key-${(said += 1)}-of-it`, text, mentions })
    const thread = (text: string, mentions: string[] = []) =>
      newThread.parse({ ...words(text, mentions), place: { on: 'story' } })
    const invite = async (name = OKAFOR, { days = 7, of = storyId } = {}) => {
      const wanted = { name, may: 'comment', days: days as GuestDays } as const
      const { guest, link } = await guests.invite(of, wanted, 'ada')
      const token = new URL(link).hash.slice(1)
      return { row: guest, link, token, guest: (await guests.enter(token)).guest }
    }
    const seenBy = async (guest: Guest) =>
      (await threads.changed(storyId, 0, guest)).threads.map(({ id }) => id)
    return {
      db,
      clock,
      ids,
      stories,
      threads,
      comments,
      store,
      guests,
      asked,
      storyId,
      words,
      thread,
      invite,
      seenBy,
      [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    }
  }

  it('has a colour that nobody else has as long as there are any, neither colleagues nor other guests who may come in', async () => {
    await using room = await newsroom()
    const guests = []
    for (let i = 2; i < PALETTE.length; i += 1) guests.push(await room.invite(`Guest ${i}`))
    const colours = [...guests.map(({ guest }) => guest.colour), ...['ada', 'cara'].map(colourOf)]
    expect(colours.toSorted()).toEqual(PALETTE.toSorted())
    const [gone] = guests
    if (gone) await room.guests.takeBack(gone.row)
    expect((await room.invite('Another')).guest.colour).toBe(gone?.guest.colour)
  })

  it('[GUE1] is shown the threads that they began and those that mention them, and no other', async () => {
    await using room = await newsroom()
    const { comments, storyId, thread, words, invite, seenBy, threads } = room
    const { guest } = await invite()
    const { guest: other } = await invite('The ministry')
    const secret = await comments.begin(storyId, ada, thread('What do we tell the lawyer?'))
    const own = await comments.begin(storyId, guest, thread('This may be libel.'))
    const asked = await comments.begin(storyId, ada, thread('Is this fine?'))
    await comments.reply(asked, cara, words(`@${OKAFOR}, is it?`, [guest.id]))
    expect(await seenBy(guest)).toEqual([own, asked])
    expect(await seenBy(other)).toEqual([])
    const list = await threads.changed(storyId, 0, guest)
    expect(threadList.parse(list)).toEqual(list)
    expect(list.threads[0]?.comments[0]?.by).toMatchObject({ name: OKAFOR, guest: true })
    expect(list.threads[1]?.comments[1]?.mentions).toMatchObject([{ name: OKAFOR, guest: true }])
    expect(list.threads[1]?.comments[0]?.by).not.toHaveProperty('guest')
    expect((await threads.changed(storyId, 0, ada)).threads.map(({ id }) => id)).toEqual([
      secret,
      own,
      asked,
    ])
    await comments.reply(asked, guest, words('It is.'))
    const mentioning = (await threads.thread(asked))?.comments[1]?.id ?? ''
    await comments.edit(mentioning, cara, { text: 'Never mind.', mentions: [] })
    expect(await seenBy(guest)).toEqual([own])
  })

  it('[GUE1] speaks in what they are shown alone, and only of their own story', async () => {
    await using room = await newsroom()
    const { comments, stories, storyId, thread, words, invite, threads } = room
    const { guest } = await invite()
    const secret = await comments.begin(storyId, ada, thread('Among ourselves'))
    const told = (await threads.thread(secret))?.comments[0]?.id ?? ''
    await expect(comments.reply(secret, guest, words('Hello?'))).rejects.toMatchObject(NOT_FOUND)
    const change = { text: 'X', mentions: [] }
    await expect(comments.edit(told, guest, change)).rejects.toMatchObject(NOT_FOUND)
    await expect(comments.delete(told, guest, nothingElse)).rejects.toMatchObject(NOT_FOUND)

    const elsewhere = await stories.create(publishable(), 'ada')
    const there = await comments.begin(elsewhere, ada, thread(`@${OKAFOR}`, [guest.id]))
    expect((await threads.thread(there))?.comments[0]?.mentions).toEqual([])
    await expect(comments.reply(there, guest, words('Hello?'))).rejects.toMatchObject(NOT_FOUND)

    const own = await comments.begin(storyId, guest, thread('Mine'))
    await comments.reply(own, ada, words('Ours'))
    const ours = (await threads.thread(own))?.comments[1]?.id ?? ''
    await expect(comments.edit(ours, guest, change)).rejects.toMatchObject({ code: 'may-not' })
    await expect(comments.delete(ours, guest, nothingElse)).rejects.toMatchObject({
      code: 'may-not',
    })
    await comments.reply(own, guest, words('And mine'))
    await comments.edit((await threads.thread(own))?.comments[2]?.id ?? '', guest, change)
    expect((await threads.thread(own))?.comments.map(({ text }) => text)).toEqual([
      'Mine',
      'Ours',
      'X',
    ])
  })

  it('is named where an editor deletes what they said', async () => {
    await using room = await newsroom()
    const { comments, storyId, thread, invite, threads } = room
    const { guest } = await invite()
    const own = await comments.begin(storyId, guest, thread('Mine'))
    const told: DeletedComment[] = []
    await comments.delete(
      (await threads.thread(own))?.comments[0]?.id ?? '',
      cara,
      async (_, d) => {
        told.push(d)
      },
    )
    expect(told).toMatchObject([{ names: OKAFOR }])
  })

  it('is counted as news by the desk, and mentioned while their link is good', async () => {
    await using room = await newsroom()
    const { comments, storyId, thread, words, invite, threads, guests } = room
    const { guest, row } = await invite()
    const own = await comments.begin(storyId, guest, thread('Mine'))
    expect((await threads.counts([storyId], 'ada')).get(storyId)).toEqual({ open: 1, unread: 1 })
    await guests.takeBack(row)
    await comments.reply(own, ada, words(`@${OKAFOR}`, [guest.id]))
    expect((await threads.thread(own))?.comments[1]?.mentions).toEqual([])
  })

  it(`begins at most ${MOST_GUEST_THREADS} threads`, async () => {
    await using room = await newsroom()
    const { comments, storyId, thread, invite } = room
    const { guest } = await invite()
    for (let i = 0; i < MOST_GUEST_THREADS; i++)
      await comments.begin(storyId, guest, thread(`${i}`))
    await expect(comments.begin(storyId, guest, thread('more'))).rejects.toMatchObject({
      code: 'too-big',
    })
    await comments.begin(storyId, ada, thread('The desk goes on'))
  })

  it('[GUE2] comes by a link that ends by itself, is taken back, or is replaced', async () => {
    await using room = await newsroom()
    const { clock, guests, invite, asked } = room
    const { guest, row, token, link } = await invite()
    expect(link).toMatch(/^https:\/\/news\.test\/desk\/guest#[\w-]{43}$/)
    const comes = () => guests.here(cookieOf(guest, token), guest.id)
    expect(await comes()).toMatchObject({ name: OKAFOR, may: 'comment' })
    await clock.advance(7 * DAY_MS - 1)
    await comes()
    await clock.advance(1)
    await expect(comes()).rejects.toMatchObject(GONE)
    await expect(guests.enter(token)).rejects.toMatchObject(GONE)

    const renewed = await guests.renew(row, { days: 1, by: 'ada' })
    expect(asked).toEqual([guest.id])
    const next = new URL(renewed.link).hash.slice(1)
    await expect(comes()).rejects.toMatchObject(GONE)
    await guests.enter(next)
    expect(await guests.find({ headers: cookieOf(guest, next), guest: guest.id })).not.toBeNull()
    await guests.takeBack(row)
    expect(asked).toEqual([guest.id, guest.id])
    await expect(guests.enter(next)).rejects.toMatchObject(GONE)
    expect(await guests.find({ headers: cookieOf(guest, next), guest: guest.id })).toBeNull()
    await expect(guests.enter('x'.repeat(43))).rejects.toMatchObject(GONE)
  })

  it('[GUE2] is let in by the cookie of their own link alone', async () => {
    await using room = await newsroom()
    const { guests, invite } = room
    const [one, two] = [await invite(), await invite('The ministry')]
    const asOther = new Headers({
      cookie: `${guestCookie(two.guest.id, URL_HERE).name}=${one.token}`,
    })
    await expect(guests.here(asOther, two.guest.id)).rejects.toMatchObject(GONE)
    await expect(guests.here(new Headers(), one.guest.id)).rejects.toMatchObject({
      code: 'not-signed-in',
    })
  })

  it('[GUE2] is out while who invited them is disabled, and once they are removed', async () => {
    await using room = await newsroom()
    const { db, clock, guests, invite, store, storyId, comments, thread, threads } = room
    const { token, guest, row } = await invite()
    const set = (change: { disabled_at: number | null; removed_at?: number }) =>
      db.updateTable('user').set(change).where('id', '=', 'ada').execute()
    const link = async () => (await store.of(storyId, clock.now())).map(({ link }) => link)
    await set({ disabled_at: 1 })
    await expect(guests.enter(token)).rejects.toMatchObject(GONE)
    expect(await guests.find({ kind: 'guest', id: guest.id, hash: guest.hash })).toBeNull()
    expect(await link()).toEqual(['over'])
    const said = await comments.begin(storyId, cara, thread(`@${OKAFOR} (guest)`, [guest.id]))
    expect((await threads.thread(said))?.comments[0]?.mentions).toEqual([])
    await set({ disabled_at: null })
    await guests.enter(token)
    expect(await link()).toEqual(['open'])
    await set({ disabled_at: 1, removed_at: 1 })
    await expect(guests.enter(token)).rejects.toMatchObject(GONE)

    const renewed = await guests.renew(row, { days: 7, by: 'cara' })
    await guests.enter(new URL(renewed.link).hash.slice(1))
    expect(await store.of(storyId, clock.now())).toMatchObject([
      { link: 'open', invitedBy: { name: 'cara' } },
    ])
  })

  it('[GUE2] [SEE1] is out while who invited them may not know of the story', async () => {
    await using room = await newsroom()
    const { db, clock, guests, invite, store, stories, storyId } = room
    const { token } = await invite()
    const link = async () => (await store.of(storyId, clock.now()))[0]?.link
    const confide = (add: string[], remove: string[] = []) =>
      stories.changeConfidants(storyId, { confidential: true, add, remove, by: 'cara' })
    await confide([], ['ada'])
    expect(await link()).toBe('over')
    await expect(guests.enter(token)).rejects.toMatchObject(GONE)
    await confide(['ada'])
    await guests.enter(token)
    await confide([], ['ada'])
    const become = (role: Role) =>
      db.updateTable('user').set({ role }).where('id', '=', 'ada').execute()
    for (const role of ROLES) {
      await become(role)
      const expected = seesAll({ role }) ? 'open' : 'over'
      expect(await link(), role).toBe(expected)
    }
    await become('reporter')
    await expect(guests.enter(token)).rejects.toMatchObject(GONE)
    await stories.changeConfidants(storyId, { confidential: false, by: 'cara' })
    await guests.enter(token)
  })

  it('[GUE2] is out while the story is archived', async () => {
    await using room = await newsroom()
    const { guests, invite, stories, storyId } = room
    const { token } = await invite()
    await stories.setArchived(storyId, { archived: true, by: 'ada' })
    await expect(guests.enter(token)).rejects.toMatchObject(GONE)
    await stories.setArchived(storyId, { archived: false, by: 'ada' })
    await guests.enter(token)
  })

  it('is kept as a hash, and listed with who invited them and when they were here', async () => {
    await using room = await newsroom()
    const { db, clock, guests, invite, store, storyId } = room
    const { token, guest } = await invite()
    const [row] = await db.selectFrom('guest').selectAll().execute()
    expect(JSON.stringify(row)).not.toContain(token)
    await clock.advance(120_000)
    await guests.here(cookieOf(guest, token), guest.id)
    expect(await store.of(storyId, clock.now())).toMatchObject([
      {
        name: OKAFOR,
        invitedBy: { name: 'ada' },
        link: 'open',
        seenAt: new Date(clock.now()).toISOString(),
        expiresAt: new Date(clock.now() - 120_000 + 7 * DAY_MS).toISOString(),
      },
    ])
  })

  it(`is one of at most ${MOST_GUESTS} with a link at the same time`, async () => {
    await using room = await newsroom()
    const { clock, guests, invite } = room
    const [first, ...others] = await Promise.all(
      Array.from({ length: MOST_GUESTS }, (_, i) => invite(`Guest ${i}`)),
    )
    expect(others).toHaveLength(MOST_GUESTS - 1)
    await expect(invite('One more')).rejects.toMatchObject({ code: 'conflict' })
    if (!first) throw new Error('nobody was invited')
    await guests.renew(first.row, { days: 7, by: 'ada' })
    await guests.takeBack(first.row)
    await invite('One more')
    await expect(guests.renew(first.row, { days: 7, by: 'ada' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await clock.advance(7 * DAY_MS)
    await guests.renew(first.row, { days: 7, by: 'ada' })
  })

  it('has a name that no other guest of the story has as long as their links are good', async () => {
    await using room = await newsroom()
    const { guests, invite } = room
    const { row } = await invite()
    const taken = { code: 'conflict', faults: [{ field: 'name', message: 'is taken' }] }
    await expect(invite()).rejects.toMatchObject(taken)
    await guests.takeBack(row)
    await invite()
    await expect(guests.renew(row, { days: 7, by: 'ada' })).rejects.toMatchObject(taken)
  })

  it('is forgotten 90 days after their link ended if nothing names them', async () => {
    await using room = await newsroom()
    const { clock, comments, storyId, thread, invite, store } = room
    await invite('Who never came')
    const { guest } = await invite('Who spoke')
    const { guest: meant } = await invite('Who was meant')
    await comments.begin(storyId, guest, thread('Hello'))
    await comments.begin(storyId, ada, thread('@Who was meant', [meant.id]))
    await clock.advance(97 * DAY_MS)
    await invite('Who is new')
    const known = (await store.of(storyId, clock.now())).map(({ name }) => name)
    expect(known.toSorted()).toEqual(['Who is new', 'Who spoke', 'Who was meant'])
  })

  it('takes nothing of a colleague’s name away where their own is erased', async () => {
    await using room = await newsroom()
    const { db, comments, storyId, thread, guests, threads, invite } = room
    const lopez = { name: 'Maria Lopez' }
    await db.updateTable('user').set(lopez).where('id', '=', 'cara').execute()
    const { row, guest } = await invite('Maria')
    const text = '@Maria (guest), @Maria Lopez and @Maria'
    const said = await comments.begin(storyId, ada, thread(text, [guest.id, 'cara']))
    await guests.erase(row)
    expect((await threads.thread(said))?.comments[0]?.text).toBe(
      '@A guest (guest), @Maria Lopez and @A guest',
    )
  })

  it('leaves no name once it is erased, neither in what was said to them nor in the log', async () => {
    await using room = await newsroom()
    const { db, clock, ids, comments, storyId, thread, words, guests, threads } = room
    const audit = new Audit({ store: new AuditStore(db), clock, ids })
    const { guest: row, link } = await guests.invite(
      storyId,
      { name: OKAFOR, may: 'comment', days: 7 },
      'ada',
      (trx, { guest, story }) =>
        audit.record(trx, GALLEY, {
          deed: 'story.guest-invited',
          thing: { id: story.id, name: story.headline },
          details: { guest: guest.name, may: guest.may, until: '2026-01-01' },
        }),
    )
    const token = new URL(link).hash.slice(1)
    const { guest } = await guests.enter(token)
    const own = await comments.begin(storyId, guest, thread('Mine'))
    await comments.reply(own, ada, words(`Thanks, @${guestName(OKAFOR)}!`, [guest.id]))
    await guests.erase(row)
    const [said] = (await threads.thread(own))?.comments ?? []
    expect(said).toMatchObject({ by: { name: 'A guest', guest: true }, text: 'Mine' })
    expect((await threads.thread(own))?.comments[1]?.text).toBe('Thanks, @A guest (guest)!')
    await expect(guests.enter(token)).rejects.toMatchObject(GONE)
    await expect(guests.renew(row, { days: 7, by: 'ada' })).rejects.toMatchObject({ code: 'gone' })
    for (const table of ['guest', 'comment', 'audit_entry'] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain(
        'Okafor',
      )
  })
})
