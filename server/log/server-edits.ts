import * as Y from 'yjs'
import { MOST_OF_DRAFT, sizeOf } from '../../shared/document/draft-size.ts'
import type { DraftSchema } from '../../shared/document/schema.ts'
import { GalleyError } from '../kernel/errors.ts'
import { docOf } from './draft-doc.ts'
import { lookAt } from './misfits.ts'
import { checkUpdate } from './update-guard.ts'
import type { Committed, DraftAt, LoggedUpdate, NewUpdate, UpdateLog } from './update-log.ts'

/** Somebody who types commits some times a second. */
const MOST_TRIES = 20

interface Deps {
  log: Pick<UpdateLog, 'load' | 'append'>
  /** What drafts may hold, as far as this node knows. */
  schema: DraftSchema
  /** Tells the rooms that have the draft open, on all nodes: these rows are committed. */
  tell: (storyId: string, at: Committed, rows: readonly LoggedUpdate[]) => void
}

interface ServerEdit {
  storyId: string
  /** In whose name. */
  userId: string
  change: (doc: Y.Doc) => void
}

/**
 * The one way in which server code edits a draft: as an author with a client id of its own, through the checks that everybody's
 * updates go through, committed like theirs, and shown in open rooms at once.
 */
export class ServerEdits {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * The seq that holds the change, which is made of what the draft said right before it: whatever was written meanwhile, on
   * whatever node, makes it be done anew. Throws `not-found`, `unavailable`, also for a draft of a later version, `too-big`,
   * `bad-input`.
   */
  async edit(edit: ServerEdit): Promise<number> {
    for (let i = 0; i < MOST_TRIES; i++) {
      const seq = await this.#try(edit)
      if (seq !== null) return seq
    }
    throw new GalleyError('unavailable', 'Too much is written there just now: try again.')
  }

  /** Null if somebody was faster. */
  async #try({ storyId, userId, change }: ServerEdit): Promise<number | null> {
    const draft = await this.#deps.log.load(storyId)
    if (!draft) throw new GalleyError('not-found', 'There is no such story.')
    if (draft.schema > this.#deps.schema.version)
      throw new GalleyError(
        'unavailable',
        'Galley is being updated, and this server does not know all that the story holds yet: try again in a minute.',
      )
    const doc = docOf(draft)
    try {
      const update = this.#changed(doc, userId, change)
      if (!update) return draft.seq
      this.#look(update, draft)
      return await this.#append(storyId, update, draft.seq)
    } finally {
      doc.destroy()
    }
  }

  /** Null when it changed nothing. */
  #changed(doc: Y.Doc, userId: string, change: (doc: Y.Doc) => void): NewUpdate | null {
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.transact(() => change(doc))
    const [data] = updates
    if (!data) return null
    const checked = checkUpdate(data, this.#deps.schema)
    if (!checked.ok) throw new GalleyError('bad-input', `This can’t be written: ${checked.reason}.`)
    const { bytes, structs } = sizeOf(doc)
    const added = checked.ranges.length > 0
    if (added && (bytes > MOST_OF_DRAFT.bytes || structs > MOST_OF_DRAFT.structs))
      throw new GalleyError('too-big', 'The draft has no room for it: delete something first.')
    const claims = checked.ranges.map(({ client }) => client)
    return { data, userId, claims, schema: checked.schema }
  }

  /** Beside the draft as it was before. */
  #look({ data }: NewUpdate, draft: DraftAt) {
    const before = docOf(draft)
    const { fault } = lookAt(Y.decodeUpdate(data).structs, before, this.#deps.schema)
    before.destroy()
    if (fault !== null) throw new GalleyError('bad-input', `This can’t be written: ${fault}.`)
  }

  async #append(storyId: string, update: NewUpdate, after: number): Promise<number | null> {
    const [at] = await this.#deps.log.append([{ storyId, updates: [update], after }])
    if (!at) return null
    this.#deps.tell(storyId, at, [{ ...update, seq: at.to }])
    return at.to
  }
}
