import type { Context } from 'hono'
import type { z } from 'zod'
import { GalleyError } from '../../kernel/errors.ts'
import { parseInput } from '../../kernel/parse-input.ts'
import type { Env } from '../request.ts'

/** A body that the handler reads. */
export interface Bytes {
  types: readonly string[]
  /** JSON of this schema, or nothing; a large one is read in a thread. */
  json?: z.ZodType
  /** The only one of a form. */
  field?: string
  /** The handler counts them as they arrive. */
  streamed?: boolean
}

export function isBytes(body: z.ZodType | Bytes): body is Bytes {
  return 'types' in body
}

export function readQuery(c: Context<Env>, schema: z.ZodType): unknown {
  return parseInput(schema, c.req.query())
}

/** What the JSON says, or of which type the bytes are. */
export async function readBody(c: Context<Env>, body: z.ZodType | Bytes): Promise<unknown> {
  if (isBytes(body)) return typeOf(c, body)
  const text = await c.req.text()
  if (text === '' && mayBeMissing(body)) return undefined
  return parseInput(body, readJson(text))
}

export function mayBeMissing(body: z.ZodType): boolean {
  return body.safeParse(undefined).success
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new GalleyError('bad-request', 'The body must be JSON.')
  }
}

function typeOf(c: Context<Env>, { types, field, json }: Bytes): string {
  if (json) return 'application/json'
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (types.includes(type)) return type
  const wanted = new Intl.ListFormat('en', { type: 'disjunction' }).format(types)
  const form = field === undefined ? '' : ` with one field "${field}"`
  throw new GalleyError('unsupported-type', `Send this as ${wanted}${form}.`)
}
