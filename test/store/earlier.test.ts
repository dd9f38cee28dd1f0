import { describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../server/kernel/clock.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { eventPage } from '../../shared/protocol/api/events.ts'
import { storyList } from '../../shared/protocol/api/stories.ts'
import { deliveryList, endpointList } from '../../shared/protocol/api/webhooks.ts'
import { DraftClient } from '../flows/draft-client.ts'
import { look, publish } from '../flows/stories.ts'
import { eventually } from '../support/eventually.ts'
import { NodeProcess } from '../support/node-process.ts'
import { draftAnswer } from './earlier/draft-answer.ts'
import { EARLIER, restore, type Place } from './earlier/restore.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

it('every earlier state is kept for both databases', () => {
  const kept = Map.groupBy(EARLIER, ({ state }) => state)
  expect(kept.size).toBeGreaterThan(0)
  for (const files of kept.values()) expect(files).toHaveLength(2)
})

/** The oldest and the newest, on both databases: whole newsrooms take their time. */
const GOING_ON = [...EARLIER.slice(0, 2), ...EARLIER.slice(-2)]

describe.each(EARLIER)('a newsroom of the state $state on $dialect', (state) => {
  it('opens with all that it holds, and nothing is migrated twice', async () => {
    await using earlier = await restore(state)
    const { place, facts } = earlier
    const migrated = await openedOnce(place)
    expect(await openedOnce(place)).toEqual(migrated)
    await using database = await openDatabase(place)
    const log = new SqlUpdateLog({ database, clock: systemClock })
    for (const [id, before] of Object.entries(facts.drafts))
      expect(await draftAnswer(log, id)).toEqual(before)
  })
})

describe.each(GOING_ON)('a newsroom of the state $state on $dialect', (state) => {
  it('goes on: people sign in, write, publish, and events are there', async () => {
    await using earlier = await restore(state)
    const { url, facts } = earlier
    const env = { PUBLIC_URL: 'http://news.test', WEBHOOK_ALLOW_HOSTS: '127.0.0.1' }
    await using node = await NodeProcess.start({ ...env, DATABASE_URL: url })
    const [admin, editor, reporter] = await Promise.all(
      facts.people.map((person) => node.signIn(person)),
    )
    if (!admin || !editor || !reporter) throw new Error('an admin, an editor and a reporter')
    const { stories } = await reporter.get('/api/stories', storyList)
    expect(stories.map(({ id }) => id).sort()).toEqual(Object.keys(facts.drafts).sort())
    for (const before of facts.stories) {
      const now = await look(editor, before.id)
      // Who reads is not known yet at a node that has just started.
      expect(now).toMatchObject({ ...before, reading: now.reading })
    }
    const { events } = await keyHolder(node, facts.key, '/api/events')
    expect(events.map(({ id }) => id)).toEqual(facts.events.map(({ id }) => id))
    const { endpoints } = await admin.get('/api/webhooks', endpointList)
    const { deliveries } = await admin.get(
      `/api/webhooks/${endpoints[0]?.id}/deliveries`,
      deliveryList,
    )
    expect(deliveries).toHaveLength(facts.deliveries.length)
    const live = stories.find(({ state }) => state === 'live')
    if (!live) throw new Error('a live story')
    {
      using client = await DraftClient.open(node, editor, live.id)
      client.type(' Written today.')
      await eventually(() => expect(client.saved).toBe(client.text), { within: 5_000 })
    }
    const { revision } = await publish(editor, live.id, 'update')
    expect(revision).toBe((live.revision ?? 0) + 1)
    const page = await fetch(node.url + new URL(live.url ?? '').pathname)
    expect(await page.text()).toContain('Written today.')
  })
})

/** The names and times of the migrations that the database holds, after today's code has opened it. */
async function openedOnce(place: Place) {
  await using database = await openDatabase(place)
  return await database.db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .selectFrom('kysely_migration')
    .selectAll()
    .orderBy('name')
    .execute()
}

async function keyHolder(node: NodeProcess, key: string, path: string) {
  const response = await fetch(node.url + path, { headers: { authorization: `Bearer ${key}` } })
  return eventPage.parse(await response.json())
}
