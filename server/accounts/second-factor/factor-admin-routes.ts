import { ROLES } from '../../../shared/model/roles.ts'
import { factorRoles } from '../../../shared/protocol/api/second-factor.ts'
import type { Audit } from '../../audit/audit.ts'
import { doerOf } from '../../audit/doer.ts'
import { route, type Route } from '../../http/api/route.ts'
import { GalleyError } from '../../kernel/errors.ts'
import type { Letters } from '../../mail/letters.ts'
import { factorOffTold } from './factor-deeds.ts'
import type { RoleRuleStore } from './role-rule-store.ts'
import type { SecondFactors } from './second-factors.ts'

interface Deps {
  factors: SecondFactors
  rule: RoleRuleStore
  letters: Letters
  audit: Pick<Audit, 'record'>
}

/** Whose roles need a second factor, and whoever lost theirs. */
export function factorAdminRoutes(deps: Deps): Route[] {
  const { factors, rule, audit } = deps
  return [
    route(
      'GET /api/second-factor/roles',
      {
        summary: 'Whose roles need a second factor.',
        may: { inPerson: 'users.manage' },
        answers: { 200: factorRoles },
      },
      async () => ({ roles: await rule.roles() }),
    ),
    route(
      'PUT /api/second-factor/roles',
      {
        summary: 'Changes whose roles need a second factor: from their next sign-in on.',
        may: { inPerson: 'newsroom.change' },
        body: factorRoles,
        answers: { 200: factorRoles },
      },
      async ({ c, body }) => {
        const roles = ROLES.filter((role) => body.roles.includes(role))
        await rule.set(roles, (trx) =>
          audit.record(trx, doerOf(c), {
            deed: 'newsroom.factor-roles',
            thing: { id: '', name: '' },
            details: { roles: roles.join(', ') },
          }),
        )
        return { roles }
      },
    ),
    route(
      'DELETE /api/users/:id/second-factor',
      {
        summary: 'Takes the second factor off somebody who has lost it.',
        may: { inPerson: 'users.manage' },
        answers: { 204: null },
      },
      async ({ c, id, by }) => {
        if (!(await factors.remove(id, factorOffTold(deps, c, by.name))))
          throw new GalleyError('not-found', 'There is no such person, or they have none.')
        return undefined
      },
    ),
  ]
}
