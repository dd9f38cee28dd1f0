import { describe, expect, it } from 'vitest'
import { LEASE_MS } from '../../server/versions/restores.ts'
import { VersionMaker } from '../../server/versions/version-maker.ts'
import { GalleyError } from '../../server/kernel/errors.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { version } from '../../shared/protocol/api/versions.ts'
import { DATABASES } from '../support/databases.ts'
import { publishable } from '../support/stories.ts'
import { blockText } from '../../shared/document/content.ts'
import { keptRow, start } from './newsroom.ts'

const FIRST = publishable().body.map(blockText)

describe.each(DATABASES)('versions of a draft, on $name', ({ open }) => {
  it('[VER1] are kept with each publication and move of a story, and of one state there is one', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { stories, storyId, publish, retract, write, pass } = newsroom
    await stories.move(storyId, { from: 'draft', to: 'review', by: 'bob' })
    await write('More.')
    await pass(1)
    await stories.move(storyId, { from: 'review', to: 'ready', by: 'bob' })
    await publish({ kind: 'publish' })
    await write('And more.')
    await retract('It was all wrong.')
    await node.maker.makeAll()
    const told = (await node.list()).map((one) => version.parse(one))
    expect(
      told.map(({ number, kind, label, revision }) => [number, kind, label, revision]),
    ).toEqual([
      [3, 'state', 'retracted', null],
      [2, 'publication', null, 1],
      [1, 'state', 'review', null],
    ])
    expect(told.map(({ madeBy }) => madeBy?.name)).toEqual(['bob', 'ada', 'bob'])
    expect(told[1]?.at).toBe(newsroom.clock.now())
    expect(told.every(({ bytes, schema }) => bytes > 0 && schema > 0)).toBe(true)
    expect(await node.says(2)).toEqual([...FIRST, 'More.'])
    expect(node.heard).toEqual([storyId, storyId, storyId])
  })

  it('[VER1] are there with what they are kept for, or neither is', async () => {
    await using newsroom = await start(open)
    const { database, publish, stories, storyId, rows } = newsroom
    await database.db.schema.alterTable('draft_version').renameTo('away').execute()
    await expect(publish({ kind: 'publish' })).rejects.toThrow()
    await expect(
      stories.move(storyId, { from: 'draft', to: 'review', by: 'ada' }),
    ).rejects.toThrow()
    await database.db.schema.alterTable('away').renameTo('draft_version').execute()
    expect((await stories.find(storyId, { id: 'ada', role: 'editor' }))?.state).toBe('draft')
    expect(await rows()).toEqual([])
  })

  it('[VER1] that a node left unmade are made by another one, however often the log was compacted', async () => {
    await using newsroom = await start(open)
    const { publish, write, compact, rows } = newsroom
    await write('As published.')
    await publish({ kind: 'publish' })
    for (const text of ['Once', 'Twice', 'Three times']) {
      await write(text)
      await compact()
    }
    expect((await rows()).map(({ state }) => state)).toEqual([null])
    await using node = newsroom.node()
    node.rounds.start()
    await newsroom.pass(0)
    await expect.poll(() => node.says(1)).toEqual([...FIRST, 'As published.'])
    const { database, storyId } = newsroom
    const covered = () =>
      database.db
        .selectFrom('draft_update')
        .select('seq')
        .where('story_id', '=', storyId)
        .orderBy('seq')
        .execute()
    expect((await covered())[0]?.seq).toBe(1)
    await compact()
    await write('Four times.')
    await compact()
    expect((await covered())[0]?.seq).toBeGreaterThan(3)
  })

  it('[VER2] open, however old they are, when their log and their snapshots are long gone', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { write, compact, storyId } = newsroom
    await write('Words of Ada.')
    const { number } = await node.versions.name(storyId, 'bob', { label: 'Before the lawyers' })
    for (const text of ['Once', 'Twice', 'Three times']) {
      await write(text)
      await compact()
    }
    expect(await newsroom.log.load(storyId, 2)).toBeNull()
    expect(await node.says(number)).toEqual([...FIRST, 'Words of Ada.'])
    const { writers } = await node.versions.writers(storyId, number)
    expect(writers.map(({ person }) => person.name)).toEqual(['ada'])
  })

  it('are made by whoever opens one first', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    await newsroom.publish({ kind: 'publish' })
    expect(await node.list()).toMatchObject([{ number: 1, bytes: 0, writers: [] }])
    expect(await node.says(1)).toEqual(FIRST)
    expect(await node.list()).toMatchObject([{ number: 1, writers: [{ name: 'ada' }] }])
  })

  it('are named, at what their person was shown; a name can change, and go', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { write, storyId, publish } = newsroom
    const { versions } = node
    const seq = await write('Shown.')
    await write('Not shown yet.')
    const named = await versions.name(storyId, 'bob', { label: 'For Cara', seq })
    expect(named).toMatchObject({ kind: 'named', label: 'For Cara', seq, madeBy: { name: 'bob' } })
    expect(await node.says(named.number)).toEqual([...FIRST, 'Shown.'])
    const { number } = named
    expect(await versions.rename(storyId, number, 'For Cal')).toMatchObject({ label: 'For Cal' })
    expect(await versions.rename(storyId, number, null)).toMatchObject({
      kind: 'auto',
      label: null,
    })
    await publish({ kind: 'publish' })
    const live = await versions.name(storyId, 'bob', { label: 'As readers know it' })
    expect(live).toMatchObject({ kind: 'publication', revision: 1, label: 'As readers know it' })
    node.heard.length = 0
    await versions.name(storyId, 'bob', { label: 'Told to all desks' })
    expect(node.heard).toEqual([storyId])
    await expect(versions.rename(storyId, 9, 'None')).rejects.toMatchObject({ code: 'not-found' })
    const future = { label: 'Too early', seq: 99 }
    await expect(versions.name(storyId, 'bob', future)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('are as old as they were when somebody names them', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { storyId, clock, pass, write, rows } = newsroom
    node.rounds.start()
    await write('By itself.')
    await pass(12)
    await expect.poll(async () => (await rows()).length).toBe(1)
    const [before] = await rows()
    await pass(30)
    const named = await node.versions.name(storyId, 'bob', { label: 'Before lunch' })
    expect(named).toMatchObject({ number: 1, at: before?.at, madeBy: { name: 'bob' } })
    expect(named.at).toBeLessThan(clock.now())
  })

  it('are named so often, and no oftener; names go on changing', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { database, storyId, write } = newsroom
    await write('One more.')
    const rows = Array.from({ length: 500 }, (_, i) =>
      keptRow(storyId, i + 1, { seq: 1_000 + i, name: `Name ${i}` }),
    )
    await database.db.insertInto('draft_version').values(rows).execute()
    const more = { label: 'One more' }
    await expect(node.versions.name(storyId, 'ada', more)).rejects.toMatchObject({
      code: 'too-big',
    })
    expect(await node.versions.rename(storyId, 7, 'Another')).toMatchObject({ label: 'Another' })
    await node.versions.rename(storyId, 7, null)
    expect(await node.versions.name(storyId, 'ada', more)).toMatchObject({ label: 'One more' })
  })

  it('are kept of ten minutes of work, once, on whichever node is first', async () => {
    await using newsroom = await start(open)
    await using one = newsroom.node()
    await using two = newsroom.node()
    const { write, pass } = newsroom
    for (const { rounds } of [one, two]) rounds.start()
    await pass(30)
    expect(await one.list()).toEqual([])
    await write('First.')
    await pass(9)
    await write('Second.', 'bob')
    expect(await one.list()).toEqual([])
    await pass(3)
    await expect.poll(async () => (await one.list())[0]?.bytes).toBeGreaterThan(0)
    const [kept, ...others] = await two.list()
    expect(others).toEqual([])
    expect(kept).toMatchObject({ number: 1, kind: 'auto', label: null, madeBy: null })
    expect(kept?.writers.map(({ name }) => name)).toEqual(['ada', 'bob'])
    expect(await two.says(1)).toEqual([...FIRST, 'First.', 'Second.'])
    await pass(60)
    expect(await one.list()).toHaveLength(1)
    await write('Third.', 'bob')
    await pass(12)
    const writers = async () =>
      (await one.list()).map((each) => each.writers.map(({ name }) => name))
    await expect.poll(writers).toEqual([['bob'], ['ada', 'bob']])
  })

  it('are kept of ten minutes of work on a story that is archived meanwhile', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { write, stories, storyId, pass } = newsroom
    node.rounds.start()
    await write('Put away.')
    expect(await stories.setArchived(storyId, { archived: true, by: 'ada' })).toBe(true)
    await pass(12)
    await expect.poll(() => node.list()).toMatchObject([{ number: 1, kind: 'auto' }])
  })

  it('[VER3] are restored by one person at a time, on whatever node, after what there was is kept', async () => {
    await using newsroom = await start(open)
    await using one = newsroom.node()
    await using two = newsroom.node()
    const { write, storyId, clock } = newsroom
    await write('Good.')
    const { number } = await one.versions.name(storyId, 'ada', { label: 'Good' })
    await write('Bad.')
    const tries = await Promise.allSettled([
      one.restores.begin(storyId, 'ada', number),
      two.restores.begin(storyId, 'bob', number),
    ])
    const begun = tries.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value] : []))
    const refused = tries.flatMap((tried) => (tried.status === 'rejected' ? [tried.reason] : []))
    expect(begun).toMatchObject([{ until: clock.now() + LEASE_MS }])
    const winner = tries[0].status === 'fulfilled' ? 'ada' : 'bob'
    expect(refused).toMatchObject([
      {
        code: 'conflict',
        message: `${winner} is restoring a version of this story: wait until that is done.`,
      },
    ])
    const id = begun[0]?.restore ?? ''
    expect(await two.says(2)).toEqual([...FIRST, 'Good.', 'Bad.'])
    for (const early of [1, 2]) {
      const done = one.restores.done(storyId, winner, { id, seq: early })
      await expect(done).rejects.toMatchObject({ code: 'conflict' })
    }
    const seq = await write('As it was restored.')
    const thief = one.restores.done(storyId, 'paul', { id, seq })
    await expect(thief).rejects.toMatchObject({ code: 'gone' })
    expect(await two.restores.done(storyId, winner, { id, seq })).toMatchObject({
      kind: 'restore',
      label: String(number),
      madeBy: { name: winner },
      seq,
    })
    const again = one.restores.done(storyId, winner, { id, seq })
    await expect(again).rejects.toMatchObject({ code: 'gone' })
    expect((await one.list()).map(({ kind }) => kind)).toEqual(['restore', 'auto', 'named'])
    expect((await one.restores.begin(storyId, 'bob', number)).restore).not.toBe('')
  })

  it('[VER3] can be restored by others when somebody gave up, or went away', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { storyId, clock, write } = newsroom
    const { number } = await node.versions.name(storyId, 'ada', { label: 'Good' })
    const { restores } = node
    const { restore } = await restores.begin(storyId, 'ada', number)
    await restores.giveBack(storyId, 'bob', restore)
    const other = () => restores.begin(storyId, 'bob', number)
    await expect(other()).rejects.toMatchObject({ code: 'conflict' })
    await restores.giveBack(storyId, 'ada', restore)
    const { restore: bobs } = await other()
    await clock.advance(LEASE_MS)
    const seq = await write('Late, and nobody began since.')
    expect(await restores.done(storyId, 'bob', { id: bobs, seq })).toMatchObject({ seq })
    const { restore: adas } = await restores.begin(storyId, 'ada', number)
    await clock.advance(LEASE_MS)
    await other()
    const late = restores.done(storyId, 'ada', { id: adas, seq })
    await expect(late).rejects.toMatchObject({ code: 'gone' })
    await expect(restores.begin(storyId, 'ada', 99)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('of a later schema are refused, and say why', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { database, storyId } = newsroom
    await node.versions.name(storyId, 'ada', { label: 'Newer' })
    const newer = { schema: SCHEMA_VERSION + 1 }
    await database.db.updateTable('draft_version').set(newer).execute()
    await expect(node.says(1)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('does not know all that the version holds yet'),
    })
  })

  it('[VER1] of a later schema wait for a node that can make them', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { database, storyId, publish, rows } = newsroom
    await publish({ kind: 'publish' })
    const draft = () => database.db.updateTable('draft').where('story_id', '=', storyId)
    await draft()
      .set({ schema: SCHEMA_VERSION + 1 })
      .execute()
    await node.maker.makeAll()
    expect(await rows()).toMatchObject([{ kind: 'publication', state: null }])
    await draft().set({ schema: SCHEMA_VERSION }).execute()
    await node.maker.makeAll()
    expect(await node.says(1)).toEqual(FIRST)
  })

  it('that can’t be made any more go, and hold nothing up', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { database, storyId, write, compact, rows, publish } = newsroom
    for (const text of ['Once', 'Twice', 'Three times']) {
      await write(text)
      await compact()
    }
    await publish({ kind: 'publish' })
    const unmade = keptRow(storyId, 2, { schema: null, state: null, letters: null })
    await database.db.insertInto('draft_version').values(unmade).execute()
    await node.maker.makeAll()
    expect((await rows()).map(({ number, state }) => [number, state !== null])).toEqual([[1, true]])
  })

  it('[VER1] that take too long stay, and are tried again after a pause that grows', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { publish, rows, pass, storyId, write } = newsroom
    let [tries, isSlow] = [0, true]
    const version: typeof node.contents.version = (draft) => {
      tries += 1
      if (isSlow) throw new GalleyError('too-big', 'It took too long.')
      return node.contents.version(draft)
    }
    const contents = { draft: node.contents.draft.bind(node.contents), version }
    await using maker = new VersionMaker({ ...node, contents })
    await publish({ kind: 'publish' })
    await write('And an automatic one.')
    const kept = keptRow(storyId, 2, { seq: 2, schema: null, state: null, letters: null })
    await newsroom.database.db.insertInto('draft_version').values(kept).execute()
    const triesIn = async (minutes: number) => {
      tries = 0
      for (let i = 0; i < minutes; i += 1) {
        await maker.makeAll()
        await pass(1)
      }
      return tries / 2
    }
    expect(await triesIn(1)).toBe(1)
    expect(await triesIn(15)).toBe(4)
    const later = maker.make({ storyId, number: 1, seq: 1 })
    await expect(later).rejects.toMatchObject({ code: 'unavailable' })
    isSlow = false
    await pass(60)
    await maker.makeAll()
    expect((await rows()).map(({ state }) => state !== null)).toEqual([true, true])
  })

  it('that can’t be made yet hold up none of those behind them, however many there are', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { database, storyId, publish, write, rows } = newsroom
    for (let i = 0; i < 60; i += 1) await write(`Line ${i}.`)
    await publish({ kind: 'publish' })
    const waiting = Array.from({ length: 55 }, (_, i) =>
      keptRow(storyId, i + 2, { seq: i + 2, schema: null, state: null, letters: null }),
    )
    await database.db.insertInto('draft_version').values(waiting).execute()
    const version: typeof node.contents.version = (draft) => {
      if (draft.seq < 60) throw new GalleyError('too-big', 'It took too long.')
      return node.contents.version(draft)
    }
    const contents = { draft: node.contents.draft.bind(node.contents), version }
    await using maker = new VersionMaker({ ...node, contents })
    for (const _ of [1, 2]) await maker.makeAll()
    const made = (await rows()).filter(({ state }) => state !== null)
    expect(made.map(({ kind }) => kind)).toEqual(['publication'])
  })

  it('say whose their letters are, and so does the draft now', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { write, storyId, log } = newsroom
    await write('By Ada.')
    await write('By Bob.', 'bob')
    const { number } = await node.versions.name(storyId, 'ada', { label: 'Both' })
    await write('By Bob as well.', 'bob')
    const owners = await log.clients(storyId)
    for (const [at, clients] of [
      [number, 2],
      [null, 3],
    ] as const) {
      const { writers } = await node.versions.writers(storyId, at)
      const ranges = writers.flatMap(({ person, ranges: theirs }) =>
        theirs.map(([client, from, to]) => [owners.get(client) === person.id, from === 0, to > 0]),
      )
      expect(ranges).toEqual(Array.from({ length: clients }, () => [true, true, true]))
    }
  })

  it('stand in pages, newest first', async () => {
    await using newsroom = await start(open)
    await using node = newsroom.node()
    const { write, storyId } = newsroom
    for (const label of ['One', 'Two', 'Three']) {
      await write(label)
      await node.versions.name(storyId, 'ada', { label })
    }
    const first = await node.store.page(storyId, { limit: 2 })
    expect([first.versions.map(({ label }) => label), first.more]).toEqual([['Three', 'Two'], true])
    const second = await node.store.page(storyId, { limit: 2, before: 2 })
    expect([second.versions.map(({ label }) => label), second.more]).toEqual([['One'], false])
  })
})
