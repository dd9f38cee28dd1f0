import type { Node } from '@tiptap/pm/model'
import { GALLERY } from '../../../shared/document/body-rule.ts'
import * as mediaWords from '../../desk/words/media.ts'
import { chooseFiles } from './choose-files.ts'
import { MediaView, type Where } from './media-view.ts'
import { takePictures } from './picture-uploads.ts'

/** Pictures beside each other, and what adds more of them. */
export class GalleryView extends MediaView {
  readonly #add: HTMLButtonElement
  readonly #count = document.createElement('p')

  constructor(node: Node, where: Where) {
    super(node, where, { tag: 'div', label: mediaWords.gallery })
    this.dom.className = 'media-gallery'
    this.contentDOM.className = 'media-pictures'
    this.#count.className = 'media-note'
    this.#count.contentEditable = 'false'
    this.dom.append(this.#count, this.tools, this.contentDOM)
    this.#add = this.addTool(mediaWords.addToGallery, () => void this.#addPictures())
    this.addTool(mediaWords.removeGallery, this.remove)
    this.show(node)
  }

  protected show({ childCount }: Node) {
    this.#count.textContent = mediaWords.inGallery(childCount)
    this.#add.disabled = childCount >= GALLERY.most
  }

  async #addPictures() {
    const files = await chooseFiles()
    const at = this.where()
    if (!at || files.length === 0) return
    // Each for which there is no room says so.
    takePictures(at.view, files, { within: at.pos + this.node.nodeSize - 1 })
  }
}
