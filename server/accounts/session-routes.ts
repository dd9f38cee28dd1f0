import type { z } from 'zod'
import { writeCursor } from '../../shared/protocol/api/pages.ts'
import {
  sessionList,
  sessionQuery,
  type Session,
  type SessionList,
} from '../../shared/protocol/api/people.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { mayInPerson } from '../http/api/right.ts'
import { route, type Route } from '../http/api/route.ts'
import type { SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Sessions } from './sessions.ts'
import type { SignIn } from './sign-in-store.ts'

interface Deps {
  sessions: Sessions
  audit: Pick<Audit, 'record'>
}

/** Where somebody is signed in, and how to end it. */
export function sessionRoutes(deps: Deps): Route[] {
  return [...ownRoutes(deps), ...othersRoutes(deps)]
}

function ownRoutes({ sessions, audit }: Deps): Route[] {
  return [
    route(
      'GET /api/sessions',
      {
        summary: 'Where whoever asks is signed in.',
        may: 'in-person',
        query: sessionQuery,
        answers: { 200: sessionList },
      },
      ({ by, query }) => sessionsOf(sessions, by.id, { by, query }),
    ),
    route(
      'DELETE /api/sessions',
      {
        summary: 'Ends all sessions of whoever asks, but the one that asks.',
        may: 'in-person',
        answers: { 204: null },
      },
      async ({ c, by: { id, credential } }) => {
        const own = credential.kind === 'session' ? credential.id : null
        await sessions.endAll(id, own, (trx, thing) =>
          audit.record(trx, doerOf(c), { deed: 'session.others-ended', thing }),
        )
        return undefined
      },
    ),
    route(
      'DELETE /api/sessions/:id',
      {
        summary: 'Ends a session of one’s own; an admin ends anybody’s.',
        may: 'in-person',
        answers: { 204: null },
      },
      async ({ c, id, by }) => {
        const whose = mayInPerson(by, 'users.manage') ? null : by.id
        const ended = await sessions.end(id, whose, (trx, thing) =>
          audit.record(trx, doerOf(c), { deed: 'session.ended', thing }),
        )
        if (!ended) throw new GalleyError('not-found', 'There is no such session of yours.')
        return undefined
      },
    ),
  ]
}

function othersRoutes({ sessions, audit }: Deps): Route[] {
  const may = { inPerson: 'users.manage' } as const
  return [
    route(
      'GET /api/users/:id/sessions',
      {
        summary: 'Where somebody is signed in.',
        may,
        query: sessionQuery,
        answers: { 200: sessionList },
      },
      ({ id, by, query }) => sessionsOf(sessions, id, { by, query }),
    ),
    route(
      'DELETE /api/users/:id/sessions',
      { summary: 'Ends all sessions of somebody.', may, answers: { 204: null } },
      async ({ c, id }) => {
        await sessions.endAll(id, null, (trx, thing) =>
          audit.record(trx, doerOf(c), { deed: 'session.all-ended', thing }),
        )
        return undefined
      },
    ),
  ]
}

async function sessionsOf(
  sessions: Sessions,
  userId: string,
  { by, query: { cursor, limit } }: { by: SignedIn; query: z.output<typeof sessionQuery> },
): Promise<SessionList> {
  const { signIns, next } = await sessions.of(userId, { after: cursor, limit })
  return { sessions: signIns.map((session) => shown(session, by)), next: writeCursor(next) }
}

function shown(
  { id, agent, createdAt, usedAt, endsAt }: SignIn,
  { credential }: SignedIn,
): Session {
  return {
    id,
    agent,
    createdAt: new Date(createdAt).toISOString(),
    usedAt: new Date(usedAt).toISOString(),
    expiresAt: new Date(endsAt).toISOString(),
    current: credential.kind === 'session' && credential.id === id,
  }
}
