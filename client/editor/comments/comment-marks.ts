import {
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Selection,
  type Transaction,
} from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { CommentedField } from '../../../shared/protocol/api/comments.ts'
import type { DraftBinding } from '../binding/draft-binding.ts'
import { readScreen } from '../binding/read-screen.ts'
import type { AnchoredThread, CommentAnchors, FieldAnchors, Selected } from './comment-anchors.ts'
import { CutLetters } from './cut-letters.ts'
import { findThreads } from './find-threads.ts'
import { aboutWords, wordsAt } from './quote-of.ts'
import type { Range } from './text-pieces.ts'

/** Marks go along with the text at once; whether they stand where they should is looked at when it has been still for a moment. */
const LOOK_MS = 300
/** Of the time, looking takes at most one part in so many. */
const SHARE = 20

interface MarksOptions {
  field: CommentedField
  binding: DraftBinding
  anchors: CommentAnchors
}

/** Marks the words of this field that threads are about, and says where they stand. */
export function commentMarks(options: MarksOptions): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('comment-marks')
  const { field, binding, anchors } = options
  const cuts = new CutLetters(binding.doc)
  let put: Range | null = null
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        put = putIn(tr, put)
        const now: unknown = tr.getMeta(key)
        return now instanceof DecorationSet ? now : marks.map(tr.mapping, tr.doc)
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        cut: ({ state }) => {
          const shown = binding.field.shownAs(state.doc)
          if (shown) cuts.cut(shown, state.selection)
          return false
        },
      },
      handleClick: (view, pos) => {
        anchors.touched(field, threadsAt(key.getState(view.state), pos), 'pressed')
        return false
      },
    },
    view: (view) => {
      const marks = new FieldMarks(view, key, { ...options, cuts })
      const detach = anchors.attach(field, marks)
      return {
        update: (_view, before) => {
          const shown = put && binding.field.shownAs(view.state.doc)
          if (put && shown) cuts.pasted(shown, put)
          put = null
          marks.updated(before)
        },
        destroy: () => {
          detach()
          marks.stop()
        },
      }
    },
  })
}

/** Where something is put in that was copied or cut. */
function putIn(tr: Transaction, before: Range | null): Range | null {
  const at = before && { from: tr.mapping.map(before.from, -1), to: tr.mapping.map(before.to) }
  if (tr.getMeta('paste') !== true) return at
  let range: Range | null = null
  tr.mapping.maps.at(-1)?.forEach((_from, _to, from, to) => {
    range = { from: Math.min(range?.from ?? from, from), to }
  })
  return range ?? at
}

/** The smallest first. */
function threadsAt(marks: DecorationSet | undefined, pos: number): string[] {
  const here = (marks?.find(pos, pos) ?? []).filter(({ from, to }) => from <= pos && pos <= to)
  const bySize = here.toSorted((a, b) => a.to - a.from - (b.to - b.from))
  return [...new Set(bySize.map(({ spec }) => (spec as MarkSpec).thread))]
}

interface MarkSpec {
  thread: string
  looks: string
}

class FieldMarks implements FieldAnchors {
  readonly #view: EditorView
  readonly #key: PluginKey<DecorationSet>
  readonly #options: MarksOptions & { cuts: CutLetters }
  #timer: ReturnType<typeof setTimeout> | undefined
  #remarking: ReturnType<typeof setTimeout> | undefined
  #pause = 0
  #told = ''

  constructor(
    view: EditorView,
    key: PluginKey<DecorationSet>,
    options: MarksOptions & { cuts: CutLetters },
  ) {
    this.#view = view
    this.#key = key
    this.#options = options
    this.#look(0)
  }

  stop() {
    clearTimeout(this.#timer)
    clearTimeout(this.#remarking)
  }

  readonly renew = () => this.#look(this.#pause)

  /** Another thread is the one that somebody looks at: where it stands is known, unless nothing of it was marked. */
  readonly remark = () => {
    // It may be asked for by what the editor is just doing.
    this.#remarking ??= setTimeout(() => {
      this.#remarking = undefined
      if (!this.#view.isDestroyed) this.#remarkNow()
    }, 0)
  }

  #remarkNow() {
    const { anchors } = this.#options
    const { state } = this.#view
    const marked = this.#key.getState(state)?.find() ?? []
    const places = new Map<string, { ranges: Range[] }>()
    for (const { from, to, spec } of marked) {
      const { thread } = spec as MarkSpec
      const place = places.get(thread) ?? { ranges: [] }
      place.ranges.push({ from, to })
      places.set(thread, place)
    }
    if (anchors.active !== null && !places.has(anchors.active)) {
      clearTimeout(this.#timer)
      this.#timer = undefined
      return this.#look(0)
    }
    if (!this.#view.composing) this.#mark(this.#threads, places)
  }

  updated(before: EditorState) {
    const { state } = this.#view
    if (!before.doc.eq(state.doc) && this.#threads.length > 0)
      this.#look(Math.max(LOOK_MS, this.#pause))
    if (before.selection.eq(state.selection)) return
    const { anchors, field } = this.#options
    if (this.#view.hasFocus()) anchors.isIn(field)
    if (!before.selection.empty || !state.selection.empty) anchors.selectionChanged(field)
    if (state.selection.empty) this.#tellCaret()
  }

  readonly selected = (): Selected | null => {
    const { state } = this.#view
    const shown = this.#options.binding.field.shownAs(state.doc)
    const range = wordsAt(state.doc, state.selection)
    const about = shown && range && aboutWords(shown, range)
    return about && { field: this.#options.field, ...about }
  }

  readonly endOfSelection = (): DOMRect | null => {
    const { selection } = this.#view.state
    if (selection.empty || wordsAt(this.#view.state.doc, selection) === null) return null
    const { left, top, bottom } = this.#view.coordsAtPos(selection.to, -1)
    return new DOMRect(left, top, 0, bottom - top)
  }

  readonly reveal = ({ from }: Range) => {
    const { node } = this.#view.domAtPos(from)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'center' })
  }

  readonly enter = ({ to }: Range) => this.#go(TextSelection.near(this.#at(to), -1))

  readonly select = ({ from, to }: Range) =>
    this.#go(TextSelection.between(this.#at(from), this.#at(to)))

  #at(pos: number) {
    const { doc } = this.#view.state
    return doc.resolve(Math.min(pos, doc.content.size))
  }

  #go(selection: Selection) {
    const { state } = this.#view
    this.#view.dispatch(state.tr.setSelection(selection).scrollIntoView())
    this.#view.focus()
  }

  readonly caret = () => this.#view.state.selection.head
  readonly focus = () => this.#view.focus()
  readonly client = () => this.#options.binding.doc.clientID

  get #threads(): AnchoredThread[] {
    return this.#options.anchors.threadsOf(this.#options.field)
  }

  /** Only where the caret comes among other words than before. */
  #tellCaret() {
    const { anchors, field } = this.#options
    const { state } = this.#view
    const ids = threadsAt(this.#key.getState(state), state.selection.head)
    if (ids.join() === this.#told) return
    this.#told = ids.join()
    anchors.touched(field, ids, 'caret')
  }

  #look(inMs: number) {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#lookNow()
    }, inMs)
  }

  #lookNow() {
    const view = this.#view
    const { binding, anchors, field, cuts } = this.#options
    if (view.isDestroyed) return
    if (!view.composing) readScreen(view)
    const shown = binding.field.shownAs(view.state.doc)
    // A mark that comes or goes cuts the text in which somebody composes a word.
    if (view.composing || !shown) return this.#look(LOOK_MS)
    const begun = performance.now()
    const threads = this.#threads
    const found = findThreads(
      {
        doc: binding.doc,
        shown,
        standing: (id) => binding.standing(id),
        heir: (id) => cuts.heir(id),
      },
      threads,
    )
    const places = new Map(
      found.flatMap((place, i) => {
        const id = threads[i]?.id
        const isKnown = place.ranges.length > 0 || anchors.isWhole()
        return id !== undefined && isKnown ? [[id, place] as const] : []
      }),
    )
    this.#mark(threads, places)
    this.#pause = SHARE * (performance.now() - begun)
    anchors.found(field, places)
  }

  #mark(
    threads: readonly AnchoredThread[],
    places: ReadonlyMap<string, { ranges: readonly Range[] }>,
  ) {
    const { active } = this.#options.anchors
    const marks = threads
      .filter(({ id, isOpen }) => isOpen || id === active)
      .flatMap((thread) =>
        (places.get(thread.id)?.ranges ?? []).map((range) => markOf(thread, range, active)),
      )
    const { state } = this.#view
    const before = this.#key.getState(state)?.find() ?? []
    if (keyOf(marks) === keyOf(before)) return
    const now = DecorationSet.create(state.doc, marks)
    this.#view.dispatch(state.tr.setMeta(this.#key, now).setMeta('addToHistory', false))
  }
}

function markOf(
  { id, label }: AnchoredThread,
  { from, to }: Range,
  active: string | null,
): Decoration {
  const looks = id === active ? 'commented commented-active' : 'commented'
  const spec: MarkSpec = { thread: id, looks: `${looks} ${label}` }
  const attributes = { nodeName: 'mark', class: looks, 'aria-description': label }
  return Decoration.inline(from, to, attributes, spec)
}

function keyOf(marks: readonly Decoration[]): string {
  const keys = marks.map(({ from, to, spec }) => {
    const { thread, looks } = spec as MarkSpec
    return `${from} ${to} ${thread} ${looks}`
  })
  return keys.toSorted().join('\n')
}
