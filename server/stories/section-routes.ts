import type { z } from 'zod'
import { inUse, sectionAddress, type Section } from '../../shared/model/section.ts'
import { sectionList, sectionsChange } from '../../shared/protocol/api/sections.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError, type Fault } from '../kernel/errors.ts'
import type { SiteChanges } from '../site/site-changes.ts'
import type { AddressFault } from '../store/section-addresses.ts'
import { MOST_STANDING, type Replaced, type Sections } from '../store/sections.ts'

interface Deps {
  sections: Sections
  audit: Pick<Audit, 'record'>
  siteChanges: Pick<SiteChanges, 'make'>
}

type Change = z.output<typeof sectionsChange>

export function sectionRoutes({ sections, audit, siteChanges }: Deps): Route[] {
  return [
    route(
      'GET /api/sections',
      {
        summary: 'The sections of the newsroom, in the order in which readers see them.',
        may: { scopes: ['stories:read'] },
        answers: { 200: sectionList },
      },
      async () => shown(await sections.list()),
    ),
    route(
      'PUT /api/sections',
      {
        summary:
          'Replaces the whole list of sections: names, order, addresses, and which are retired.',
        may: { inPerson: 'newsroom.change' },
        body: sectionsChange,
        answers: { 200: sectionList },
      },
      async ({ c, body }) => {
        const replaced = await siteChanges.make((record) =>
          sections.replace(wanted(body), async (trx) => {
            await audit.record(trx, doerOf(c), {
              deed: 'newsroom.sections',
              thing: { id: '', name: '' },
              details: { sections: body.sections.map(described).join(', ') },
            })
            await record(trx, 'all')
          }),
        )
        if (!replaced.ok) refuse(replaced, body)
        return shown(replaced.list)
      },
    ),
  ]
}

function wanted({ sections, retired }: Change) {
  return { sections: sections.map(given), retired: retired?.map(given) }
}

function given({ slug, name, address }: Change['sections'][number]): Section {
  return { slug, name, ...(address === undefined ? {} : { address }) }
}

/** With its address, where that is not what the name says. */
function described({ slug, name, address = slug }: Change['sections'][number]): string {
  return address === slug ? name : `${name} (/${address})`
}

function entry(section: Section) {
  const { slug, name } = section
  const address = sectionAddress(section)
  return { slug, name, ...(address === slug ? {} : { address }) }
}

function shown(list: readonly Section[]): z.output<typeof sectionList> {
  return {
    sections: inUse(list).map(entry),
    retired: list.filter(({ retired }) => retired).map(entry),
  }
}

function refuse({ needed, addresses }: Extract<Replaced, { ok: false }>, body: Change): never {
  const faults = [
    ...needed.map(({ section, count }) => ({
      field: section.slug,
      message: whyNeeded(section.name, count),
    })),
    ...addresses.map((fault) => addressFault(fault, body)),
  ]
  throw new GalleyError('conflict', faults.map(({ message }) => message).join(' '), { faults })
}

function whyNeeded(name: string, count: number): string {
  if (count === 1) return `1 live story stands in ${name}: move it first, or retire the section.`
  const stories = count > MOST_STANDING ? `More than ${MOST_STANDING.toLocaleString('en')}` : count
  return `${stories} live stories stand in ${name}: move them first, or retire the section.`
}

function addressFault({ section, owner }: AddressFault, body: Change): Fault {
  const address = sectionAddress(section)
  const message =
    sectionAddress(owner) === address
      ? `/${address} is the address of ${owner.name}.`
      : `/${address} was an address of ${owner.name}, and links to it lead there.`
  return { field: `${placeOf(section, body)}.address`, message }
}

function placeOf({ slug }: Section, { sections, retired = [] }: Change): string {
  const at = sections.findIndex((one) => one.slug === slug)
  return at >= 0 ? `sections.${at}` : `retired.${retired.findIndex((one) => one.slug === slug)}`
}
