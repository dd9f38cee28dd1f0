import { sectionAddress, type Section } from '../../shared/model/section.ts'

/** A section that may not have the address that it was given. */
export interface AddressFault {
  section: Section
  /** Whose it is, now or from before. */
  owner: Section
}

/** `section` as it will stand: at another address, what it had before leads to it; where none is named, at the one it has. */
export function addressed(section: Section, before: Section | undefined): Section {
  const { slug, name, address = before ? sectionAddress(before) : slug } = section
  const known = before ? [slug, sectionAddress(before), ...(before.earlier ?? [])] : []
  const earlier = [...new Set(known)].filter((one) => one !== address).sort()
  return {
    slug,
    name,
    ...(address === slug ? {} : { address }),
    ...(earlier.length === 0 ? {} : { earlier }),
  }
}

/** Each address is its section's for as long as there is that section: links to it lead there. Of two who want one, the first has it. */
export function addressFaults(
  list: readonly Section[],
  before: readonly Section[],
): AddressFault[] {
  const stays = new Map(list.map((section) => [section.slug, section]))
  const owners = new Map<string, Section>()
  for (const known of before) {
    const section = stays.get(known.slug)
    if (section) for (const address of addressesOf(known)) owners.set(address, section)
  }
  const faults: AddressFault[] = []
  for (const section of list)
    for (const address of new Set([section.slug, sectionAddress(section)])) {
      const owner = owners.get(address)
      if (owner && owner !== section) faults.push({ section, owner })
      else owners.set(address, section)
    }
  return faults
}

function addressesOf(section: Section): string[] {
  return [section.slug, sectionAddress(section), ...(section.earlier ?? [])]
}
