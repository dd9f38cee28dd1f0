import type { Focus } from '../../../shared/model/focus.ts'
import * as mediaWords from '../../desk/words/media.ts'
import type { PictureSource } from './picture-source.ts'

const NEAR = { rootMargin: '800px' }

/** The place of a picture's file: it is asked for when it comes near the window, so that a hundred pictures are none. */
export class PictureFrame {
  readonly dom = document.createElement('div')
  readonly #pictures: PictureSource | null
  readonly #near: IntersectionObserver | null
  #asset: string | null = null
  #isNear = false

  constructor(pictures: PictureSource | null) {
    this.#pictures = pictures
    this.dom.className = 'media-frame'
    this.dom.contentEditable = 'false'
    this.#near = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      this.#isNear = true
      this.#near?.disconnect()
      void this.#load()
    }, NEAR)
    this.#near.observe(this.dom)
  }

  show(asset: string) {
    if (asset === this.#asset) return
    this.#asset = asset
    this.dom.replaceChildren()
    if (this.#isNear) void this.#load()
  }

  /** Where it is cropped. */
  keep(focus: Focus | null) {
    if (focus) this.dom.style.setProperty('--focus', `${focus.x}% ${focus.y}%`)
    else this.dom.style.removeProperty('--focus')
  }

  destroy() {
    this.#near?.disconnect()
  }

  async #load() {
    const asset = this.#asset
    if (asset === null || !this.#pictures) return
    const shown = await this.#pictures
      .preview(asset)
      .then((file) => (file ? imageOf(file.url) : note(mediaWords.gone)))
      .catch(() => note(mediaWords.unreachable))
    if (asset === this.#asset) this.dom.replaceChildren(shown)
  }
}

/** Its lines say what it shows. */
function imageOf(url: string): HTMLImageElement {
  const image = document.createElement('img')
  Object.assign(image, { src: url, alt: '', draggable: false })
  return image
}

function note(text: string): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.className = 'media-note'
  paragraph.textContent = text
  return paragraph
}
