import { all, type DomDocument } from './dom.ts'

/** What a page tells machines of its article. */
export interface LinkedData {
  headline: string
  authors: string[]
  section: string
  published: string
}

const ARTICLE = /Article$|Posting$|^Report/
const MOST_NODES = 2_000

/** schema.org as JSON-LD: the first article that the page describes. */
export function linkedDataIn(document: DomDocument): LinkedData | null {
  const scripts = all(document, 'script[type="application/ld+json"]')
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script.textContent ?? '')))
  const article = nodes.find((node) =>
    list(node['@type']).some((type) => ARTICLE.test(String(type))),
  )
  if (!article) return null
  return {
    headline: text(article['headline']),
    authors: list(article['author'])
      .map(nameOf)
      .filter((name) => name !== ''),
    section: text(list(article['articleSection'])[0]),
    published: text(article['datePublished']),
  }
}

type Node = Record<string, unknown>

/** A node, and those that a list or a graph holds. */
function nodesOf(value: unknown): Node[] {
  const nodes: Node[] = []
  const waiting = [value]
  while (waiting.length > 0 && nodes.length < MOST_NODES) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_NODES))
    else if (isNode(next)) {
      nodes.push(next)
      waiting.push(next['@graph'], next['mainEntity'])
    }
  }
  return nodes
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Many pages hold some that is broken; the words of the page are there all the same.
    return null
  }
}

function nameOf(author: unknown): string {
  return isNode(author) ? text(list(author['name'])[0]) : text(author)
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
