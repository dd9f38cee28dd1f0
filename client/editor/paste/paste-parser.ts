import { DOMParser, Fragment, Slice, type ParseOptions, type Schema } from '@tiptap/pm/model'
import { blocksIn } from '../../../shared/document/html/read-html.ts'
import {
  childrenOf,
  isElement,
  type DomElement,
  type DomNode,
} from '../../../shared/document/html/dom.ts'
import { nodesOf } from './nodes-of.ts'

/** Reads what was copied anywhere by the rule of what a body may hold, and what was copied here as it is. */
export class PasteParser extends DOMParser {
  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules)
  }

  override parseSlice(dom: Node, options: ParseOptions = {}): Slice {
    // ProseMirror asks to keep white space where it knows who wrote the HTML.
    if (options.preserveWhitespace && isOurs(dom)) return super.parseSlice(dom, options)
    const blocksAround = Math.max(0, (options.context?.depth ?? 1) - 1)
    const nodes = nodesOf(blocksIn(dom, blocksAround), this.schema)
    return Slice.maxOpen(Fragment.from(nodes), false)
  }
}

const OURS = new Set(
  'p h2 h3 ul ol li blockquote pre code hr br strong em u s a span sup sub tbody'.split(' '),
)

/** Of media, only what the editor makes of them is known. */
const MEDIA = ['data-asset', 'data-line', 'data-gallery', 'data-embed']

function isOurs(dom: DomNode): boolean {
  return childrenOf(dom).every((node) => !isElement(node) || (isOurElement(node) && isOurs(node)))
}

function isOurElement(element: DomElement): boolean {
  return (
    OURS.has(element.localName) ||
    element.getAttribute('data-node') !== null ||
    element.getAttribute('class') === 'table-scroll' ||
    MEDIA.some((name) => element.getAttribute(name) !== null)
  )
}
