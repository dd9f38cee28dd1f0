import { Hono } from 'hono'
import { LINK_WORDS } from '../../shared/model/account-link.ts'
import {
  linkLook,
  linkUse,
  newInvitation,
  type Invitation,
} from '../../shared/protocol/api/links.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { administrator, pathParam, readJson, type Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import { begunTold, invited, linkUsed, resetOffered, uninvited } from './account-deeds.ts'
import { endOwn } from './auth-routes.ts'
import type { KnownLink, Made, UsedLink } from './link-store.ts'
import type { Links } from './links.ts'
import { refuseGuessable } from './password-rule.ts'
import { userOf } from './person.ts'
import type { Sessions } from './sessions.ts'
import type { SignInLimit } from './sign-in-limit.ts'

interface LinkRoutesDeps {
  links: Links
  sessions: Sessions
  limit: SignInLimit | null
  audit: Pick<Audit, 'record'>
}

/** To be mounted at `/api`: admins make links, and whoever holds one uses it. */
export function linkRoutes({ links, sessions, limit, audit }: LinkRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()
  addMakingRoutes(app, { links, audit })

  app.post('/links/look', async (c) => {
    const { token } = await readJson(c, linkLook)
    return c.json(await links.look(token))
  })

  app.post('/links/use', async (c) => {
    const { token, name, password } = await readJson(c, linkUse)
    const link = await links.look(token)
    if (link.state !== 'open') throw whyUseless(link.state)
    if (link.kind === 'invite' && name === undefined)
      throw new GalleyError('bad-input', 'Say what you are called.', {
        faults: [{ field: 'name', message: 'is missing' }],
      })
    refuseGuessable(password, { name: name ?? link.name, email: link.email })
    const used = await links.use(token, { name: name ?? '', password }, linkUsed(audit, c))
    if (!used.ok) throw whyUseless(used.reason)
    const credentials = { email: link.email, password }
    const begun = await sessions.begin(credentials, c.req.raw.headers, begunTold(audit, c))
    if (!begun.ok) throw new GalleyError('conflict', 'Your account has changed since: sign in.')
    await endOwn(c, sessions)
    c.header('Set-Cookie', begun.setCookie)
    await limit?.succeed(c, link.email)
    return c.json({ user: userOf(begun.actor) })
  })

  return app
}

function addMakingRoutes(
  app: Hono<Env>,
  { links, audit }: Pick<LinkRoutesDeps, 'links' | 'audit'>,
) {
  app.get('/invitations', async (c) => {
    administrator(c, 'users.manage')
    return c.json({ invitations: (await links.invitations()).map(shown) })
  })

  app.post('/invitations', async (c) => {
    const { id: by } = administrator(c, 'users.manage')
    const wanted = { ...(await readJson(c, newInvitation)), by }
    const outcome = await links.invite(wanted, (trx, link) =>
      audit.record(trx, doerOf(c), invited(link)),
    )
    if (!outcome.ok) throw whyNone(outcome.reason)
    return c.json(outcome.made, 201)
  })

  app.delete('/invitations/:id', async (c) => {
    administrator(c, 'users.manage')
    const isTaken = await links.takeBack(pathParam(c, 'id'), (trx, link) =>
      audit.record(trx, doerOf(c), uninvited(link)),
    )
    if (!isTaken)
      throw new GalleyError('not-found', 'There is no such invitation, or it has been used.')
    return c.body(null, 204)
  })

  app.post('/users/:id/reset-link', async (c) => {
    const { id: by } = administrator(c, 'users.manage')
    const userId = pathParam(c, 'id')
    const outcome = await links.reset({ userId, by }, (trx, { name }) =>
      audit.record(trx, doerOf(c), resetOffered({ id: userId, name })),
    )
    if (!outcome.ok) throw whyNone(outcome.reason)
    return c.json(outcome.made, 201)
  })
}

function shown({ id, email, role, createdAt, endsAt }: KnownLink): Invitation {
  return {
    id,
    email,
    role: role ?? 'reporter',
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(endsAt).toISOString(),
  }
}

function whyNone(reason: Extract<Made, { ok: false }>['reason']): GalleyError {
  switch (reason) {
    case 'may-not':
      return new GalleyError('may-not', 'Only an admin may do this.')
    case 'no-such-user':
      return new GalleyError('not-found', 'There is no such person, or they are disabled.')
    case 'email-taken':
      return new GalleyError('conflict', 'Somebody already has this e-mail address.', {
        faults: [{ field: 'email', message: 'is taken' }],
      })
  }
}

function whyUseless(reason: Extract<UsedLink, { ok: false }>['reason']): GalleyError {
  if (reason === 'email-taken')
    return new GalleyError('conflict', 'Somebody has an account with this address: sign in.')
  const { why, what } = LINK_WORDS[reason]
  return new GalleyError('conflict', `${why} ${what}`)
}
