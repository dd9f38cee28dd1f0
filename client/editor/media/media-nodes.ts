import { Node } from '@tiptap/core'
import { NODES, pictureWidth } from '../../../shared/document/body-rule.ts'
import { EmbedView } from './embed-view.ts'
import { galleryLimit } from './gallery-limit.ts'
import { GalleryView } from './gallery-view.ts'
import type { PictureSource } from './picture-source.ts'
import { PictureView } from './picture-view.ts'
import { wholeMedia } from './whole-media.ts'

interface MediaOptions {
  /** Null where there is no screen. */
  pictures: PictureSource | null
}

/** Between its parts stands no caret: what is typed there would be a part more. */
const PARTED = { isolating: true, allowGapCursor: false } as const

/** Two people may leave any of its lines there twice, or none. */
const LINES = `(${NODES.caption} | ${NODES.alt} | ${NODES.credit})*`

export const Picture = Node.create<MediaOptions>({
  name: NODES.picture,
  group: 'block',
  content: LINES,
  ...PARTED,
  addOptions: () => ({ pictures: null }),
  addAttributes: () => ({
    asset: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-asset'),
      renderHTML: ({ asset }) => ({ 'data-asset': asset as unknown }),
    },
    width: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-width'),
      renderHTML: ({ width }) => ({ 'data-width': pictureWidth(width) }),
    },
    focus: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-focus'),
      renderHTML: ({ focus }) => (typeof focus === 'string' ? { 'data-focus': focus } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-asset]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
  addNodeView() {
    const { pictures } = this.options
    return ({ node, view, getPos }) => new PictureView(node, { view, getPos, pictures })
  },
  addProseMirrorPlugins: () => [wholeMedia()],
})

/** Two to twenty pictures beside each other; more are refused, fewer are shown as they are. */
export const Gallery = Node.create({
  name: NODES.gallery,
  group: 'block',
  content: `${NODES.picture}*`,
  ...PARTED,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: () => ['div', { 'data-gallery': '' }, 0],
  addNodeView: () => (props) => new GalleryView(props.node, props),
  addProseMirrorPlugins: () => [galleryLimit()],
})

export const Embed = Node.create({
  name: NODES.embed,
  group: 'block',
  content: `${NODES.caption}*`,
  ...PARTED,
  addAttributes: () => ({
    address: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-embed'),
      renderHTML: ({ address }) => ({ 'data-embed': address as unknown }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-embed]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
  addNodeView: () => (props) => new EmbedView(props.node, props),
})
