import type { Context } from 'hono'
import {
  erasing,
  formerUserList,
  personalData,
  type PersonalData,
} from '../../shared/protocol/api/personal-data.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Db } from '../store/database.ts'
import type { Erased } from './erase-store.ts'
import type { Erasure } from './erasure.ts'
import type { PersonalDataStore } from './personal-data-store.ts'

interface Deps {
  db: Db
  erasure: Erasure
  data: PersonalDataStore
  audit: Pick<Audit, 'record'>
}

/** What is known of a person: they get it, and it goes when they ask for that. */
export function personalDataRoutes(deps: Deps): Route[] {
  const { data } = deps
  return [
    route(
      'GET /api/me/data',
      {
        summary: 'What is known of whoever asks.',
        may: 'own-session',
        answers: { 200: personalData },
      },
      async ({ c, by }) => handedOut(c, deps, await data.of(by.id, by)),
    ),
    route(
      'GET /api/users/:id/data',
      {
        summary: 'What is known of somebody, to be given to them.',
        may: { inPerson: 'users.manage' },
        answers: { 200: personalData },
      },
      async ({ c, id, by }) => handedOut(c, deps, await data.of(id, by)),
    ),
    ...erasingRoutes(deps),
  ]
}

function erasingRoutes({ erasure, audit }: Deps): Route[] {
  const may = { inPerson: 'users.manage' } as const
  return [
    route(
      'GET /api/former-users',
      {
        summary: 'Who was removed, and is known by name still.',
        may,
        answers: { 200: formerUserList },
      },
      async () => ({
        users: (await erasure.former()).map(({ removedAt, ...user }) => ({
          ...user,
          removedAt: new Date(removedAt).toISOString(),
        })),
      }),
    ),
    route(
      'POST /api/users/:id/erase',
      {
        summary: 'Erases what tells who somebody is, for good; a pseudonym stands for them.',
        may,
        body: erasing,
        answers: { 204: null },
      },
      async ({ c, id, body: { name } }) => {
        const erased = await erasure.erase(id, name, (trx, thing) =>
          audit.record(trx, doerOf(c), { deed: 'account.erased', thing }),
        )
        if (!erased.ok) throw whyNot(erased.reason)
        return undefined
      },
    ),
  ]
}

async function handedOut(
  c: Context<Env>,
  { db, audit }: Deps,
  known: PersonalData | null,
): Promise<PersonalData> {
  if (!known) throw new GalleyError('not-found', 'There is no such person.')
  const { id, name } = known.account
  await audit.record(db, doerOf(c), { deed: 'account.handed-out', thing: { id, name } })
  c.header('Content-Disposition', `attachment; filename="${id}.json"`)
  return known
}

export function whyNot(reason: Extract<Erased, { ok: false }>['reason']): GalleyError {
  switch (reason) {
    case 'no-such-user':
      return new GalleyError('not-found', 'There is no such person, or their data is erased.')
    case 'other-name':
      return new GalleyError('bad-input', 'That is not this person’s name.', {
        faults: [{ field: 'name', message: 'is not their name' }],
      })
    case 'last-admin':
      return new GalleyError('conflict', 'This is the last admin. Make somebody else admin first.')
  }
}
