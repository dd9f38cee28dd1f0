import * as Y from 'yjs'
import { systemClock } from '../../../server/kernel/clock.ts'
import type { Config } from '../../../server/kernel/config.ts'
import { createLogger } from '../../../server/kernel/logger.ts'
import { Compactor } from '../../../server/log/compactor.ts'
import { SqlUpdateLog } from '../../../server/log/sql-update-log.ts'
import type { Database } from '../../../server/store/database.ts'
import { openDatabase } from '../../../server/store/open-database.ts'
import { eventPage } from '../../../shared/protocol/api/events.ts'
import { published, retracted } from '../../../shared/protocol/api/publishing.ts'
import { storyDetail, type StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { endpointWithSecret } from '../../../shared/protocol/api/webhooks.ts'
import type { OutboxEvent } from '../../../shared/protocol/events.ts'
import { DraftClient } from '../../flows/draft-client.ts'
import { OpenPage } from '../../flows/open-page.ts'
import { newKey } from '../../flows/people.ts'
import { importStory, publish } from '../../flows/stories.ts'
import { eventually } from '../../support/eventually.ts'
import {
  ADMIN,
  type Caller,
  type Credentials,
  type NodeProcess,
} from '../../support/node-process.ts'
import { draftAnswer, type DraftAnswer } from './draft-answer.ts'

/** What the code of then answers about the newsroom that it made. */
export interface Facts {
  migration: string
  people: Credentials[]
  /** It may read stories and events. */
  key: string
  drafts: Record<string, DraftAnswer>
  /** `GET /api/stories/:id` of each story. */
  stories: StoryDetail[]
  /** `GET /api/events` */
  events: OutboxEvent[]
  deliveries: { id: string; body: string }[]
}

type Place = Config['database']

/** Makes people, keys, a webhook, and stories in every state. The node is stopped afterwards. */
export async function runSmallNewsroom(node: NodeProcess, place: Place): Promise<Facts> {
  const { people, editor, reporter } = await hire(node)
  const admin = await node.admin()
  const { key } = await newKey(admin, ['stories:read', 'events:read'])
  const hook = { url: 'https://127.0.0.1:9/', description: 'A consumer', types: [] }
  await admin.post('/api/webhooks', hook, endpointWithSecret)
  const out = [
    await silentlyUpdated(node, editor),
    await corrected(node, editor),
    await withdrawn(editor),
  ]
  const stories = [...out, await underReview(node, { editor, reporter })]
  await readThem(node, out)
  await node.stop()
  const stored = await growDrafts(place, stories)
  await node.start()
  const answers = await Promise.all(
    stories.map((id) => editor.get(`/api/stories/${id}`, storyDetail)),
  )
  const { events } = await admin.get('/api/events', eventPage)
  await node.stop()
  return { ...stored, people, key, stories: answers, events }
}

async function hire(node: NodeProcess) {
  const editor = await node.addPerson({ name: 'Edda Publisher', role: 'publisher' })
  const reporter = await node.addPerson({ name: 'Rolf Reporter', role: 'reporter' })
  const people = [ADMIN, editor.credentials, reporter.credentials]
  return { people, editor, reporter }
}

/** Published, then updated with a note that is for the newsroom only. */
async function silentlyUpdated(node: NodeProcess, editor: Caller): Promise<string> {
  const id = await importStory(editor)
  await publish(editor, id, 'publish')
  await write(node, editor, { id, words: ' A word more.' })
  const body = { kind: 'update', note: 'Only “we” should read this: a source asked for it.' }
  await editor.post(`/api/stories/${id}/publish`, body, published)
  return id
}

async function corrected(node: NodeProcess, editor: Caller): Promise<string> {
  const id = await importStory(editor)
  await publish(editor, id, 'publish')
  await write(node, editor, { id, words: ' Nine cranes, not ten.' })
  const body = { kind: 'correct', note: 'An earlier version said “ten cranes”.' }
  await editor.post(`/api/stories/${id}/publish`, body, published)
  await write(node, editor, { id, words: ' Written since.' })
  return id
}

async function withdrawn(editor: Caller): Promise<string> {
  const id = await importStory(editor)
  await publish(editor, id, 'publish')
  await editor.post(`/api/stories/${id}/retract`, { note: 'None of it was true.' }, retracted)
  return id
}

async function underReview(
  node: NodeProcess,
  { editor, reporter }: { editor: Caller; reporter: Caller },
): Promise<string> {
  const id = await importStory(reporter)
  await write(node, reporter, { id, words: ' Read it, please.' })
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ assignees: [editor.user.id] })
  await editor.fetch(`/api/stories/${id}`, { method: 'PATCH', headers, body })
  await reporter.post(`/api/stories/${id}/state`, { state: 'review' }, storyDetail)
  return id
}

async function write(
  node: NodeProcess,
  caller: Caller,
  { id, words }: { id: string; words: string },
) {
  using client = await DraftClient.open(node, caller, id)
  client.type(words)
  await eventually(
    () => {
      if (client.saved !== client.text) throw new Error('not saved')
    },
    { within: 5_000 },
  )
}

async function readThem(node: NodeProcess, stories: readonly string[]) {
  for (const id of stories) {
    using page = await OpenPage.open(node, id, { revision: 1, ip: '198.51.100.1' })
    await page.view()
  }
}

/** The first gets a snapshot, and one that replaces it; the second one snapshot; both a tail. */
async function growDrafts(place: Place, stories: readonly string[]) {
  await using database = await openDatabase(place)
  const { db } = database
  const log = new SqlUpdateLog({ database, clock: systemClock })
  const compactor = new Compactor({ db, log, logger: createLogger('warn') })
  const drafts: Record<string, DraftAnswer> = {}
  for (const [at, id] of stories.entries()) {
    for (let snapshots = 0; snapshots < 2 - at; snapshots++) {
      await compactor.compact(id)
      await log.append([{ storyId: id, updates: [await paragraphMore(log, id)] }])
    }
    drafts[id] = await draftAnswer(log, id)
  }
  const { name: migration } = await newestMigration(database)
  const deliveries = await db.selectFrom('delivery').select(['id', 'body']).execute()
  return { migration, drafts, deliveries }
}

async function paragraphMore(log: SqlUpdateLog, id: string) {
  const draft = await log.load(id)
  if (!draft) throw new Error(`no draft of ${id}`)
  const doc = new Y.Doc()
  if (draft.snapshot) Y.applyUpdate(doc, draft.snapshot.data)
  for (const { data } of draft.updates) Y.applyUpdate(doc, data)
  const before = Y.encodeStateVector(doc)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('One more paragraph.')])
  doc.getXmlFragment('body').push([paragraph])
  const data = Y.encodeStateAsUpdate(doc, before)
  return { data, userId: 'somebody', claims: [doc.clientID], schema: 1 }
}

function newestMigration({ db }: Database) {
  return db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name', 'desc')
    .executeTakeFirstOrThrow()
}
