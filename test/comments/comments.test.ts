import { describe, expect, it } from 'vitest'
import { CommentStore } from '../../server/comments/comment-store.ts'
import { Comments, type DeletedComment } from '../../server/comments/comments.ts'
import { nothingElse } from '../../server/store/database.ts'
import { Stories } from '../../server/stories/stories.ts'
import type { Role } from '../../shared/model/roles.ts'
import {
  newComment,
  newThread,
  threadList,
  type ThreadPlace,
} from '../../shared/protocol/api/comments.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser, publishable } from '../support/stories.ts'

const WORDS: ThreadPlace = {
  on: 'words',
  field: 'body',
  letters: [[7, 0, 5]],
  quote: 'Ferry',
  before: '',
  after: ' aground',
}
const MOST_AT_ONCE = 300

const who = (id: string, role: Role = 'reporter') => ({ id, role })
const [ada, ben, cara] = [who('ada'), who('ben'), who('cara', 'editor')]

describe.each(DATABASES)('what is said beside a story, on $name', ({ open }) => {
  async function newsroom() {
    const database = await open()
    const { db } = database
    for (const user of ['ada', 'ben', 'cara']) await addUser(database, user)
    const clock = new ManualClock()
    const ids = countedIds()
    const stories = new Stories({ db, clock, ids })
    const store = new CommentStore({ db })
    const heard: string[] = []
    const changed = (storyId: string) => void heard.push(storyId)
    const comments = new Comments({ db, store, clock, ids, changed })
    const storyId = await stories.create(publishable(), 'ada')
    let said = 0
    const words = (text: string, more: object = {}) =>
      newComment.parse({ key: `key-${(said += 1)}-of-it`, text, ...more })
    const begin = (text: string, by = ada, place: ThreadPlace = WORDS) =>
      comments.begin(storyId, by, newThread.parse({ ...words(text), place }))
    return {
      db,
      clock,
      stories,
      store,
      comments,
      heard,
      storyId,
      words,
      begin,
      threads: async (after = 0) => (await store.changed(storyId, after, ada)).threads,
      texts: async (threadId: string) =>
        (await store.thread(threadId))?.comments.map(({ text }) => text),
      [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    }
  }

  it('stands in threads, in the order of their last change, with who said it and when', async () => {
    await using room = await newsroom()
    const { comments, clock, storyId, words, begin, store } = room
    const first = await begin('Is this the right ferry?')
    const second = await begin('Too long.', ben, { on: 'story' })
    await clock.advance(60_000)
    await comments.reply(first, ben, words('It is.'))
    const list = await store.changed(storyId, 0, ada)
    expect(threadList.parse(list)).toEqual(list)
    expect(list.threads.map(({ id, seq }) => [id, seq])).toEqual([
      [second, 2],
      [first, 3],
    ])
    expect(list).toMatchObject({ seq: 3, more: false, seen: 0 })
    const [, thread] = list.threads
    expect(thread?.place).toEqual(WORDS)
    const said = thread?.comments.map(({ by, text, at }) => [by.name, text, Date.parse(at)])
    const now = clock.now()
    expect(said).toEqual([
      ['ada', 'Is this the right ferry?', now - 60_000],
      ['ben', 'It is.', now],
    ])
  })

  it('is told from a seq on, and desks hear of each change', async () => {
    await using room = await newsroom()
    const { comments, heard, storyId, words, begin, threads } = room
    const first = await begin('One')
    const second = await begin('Two')
    await comments.reply(first, ben, words('And more'))
    expect((await threads(2)).map(({ id }) => id)).toEqual([first])
    expect((await threads(1)).map(({ id }) => id)).toEqual([second, first])
    expect(await threads(3)).toEqual([])
    expect(heard).toEqual([storyId, storyId, storyId])
  })

  it('tells desks of nothing that stood there already', async () => {
    await using room = await newsroom()
    const { comments, heard, words, begin } = room
    const reply = words('And there')
    const threadId = await begin('Here')
    await comments.reply(threadId, ben, reply)
    await comments.change(threadId, cara, { resolved: true })
    const told = heard.length
    await comments.reply(threadId, ben, reply)
    await comments.change(threadId, ada, { resolved: true, letters: [[7, 0, 5]] })
    expect(heard).toHaveLength(told)
  })

  it('[COM1] is there once, however often it was sent', async () => {
    await using room = await newsroom()
    const { comments, storyId, words, begin, threads, texts } = room
    const said = newThread.parse({ ...words('Once'), place: WORDS })
    const sent = await Promise.all([1, 2, 3].map(() => comments.begin(storyId, ada, said)))
    expect(new Set(sent).size).toBe(1)
    const reply = words('Twice')
    const threadId = await begin('Another')
    await comments.reply(threadId, ben, reply)
    await comments.reply(threadId, ben, reply)
    expect(await texts(threadId)).toEqual(['Another', 'Twice'])
    expect(await threads()).toHaveLength(2)
  })

  it('[COM1] keeps what everybody says who says it at once', async () => {
    await using room = await newsroom()
    const { comments, words, begin, threads, texts } = room
    const threadId = await begin('All of you?')
    await Promise.all([
      ...[ada, ben, cara].map((by) => comments.reply(threadId, by, words(by.id))),
      begin('Another'),
      comments.change(threadId, cara, { resolved: true }),
    ])
    expect((await texts(threadId))?.toSorted()).toEqual(['All of you?', 'ada', 'ben', 'cara'])
    expect(new Set((await threads()).map(({ seq }) => seq)).size).toBe(2)
  })

  it('is resolved and opened again, by a reply as well, and says who resolved it', async () => {
    await using room = await newsroom()
    const { comments, words, begin, store, clock } = room
    const threadId = await begin('Check this')
    const resolved = async () => (await store.thread(threadId))?.resolved ?? null
    await comments.change(threadId, cara, { resolved: true })
    const at = new Date(clock.now()).toISOString()
    expect(await resolved()).toMatchObject({ by: { id: 'cara' }, at })
    await comments.change(threadId, ben, { resolved: true })
    expect(await resolved()).toMatchObject({ by: { id: 'cara' } })
    await comments.reply(threadId, ben, words('Not quite'))
    expect(await resolved()).toBeNull()
    await comments.change(threadId, ben, { resolved: true })
    await comments.change(threadId, ada, { resolved: false })
    expect(await resolved()).toBeNull()
  })

  it('goes along with its letters, which is no news to anybody', async () => {
    await using room = await newsroom()
    const { comments, begin, threads, store, storyId } = room
    const threadId = await begin('Here')
    await comments.see(storyId, ben, 1)
    await comments.change(threadId, ben, { letters: [[9, 4, 5]] })
    const [thread] = await threads()
    expect(thread).toMatchObject({ seq: 2, place: { ...WORDS, letters: [[9, 4, 5]] } })
    await comments.change(threadId, ben, { letters: [[9, 4, 5]] })
    expect((await threads())[0]?.seq).toBe(2)
    expect(await store.counts([storyId], 'ben')).toEqual(
      new Map([[storyId, { open: 1, unread: 0 }]]),
    )
    const whole = await begin('All of it', ada, { on: 'story' })
    await expect(comments.change(whole, ada, { letters: [[9, 4, 5]] })).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  it('is changed by who said it alone, and deleted by editors as well, who are told of', async () => {
    await using room = await newsroom()
    const { comments, words, begin, store, texts } = room
    const told: DeletedComment[] = []
    const also = (_trx: unknown, deleted: DeletedComment) => {
      told.push(deleted)
      return Promise.resolve()
    }
    const threadId = await begin('Frist')
    await comments.reply(threadId, ben, words('You mean first'))
    const said = (await store.thread(threadId))?.comments.map(({ id }) => id) ?? []
    const [first = '', second = ''] = said
    const refused = { code: 'may-not' }
    await expect(comments.edit(first, cara, { text: 'X', mentions: [] })).rejects.toMatchObject(
      refused,
    )
    await comments.edit(first, ada, { text: 'First', mentions: [] })
    await expect(comments.delete(first, ben, also)).rejects.toMatchObject(refused)
    expect(await texts(threadId)).toEqual(['First', 'You mean first'])
    await comments.delete(first, ada, also)
    expect(told).toEqual([])
    expect(await texts(threadId)).toEqual(['', 'You mean first'])
    await expect(comments.delete(first, ada, also)).rejects.toMatchObject({ code: 'gone' })
    await comments.delete(second, cara, also)
    expect(told).toMatchObject([{ names: 'ben' }])
    expect((await store.thread(threadId))?.comments).toEqual([])
    await expect(comments.reply(threadId, ada, words('Hello?'))).rejects.toMatchObject({
      code: 'gone',
    })
  })

  it('means colleagues who may know of the story, and nobody else', async () => {
    await using room = await newsroom()
    const { comments, stories, words, begin, store, storyId } = room
    const threadId = await begin('Who knows?')
    await comments.reply(threadId, ada, words('@ben @ben', { mentions: ['ben', 'ben', 'nobody'] }))
    const meant = (await store.thread(threadId))?.comments.map(({ mentions }) =>
      mentions.map(({ id }) => id),
    )
    expect(meant).toEqual([[], ['ben']])
    await stories.changeConfidants(storyId, { confidential: true, by: 'ada' })
    const refused = comments.reply(threadId, ada, words('@ben', { mentions: ['ben'] }))
    await expect(refused).rejects.toMatchObject({
      code: 'bad-input',
      faults: [{ field: 'mentions', message: expect.stringContaining('ben') as string }],
    })
  })

  it('[SEE1] may be changed by who meant somebody that may not know of the story any more', async () => {
    await using room = await newsroom()
    const { comments, stories, words, begin, store, storyId } = room
    const threadId = await begin('Who knows?')
    await comments.reply(threadId, ada, words('@ben', { mentions: ['ben'] }))
    await stories.changeConfidants(storyId, { confidential: true, by: 'ada' })
    const said = async () => (await store.thread(threadId))?.comments[1]
    await comments.edit((await said())?.id ?? '', ada, { text: '@ben!', mentions: ['ben'] })
    expect(await said()).toMatchObject({ text: '@ben!', mentions: [] })
    const again = comments.edit((await said())?.id ?? '', ada, { text: 'X', mentions: ['ben'] })
    await expect(again).rejects.toMatchObject({ code: 'bad-input' })
  })

  it('[SEE1] is there for those alone who may know of the story', async () => {
    await using room = await newsroom()
    const { comments, stories, words, begin, store, storyId } = room
    const threadId = await begin('Secret')
    const commentId = (await store.thread(threadId))?.comments[0]?.id ?? ''
    await stories.changeConfidants(storyId, { confidential: true, by: 'ada' })
    const none = { code: 'not-found' }
    await expect(comments.reply(threadId, cara, words('?'))).rejects.toMatchObject(none)
    await expect(comments.change(threadId, cara, { resolved: true })).rejects.toMatchObject(none)
    await expect(comments.delete(commentId, cara, nothingElse)).rejects.toMatchObject(none)
    await comments.reply(threadId, ada, words('Still here'))
    await comments.reply(threadId, who('pat', 'publisher'), words('And here'))
  })

  it('is counted: open threads for all, and what somebody has not seen for them', async () => {
    await using room = await newsroom()
    const { comments, words, begin, store, storyId } = room
    const counts = async (userId: string) => (await store.counts([storyId], userId)).get(storyId)
    expect(await counts('ben')).toBeUndefined()
    const first = await begin('One')
    const second = await begin('Two')
    await comments.reply(first, ben, words('Mine'))
    expect(await counts('ben')).toEqual({ open: 2, unread: 2 })
    expect(await counts('ada')).toEqual({ open: 2, unread: 1 })
    await comments.see(storyId, ben, 1)
    expect(await counts('ben')).toEqual({ open: 2, unread: 1 })
    await comments.see(storyId, ben, 99)
    await comments.see(storyId, ben, 1)
    expect(await counts('ben')).toEqual({ open: 2, unread: 0 })
    await comments.change(second, ben, { resolved: true })
    await comments.reply(first, ada, words('And now'))
    expect(await counts('ben')).toEqual({ open: 1, unread: 1 })
  })

  it('comes in parts where there is much of it', async () => {
    await using room = await newsroom()
    const { comments, words, begin, store, storyId } = room
    const long = await begin('A long one')
    for (let i = 0; i < 3; i++) await begin(`${i}`)
    for (let i = 0; i < MOST_AT_ONCE; i++) await comments.reply(long, ben, words('More'))
    const last = await begin('The last')
    const first = await store.changed(storyId, 0, ada)
    expect(first).toMatchObject({ more: true })
    expect(first.threads).toHaveLength(3)
    const second = await store.changed(storyId, first.seq, ada)
    expect(second.threads.map(({ id }) => id)).toEqual([long])
    const third = await store.changed(storyId, second.seq, ada)
    expect(third.threads.map(({ id }) => id)).toEqual([last])
    expect(third.more).toBe(false)
  })
})
