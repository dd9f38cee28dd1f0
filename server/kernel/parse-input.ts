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

/** A part of a value, and what it is part of. */
interface Part {
  name: string
  value: unknown
  in: Part | null
}

/** Where U+0000 stands in a value, in its strings or their names; null where it does not. */
function pathOfNul(value: unknown): string | null {
  const rest: Part[] = [{ name: '', value, in: null }]
  for (let part = rest.pop(); part; part = rest.pop()) {
    const { value } = part
    if (part.name.includes('\0') || (typeof value === 'string' && value.includes('\0')))
      return pathOf(part)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) rest.push({ name, value: inner, in: part })
  }
  return null
}

/** Made of what was found only: for all parts it would be as long as they are deep, each time. */
function pathOf(part: Part): string {
  const names: string[] = []
  for (let at: Part | null = part; at?.in; at = at.in) names.push(at.name)
  return names.reverse().join('.').replaceAll('\0', '')
}
