import { POLICY_KINDS, type Policies } from '../../shared/model/policies.ts'
import { policies as schema } from '../../shared/protocol/api/site.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import type { KeptSetting } from '../store/kept-setting.ts'
import type { SiteChanges } from './site-changes.ts'

/** Of two texts of 10,000 characters. */
const MOST_BYTES = 256 * 1024

interface Deps {
  policies: Pick<KeptSetting<Policies>, 'get' | 'change'>
  audit: Pick<Audit, 'record'>
  siteChanges: Pick<SiteChanges, 'make'>
}

export function policyRoutes({ policies, audit, siteChanges }: Deps): Route[] {
  return [
    route(
      'GET /api/policies',
      {
        summary: 'How the newsroom works, in words for its readers.',
        may: { scopes: ['stories:read'] },
        answers: { 200: schema },
      },
      () => policies.get(),
    ),
    route(
      'PUT /api/policies',
      {
        summary: 'Changes what readers are told of corrections and ethics.',
        may: { inPerson: 'newsroom.change' },
        body: schema,
        mostBytes: MOST_BYTES,
        answers: { 200: schema },
      },
      async ({ c, body }) => {
        await siteChanges.make((record) =>
          policies.change(
            () => body,
            async (trx) => {
              await audit.record(trx, doerOf(c), {
                deed: 'newsroom.policies',
                thing: { id: '', name: '' },
                details: { policies: given(body) },
              })
              await record(trx, 'all')
            },
          ),
        )
        return body
      },
    ),
  ]
}

function given(policies: Policies): string {
  const kinds = POLICY_KINDS.filter((kind) => policies[kind] !== '')
  return kinds.length === 0 ? 'none' : kinds.join(', ')
}
