import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Node } from '@tiptap/pm/model'
import type { Awareness } from 'y-protocols/awareness'
import { NODES } from '../../../shared/document/body-rule.ts'
import type { DraftBinding } from '../binding/draft-binding.ts'
import type { Place } from '../binding/places.ts'
import { COMPOSED_MS, readScreen } from '../binding/read-screen.ts'
import * as mediaWords from '../../desk/words/media.ts'
import { arrivingOf, tellArriving } from './arriving.ts'
import { LEFT, type Coming } from './coming.ts'
import { hasWords, pictureFiles } from './copied-files.ts'
import { placeForMedia } from './insert-media.ts'
import { newPicture } from './new-media.ts'
import type { PictureSource } from './picture-source.ts'
import { placeholderOf } from './placeholder.ts'

/** Whoever chooses more has chosen a folder. */
const MOST_AT_ONCE = 20

/** What colleagues hear of it costs each of them a frame. */
const STEPS = 20

interface Own extends Coming {
  id: string
  place: Place
  percent: number
  /** Why it failed; null while it is on its way. */
  fault: string | null
  /** What is said instead of that it failed; nothing can be done about it. */
  told?: string
}

interface Deps {
  binding: DraftBinding
  awareness: Awareness
  pictures: PictureSource
  /** False while what the person does is only suggested, which a picture can't be: they are told so. */
  mayTake: () => boolean
}

const KEY = new PluginKey<DecorationSet>('picture-uploads')
const uploadsOf = new WeakMap<EditorView, PictureUploads>()

/** Takes pictures in from files, at a place of the text. */
export function takePictures(view: EditorView, files: readonly File[], at: At = {}): void {
  uploadsOf.get(view)?.takeFiles(files, at)
}

export function bringPictures(view: EditorView, coming: readonly Coming[], at: At): void {
  uploadsOf.get(view)?.take(coming, at)
}

/** Says, where the caret is, how many pictures of what was pasted nobody can bring along. */
export function tellLeft(view: EditorView, count: number): void {
  uploadsOf.get(view)?.tellLeft(count)
}

/** Beside the block at `pos`, else at the caret; or `within` a gallery. */
interface At {
  pos?: number | undefined
  within?: number
}

export function pictureUploads(deps: Deps): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) => {
        const now: unknown = tr.getMeta(KEY)
        return now instanceof DecorationSet ? now : shown.map(tr.mapping, tr.doc)
      },
    },
    props: {
      decorations: (state) => KEY.getState(state),
      handlePaste: (view, { clipboardData }) => {
        const files = pictureFiles(clipboardData)
        // Programs put a picture of the words beside the words.
        if (files.length === 0 || hasWords(clipboardData)) return false
        takePictures(view, files)
        return true
      },
      handleDrop: (view, event) => {
        const files = pictureFiles(event.dataTransfer)
        if (files.length === 0) return false
        // Elsewhere on the page it would become the picture at the top.
        event.stopPropagation()
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        takePictures(view, files, { pos: at?.pos })
        return true
      },
    },
    view: (view) => {
      const uploads = new PictureUploads(view, deps)
      uploadsOf.set(view, uploads)
      return {
        update: (_view, before) => uploads.follow(before),
        destroy: () => uploads.destroy(),
      }
    },
  })
}

class PictureUploads {
  readonly #view: EditorView
  readonly #deps: Deps
  readonly #own = new Map<string, Own>()
  readonly #onAwareness = () => this.#showSoon()
  #timer: ReturnType<typeof setTimeout> | undefined
  #last: Promise<void> = Promise.resolve()
  #count = 0
  #destroyed = false

  constructor(view: EditorView, deps: Deps) {
    this.#view = view
    this.#deps = deps
    deps.awareness.on('change', this.#onAwareness)
    this.#showSoon()
  }

  takeFiles(files: readonly File[], at: At) {
    const { pictures } = this.#deps
    const coming = files.slice(0, MOST_AT_ONCE).map((file): Coming => {
      return { name: file.name, bring: (tell) => pictures.upload(file, tell) }
    })
    this.take(coming, at)
  }

  take(coming: readonly Coming[], at: At) {
    const place = this.#placeAt(at)
    if (!place) return
    for (const one of coming) {
      const id = `${this.#count++}`
      this.#own.set(id, { ...one, id, place, percent: 0, fault: null })
      this.#bringInTurn(id)
    }
    this.#tell()
  }

  tellLeft(count: number) {
    const place = this.#placeAt({})
    if (!place) return
    const id = `${this.#count++}`
    const told = mediaWords.leftBehind(count)
    this.#own.set(id, { ...LEFT, id, told, place })
    this.#tell()
  }

  #placeAt({ pos = this.#view.state.selection.head, within }: At): Place | null {
    const { binding, mayTake } = this.#deps
    const { doc } = this.#view.state
    if (!this.#view.editable || !binding.field.isShown(doc) || !mayTake()) return null
    const at = within ?? placeForMedia(doc, pos)
    return binding.field.hold({ anchor: at, head: at })?.anchor ?? null
  }

  /** The text has changed: what waits in it stands elsewhere. */
  follow(before: EditorState) {
    if (!before.doc.eq(this.#view.state.doc)) this.#showSoon()
  }

  destroy() {
    this.#destroyed = true
    clearTimeout(this.#timer)
    this.#deps.awareness.off('change', this.#onAwareness)
    tellArriving(this.#deps.awareness, [])
  }

  /** One by one, so that they come in the order in which they were chosen. */
  #bringInTurn(id: string) {
    this.#last = this.#last.then(() => this.#bring(id))
  }

  /** Never rejects. */
  async #bring(id: string) {
    const own = this.#change(id, { percent: 0, fault: null })
    if (!own) return
    try {
      const tell = (share: number) =>
        void this.#change(id, { percent: Math.round(share * STEPS) * (100 / STEPS) })
      const assetId = await own.bring(tell)
      if (this.#destroyed || !this.#own.has(id)) return
      const fault = this.#insert(own, assetId)
      if (fault === null) this.#remove(id)
      else this.#change(id, { fault })
    } catch (error) {
      this.#change(id, { fault: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Gives what kept it from standing there, null where it does. What stands below it as its caption becomes that. */
  #insert({ place, alt = '', caption = '' }: Own, assetId: string): string | null {
    readScreen(this.#view)
    const { state } = this.#view
    const { binding } = this.#deps
    const pos = binding.field.isShown(state.doc) ? binding.field.positionOf(place) : null
    if (pos === null || !this.#view.editable) return mediaWords.notWritable
    const below = captionAt(state.doc, pos, caption)
    const picture = newPicture(state.schema, { assetId, alt, caption: below ? caption : '' })
    if (!picture) return mediaWords.notWritable
    const tr = state.tr.replaceWith(pos, pos + (below?.nodeSize ?? 0), picture)
    if (waitsAt(state, pos)) tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 2)))
    this.#view.dispatch(tr)
    return this.#view.state.doc.eq(state.doc) ? mediaWords.noRoom : null
  }

  #change(id: string, change: Partial<Own>): Own | null {
    const own = this.#own.get(id)
    if (!own) return null
    const { percent, fault } = own
    Object.assign(own, change)
    if (own.percent !== percent || own.fault !== fault) this.#tell()
    return own
  }

  #remove(id: string) {
    this.#own.delete(id)
    this.#tell()
  }

  #tell() {
    if (this.#destroyed) return
    const onTheirWay = [...this.#own.values()].filter(({ fault }) => fault === null)
    tellArriving(this.#deps.awareness, onTheirWay)
    this.#showSoon()
  }

  /** Once a turn, and not in the midst of a word that is composed. */
  #showSoon(inMs = 0) {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      if (this.#destroyed) return
      if (this.#view.composing) this.#showSoon(COMPOSED_MS)
      else this.#show()
    }, inMs)
  }

  #show() {
    readScreen(this.#view)
    const { state } = this.#view
    const { binding, awareness } = this.#deps
    if (!binding.field.isShown(state.doc)) return
    const theirs = arrivingOf(awareness)
    if (theirs.length + this.#own.size === 0 && KEY.getState(state) === DecorationSet.empty) return
    const widget = (place: Place, key: string, make: () => HTMLElement) => {
      const pos = binding.field.positionOf(place)
      return pos === null ? [] : [Decoration.widget(pos, make, { key, side: -1 })]
    }
    const shown = [
      ...[...this.#own.values()].flatMap((own) =>
        widget(own.place, keyOf(own), () => this.#placeholder(own)),
      ),
      ...theirs.flatMap((one) => {
        const words = mediaWords.uploadingBy(one.person, one.name)
        const { id, percent, place } = one
        return widget(place, `${id} ${percent}`, () => placeholderOf({ words, percent }))
      }),
    ]
    const now = shown.length === 0 ? DecorationSet.empty : DecorationSet.create(state.doc, shown)
    this.#view.dispatch(state.tr.setMeta(KEY, now))
  }

  #placeholder({ id, name, percent, fault, told }: Own): HTMLElement {
    if (fault === null) return placeholderOf({ words: mediaWords.uploading(name), percent })
    const dismiss = () => this.#remove(id)
    if (told !== undefined) return placeholderOf({ words: told, fault, dismiss })
    return placeholderOf({
      words: mediaWords.failed(name),
      fault,
      again: () => this.#bringInTurn(id),
      dismiss,
    })
  }
}

/** Whether somebody still waits for the picture where they asked for it. Whoever has gone on to write elsewhere is left there. */
function waitsAt({ selection: { empty, $head } }: EditorState, pos: number): boolean {
  return empty && $head.depth > 0 && $head.parent.content.size === 0 && $head.before(1) === pos
}

/** The paragraph that says what a picture shows, unless somebody has changed it since it was pasted. */
function captionAt(doc: Node, pos: number, caption: string): Node | null {
  const below = doc.resolve(pos).nodeAfter
  const isIt = caption !== '' && below?.type.name === NODES.paragraph
  return isIt && below.textContent === caption ? below : null
}

function keyOf({ id, percent, fault }: Own): string {
  return `own ${id} ${percent} ${fault ?? ''}`
}
