import * as fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import {
  any,
  binary,
  CONTENT,
  deepAny,
  deepJson,
  embed,
  format,
  TYPE,
  type,
  words,
  written,
  type Id,
  type Struct,
} from '../support/harmful-updates.ts'

/*
 * Updates made of Yjs's own grammar: every content in every parent, at every clock, beside everything and deleting anything, so
 * often and so deep as one likes. Most are nothing that an editor sends.
 */

/** A struct whose neighbours are numbers, which become ids when it is known what stands in the draft. */
interface Draft {
  content: Pick<Struct, 'content' | 'write'>
  left: Ref | null
  right: Ref | null
  parent: string | Ref
  key: string | null
  repeat: number
}

/** `own`: of the update itself, so many structs back; else one of what is in the draft, or of nothing. */
interface Ref {
  of: 'own' | 'draft' | 'nothing'
  at: number
}

export interface Shape {
  kind: 'update' | 'step2'
  clients: {
    client: 'new' | 'again' | 'colleague' | 'crowd'
    clock: 'next' | 'gap' | 'over'
    structs: Draft[]
  }[]
  deletions: { at: Ref; length: number; repeat: number }[]
}

/** What the draft holds, for a shape to hang from. */
export interface Known {
  /** Of the one who sends it, in earlier shapes: client and next clock. */
  own: { client: number; clock: number }
  colleague: { client: number; clock: number }
  /** What stands there. */
  ids: readonly Id[]
  newClient: () => number
}

/** More fits into no frame. */
const MOST_STRUCTS = 30_000
const MOST_REPEATED = 20_000

const ROOTS = [
  'headline',
  'standfirst',
  'body',
  'slug',
  'heroAlt',
  'bylines',
  'tags',
  'meta',
  'moves',
  'other',
  't',
  '',
]
const KEYS = ['section', 'date', 'slug', 'tags', 'as', 'level', 'other', '__proto__']
const NAMES = ['paragraph', 'heading', 'listItem', 'bulletList', 'hardBreak', 'mystery', '']

const value = fc.oneof(
  fc.constantFrom<unknown>(null, true, 7, 1.5, 'text', ['a'], [[1, 2, 3, 4, 5, 0]], { a: 1 }),
  fc.constantFrom(6_000, 30_000, 300_000).map((length) => 'x'.repeat(length)),
  fc.constantFrom(10, 2_000, 100_000).map((length) => Array.from({ length }, () => ({}))),
)
const depth = fc.constantFrom(1, 5, 31, 33, 200, 5_000)

const content: fc.Arbitrary<Pick<Struct, 'content' | 'write'>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('x', 'word', '\ud83d', '😀', 'y'.repeat(300), '').map(words),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...Object.values(TYPE)), fc.constantFrom(...NAMES))
      .map(typed),
  },
  value.map(any),
  depth.map(deepAny),
  depth.map((deep) => embed(deepJson(deep))),
  fc
    .tuple(
      fc.constantFrom('bold', 'link', 'mystery'),
      fc.constantFrom('true', 'null', '{"href":"x"}', '[[1]]'),
    )
    .map(([key, json]) => format(key, json)),
  fc.constantFrom(1, 50, 100_000).map(numbered(CONTENT.deleted)),
  fc.constantFrom(1, 50, 2 ** 40).map(numbered(0)),
  fc.constantFrom(1, 50).map(numbered(10)),
  fc.constant(binary),
  fc.constantFrom('"a"', 'undefined', '{"a":[]}', deepJson(100)).map(json),
  fc.constant(subdocument()),
)

function typed([ref, name]: [number, string]) {
  return type(ref, ref === TYPE.element || ref === TYPE.hook ? name : undefined)
}

function numbered(kind: number) {
  return (length: number) => ({
    content: kind,
    write: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, length),
  })
}

function json(text: string) {
  return {
    content: CONTENT.json,
    write: (encoder: encoding.Encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, text)
    },
  }
}

function subdocument() {
  return {
    content: 9,
    write: (encoder: encoding.Encoder) => {
      encoding.writeVarString(encoder, 'guid')
      encoding.writeAny(encoder, {})
    },
  }
}

const ref: fc.Arbitrary<Ref> = fc.record({
  of: fc.oneof(
    { weight: 5, arbitrary: fc.constant('own' as const) },
    { weight: 5, arbitrary: fc.constant('draft' as const) },
    { weight: 1, arbitrary: fc.constant('nothing' as const) },
  ),
  at: fc.nat({ max: 60 }),
})

const struct: fc.Arbitrary<Draft> = fc.record({
  content,
  left: fc.option(ref, { freq: 2 }),
  right: fc.option(ref, { freq: 2 }),
  parent: fc.oneof(fc.constantFrom(...ROOTS), ref),
  key: fc.option(fc.constantFrom(...KEYS), { freq: 3 }),
  repeat: fc.oneof(
    { weight: 20, arbitrary: fc.constant(1) },
    fc.constantFrom(20, 300, 4_000, 20_000),
  ),
})

export const shape: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom('update' as const, 'step2' as const),
  clients: fc.array(
    fc.record({
      client: fc.constantFrom(
        'new' as const,
        'again' as const,
        'again' as const,
        'colleague' as const,
        'crowd' as const,
      ),
      clock: fc.constantFrom(
        'next' as const,
        'next' as const,
        'next' as const,
        'gap' as const,
        'over' as const,
      ),
      structs: fc.array(struct, { minLength: 1, maxLength: 12 }),
    }),
    { maxLength: 3 },
  ),
  deletions: fc.array(
    fc.record({
      at: ref,
      length: fc.constantFrom(0, 1, 3, 1_000, 2 ** 40),
      repeat: fc.constantFrom(1, 1, 1, 500, 20_000),
    }),
    { maxLength: 3 },
  ),
})

/** The bytes, and how far the sender's own client id comes with them if they are taken. */
export function updateOf({ clients, deletions }: Shape, known: Known): Uint8Array {
  const structs = clients.flatMap((part) => {
    const many = part.client === 'crowd' ? Math.min(300, part.structs.length * 30) : 1
    return Array.from({ length: many }, () => partOf(part, known))
  })
  return written({
    structs,
    deletions: deletions.map(({ at, length, repeat }) => {
      // Whoever may write may delete what others wrote: that is no harm.
      const [client, clock] = at.of === 'nothing' ? [77, at.at] : [known.own.client, at.at]
      const ranges = Array.from({ length: repeat }, (_, i): Id => [clock + 2 * i * length, length])
      return { client, ranges }
    }),
  })
}

function partOf({ client: whose, clock: when, structs }: Shape['clients'][number], known: Known) {
  const { client, clock } =
    whose === 'again'
      ? known.own
      : whose === 'colleague'
        ? known.colleague
        : { client: known.newClient(), clock: 0 }
  const from = Math.max(0, clock + { next: 0, gap: 5, over: -2 }[when])
  const made: Struct[] = []
  for (const { content, left, right, parent, key, repeat } of structs)
    for (
      let i = 0;
      i < (whose === 'crowd' ? 1 : Math.min(repeat, mostOf(content))) && made.length < MOST_STRUCTS;
      i++
    ) {
      const at: Id = [client, from + made.length]
      made.push({
        ...content,
        left: left && idOf(left, known, at),
        right: right && idOf(right, known, at),
        parent: typeof parent === 'string' ? parent : idOf(parent, known, at),
        ...(key !== null && { key }),
      })
    }
  return { client, clock: from, structs: made }
}

/** What is long by itself would make frames that no socket takes. */
function mostOf({ content }: Draft['content']): number {
  return content === CONTENT.string || content === CONTENT.type ? MOST_REPEATED : 10
}

function idOf({ of, at }: Ref, { ids }: Known, [client, clock]: Id): Id {
  if (of === 'own') return [client, Math.max(0, clock - 1 - (at % 8))]
  if (of === 'draft') return ids[at % ids.length] ?? [client, 0]
  return [77, at]
}
