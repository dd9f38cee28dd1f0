import { expect, inject, it, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import { bodyText, bodyTexts, wordsIn } from '../chaos/body-words.ts'
import { savedDraft } from '../chaos/draft-rows.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { eventually } from '../support/eventually.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { ROOT, type NodeProcess } from '../support/node-process.ts'
import { DeskPage } from './desk-page.ts'
import { SECRET, startTogether } from './newsrooms.ts'
import { ProviderClient } from './provider-client.ts'
import { importStory } from './stories.ts'
import { versionBefore } from './version-before.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 180_000 })

const PATIENCE = { within: 40_000, every: 50 }
const TYPING_MS = 50

/** A program that names no schema. */
class Program extends ProviderClient {
  readonly typed: string[] = []
  readonly name: string

  constructor(name: string, to: ConstructorParameters<typeof ProviderClient>[1]) {
    super(WebsocketProvider, to)
    this.name = name
  }

  get saved(): boolean {
    return this.provider.synced
  }

  write() {
    const [text] = bodyTexts(this.doc)
    if (!text) return
    const word = `‹${this.name}.${this.typed.length}›`
    this.typed.push(word)
    text.insert(text.toString().lastIndexOf('›') + 1 || text.length, word)
  }
}

/** Node after node is replaced by this version, on its own data. */
async function replace(node: NodeProcess) {
  expect(await node.stop()).toBe(0)
  node.root = ROOT
  await node.start()
}

/** The page says that it is too old, and that its words are on the device; the person reloads it. */
async function reload(page: DeskPage) {
  await eventually(() => {
    expect(page.status.state).toMatchObject({ kind: 'refused', code: CLOSE.editorTooOld })
  }, PATIENCE)
  expect(page.status.kept).toBe(true)
  page.reload(SCHEMA_VERSION)
}

it('[LOG1] a newsroom of two nodes is upgraded while people write, and every word stands once', async () => {
  await using before = await versionBefore()
  await using database = await freshDatabase(inject('postgresUrl'))
  const env = { SECRET, DATABASE_URL: database.url, REDIS_URL: inject('redisUrl') }
  const [a, b] = await startTogether(env, env, before.root)
  await using nodes = new AsyncDisposableStack()
  for (const node of [a, b]) nodes.use(node)
  const ada = await a.addPerson({ name: 'Ada Quill', role: 'editor' })
  const storyId = await importStory(ada)
  const { cookie } = ada

  using people = new DisposableStack()
  const page = (name: string, node: NodeProcess, schema: number) =>
    people.use(new DeskPage(name, { node, caller: ada, storyId, schema }))
  const program = (name: string, node: NodeProcess) =>
    people.use(new Program(name, { node, room: storyId, cookie }))
  const [old, older] = [page('a', a, before.schema), page('b', b, before.schema)]
  const [plain, plainer] = [program('p', a), program('q', b)]
  const pages = [old, older]
  const everybody = () => [...pages, plain, plainer]
  const typing = setInterval(() => {
    for (const one of pages) one.type()
    for (const one of [plain, plainer]) one.write()
  }, TYPING_MS)
  people.defer(() => clearInterval(typing))
  const moreFrom = async (one: { typed: string[] }) => {
    const words = one.typed.length
    await eventually(async () => {
      const saved = await savedDraft(database.url, storyId)
      const text = bodyText(saved)
      saved.destroy()
      expect(one.typed.slice(words).some((word) => text.includes(word))).toBe(true)
    }, PATIENCE)
  }
  for (const one of everybody()) await moreFrom(one)

  await replace(a)
  await reload(old)
  // Who is at the old node may have to wait for the new one, if this version brought what theirs would destroy.
  for (const one of [old, plain]) await moreFrom(one)
  const early = page('c', b, SCHEMA_VERSION)
  pages.push(early)
  await eventually(() => expect(early.status.state.kind).toBe('reconnecting'), PATIENCE)

  await replace(b)
  await reload(older)
  for (const one of everybody()) await moreFrom(one)

  clearInterval(typing)
  await eventually(async () => {
    expect(everybody().filter(({ saved }) => !saved)).toEqual([])
    const saved = await savedDraft(database.url, storyId)
    const text = bodyText(saved)
    saved.destroy()
    for (const { doc } of everybody()) expect(bodyText(doc)).toBe(text)
  }, PATIENCE)
  const typed = everybody().flatMap((one) => one.typed)
  expect(wordsIn(bodyText(plain.doc)).sort()).toEqual([...typed].sort())
})
