import type { Node } from '@tiptap/pm/model'
import { embedOf } from '../../../shared/document/embeds.ts'
import * as mediaWords from '../../desk/words/media.ts'
import { MediaView, type Where } from './media-view.ts'

/** What is embedded, without a request to anybody: who it comes from, where it stands, and the title that is written here. */
export class EmbedView extends MediaView {
  readonly #facade = document.createElement('div')

  constructor(node: Node, where: Where) {
    super(node, where, { tag: 'figure', label: mediaWords.embed })
    this.dom.className = 'media-embed'
    this.#facade.className = 'media-facade'
    this.#facade.contentEditable = 'false'
    this.dom.append(this.#facade, this.tools, this.contentDOM)
    this.dom.style.setProperty('--line-label', JSON.stringify(mediaWords.embedTitle))
    this.addTool(mediaWords.removeEmbed, this.remove)
    this.show(node)
  }

  protected show({ attrs }: Node) {
    const given: unknown = attrs['address']
    const address = typeof given === 'string' ? given : ''
    const embed = embedOf(address)
    const provider = document.createElement('strong')
    provider.textContent = embed?.provider ?? mediaWords.embedRefused
    const where = document.createElement('span')
    where.textContent = embed?.address ?? address
    this.#facade.replaceChildren(provider, where)
    this.dom.toggleAttribute('data-refused', embed === null)
  }
}
