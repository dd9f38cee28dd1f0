import type { z } from 'zod'
import { GalleyError, type Fault } from './errors.ts'

/** Whoever sends more faults than that mends these first. */
const MOST_FAULTS = 100

/** What somebody sent as `schema` reads it, or a problem that names the faulty fields. */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const nul = pathOfNul(value)
  if (nul !== null) {
    const fault = {
      field: nul,
      message: 'This holds the character U+0000, which no text can hold.',
    }
    throw new GalleyError('bad-input', 'Some fields are not right.', { faults: [fault] })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults: Fault[] = parsed.error.issues.slice(0, MOST_FAULTS).map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }))
  throw new GalleyError('bad-input', 'Some fields are not right.', { faults })
}

/** An object or array within a value, and what it is part of. */
interface Part {
  name: string
  value: object
  in: Part | null
}

/** Where U+0000 stands in a value, in its strings or their names; null where it does not. */
function pathOfNul(value: unknown): string | null {
  const rest: Part[] = [{ name: '', value: { '': value }, in: null }]
  for (let part = rest.pop(); part; part = rest.pop())
    for (const [name, inner] of entriesOf(part.value)) {
      const isHere = name.includes('\0') || (typeof inner === 'string' && inner.includes('\0'))
      if (isHere) return pathOf({ name, in: part })
      if (typeof inner === 'object' && inner !== null) rest.push({ name, value: inner, in: part })
    }
  return null
}

/** One after the other: all of a long list at once take more memory than the list. */
function* entriesOf(value: object): Generator<[string, unknown]> {
  if (Array.isArray(value)) for (const [i, inner] of value.entries()) yield [String(i), inner]
  else yield* Object.entries(value)
}

/** Made of what was found only: for all parts it would be as long as they are deep, each time. */
function pathOf(part: Pick<Part, 'name' | 'in'>): string {
  const names: string[] = []
  for (let at: Pick<Part, 'name' | 'in'> | null = part; at?.in; at = at.in) names.push(at.name)
  return names.reverse().slice(1).join('.').replaceAll('\0', '')
}
