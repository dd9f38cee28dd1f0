import { nameSlug } from '../../shared/model/name-slug.ts'
import { isDeed } from '../../shared/model/audit.ts'

/** Whom the log shall not know any more. */
export interface Gone {
  id: string
  /** All that they were ever called, and all their addresses. */
  names: readonly string[]
  emails: readonly string[]
  /** What stands for them from now on. */
  pseudonym: string
}

/** Of an entry, what may tell who somebody is. */
export interface Telling {
  deed: string
  who_id: string | null
  who_name: string
  key_name: string | null
  thing_id: string
  thing_name: string
  details: Record<string, string>
  address: string
}

/** The entry as it is to be, or null if it tells nothing of them. What was done, when and to what stays. */
export function withoutPerson(entry: Telling, gone: Gone): Telling | null {
  const isTheirs = entry.who_id === gone.id
  const isOfAddress = gone.emails.includes(entry.thing_name.toLowerCase())
  const told: Telling = {
    ...entry,
    who_name: isTheirs ? gone.pseudonym : entry.who_name,
    key_name: entry.key_name === null ? null : unnamed(entry.key_name, gone),
    thing_id: isOwnPage(entry, gone) ? '' : entry.thing_id,
    thing_name: thingName(entry, isOfAddress, gone),
    details: details(entry, gone),
    // From where they came, and from where somebody tried to come in as them.
    address: isTheirs || (isOfAddress && entry.deed === 'session.refused') ? '' : entry.address,
  }
  return JSON.stringify(told) === JSON.stringify(entry) ? null : told
}

function thingName(entry: Telling, isOfAddress: boolean, gone: Gone): string {
  if (entry.thing_id === gone.id || isOfAddress || isOwnPage(entry, gone)) return gone.pseudonym
  return entry.deed.startsWith('key.') ? unnamed(entry.thing_name, gone) : entry.thing_name
}

/** What readers were told of them is known by the address that their name makes. */
function isOwnPage({ deed, thing_id }: Telling, { names }: Gone): boolean {
  return deed.startsWith('newsroom.author-') && names.some((name) => nameSlug(name) === thing_id)
}

/** A story's headline and what else a newsroom says may hold a name: only lists of people are looked at. */
function details({ deed, thing_id, details: known }: Telling, gone: Gone): Record<string, string> {
  const isTheirs = thing_id === gone.id
  const { email, names, for: owner, guest, ...rest } = known
  const is: Record<string, string> = { ...rest }
  if (email !== undefined && !isTheirs && !gone.emails.includes(email.toLowerCase()))
    is['email'] = email
  if (names !== undefined)
    is['names'] = names
      .split(', ')
      .map((name) => named(name, gone))
      .join(', ')
  if (owner !== undefined) is['for'] = named(owner, gone)
  if (guest !== undefined) is['guest'] = named(guest, gone)
  if (isTheirs && isDeed(deed) && deed === 'account.renamed')
    Object.assign(is, { from: gone.pseudonym, to: gone.pseudonym })
  // In the order that they had.
  return Object.fromEntries(
    Object.keys(known).flatMap((key) => (key in is ? [[key, is[key] ?? '']] : [])),
  )
}

function named(name: string, { names, pseudonym }: Gone): string {
  return names.includes(name) ? pseudonym : name
}

/** What somebody called a key: “Ann’s laptop”. */
function unnamed(text: string, { names, emails, pseudonym }: Gone): string {
  return [...emails, ...names].reduce((left, own) => {
    const escaped = own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
    return left.replace(whole, pseudonym)
  }, text)
}
