import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { authorsDeletions } from '../../server/log/authors-deletions.ts'
import { Compactor } from '../../server/log/compactor.ts'
import { placeUpdate } from '../../server/log/place-update.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import type { Database } from '../../server/store/database.ts'
import { Stories } from '../../server/stories/stories.ts'
import { emptyContent } from '../../shared/document/content.ts'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { readUpdate } from '../../shared/document/update-parts.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { addUser } from '../support/stories.ts'

describe.each(DATABASES)('what authors deleted of a draft, on $name', ({ open }) => {
  it('[EDIT1] is known after any number of snapshots, apart from what went down with it', async () => {
    await using database = await open()
    const { log, storyId, ada } = await draftWithLostWords(database)
    const compactor = new Compactor({ db: database.db, log, logger: silentLogger })
    const deleted = () => clientsDeleted(log, storyId)
    expect(await deleted()).toEqual([ada])
    for (const text of ['And', ' more']) {
      await compactor.compact(storyId)
      expect(await deleted()).toEqual([ada])
      await append({ log, storyId }, paragraphOf(text))
    }
    expect(await deleted()).toEqual([ada])
  })

  it('[EDIT1] is all that is gone, where a version before wrote the snapshot', async () => {
    await using database = await open()
    const { log, storyId, ada, ben } = await draftWithLostWords(database)
    await new Compactor({ db: database.db, log, logger: silentLogger }).compact(storyId)
    await database.db.updateTable('draft_snapshot').set({ deletions: null }).execute()
    expect(await clientsDeleted(log, storyId)).toEqual([ada, ben].sort((a, b) => a - b))
  })
})

/** A paragraph that Ada removes, and a letter that Ben wrote into it meanwhile. */
async function draftWithLostWords(database: Database) {
  const clock = new ManualClock()
  await addUser(database, 'ada')
  const storyId = await new Stories({ db: database.db, clock, ids: countedIds() }).create(
    emptyContent(),
    'ada',
  )
  const log = new SqlUpdateLog({ database, clock })
  const [ada, ben, server] = [paragraphOf('Tug'), newDraftDoc(), newDraftDoc()]
  const bring = async (from: Y.Doc) => {
    const { added } = placeUpdate(server, Y.encodeStateAsUpdate(from, Y.encodeStateVector(server)))
    if (added) await log.append([{ storyId, updates: [row(added)] }])
  }
  await bring(ada)
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada))
  const text = (ben.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(3, 's')
  await bring(ben)
  ada.getXmlFragment('body').delete(0, 1)
  await bring(ada)
  return { log, storyId, ada: ada.clientID, ben: ben.clientID }
}

function paragraphOf(text: string): Y.Doc {
  const doc = newDraftDoc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment('body').insert(0, [paragraph])
  return doc
}

async function append(to: { log: SqlUpdateLog; storyId: string }, doc: Y.Doc) {
  await to.log.append([{ storyId: to.storyId, updates: [row(Y.encodeStateAsUpdate(doc))] }])
}

function row(data: Uint8Array) {
  return { data, userId: 'ada', claims: [], schema: 1 }
}

async function clientsDeleted(log: SqlUpdateLog, storyId: string): Promise<number[]> {
  const draft = await log.load(storyId)
  if (!draft) throw new Error('the draft')
  return readUpdate(authorsDeletions(draft)).deletions.map(({ client }) => client)
}
