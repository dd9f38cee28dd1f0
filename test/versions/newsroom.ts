import type { Insertable } from 'kysely'
import * as Y from 'yjs'
import { Contents } from '../../server/contents/contents.ts'
import { Compactor } from '../../server/log/compactor.ts'
import { docOf } from '../../server/log/draft-doc.ts'
import type { Database } from '../../server/store/database.ts'
import type { DraftVersionTable } from '../../server/store/version-tables.ts'
import { Restores } from '../../server/versions/restores.ts'
import { VersionMaker } from '../../server/versions/version-maker.ts'
import { VersionRounds } from '../../server/versions/version-rounds.ts'
import { VersionStore } from '../../server/versions/version-store.ts'
import { Versions } from '../../server/versions/versions.ts'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { blockText } from '../../shared/document/content.ts'
import { countedIds } from '../support/counted-ids.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { start as startPublishing } from '../publishing/newsroom.ts'

type Base = Awaited<ReturnType<typeof startPublishing>>

/** A story that people write, publish and look back on. */
export async function start(open: () => Promise<Database>) {
  const base = await startPublishing(open)
  const { log, storyId, database, clock } = base
  const compactor = new Compactor({ db: database.db, log, logger: silentLogger })
  let paragraphs = 0

  /** Of Ada, or of whoever else, at one end of the story; gives the seq. */
  async function write(text: string, by = 'ada'): Promise<number> {
    const draft = await log.load(storyId)
    if (!draft) throw new Error('no draft')
    const doc = docOf(draft)
    const before = Y.encodeStateVector(doc)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    doc.getXmlFragment('body').insert(2 + paragraphs++, [paragraph])
    const data = Y.encodeStateAsUpdate(doc, before)
    const update = { data, userId: by, claims: [doc.clientID], schema: 1 }
    const [at] = await log.append([{ storyId, updates: [update] }])
    const facts = { headline: 'Harbour reopens after the storm', section: 'world', suggestions: 0 }
    await base.stories.draftsChanged([{ storyId, facts }])
    return at?.to ?? 0
  }

  return {
    ...base,
    write,
    compact: () => compactor.compact(storyId),
    node: () => node(base),
    rows: () =>
      database.db
        .selectFrom('draft_version')
        .selectAll()
        .where('story_id', '=', storyId)
        .orderBy('number')
        .execute(),
    pass: (minutes: number) => clock.advance(minutes * 60_000),
  }
}

/** What one node does with versions; its rounds begin when it says so. */
function node({ database: { db }, log, clock, storyId }: Base) {
  const heard: string[] = []
  const deps = {
    db,
    log,
    clock,
    ids: countedIds(),
    logger: silentLogger,
    days: 365,
    contents: new Contents({ log, clock, logger: silentLogger }),
    store: new VersionStore({ db }),
    changed: (id: string) => void heard.push(id),
  }
  const maker = new VersionMaker(deps)
  const versions = new Versions({ ...deps, maker })
  const rounds = new VersionRounds({ ...deps, maker })
  return {
    ...deps,
    heard,
    maker,
    versions,
    rounds,
    restores: new Restores({ ...deps, versions }),
    list: async () => (await deps.store.page(storyId, { limit: 50 })).versions,
    /** What a version says, paragraph by paragraph. */
    says: async (number: number) => wordsOf(await versions.draft(storyId, number)),
    async [Symbol.asyncDispose]() {
      await rounds[Symbol.asyncDispose]()
      await maker[Symbol.asyncDispose]()
      await deps.contents[Symbol.asyncDispose]()
    },
  }
}

/** An automatic version that is made, as its row has it. */
export function keptRow(storyId: string, number: number, change: Partial<Kept> = {}): Kept {
  return {
    story_id: storyId,
    number,
    seq: number,
    at: 0,
    kind: 'auto',
    detail: null,
    name: null,
    made_by: null,
    revision: null,
    schema: 1,
    state: new Uint8Array([1]),
    letters: new Uint8Array([1]),
    ...change,
  }
}

type Kept = Insertable<DraftVersionTable>

export function wordsOf(update: Uint8Array): string[] {
  const doc = newDraftDoc()
  Y.applyUpdate(doc, update)
  return readContent(doc).body.map(blockText)
}
