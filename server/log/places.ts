import * as Y from 'yjs'
import {
  ADDITIONS,
  CARRIED,
  DECISIONS,
  FRAGMENTS,
  LISTS,
  MAX_DEPTH,
  META,
  MOVES,
  STRIKES,
} from '../../shared/document/schema.ts'
import type { Struct } from '../../shared/document/update-parts.ts'

/** What takes in structs. A root that no schema names takes in whatever it likes, and so does all below it. */
type Kind =
  'blocks' | 'element' | 'text' | 'list' | 'map' | 'moves' | 'records' | 'free' | 'nothing'

interface Holder {
  kind: Kind
  /** How many types it is below a root. */
  depth: number
  root: string
  /** Of an element. */
  name: string | null
  /** The same for the same holder. */
  is: unknown
}

/** Where a struct stands: in what, and at which key. */
export interface Place extends Holder {
  key: string | null
}

/** What it hangs from is gone, or is not here. */
type Nowhere = 'gone' | 'unknown'

const BLOCKS = new Set<string>(Object.values(FRAGMENTS))
const ROOT_KINDS: Readonly<Record<string, Kind>> = {
  [META]: 'map',
  [MOVES]: 'moves',
  [CARRIED]: 'moves',
  [ADDITIONS]: 'records',
  [STRIKES]: 'records',
  [DECISIONS]: 'records',
}
const ENTRIES = new Set<string>(Object.values(LISTS))
/** Where a depth is deep enough to stop counting. */
const MOST_WALKED = 4 * MAX_DEPTH

/** Where the structs of an update would stand in a document, which is not changed. Each is looked up once. */
export class Places {
  readonly #doc: Y.Doc
  readonly #ofClients: ReadonlyMap<number, readonly Struct[]>
  readonly #found = new Map<Struct, Place | Nowhere>()
  readonly #holders = new Map<Y.AbstractType<unknown>, Holder>()

  constructor(structs: readonly Struct[], doc: Y.Doc) {
    this.#doc = doc
    this.#ofClients = Map.groupBy(structs, ({ id }) => id.client)
  }

  /** Those that it hangs from come first, and none of it by recursion: there may be as many as there are structs. */
  of(struct: Struct): Place | Nowhere {
    const chain: Struct[] = []
    for (
      let at: Struct | undefined = struct;
      at && !this.#found.has(at);
      at = this.#hangsFrom(at)
    ) {
      chain.push(at)
      // Whatever hangs from itself waits for ever.
      this.#found.set(at, 'unknown')
    }
    for (const one of chain.reverse()) this.#found.set(one, this.#find(one))
    return this.#found.get(struct) ?? 'unknown'
  }

  /** Where what has this id stands, in the document or in the update. */
  at(id: Y.ID): Place | Nowhere {
    if (!this.#isHere(id)) {
      const struct = this.#inUpdate(id)
      return struct ? this.of(struct) : 'unknown'
    }
    const item = this.#structAt(id)
    if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return 'gone'
    return { ...this.#holder(item.parent), key: item.parentSub }
  }

  #hangsFrom(struct: Struct): Struct | undefined {
    if (!(struct instanceof Y.Item)) return undefined
    const parent = struct.parent as unknown
    const id = struct.origin ?? struct.rightOrigin ?? (parent instanceof Y.ID ? parent : null)
    return id && !this.#isHere(id) ? this.#inUpdate(id) : undefined
  }

  #find(struct: Struct): Place | Nowhere {
    if (!(struct instanceof Y.Item)) return struct instanceof Y.Skip ? 'unknown' : 'gone'
    const beside = struct.origin ?? struct.rightOrigin
    if (beside) return this.#foundAt(beside)
    const parent = struct.parent as unknown
    const key = struct.parentSub
    if (typeof parent === 'string') return { ...rootHolder(parent), key }
    if (!(parent instanceof Y.ID)) return 'unknown'
    const holder = this.#typeAt(parent)
    return typeof holder === 'string' ? holder : { ...holder, key }
  }

  /** As `at`, where what is in the update has been found. */
  #foundAt(id: Y.ID): Place | Nowhere {
    if (this.#isHere(id)) return this.at(id)
    const struct = this.#inUpdate(id)
    return (struct && this.#found.get(struct)) ?? 'unknown'
  }

  #typeAt(id: Y.ID): Holder | Nowhere {
    if (!this.#isHere(id)) {
      const struct = this.#inUpdate(id)
      const place = struct && this.#found.get(struct)
      if (!place || typeof place === 'string') return place ?? 'unknown'
      if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return 'gone'
      if (!(struct.content instanceof Y.ContentType)) return { ...place, kind: 'nothing' }
      return below(place, struct.content.type, struct)
    }
    const item = this.#structAt(id)
    if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) return 'gone'
    if (item.content instanceof Y.ContentType) return this.#holder(item.content.type)
    return { kind: 'nothing', depth: 0, root: '', name: null, is: item }
  }

  #holder(type: Y.AbstractType<unknown>): Holder {
    const known = this.#holders.get(type)
    if (known) return known
    const types = [type]
    for (let top = type; top._item?.parent instanceof Y.AbstractType; types.push(top))
      if (types.length > MOST_WALKED) break
      else top = top._item.parent as Y.AbstractType<unknown>
    let holder = rootHolder(rootName(types.pop() ?? type))
    for (const one of types.reverse()) {
      holder = below(holder, one, one)
      this.#holders.set(one, holder)
    }
    return holder
  }

  #isHere({ client, clock }: Y.ID): boolean {
    return clock < Y.getState(this.#doc.store, client)
  }

  #structAt(id: Y.ID): Y.AbstractStruct {
    return Y.getItem(this.#doc.store, id)
  }

  #inUpdate({ client, clock }: Y.ID): Struct | undefined {
    const structs = this.#ofClients.get(client) ?? []
    let [low, high] = [0, structs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((structs[middle]?.id.clock ?? Infinity) <= clock) low = middle + 1
      else high = middle
    }
    const struct = structs[low - 1]
    return struct && clock < struct.id.clock + struct.length ? struct : undefined
  }
}

function rootName(root: Y.AbstractType<unknown>): string {
  return root.doc && root._item === null ? Y.findRootTypeKey(root) : ''
}

function rootHolder(root: string): Holder {
  return { kind: rootKind(root), depth: 0, root, name: null, is: root }
}

function rootKind(root: string): Kind {
  if (BLOCKS.has(root)) return 'blocks'
  if (ENTRIES.has(root)) return 'list'
  return (Object.hasOwn(ROOT_KINDS, root) ? ROOT_KINDS[root] : undefined) ?? 'free'
}

function below(place: Holder, type: unknown, is: unknown): Holder {
  const kind = place.kind === 'free' ? 'free' : kindOf(type)
  const name = type instanceof Y.XmlElement ? type.nodeName : null
  return { kind, depth: place.depth + 1, root: place.root, name, is }
}

function kindOf(type: unknown): Kind {
  if (type instanceof Y.XmlText) return 'text'
  return type instanceof Y.XmlElement ? 'element' : 'nothing'
}
