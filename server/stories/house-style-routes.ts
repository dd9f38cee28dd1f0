import type { z } from 'zod'
import { styleChange, styleEntry, styleList } from '../../shared/protocol/api/house-style.ts'
import { MOST_STYLE_ENTRIES } from '../../shared/model/house-style.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import type { Deed } from '../audit/deed.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { HouseStyle, Kept } from '../store/house-style.ts'

interface Deps {
  houseStyle: HouseStyle
  audit: Pick<Audit, 'record'>
  /** Every desk learns of it. */
  changed: () => void
}

const may = { inPerson: 'style.change' } as const

export function houseStyleRoutes(deps: Deps): Route[] {
  const { houseStyle } = deps
  return [
    route(
      'GET /api/house-style',
      {
        summary: 'Words that the newsroom writes otherwise, with advice.',
        may: { scopes: ['stories:read'] },
        answers: { 200: styleList },
      },
      async () => ({ entries: await houseStyle.list() }),
    ),
    ...keepingRoutes(deps),
  ]
}

function keepingRoutes({ houseStyle, audit, changed }: Deps): Route[] {
  return [
    route(
      'POST /api/house-style',
      {
        summary: 'Adds words to the house style.',
        may,
        body: styleChange,
        answers: { 201: styleEntry },
      },
      async ({ c, body }) => {
        const entry = entryOf(
          await houseStyle.add(body, (trx) =>
            audit.record(trx, doerOf(c), deedOf('newsroom.style-added', body)),
          ),
        )
        changed()
        return entry
      },
    ),
    route(
      'PUT /api/house-style/:id',
      {
        summary: 'Changes an entry of the house style.',
        may,
        body: styleChange,
        answers: { 200: styleEntry },
      },
      async ({ c, id, body }) => {
        const entry = { id, ...body }
        const kept = entryOf(
          await houseStyle.change(entry, (trx) =>
            audit.record(trx, doerOf(c), deedOf('newsroom.style-changed', body)),
          ),
        )
        changed()
        return kept
      },
    ),
    route(
      'DELETE /api/house-style/:id',
      { summary: 'Takes an entry out of the house style.', may, answers: { 204: null } },
      async ({ c, id }) => {
        await houseStyle.remove(id, (trx, entry) =>
          audit.record(trx, doerOf(c), deedOf('newsroom.style-removed', entry)),
        )
        changed()
        return undefined
      },
    ),
  ]
}

function deedOf(
  deed: Deed['deed'],
  { words, instead }: Pick<z.infer<typeof styleEntry>, 'words' | 'instead'>,
): Deed {
  return { deed, thing: { id: '', name: words }, details: { instead } }
}

function entryOf(kept: Kept) {
  if (kept.ok) return kept.entry
  switch (kept.reason) {
    case 'taken':
      throw new GalleyError('conflict', 'Another entry is about these words.', {
        faults: [{ field: 'words', message: 'are in the list already' }],
      })
    case 'full':
      throw new GalleyError(
        'conflict',
        `The house style has ${MOST_STYLE_ENTRIES} entries: take one away first.`,
      )
    case 'gone':
      throw new GalleyError('not-found', 'This entry is not in the house style any more.')
  }
}
