import { guestName } from '../../../shared/model/guest.ts'
import { maySee, type Role } from '../../../shared/model/roles.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'

export interface Mentionable {
  id: string
  name: string
  /** Of the story, from outside. */
  guest?: true | undefined
}

interface Colleague extends Mentionable {
  role: Role
  disabled: boolean
}

/** Who of the newsroom may know of the story. */
export function mayBeMentioned(
  people: readonly Colleague[],
  { confidants }: Pick<StoryDetail, 'confidants'>,
): Mentionable[] {
  const named = confidants?.map(({ id }) => id) ?? null
  return people
    .filter((person) => !person.disabled && maySee(person, named))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

const MOST_OFFERED = 6

/** A name that is being typed: where its `@` stands, and what is there of it. */
export interface Begun {
  at: number
  name: string
}

/** `text` up to the cursor; null where no name is being typed. */
export function begunMention(text: string): Begun | null {
  const found = /(?:^|[\s(“"'])@([\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*){0,2})$/u.exec(
    text,
  )
  if (!found) return null
  const name = found[1] ?? ''
  return { at: text.length - name.length - 1, name }
}

/** Whose names begin like that, with any of their words; a whole name is no question any more. */
export function offered(people: readonly Mentionable[], { name }: Begun): Mentionable[] {
  const typed = fold(name)
  const fits = people.filter(({ name }) =>
    beginnings(fold(name)).some((from) => from.startsWith(typed)),
  )
  return fits.slice(0, MOST_OFFERED)
}

const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function beginnings(name: string): string[] {
  const words = name.split(' ')
  return words.map((_, i) => words.slice(i).join(' '))
}

/** What stands behind the `@`. */
export function nameInText({ name, guest }: Mentionable): string {
  return guest ? guestName(name) : name
}

/**
 * Who is meant in `text`: of `@Ann Lee`, Ann Lee and not Ann. Of two namesakes it is the one who is among those meant `before`,
 * who need not have been looked up.
 */
export function mentionedIn(
  text: string,
  people: readonly Mentionable[],
  before: readonly Mentionable[] = [],
): Mentionable[] {
  const known = new Map([...before, ...people].map((person) => [person.id, person]))
  return [...new Set(partsOf(text, [...known.values()]).flatMap((part) => part.person ?? []))]
}

interface Part<P> {
  text: string
  person?: P
}

/** The text as it is shown, with its mentions apart. */
export function partsOf<P extends Mentionable>(text: string, people: readonly P[]): Part<P>[] {
  const longestFirst = people.toSorted((a, b) => nameInText(b).length - nameInText(a).length)
  const parts: Part<P>[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const person = longestFirst.find((one) => isNamed(text, at, nameInText(one)))
    if (!person) continue
    if (at > from) parts.push({ text: text.slice(from, at) })
    from = at + 1 + nameInText(person).length
    parts.push({ text: text.slice(at, from), person })
    at = from - 1
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

function isNamed(text: string, at: number, name: string): boolean {
  const end = at + 1 + name.length
  return name !== '' && text.slice(at + 1, end) === name && !/^[\p{L}\p{N}]/u.test(text.slice(end))
}
