import * as Y from 'yjs'
import { LONGEST_FIELD } from '../../../shared/document/draft-size.ts'
import { FRAGMENTS } from '../../../shared/document/schema.ts'

/** What several people write at once, each as much as an editor takes, fits. */
export const MOST_OF_FIELD = 4 * LONGEST_FIELD
const MEASURE_MS = 1_000
const LINES: ReadonlySet<string> = new Set(
  Object.values(FRAGMENTS).filter((name) => name !== FRAGMENTS.body),
)

/** How long the fields are that are read as a line: lists of stories show them. What comes in is added up, and measured when it is too much. */
export class FieldLengths {
  readonly #doc: () => Y.Doc
  readonly #now: () => number
  readonly #lengths = new Map<string, number>()
  readonly #measuredAt = new Map<string, number>()

  constructor(deps: { doc: () => Y.Doc; now: () => number }) {
    this.#doc = deps.doc
    this.#now = deps.now
  }

  /** Takes them in, unless a line would come to be too long. */
  take(characters: ReadonlyMap<string, number>): boolean {
    const lines = [...characters].filter(([root]) => LINES.has(root))
    if (!lines.every(([root, added]) => this.#fits(root, added))) return false
    for (const [root, added] of lines) this.#lengths.set(root, this.#lengthOf(root) + added)
    return true
  }

  #fits(root: string, added: number): boolean {
    if (this.#lengthOf(root) + added <= MOST_OF_FIELD) return true
    const measuredAt = this.#measuredAt.get(root) ?? -Infinity
    if (added > MOST_OF_FIELD || this.#now() - measuredAt < MEASURE_MS) return false
    this.#lengths.delete(root)
    return this.#lengthOf(root) + added <= MOST_OF_FIELD
  }

  #lengthOf(root: string): number {
    const known = this.#lengths.get(root)
    if (known !== undefined) return known
    this.#measuredAt.set(root, this.#now())
    const length = charactersIn(this.#doc().getXmlFragment(root))
    this.#lengths.set(root, length)
    return length
  }
}

function charactersIn(fragment: Y.XmlFragment): number {
  let characters = 0
  const types: Pick<Y.XmlFragment, '_start'>[] = [fragment]
  for (let type = types.pop(); type; type = types.pop())
    for (let item = type._start; item; item = item.right) {
      if (item.deleted) continue
      if (item.content instanceof Y.ContentString) characters += item.length
      if (item.content instanceof Y.ContentType) types.push(item.content.type)
    }
  return characters
}
