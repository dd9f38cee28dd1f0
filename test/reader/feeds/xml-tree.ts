import { SaxesParser } from 'saxes'

/** Names as the tests write them, whatever prefix a document gives them. */
const KNOWN: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/atompub/tombstones/1.0': 'at:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap:',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image:',
}

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  /** Its own, without that of its children. */
  text: string
  children: XmlNode[]
}

/** The root of a document. Throws where it is not well-formed, or where a name is of no namespace that is known here. */
export function parseXml(document: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true })
  const top: XmlNode = { name: '', attributes: {}, text: '', children: [] }
  const open = [top]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const node: XmlNode = { name: named(uri, local), attributes: {}, text: '', children: [] }
    for (const attribute of Object.values(attributes))
      node.attributes[named(attribute.uri, attribute.local)] = attribute.value
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const inner = open.at(-1)
    if (inner) inner.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(document).close()
  const [root] = top.children
  if (!root) throw new Error('no element')
  return root
}

function named(uri: string, local: string): string {
  const prefix = KNOWN[uri]
  if (prefix === undefined) throw new Error(`a namespace that nobody asked for: ${uri}`)
  return prefix + local
}

export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name)
}

/** The text of the one child of that name; undefined where there is none. */
export function textOf(node: XmlNode, name: string): string | undefined {
  const [found, ...others] = all(node, name)
  if (others.length > 0) throw new Error(`more than one ${name} in ${node.name}`)
  return found?.text
}

export function texts(node: XmlNode, name: string): string[] {
  return all(node, name).map(({ text }) => text)
}
