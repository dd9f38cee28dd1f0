import type { Node } from '@tiptap/pm/model'
import { NODES, pictureWidth } from '../../../shared/document/body-rule.ts'
import { PICTURE_WIDTHS, type PictureWidth } from '../../../shared/document/content.ts'
import { focusOf, writtenFocus, type Focus } from '../../../shared/model/focus.ts'
import * as mediaWords from '../../desk/words/media.ts'
import { MediaView, type Where } from './media-view.ts'
import { PictureFrame } from './picture-frame.ts'
import type { PictureSource } from './picture-source.ts'

/** A picture as readers will see it, with its lines below, where they are written. */
export class PictureView extends MediaView {
  readonly #frame: PictureFrame
  readonly #pictures: PictureSource | null
  readonly #widths = new Map<PictureWidth, HTMLButtonElement>()

  constructor(node: Node, where: Where & { pictures: PictureSource | null }) {
    super(node, where, { tag: 'figure', label: mediaWords.tools })
    this.#pictures = where.pictures
    this.#frame = new PictureFrame(where.pictures)
    this.dom.className = 'media-picture'
    this.dom.append(this.#frame.dom, this.tools, this.contentDOM)
    if (isInGallery(where)) {
      this.addTool(mediaWords.earlier, () => this.#move(-1))
      this.addTool(mediaWords.later, () => this.#move(1))
    } else
      for (const width of PICTURE_WIDTHS)
        this.#widths.set(
          width,
          this.addTool(mediaWords.widths[width], () => this.#setWidth(width)),
        )
    const point = this.addTool(mediaWords.focus.name, () => this.#askFocus())
    point.setAttribute('aria-haspopup', 'dialog')
    this.addTool(mediaWords.removePicture, this.remove)
    this.show(node)
  }

  destroy() {
    this.#frame.destroy()
  }

  protected show({ attrs }: Node) {
    const width = pictureWidth(attrs['width'])
    this.dom.dataset['width'] = width
    for (const [one, button] of this.#widths)
      button.setAttribute('aria-pressed', String(one === width))
    this.#frame.show(this.#asset)
    this.#frame.keep(this.#focus)
  }

  get #asset(): string {
    const asset: unknown = this.node.attrs['asset']
    return typeof asset === 'string' ? asset : ''
  }

  get #focus(): Focus | null {
    const written: unknown = this.node.attrs['focus']
    return typeof written === 'string' ? focusOf(this.#asset, written) : null
  }

  #askFocus() {
    if (!this.where()) return
    const assetId = this.#asset
    this.#pictures?.askFocus?.({
      assetId,
      focus: this.#focus,
      keep: (focus) => this.#setFocus(focus && writtenFocus(assetId, focus)),
    })
  }

  #setFocus(written: string | null): boolean {
    const at = this.where()
    if (!at) return false
    at.view.dispatch(at.view.state.tr.setNodeAttribute(at.pos, 'focus', written))
    return this.node.attrs['focus'] === written
  }

  #setWidth(width: PictureWidth) {
    const at = this.where()
    if (at) at.view.dispatch(at.view.state.tr.setNodeAttribute(at.pos, 'width', width))
  }

  /** Past the picture before it, or behind the next one. */
  #move(by: -1 | 1) {
    const at = this.where()
    if (!at) return
    const { view, pos } = at
    const { doc, tr } = view.state
    const $pos = doc.resolve(pos)
    const other = $pos.parent.maybeChild($pos.index() + by)
    if (!other) return
    const picture = this.node
    const [from, to] =
      by < 0
        ? [pos - other.nodeSize, pos + picture.nodeSize]
        : [pos, pos + picture.nodeSize + other.nodeSize]
    view.dispatch(tr.replaceWith(from, to, by < 0 ? [picture, other] : [other, picture]))
    // It is another one for the screen; whoever moves it on by the keyboard is still at it.
    const moved = view.nodeDOM(by < 0 ? from : from + other.nodeSize)
    if (moved instanceof HTMLElement) moved.querySelectorAll('button')[by < 0 ? 0 : 1]?.focus()
  }
}

function isInGallery({ view, getPos }: Where): boolean {
  const pos = getPos()
  if (pos === undefined || pos > view.state.doc.content.size) return false
  return view.state.doc.resolve(pos).parent.type.name === NODES.gallery
}
