import * as Y from 'yjs'
import type { Content } from '../../shared/document/content.ts'
import type { Person } from '../../shared/model/person.ts'
import type { OutboxEvent } from '../../shared/protocol/events.ts'
import { Contents } from '../../server/contents/contents.ts'
import { docOf } from '../../server/log/draft-doc.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import { Outbox } from '../../server/outbox/outbox.ts'
import { PublicationStore } from '../../server/publishing/publication-store.ts'
import { Publisher, type PublishOrder } from '../../server/publishing/publish-story.ts'
import { Retractions } from '../../server/publishing/retractions.ts'
import type { Revision } from '../../server/publishing/revisions.ts'
import type { Database } from '../../server/store/database.ts'
import { readColumn } from '../../server/store/json-columns.ts'
import { Profiles } from '../../server/store/profiles.ts'
import { Sections } from '../../server/store/sections.ts'
import { Stories } from '../../server/stories/stories.ts'
import { countedIds } from '../support/counted-ids.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { openQueue } from '../webhooks/queue.ts'
import { addUser, publishable } from '../support/stories.ts'

export const PUBLISHER = { id: 'paul', role: 'publisher' } as const

/** One story that may be published, and all that publishing needs. */
export async function start(open: () => Promise<Database>, change: Partial<Content> = {}) {
  const database = await open()
  const [clock, ids] = [new ManualClock(), countedIds()]
  const { db } = database
  for (const user of ['ada', 'bob']) await addUser(database, user)
  const stories = new Stories({ db, clock, ids })
  const log = new SqlUpdateLog({ database, clock })
  const sections = new Sections({ db, clock })
  const profiles = new Profiles({ db, clock })
  const announced: OutboxEvent[] = []
  const present: Person[] = []
  const publishing = {
    db,
    clock,
    publicUrl: 'https://galley.test',
    caches: { owe: async () => undefined, purge: async () => null },
    outbox: new Outbox({ clock, ids }),
    announce: (event: OutboxEvent) => void announced.push(event),
  }
  const contents = new Contents({ log, clock, logger: silentLogger })
  const publisher = new Publisher({
    ...publishing,
    log,
    contents,
    sections,
    profiles,
    present: () => present,
  })
  const retractions = new Retractions({ ...publishing, store: new PublicationStore() })
  const storyId = await stories.create(publishable(change), 'ada')
  const edit = async (change: (doc: Y.Doc) => void) => {
    const draft = await log.load(storyId)
    if (!draft) throw new Error('no draft')
    const doc = docOf(draft)
    const before = Y.encodeStateVector(doc)
    doc.transact(() => change(doc))
    const data = Y.encodeStateAsUpdate(doc, before)
    await log.append([{ storyId, updates: [{ data, userId: 'ada', claims: [], schema: 1 }] }])
  }
  /** As the version before did with a frame whose predecessor got lost. */
  const leaveGap = async (words: string) => {
    const bob = new Y.Doc()
    bob.getText('other').insert(0, 'lost')
    const before = Y.encodeStateVector(bob)
    bob.getText('other').insert(4, words)
    const data = Y.encodeStateAsUpdate(bob, before)
    const claims = [bob.clientID]
    await log.append([{ storyId, updates: [{ data, userId: 'bob', claims, schema: 1 }] }])
    return Y.encodeStateAsUpdate(bob)
  }
  return {
    clock,
    profiles,
    log,
    contents,
    present,
    sections,
    leaveGap,
    database,
    stories,
    publisher,
    retractions,
    retract: (note: string, of = storyId) => retractions.retract({ storyId: of, note, by: 'bob' }),
    storyId,
    announced,
    webhooks: openQueue(database, clock, ids).webhooks,
    publish: (order: Partial<PublishOrder> & Pick<PublishOrder, 'kind'>) =>
      publisher.publish({ storyId, note: null, seq: null, publishedBy: 'ada', ...order }),
    edit,
    write: (change: (body: Y.XmlFragment) => void) =>
      edit((doc) => change(doc.getXmlFragment('body'))),
    meta: (change: (meta: Y.Map<unknown>) => void) => edit((doc) => change(doc.getMap('meta'))),
    async [Symbol.asyncDispose]() {
      await contents[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
    },
  }
}

/** Of what a revision shows its readers. */
export function blockIds(revision: Pick<Revision, 'blocksJson'> | undefined): string[] {
  return readColumn.blocks(revision?.blocksJson ?? '[]').map(({ id }) => id)
}
