import * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import { firstWords } from '../../../shared/model/text-length.ts'
import { READ_FIELDS, type ReadField } from './open-fields.ts'

/** What others changed in a field. */
export interface FieldChanges {
  field: ReadField
  /** Of those who are still there. */
  names: readonly string[]
  /** Paragraphs, lists and the like; those that are gone count as one. */
  passages: number
  /** How the first of them begin now. */
  texts: readonly string[]
}

interface Heard {
  names: Set<string>
  blocks: Set<Y.XmlElement>
  /** Something went, or came and went. */
  isShorter: boolean
}

const MOST_TEXTS = 3
const TEXT_LENGTH = 80
/** Whoever never asks keeps no more of it. */
const MOST_BLOCKS = 2_000

const state = z.object({ user: z.object({ name: z.string() }) })

interface Draft {
  doc: Y.Doc
  awareness: Awareness
  /** What brings others' changes, and whether it has brought what there was. */
  socket: { synced: boolean }
}

/** Remembers what others changed, until somebody asks. */
export class OthersChanges {
  readonly #draft: Draft
  #heard = new Map<ReadField, Heard>()

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** Gives what ends it. */
  listen(): () => void {
    const { doc } = this.#draft
    const hear = (transaction: Y.Transaction) => this.#hear(transaction)
    doc.on('afterTransaction', hear)
    return () => doc.off('afterTransaction', hear)
  }

  /** Since it was asked for last. */
  take(): FieldChanges[] {
    const heard = this.#heard
    this.#heard = new Map()
    return READ_FIELDS.flatMap((field) => {
      const one = heard.get(field)
      return one ? [changesOf(field, one)] : []
    })
  }

  #hear(transaction: Y.Transaction) {
    const { doc, socket } = this.#draft
    const { origin }: { origin: unknown } = transaction
    // What comes when the draft is opened was written before.
    if (transaction.local || origin !== socket || !socket.synced) return
    const writers = [...transaction.afterState].flatMap(([client, clock]) =>
      (transaction.beforeState.get(client) ?? 0) < clock ? this.#nameOf(client) : [],
    )
    for (const field of READ_FIELDS) {
      const root = doc.getXmlFragment(field)
      if (!transaction.changedParentTypes.has(root as never)) continue
      const heard = this.#heard.get(field) ?? newHeard()
      this.#heard.set(field, heard)
      for (const name of writers) heard.names.add(name)
      for (const type of transaction.changed.keys()) note(heard, type, root)
    }
  }

  #nameOf(client: number): string[] {
    const parsed = state.safeParse(this.#draft.awareness.getStates().get(client))
    return parsed.success ? [parsed.data.user.name] : []
  }
}

function newHeard(): Heard {
  return { names: new Set(), blocks: new Set(), isShorter: false }
}

/** The block of the root in which a type changed. */
function note(heard: Heard, type: unknown, root: Y.XmlFragment) {
  if (type === root) heard.isShorter = true
  let at = type
  while (at instanceof Y.AbstractType && at.parent !== root) at = at.parent
  if (at instanceof Y.XmlElement && heard.blocks.size < MOST_BLOCKS) heard.blocks.add(at)
}

function changesOf(field: ReadField, { names, blocks, isShorter }: Heard): FieldChanges {
  const standing = [...blocks].filter((block) => block._item?.deleted === false)
  const texts = standing.map(textOf).filter((text) => text !== '')
  const passages = Math.max(1, standing.length + Number(isShorter && standing.length === 0))
  const first = texts.slice(0, MOST_TEXTS).map((text) => firstWords(TEXT_LENGTH, text))
  return { field, names: [...names].toSorted(), passages, texts: first }
}

function textOf(block: Y.XmlElement): string {
  const parts = [...block.createTreeWalker((node) => node instanceof Y.XmlText)]
  return parts
    .map((part) => (part instanceof Y.XmlText ? plainOf(part) : ''))
    .join(' ')
    .trim()
}

function plainOf(text: Y.XmlText): string {
  const delta = text.toDelta() as { insert: unknown }[]
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : ' ')).join('')
}
