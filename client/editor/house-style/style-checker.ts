import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { StyleEntry } from '../../../shared/model/house-style.ts'
import { isCode } from '../fields/is-code.ts'
import { HOUSE_STYLE, type StyleSpec } from '../fields/layers.ts'
import type { Painted } from '../fields/layer.ts'
import { standIn, takes, type OpenField, type OpenFields } from '../fields/open-fields.ts'
import { blocksIn, replacing } from '../find/replace.ts'
import { readScreen } from '../binding/read-screen.ts'
import { StyleMatcher, type Advised } from './style-matcher.ts'

/** Words with advice, where they stand. */
export type Marked = Painted<StyleSpec> & { field: OpenField }

/** Nobody is corrected while they type a word. */
const STILL_MS = 500
/** Before words that somebody leaves as they are: behind others they are not the same. */
const BEFORE = 24
/** A text that is all faults has no style. */
const MOST_MARKED = 500

/** Marks words of the house style in all fields of a draft, but those that somebody left as they are. */
export class StyleChecker {
  readonly #fields: OpenFields
  readonly #isLeft: (place: string) => boolean
  readonly #unsubscribe: () => void
  /** Of the present list: a block that stays the same is looked through once. */
  #known = new WeakMap<Node, Advised[]>()
  #matcher = new StyleMatcher([])
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(deps: { fields: OpenFields; isLeft: (place: string) => boolean }) {
    this.#fields = deps.fields
    this.#isLeft = deps.isLeft
    this.#unsubscribe = deps.fields.subscribe((news) => {
      if (news === 'words') this.#lookIn(STILL_MS)
    })
  }

  check(entries: readonly StyleEntry[]): void {
    this.#matcher = new StyleMatcher(entries)
    this.#known = new WeakMap()
    this.#lookIn(0)
  }

  /** In the order in which they are read. */
  get marked(): Marked[] {
    return this.#fields.all.flatMap((field) =>
      HOUSE_STYLE.of(field.view.state)
        .map((painted) => ({ ...painted, field }))
        .filter(isStill),
    )
  }

  /** Behind the caret; behind the last one comes the first. */
  next(): Marked | null {
    const { marked } = this
    const { last } = this.#fields
    const order = this.#fields.all.map(({ name }) => name)
    const at = last ? order.indexOf(last.name) : 0
    const caret = last?.view.state.selection.to ?? 0
    const isBehind = ({ field, from }: Marked) => {
      const own = order.indexOf(field.name)
      return own > at || (own === at && from >= caret)
    }
    return marked.find(isBehind) ?? marked[0] ?? null
  }

  /** Puts the caret behind words, where the keyboard comes back to. */
  goTo({ field: { view }, to }: Marked): void {
    const { tr } = view.state
    const at = TextSelection.near(tr.doc.resolve(Math.min(to, tr.doc.content.size)), -1)
    view.dispatch(tr.setSelection(at).scrollIntoView())
    view.focus()
  }

  /** What the element of a mark stands for. */
  at(element: Element): Marked | null {
    const field = this.#fields.all.find(({ view }) => view.dom.contains(element))
    if (!field) return null
    const pos = field.view.posAtDOM(element, 0)
    const painted = HOUSE_STYLE.of(field.view.state, pos, pos + 1)[0]
    return painted && isStill({ ...painted, field }) ? { ...painted, field } : null
  }

  /** Writes as the list says; false if the words are not there any more, or can’t be changed. */
  use({ field, from, to, spec: { entry, text } }: Marked): boolean {
    const { view } = field
    if (!view.editable || view.composing) return false
    readScreen(view)
    const change = { from, to, text, by: inCaseOf(text, entry.instead) }
    const { tr, made } = replacing(view.state, [change])
    const isUsed = made > 0 && takes(field, tr)
    this.#lookIn(0)
    return isUsed
  }

  /** What was left as it is has no mark any more. */
  look(): void {
    this.#lookIn(0)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#unsubscribe()
    for (const { view } of this.#fields.all) HOUSE_STYLE.paint(view, [])
  }

  #lookIn(ms: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), ms)
  }

  #look() {
    let room = MOST_MARKED
    for (const field of this.#fields.all) {
      const { view } = field
      const marked = this.#markedIn(view.state.doc).filter(standIn(field)).slice(0, room)
      room -= marked.length
      const before = HOUSE_STYLE.of(view.state)
      if (keyOf(before) === keyOf(marked)) continue
      if (!HOUSE_STYLE.paint(view, marked)) this.#lookIn(STILL_MS)
    }
  }

  #advisedIn(block: Node, text: string): Advised[] {
    return this.#matcher.find(text).filter(({ from, to }) => !isCodeWithin(block, from, to))
  }

  #markedIn(doc: Node): Painted<StyleSpec>[] {
    return blocksIn(doc).flatMap(({ node, from: start, text }) => {
      const advised = this.#known.get(node) ?? this.#advisedIn(node, text)
      this.#known.set(node, advised)
      return advised.flatMap(({ from, to, text: words, entry }) => {
        const before = text.slice(Math.max(0, from - BEFORE), from)
        const place = JSON.stringify([entry.id, words, before])
        if (this.#isLeft(place)) return []
        return [{ from: start + from, to: start + to, spec: { entry, text: words, place } }]
      })
    })
  }
}

/** In part or as a whole. */
function isCodeWithin(block: Node, from: number, to: number): boolean {
  let found = isCode(block)
  block.nodesBetween(from, to, ({ marks }) => {
    found ||= isCode(block, marks)
  })
  return found
}

/** False where somebody has written since it was marked. */
function isStill({ field: { view }, from, to, spec: { text } }: Marked): boolean {
  return view.state.doc.textBetween(from, to, '\n', '\n') === text
}

function keyOf(painted: readonly Painted<StyleSpec>[]): string {
  return painted
    .map(({ from, to, spec: { entry, place } }) => [from, to, JSON.stringify(entry), place].join())
    .join('\n')
}

/** `Prior to` at the beginning of a sentence is `Before`. */
function inCaseOf(text: string, instead: string): string {
  const [first = ''] = text
  const isCapital = first !== first.toLowerCase() && text.slice(1) === text.slice(1).toLowerCase()
  if (!isCapital || instead === '') return instead
  const [letter = ''] = instead
  return letter.toUpperCase() + instead.slice(letter.length)
}
