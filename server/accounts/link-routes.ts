import { LINK_WORDS } from '../../shared/model/account-link.ts'
import {
  invitationList,
  invitationQuery,
  linkLook,
  linkLooked,
  linkUse,
  madeLink,
  newInvitation,
  type Invitation,
} from '../../shared/protocol/api/links.ts'
import { writeCursor } from '../../shared/protocol/api/pages.ts'
import { signedInOrStep } from '../../shared/protocol/api/second-factor.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Letters } from '../mail/letters.ts'
import { begunTold, invited, linkUsed, resetOffered, uninvited } from './account-deeds.ts'
import { endOwn } from './auth-routes.ts'
import type { KnownLink, Made, UsedLink } from './link-store.ts'
import type { Links } from './links.ts'
import type { PeopleListStore } from './people-list-store.ts'
import { refuseGuessable } from './password-rule.ts'
import { userOf } from './person.ts'
import type { Sessions } from './sessions.ts'
import type { SignInLimit } from './sign-in-limit.ts'

interface LinkRoutesDeps {
  links: Links
  lists: Pick<PeopleListStore, 'invitations'>
  sessions: Sessions
  limit: SignInLimit | null
  audit: Pick<Audit, 'record'>
  letters: Pick<Letters, 'write' | 'now'>
}

/** Admins make links, and whoever holds one uses it. */
export function linkRoutes(deps: LinkRoutesDeps): Route[] {
  return [...invitationRoutes(deps), resetRoute(deps), lookRoute(deps), useRoute(deps)]
}

function lookRoute({ links }: LinkRoutesDeps): Route {
  return route(
    'POST /api/links/look',
    {
      summary: 'What a link is for, or why it is good for nothing.',
      may: 'anybody',
      body: linkLook,
      answers: { 200: linkLooked },
    },
    ({ body: { token } }) => links.look(token),
  )
}

function useRoute({ links, sessions, limit, audit, letters }: LinkRoutesDeps): Route {
  return route(
    'POST /api/links/use',
    {
      summary:
        'Joins the newsroom, or sets a new password, and begins a session or asks for the second step.',
      may: 'anybody',
      body: linkUse,
      answers: { 200: signedInOrStep },
    },
    async ({ c, body: { token, name, password } }) => {
      const link = await links.look(token)
      if (link.state !== 'open') throw whyUseless(link.state)
      if (link.kind === 'invite' && name === undefined)
        throw new GalleyError('bad-input', 'Say what you are called.', {
          faults: [{ field: 'name', message: 'is missing' }],
        })
      refuseGuessable(password, { name: name ?? link.name, email: link.email })
      const used = await links.use(
        token,
        { name: name ?? '', password },
        linkUsed({ audit, letters }, c),
      )
      if (!used.ok) throw whyUseless(used.reason)
      const credentials = { email: link.email, password }
      const begun = await sessions.begin(credentials, c.req.raw.headers, begunTold(audit, c))
      if (!begun.ok && begun.reason === 'step') return begun.step
      if (!begun.ok) throw new GalleyError('conflict', 'Your account has changed since: sign in.')
      await endOwn(c, sessions)
      c.header('Set-Cookie', begun.setCookie)
      await limit?.succeed(c, link.email)
      return { user: userOf(begun.actor) }
    },
  )
}

function invitationRoutes({ links, lists, audit, letters }: LinkRoutesDeps): Route[] {
  const may = { inPerson: 'users.manage' } as const
  return [
    route(
      'GET /api/invitations',
      {
        summary: 'Invitations that nobody has used or taken back, the oldest first.',
        may,
        query: invitationQuery,
        answers: { 200: invitationList },
      },
      async ({ query: { text, cursor, limit } }) => {
        const page = await lists.invitations(text, { after: cursor, limit })
        return { invitations: page.invitations.map(shown), next: writeCursor(page.next) }
      },
    ),
    route(
      'POST /api/invitations',
      {
        summary: 'Makes a link by which somebody joins the newsroom.',
        may,
        body: newInvitation,
        answers: { 201: madeLink },
      },
      async ({ c, by, body }) => {
        let mailed = false
        const outcome = await links.invite({ ...body, by: by.id }, async (trx, link) => {
          await audit.record(trx, doerOf(c), invited(link))
          const { address, endsAt: until } = link
          const { role } = body
          const letter = { kind: 'invitation', link: address, until, by: by.name, role } as const
          mailed = await letters.write(trx, link.email, letter)
        })
        if (!outcome.ok) throw whyNone(outcome.reason)
        return { ...outcome.made, mailed }
      },
    ),
    route(
      'DELETE /api/invitations/:id',
      { summary: 'Takes an invitation back.', may, answers: { 204: null } },
      async ({ c, id }) => {
        const isTaken = await links.takeBack(id, (trx, link) =>
          audit.record(trx, doerOf(c), uninvited(link)),
        )
        if (!isTaken)
          throw new GalleyError('not-found', 'There is no such invitation, or it has been used.')
        return undefined
      },
    ),
  ]
}

function resetRoute({ links, audit, letters }: LinkRoutesDeps): Route {
  return route(
    'POST /api/users/:id/reset-link',
    {
      summary: 'Makes a link by which somebody sets a new password.',
      may: { inPerson: 'users.manage' },
      answers: { 201: madeLink },
    },
    async ({ c, id: userId, by }) => {
      let mailed = false
      const outcome = await links.reset({ userId, by: by.id }, async (trx, made) => {
        const { account, address: link, endsAt: until } = made
        const { id, name } = account
        await audit.record(trx, doerOf(c), resetOffered({ id, name }))
        const letter = { kind: 'reset', name, link, until, by: by.name } as const
        mailed = await letters.write(trx, account.email, letter)
      })
      if (!outcome.ok) throw whyNone(outcome.reason)
      return { ...outcome.made, mailed }
    },
  )
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
