import * as Y from 'yjs'
import { contentOutline } from '../../shared/document/outline.ts'
import { Show } from '../../client/editor/binding/show.ts'
import { updateFrame, step2Frame } from '../../server/hub/frames.ts'
import { docOf } from '../../server/log/draft-doc.ts'
import { checklist } from '../../server/publishing/checklist.ts'
import { emptyContent, paragraph, type Content } from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { FRAGMENTS, SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { SCHEMAS } from '../client/editor/binding/writers.ts'
import { DeskTable, type Author } from '../hub/desk-table.ts'
import { settle } from '../support/manual-clock.ts'
import type { Id } from '../support/harmful-updates.ts'
import { updateOf, type Known, type Shape } from './shape.ts'

/** Milliseconds of CPU in one turn. */
export const MOST_TURN_MS = 100
const LINES = 5

const CONTENT: Content = {
  ...emptyContent(),
  headline: 'What is new in the harbour',
  body: Array.from({ length: LINES }, (_, i) => paragraph(`Line ${i} stands here.`)),
}

const WORDS = Array.from({ length: LINES }, (_, i) => `Line ${i} stands here.`).join('')

/** What somebody noticed who should not have noticed anything. */
export class Harm extends Error {
  override name = 'Harm'
}

/** A draft that a colleague writes in, beside whom shapes come in. */
export class ShapeDesk implements AsyncDisposable {
  readonly #table: DeskTable
  readonly #ada: Author
  #clients = 50_000
  #letters = 0
  #mallory = { client: 40_001, clock: 0 }
  longestMs = 0
  refused = 0
  taken = 0

  static async open(): Promise<ShapeDesk> {
    const table = await DeskTable.open(CONTENT)
    const ada = await table.author('ada', { schema: SCHEMA_VERSION })
    // As every browser does: from then on the client id is hers.
    ada.point({ cursor: null })
    await table.exchange()
    return new ShapeDesk(table, ada)
  }

  private constructor(table: DeskTable, ada: Author) {
    this.#table = table
    this.#ada = ada
  }

  /** Throws `Harm` if anybody but its author notices. */
  async suffer(shape: Shape): Promise<void> {
    const { doc } = this.#ada
    const update = updateOf(shape, this.#known(doc))
    if (update.byteLength > 1_000_000) return
    const mallory = await this.#table.author('mallory', {
      mayWrite: true,
      acks: true,
      schema: SCHEMA_VERSION,
    })
    const own = (shape.kind === 'step2' ? step2Frame : updateFrame)(update)
    mallory.outbox = []
    await this.#measured(() => {
      mallory.send(own)
      mallory.deliver()
    })
    await this.#measured(() => undefined)
    if (mallory.closed) this.refused += 1
    else this.taken += 1
    await this.#goesOn()
    await this.#isReadable()
    mallory.disconnect()
    this.#table.authors.splice(this.#table.authors.indexOf(mallory), 1)
    const clock = Y.getState(doc.store, this.#mallory.client)
    this.#mallory =
      clock > 3_000 ? { client: this.#mallory.client + 1, clock: 0 } : { ...this.#mallory, clock }
  }

  async #measured(act: () => void) {
    const before = process.threadCpuUsage()
    act()
    await settle()
    const { user, system } = process.threadCpuUsage(before)
    this.longestMs = Math.max(this.longestMs, (user + system) / 1_000)
  }

  /** What a colleague types is saved. */
  async #goesOn() {
    const ada = this.#ada
    const committed = ada.committed
    const first = ada.doc.getXmlFragment(FRAGMENTS.body).get(0) as Y.XmlElement
    const text = first.get(0) as Y.XmlText
    text.insert(text.length, `${this.#letters++ % 10}`)
    await this.#table.exchange()
    await this.#table.clock.advance(1_000)
    await this.#table.exchange()
    if (ada.closed) throw new Harm(`the colleague was closed: ${ada.closed.reason}`)
    if (ada.committed <= committed) throw new Harm('the colleague’s letter is not saved')
  }

  /** Whoever comes reads what the colleague reads, and so does the log; all lines are there. */
  async #isReadable() {
    const cyd = await this.#table.author('cyd', { mayWrite: false, schema: SCHEMA_VERSION })
    if (cyd.closed) throw new Harm(`a joiner was closed: ${cyd.closed.reason}`)
    const loaded = await this.#table.log.load(this.#table.storyId)
    if (!loaded) throw new Harm('the draft is gone')
    const doc = docOf(loaded)
    const texts = [cyd.doc, this.#ada.doc, doc].map(shownBy)
    if (new Set(texts).size !== 1)
      throw new Harm(`they read different things: ${texts.join(' | ')}`)
    if (!isWithin(WORDS, texts[0] ?? '')) throw new Harm(`not all words are shown: ${texts[0]}`)
    checklist(contentOutline(readContent(doc)), [], '2026-05-08')
    if (doc.store.pendingStructs || doc.store.pendingDs)
      throw new Harm('something waits in the log')
    doc.destroy()
    cyd.disconnect()
    cyd.doc.destroy()
    this.#table.authors.splice(this.#table.authors.indexOf(cyd), 1)
  }

  #known(doc: Y.Doc): Known {
    const ids: Id[] = []
    for (const [client, structs] of doc.store.clients)
      for (const { id } of structs.slice(0, 40)) ids.push([client, id.clock])
    const { clientID } = doc
    return {
      own: this.#mallory,
      colleague: { client: clientID, clock: Y.getState(doc.store, clientID) },
      ids,
      newClient: () => (this.#clients += 1),
    }
  }

  async [Symbol.asyncDispose]() {
    await this.#table[Symbol.asyncDispose]()
  }
}

/** As the editor's own schema shows it. */
function shownBy(doc: Y.Doc): string {
  const { node } = new Show(SCHEMAS.body).draft(doc.getXmlFragment(FRAGMENTS.body), new Set())
  return node.textBetween(0, node.content.size, '\n')
}

/** All of its letters are there, in their order: others may have written between them. */
function isWithin(words: string, text: string): boolean {
  let at = 0
  for (const letter of text) if (letter === words[at]) at += 1
  return at === words.length
}
