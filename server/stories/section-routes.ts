import { sectionList, sectionsChange } from '../../shared/protocol/api/sections.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import { MOST_STANDING, type Replaced, type Sections } from '../store/sections.ts'

interface Deps {
  sections: Sections
  audit: Pick<Audit, 'record'>
}

export function sectionRoutes({ sections, audit }: Deps): Route[] {
  return [
    route(
      'GET /api/sections',
      {
        summary: 'The sections of the newsroom, in the order in which readers see them.',
        may: { scopes: ['stories:read'] },
        answers: { 200: sectionList },
      },
      async () => ({ sections: [...(await sections.list())] }),
    ),
    route(
      'PUT /api/sections',
      {
        summary: 'Replaces the whole list of sections.',
        may: { inPerson: 'newsroom.change' },
        body: sectionsChange,
        answers: { 200: sectionList },
      },
      async ({ c, body }) => {
        const names = body.sections.map(({ name }) => name).join(', ')
        const replaced = await sections.replace(body.sections, (trx) =>
          audit.record(trx, doerOf(c), {
            deed: 'newsroom.sections',
            thing: { id: '', name: '' },
            details: { sections: names },
          }),
        )
        if (!replaced.ok) refuse(replaced.needed)
        return body
      },
    ),
  ]
}

function refuse(needed: Extract<Replaced, { ok: false }>['needed']): never {
  const faults = needed.map(({ section, count }) => ({
    field: section.slug,
    message: whyNeeded(section.name, count),
  }))
  throw new GalleyError('conflict', faults.map(({ message }) => message).join(' '), { faults })
}

function whyNeeded(name: string, count: number): string {
  if (count === 1) return `1 live story stands in ${name}: move it first.`
  const stories = count > MOST_STANDING ? `More than ${MOST_STANDING.toLocaleString('en')}` : count
  return `${stories} live stories stand in ${name}: move them first.`
}
