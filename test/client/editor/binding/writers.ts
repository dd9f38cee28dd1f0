import { getSchema } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import {
  EditorState,
  Selection,
  TextSelection,
  type Command,
  type Transaction,
} from '@tiptap/pm/state'
import type { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { bodyExtensions } from '../../../../client/editor/body-extensions.ts'
import { caretsOf } from '../../../../client/editor/binding/colleagues.ts'
import { DraftBinding } from '../../../../client/editor/binding/draft-binding.ts'
import { DraftUndo } from '../../../../client/editor/binding/draft-undo.ts'
import type { Problem } from '../../../../client/editor/binding/shown-field.ts'
import { newDraftDoc } from '../../../../shared/document/draft-doc.ts'
import { DraftBytes } from '../../../../server/hub/room/draft-bytes.ts'
import { deletionsOf } from '../../../../server/log/authors-deletions.ts'
import { placeUpdate } from '../../../../server/log/place-update.ts'
import {
  deletedMeanwhile,
  deletionsIn,
  type Deletions,
} from '../../../../client/sync/their-deletions.ts'
import { DraftSuggestions } from '../../../../client/editor/suggestions/draft-suggestions.ts'
import { FieldSuggestions } from '../../../../client/editor/suggestions/field-suggestions.ts'
import { guardSuggestions } from '../../../../server/log/suggestion-guard.ts'
import { lineExtensions } from '../../../../client/editor/line-extensions.ts'

/** Of the server. */
const TELLER = 9

const line = getSchema(lineExtensions({ next: () => {} }))

export const SCHEMAS = {
  body: getSchema(bodyExtensions()),
  headline: line,
  standfirst: line,
  heroCaption: line,
}
export type Field = keyof typeof SCHEMAS

/** Delivers updates between writers when the test says so, as the server passes them on. */
export class Line {
  readonly writers: Writer[] = []
  /** As the server keeps what it was sent. */
  readonly rows: Uint8Array[] = []
  readonly seed: Uint8Array
  /** Of who joins first. */
  readonly firstClient: number
  readonly #server: DraftBytes

  constructor(seed: Uint8Array, { firstClient = 100 } = {}) {
    this.seed = seed
    this.firstClient = firstClient
    const doc = newDraftDoc()
    Y.applyUpdate(doc, seed)
    this.#server = new DraftBytes({
      doc,
      base: Y.encodeStateAsUpdate(doc),
      deleted: deletionsOf([]),
    })
  }

  join(name: string, field: Field = 'body'): Writer {
    const writer = new Writer(this, name, field)
    this.writers.push(writer)
    return writer
  }

  /** What would be published. */
  get draft(): string {
    return this.#server.doc.getXmlFragment('body').toJSON()
  }

  send(from: Writer, update: Uint8Array) {
    if (from.isAway) return
    const added = this.#taken(from, update)
    if (!added) return
    this.rows.push(added)
    this.#server.applied(added)
    for (const writer of this.writers) if (writer !== from) writer.inbox.push(added)
  }

  /** Of whoever may only suggest, as the room does it. */
  #taken(from: Writer, update: Uint8Array): Uint8Array | null {
    const { doc } = this.#server
    if (!from.suggestions.onlySuggests) return placeUpdate(doc, update).added
    const { clientID } = from.doc
    const owns = (client: number) => client === clientID
    const by = { userId: from.name, owns, teller: () => TELLER, at: 1 }
    const guarded = guardSuggestions(doc, update, by)
    from.isRewritten ||= guarded.isOther
    const { added } = placeUpdate(doc, guarded.update)
    const unsaid = guarded.unsaid()
    if (!unsaid) return added
    placeUpdate(doc, unsaid)
    from.inbox.push(unsaid)
    return added ? Y.mergeUpdates([added, unsaid]) : unsaid
  }

  get doc(): Y.Doc {
    return this.#server.doc
  }

  /** Both sides send what the other lacks; in a step 2, what was deleted has no words any more. */
  bringBack(writer: Writer) {
    const step2 = this.#server.since(Y.encodeStateVector(writer.doc))
    const theirs = Y.encodeStateAsUpdate(writer.doc, Y.encodeStateVector(this.#server.doc))
    writer.isAway = false
    this.send(writer, theirs)
    writer.inbox.length = 0
    writer.bringIn(step2, deletedMeanwhile(step2, writer.doc, Infinity))
  }

  sendCarets(from: Writer) {
    const state = encodeAwarenessUpdate(from.awareness, [from.doc.clientID])
    for (const writer of this.writers)
      if (writer !== from) applyAwarenessUpdate(writer.awareness, state, this)
  }

  close() {
    this.#server.destroy()
    for (const { awareness, undo } of this.writers) {
      awareness.destroy()
      undo.destroy()
    }
  }

  settle() {
    while (this.writers.some((writer) => writer.inbox.length > 0))
      for (const writer of this.writers) writer.receive()
  }
}

/** One person: a draft, an editor without a screen, and what has not reached them yet. */
export class Writer {
  readonly name: string
  readonly doc = newDraftDoc()
  readonly awareness: Awareness
  readonly inbox: Uint8Array[] = []
  /** Their network is gone, until the line brings them back. */
  isAway = false
  readonly binding: DraftBinding
  readonly undo: DraftUndo
  readonly schema: Schema
  readonly errors: unknown[] = []
  problem: Problem | null = null
  state: EditorState
  readonly #views: ReturnType<NonNullable<Plugin['spec']['view']>>[] = []
  readonly #line: Line
  arriving: Deletions | null = null
  /** On the screen, where the editor has not read it yet. */
  unread = ''
  readonly domObserver = { flush: () => this.#read() }
  readonly #looks = new Set<() => void>()
  readonly suggestions: DraftSuggestions
  readonly suggested: FieldSuggestions
  /** They wanted what can't be suggested. */
  refusals = 0
  /** The server made something else of what they sent. */
  isRewritten = false

  constructor(line: Line, name: string, field: Field) {
    this.name = name
    this.#line = line
    this.schema = SCHEMAS[field]
    // Client ids decide whose words come first where two meet.
    this.doc.clientID = line.firstClient + line.writers.length
    this.awareness = new Awareness(this.doc)
    Y.applyUpdate(this.doc, line.seed, line)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== line) line.send(this, update)
    })
    this.suggestions = new DraftSuggestions({ doc: this.doc, userId: name, now: () => 1 })
    this.binding = new DraftBinding({
      wrote: this.suggestions.wrote,
      fragment: this.doc.getXmlFragment(field),
      caretsIn: caretsOf(this.awareness),
      theirDeletions: () => this.arriving,
      beforeArriving: (look) => {
        this.#looks.add(look)
        return () => this.#looks.delete(look)
      },
      onProblem: (problem) => (this.problem = problem),
      onError: (error) => this.errors.push(error),
    })
    this.suggested = new FieldSuggestions({
      field: field === 'heroCaption' ? 'body' : field,
      binding: this.binding,
      suggestions: this.suggestions,
      onRefused: () => (this.refusals += 1),
    })
    // A slow machine makes no pauses; the test does.
    this.undo = new DraftUndo(this.binding, { pauseMs: Infinity })
    const plugins = [this.binding.plugin, this.undo.plugin]
    this.state = EditorState.create({ schema: this.schema, plugins })
    for (const plugin of plugins) {
      const view = plugin.spec.view?.(this as unknown as EditorView)
      if (view) this.#views.push(view)
    }
  }

  readonly dispatch = (tr: Transaction) =>
    this.suggested.dispatch(tr, this.state, (meant) => this.updateState(this.state.apply(meant)))

  updateState(state: EditorState) {
    const before = this.state
    this.state = state
    for (const view of this.#views) view.update?.(this as unknown as EditorView, before)
    this.#tellCaret()
  }

  #tellCaret() {
    const held =
      this.binding.field.isShown(this.state.doc) && this.binding.field.hold(this.state.selection)
    if (!held) return
    const user = { id: this.name, name: this.name, color: '#000000' }
    this.awareness.setLocalState({ user, cursor: held })
    this.#line.sendCarets(this)
  }

  /** As the server does, which shows what several people wrote in one moment as one update. */
  receiveMerged(count = Infinity) {
    const updates = this.inbox.splice(0, count)
    if (updates.length === 0) return
    this.inbox.unshift(Y.mergeUpdates(updates))
    this.receive(1)
  }

  #read() {
    const { unread } = this
    this.unread = ''
    if (unread !== '') this.type(unread)
  }

  receive(count = Infinity) {
    for (const update of this.inbox.splice(0, count)) this.bringIn(update, deletionsIn(update))
  }

  bringIn(update: Uint8Array, deletions: Deletions) {
    for (const look of this.#looks) look()
    this.arriving = deletions
    Y.applyUpdate(this.doc, update, this.#line)
    this.arriving = null
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '\n', '\n')
  }

  get draft(): string {
    return this.binding.fragment.toJSON()
  }

  do(command: Command): boolean {
    return command(this.state, this.dispatch)
  }

  caret(pos: number, head = pos) {
    const { doc, tr } = this.state
    this.dispatch(tr.setSelection(TextSelection.between(doc.resolve(pos), doc.resolve(head))))
  }

  caretAtEnd() {
    this.dispatch(this.state.tr.setSelection(Selection.atEnd(this.state.doc)))
  }

  caretIn(text: string, offset = 0) {
    let found = -1
    this.state.doc.descendants((node: Node, pos: number) => {
      const at = node.isTextblock ? node.textContent.indexOf(text) : -1
      if (found < 0 && at >= 0) found = pos + 1 + at
    })
    if (found < 0) throw new Error(`${text} is nowhere`)
    this.caret(found + offset)
  }

  type(text: string) {
    for (const letter of text) this.dispatch(this.state.tr.insertText(letter))
  }

  erase(count = 1) {
    const { from } = this.state.selection
    this.dispatch(this.state.tr.delete(from - count, from))
  }
}

export function seedOf(field: Field, paragraphs: readonly string[], bare = false): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const blocks = paragraphs.map((text) => {
    const paragraph = new Y.XmlElement('paragraph')
    if (!bare || text !== '') paragraph.insert(0, [new Y.XmlText(text)])
    return paragraph
  })
  doc.getXmlFragment(field).insert(0, blocks)
  return Y.encodeStateAsUpdate(doc)
}
