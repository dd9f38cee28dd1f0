import type { IncomingHttpHeaders } from 'node:http'

/** How a body may be packed, the smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** An answer that is made once for all who ask: in every form that it is sent in, under one weak ETag (RFC 9110 §8.8.1). */
export interface Finished {
  /** Of what it was made: it is served only while that is what there is. */
  stamp: string
  etag: string
  /** What caches in front of the newsroom know it by. */
  tags: readonly string[]
  bodies: Record<Encoding, Uint8Array<ArrayBuffer>>
}

const ACCEPTED: Record<Encoding, RegExp> = {
  br: accepts('br'),
  gzip: accepts('gzip|\\*'),
  identity: /^/,
}

/** There are some twenty; nobody fills this with others. */
const MOST_KNOWN = 500
const known = new Map<string, Encoding>()

/** The best that this `Accept-Encoding` takes. */
export function encodingFor(header = ''): Encoding {
  const before = known.get(header)
  if (before !== undefined) return before
  const parts = header.split(',')
  const found = ENCODINGS.find((name) => parts.some((part) => ACCEPTED[name].test(part)))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(header, found ?? 'identity')
  return found ?? 'identity'
}

function accepts(names: string): RegExp {
  return new RegExp(`^\\s*(${names})\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?$`, 'i')
}

/** RFC 9110 §13.1.2: compared weakly. */
export function matches(header: IncomingHttpHeaders['if-none-match'], etag: string): boolean {
  if (header === undefined) return false
  const known = opaque(etag)
  return header.split(',').some((part) => {
    const tag = opaque(part.trim())
    return tag === '*' || tag === known
  })
}

function opaque(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag
}

/** True for an `Accept` that takes an HTML page, as none at all does (RFC 9110 §12.5.1). */
export function takesPage(header: string | undefined): boolean {
  if (header === undefined || header.trim() === '') return true
  return header.split(',').some((part) => PAGE.test(part) && !/;\s*q=0(\.0*)?\s*(;|$)/i.test(part))
}

const PAGE = /^\s*(text\/html|text\/\*|\*\/\*)\s*(;|$)/i
