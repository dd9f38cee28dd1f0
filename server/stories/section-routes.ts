import { Hono } from 'hono'
import { sectionsChange } from '../../shared/protocol/api/sections.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { administrator, readJson, signedIn, type Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import { MOST_STANDING, type Replaced, type Sections } from '../store/sections.ts'

/** `/api/sections` */
export function sectionRoutes({
  sections,
  audit,
}: {
  sections: Sections
  audit: Pick<Audit, 'record'>
}): Hono<Env> {
  return new Hono<Env>()
    .get('/sections', async (c) => {
      signedIn(c, 'stories:read')
      return c.json({ sections: await sections.list() })
    })
    .put('/sections', async (c) => {
      administrator(c, 'newsroom.change')
      const change = await readJson(c, sectionsChange)
      const names = change.sections.map(({ name }) => name).join(', ')
      const replaced = await sections.replace(change.sections, (trx) =>
        audit.record(trx, doerOf(c), {
          deed: 'newsroom.sections',
          thing: { id: '', name: '' },
          details: { sections: names },
        }),
      )
      if (!replaced.ok) refuse(replaced.needed)
      return c.json(change)
    })
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
