import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleCounts, userList, type UserList } from '../../shared/protocol/api/people.ts'
import { invitationList } from '../../shared/protocol/api/links.ts'
import { keyList } from '../../shared/protocol/api/keys.ts'
import { sessionList } from '../../shared/protocol/api/people.ts'
import { nameWords, nameWordsTable } from '../../server/accounts/name-words-table.ts'
import type { Database } from '../../server/store/database.ts'
import { derive } from '../../server/store/derived.ts'
import {
  ADMIN,
  call,
  cookieOf,
  DATABASES,
  removePeople,
  REPORTER,
  startNode,
  type Node,
} from './rig.ts'

describe.each(Object.entries(DATABASES))('the list of people, on %s', (_name, open) => {
  let stack: AsyncDisposableStack
  let database: Database
  let node: Node
  let admin: string

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await open(stack)
  })
  beforeEach(async () => {
    await removePeople(database)
    node = await startNode(database)
    await node.users.ensureAdmin(ADMIN)
    admin = await cookieOf(node, ADMIN.email, ADMIN.password)
  })
  afterAll(() => stack.disposeAsync())

  /** People without a password. */
  async function add(names: readonly string[], disabledAt: number | null = null) {
    const now = new Date(0).toISOString()
    const rows = names.map((name, i) => ({
      id: `us_${String(i).padStart(4, '0')}${disabledAt ?? ''}`,
      name,
      email: `p${i}${disabledAt ?? ''}@people.test`,
      emailVerified: false,
      image: null,
      createdAt: now,
      updatedAt: now,
      role: 'reporter' as const,
      disabled_at: disabledAt,
      name_words: nameWords(name),
    }))
    for (let i = 0; i < rows.length; i += 500)
      await database.db
        .insertInto('user')
        .values(rows.slice(i, i + 500))
        .execute()
  }

  async function page(query: Record<string, string>, cookie = admin): Promise<UserList> {
    const answer = await call(node, `/api/users?${new URLSearchParams(query).toString()}`, {
      cookie,
    })
    expect(answer.status).toBe(200)
    return userList.parse(await answer.json())
  }

  const names = async (query: Record<string, string>, cookie = admin) =>
    (await page(query, cookie)).users.map(({ name }) => name)

  const invited = async (query: Record<string, string>) => {
    const path = `/api/invitations?${new URLSearchParams(query).toString()}`
    return invitationList.parse(await (await call(node, path, { cookie: admin })).json())
  }

  const ofKeys = async (cursor: string) => {
    const answer = await call(node, `/api/keys?limit=2${cursor}`, { cookie: admin })
    return keyList.parse(await answer.json())
  }

  async function counts(text: string) {
    const query = new URLSearchParams({ text })
    const answer = await call(node, `/api/users/counts?${query.toString()}`, { cookie: admin })
    return peopleCounts.parse(await answer.json())
  }

  async function robsCookie() {
    await call(node, '/api/users', { cookie: admin, body: REPORTER })
    return cookieOf(node, REPORTER.email, REPORTER.password)
  }

  it('gives everybody once, page by page, in the order of names whatever their case and accents', async () => {
    await add(['Zoe', 'émile', 'Eva', 'ben', 'Ada Quill', 'Ada Quill', 'O’Neil', '王小明'])
    const seen: UserList['users'] = []
    let cursor: string | null = ''
    do {
      const { users, next }: UserList = await page({ limit: '2', ...(cursor && { cursor }) })
      expect(users.length).toBeLessThanOrEqual(2)
      seen.push(...users)
      cursor = next
    } while (cursor !== null)
    expect(seen.map(({ name }) => name)).toEqual([
      'Ada Quill',
      'Ada Quill',
      'Admin',
      'ben',
      'émile',
      'Eva',
      'O’Neil',
      'Zoe',
      '王小明',
    ])
    // Two of one name are two.
    expect(new Set(seen.map(({ id }) => id)).size).toBe(9)
  })

  it('finds the 1,001st person by name and by address, and counts as far as anybody reads', async () => {
    await add(Array.from({ length: 1_001 }, (_, i) => `Person ${i === 1_000 ? 'São Last' : i}`))
    expect((await page({})).users).toHaveLength(50)
    expect(await names({ text: 'sao' })).toEqual(['Person São Last'])
    expect(await names({ text: 'LAST person' })).toEqual(['Person São Last'])
    expect(await names({ text: 'p1000@people' })).toEqual(['Person São Last'])
    expect(await names({ text: 'ast' })).toEqual([])
    const nobody = { count: 0, more: false }
    expect(await counts('person')).toEqual({
      active: { count: 1_000, more: true },
      disabled: nobody,
      invited: nobody,
    })
    expect(await counts('sao')).toMatchObject({ active: { count: 1, more: false } })
  })

  it('finds people by their names as they are now, and nobody who was removed', async () => {
    await add(['Ada Quill'])
    const path = '/api/users/us_0000'
    await call(node, path, { cookie: admin, method: 'PATCH', body: { name: 'Ada Ñandú' } })
    expect(await names({ text: 'quill' })).toEqual([])
    expect(await names({ text: 'nandu' })).toEqual(['Ada Ñandú'])
    await call(node, path, { cookie: admin, method: 'DELETE' })
    expect(await names({ text: 'nandu' })).toEqual([])
    expect(await names({})).toEqual(['Admin'])
  })

  it('lets nobody but an admin in person find people by an address', async () => {
    const rob = await robsCookie()
    expect(await names({ text: 'rob@example' })).toEqual(['Rob'])
    expect(await names({ text: 'rob@example' }, rob)).toEqual([])
    expect(await names({ text: 'rob' }, rob)).toEqual(['Rob'])
    expect(await names({ text: 'example' }, rob)).toEqual([])
    expect((await call(node, '/api/users/counts', { cookie: rob })).status).toBe(403)
    expect((await call(node, '/api/invitations', { cookie: rob })).status).toBe(403)
  })

  it('tells who may come in from who is disabled, and from who was invited', async () => {
    await add(['Eva', 'Ben'])
    await add(['Gone Eva'], 1)
    for (const email of ["eva.o'neil@example.org", 'ivy@example.org'])
      await call(node, '/api/invitations', { cookie: admin, body: { email, role: 'editor' } })
    expect(await names({ text: 'eva', state: 'active' })).toEqual(['Eva'])
    expect(await names({ text: 'eva', state: 'disabled' })).toEqual(['Gone Eva'])
    expect(await names({ text: 'eva' })).toEqual(['Eva', 'Gone Eva'])
    const one = { count: 1, more: false }
    expect(await counts('eva')).toEqual({ active: one, disabled: one, invited: one })
    const found = await invited({ text: "Eva O'Neil" })
    expect(found.invitations.map(({ email }) => email)).toEqual(["eva.o'neil@example.org"])
    const first = await invited({ limit: '1' })
    const second = await invited({ limit: '1', cursor: first.next ?? '' })
    const both = [...first.invitations, ...second.invitations]
    expect(new Set(both.map(({ email }) => email)).size).toBe(2)
    expect(second.next).toBeNull()
  })

  it('takes any text, and refuses a cursor that no page gave', async () => {
    await add(['100% _Ada_'])
    for (const text of ['%', '_', "'", '"; drop table "user"', '*', '\\'])
      expect(Array.isArray(await names({ text })), text).toBe(true)
    expect(await names({ text: '100% _ada' })).toEqual(['100% _Ada_'])
    for (const cursor of ['x', 'a.b.c d', '1.2 3'])
      expect(
        (await call(node, `/api/users?cursor=${encodeURIComponent(cursor)}`, { cookie: admin }))
          .status,
      ).toBe(422)
  })

  it('is caught up with people whom a node of the version before let in or renamed', async () => {
    await add(['Eva', 'Ben'])
    await derive(database, nameWordsTable)
    await database.db.updateTable('user').set({ name_words: '' }).execute()
    await database.db.updateTable('user').set({ name: 'Eve' }).where('name', '=', 'Eva').execute()
    await derive(database, nameWordsTable)
    expect(await names({ text: 'eve' })).toEqual(['Eve'])
    expect(await names({})).toEqual(['Admin', 'Ben', 'Eve'])
  })

  it('is not the only one that comes by pages: keys and sessions do too', async () => {
    const { users } = await page({})
    const userId = users[0]?.id ?? ''
    for (let i = 0; i < 3; i += 1) {
      await node.keys.create({ userId, name: `key ${i}`, scopes: ['events:read'] })
      await cookieOf(node, ADMIN.email, ADMIN.password)
    }
    const first = await ofKeys('')
    const rest = await ofKeys(`&cursor=${first.next}`)
    const seen = [...first.keys, ...rest.keys].map(({ name }) => name)
    expect(seen.toSorted()).toEqual(['key 0', 'key 1', 'key 2'])
    expect(rest.next).toBeNull()
    const ids: string[] = []
    let cursor: string | null = ''
    do {
      const path: string = `/api/sessions?limit=3${cursor && `&cursor=${cursor}`}`
      const answer = await call(node, path, { cookie: admin })
      const { sessions, next } = sessionList.parse(await answer.json())
      ids.push(...sessions.map(({ id }) => id))
      cursor = next
    } while (cursor !== null)
    expect([ids.length, new Set(ids).size]).toEqual([4, 4])
  })
})
