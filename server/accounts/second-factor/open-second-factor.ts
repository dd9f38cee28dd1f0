import type { Audit } from '../../audit/audit.ts'
import type { RefusedSignIns } from '../../audit/refused-sign-ins.ts'
import type { Route } from '../../http/api/route.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { NewestFirst } from '../../kernel/seal.ts'
import { TextSeal } from '../../kernel/text-seal.ts'
import type { Letters } from '../../mail/letters.ts'
import type { Db } from '../../store/database.ts'
import type { Profiles } from '../../store/profiles.ts'
import type { Devices } from '../devices.ts'
import type { Sessions } from '../sessions.ts'
import type { SignInLimit } from '../sign-in-limit.ts'
import type { UserStore } from '../user-store.ts'
import { CodeLimit } from './code-limit.ts'
import { factorAdminRoutes } from './factor-admin-routes.ts'
import { FactorStore } from './factor-store.ts'
import { ownFactorRoutes } from './own-factor-routes.ts'
import { RoleRuleStore } from './role-rule-store.ts'
import { SecondFactors } from './second-factors.ts'
import { SignInSteps } from './sign-in-steps.ts'
import { stepRoutes } from './step-routes.ts'
import { StepStore } from './step-store.ts'

export const FACTOR_PURPOSE = 'second factors'

interface Deps {
  db: Db
  users: UserStore
  secrets: NewestFirst
  profiles: Pick<Profiles, 'get'>
  letters: Letters
  audit: Pick<Audit, 'record'>
  refused: Pick<RefusedSignIns, 'count'>
  clock: Clock
  ids: Ids
  accessChanged: (userId: string) => void
}

/** The second step of signing in; `routes` comes once there are sessions, which ask `steps`. */
export function openSecondFactor(deps: Deps) {
  const { db } = deps
  const seal = new TextSeal(deps, FACTOR_PURPOSE)
  const store = new FactorStore({ db, seal })
  const offers = new TextSeal(deps, 'offered second factors')
  const factors = new SecondFactors({ ...deps, store, offers })
  const rule = new RoleRuleStore(db)
  const steps = new SignInSteps({ ...deps, store: new StepStore(db), factors: store, rule })
  return {
    seal,
    factors,
    steps,
    routes({
      sessions,
      limit,
      devices,
    }: {
      sessions: Sessions
      /** Null when limits are off. */
      limit: SignInLimit | null
      devices: Devices
    }): Route[] {
      const codeLimit = limit && new CodeLimit({ devices })
      const parts = { ...deps, factors, steps, rule, sessions, limit, codeLimit }
      return [...stepRoutes(parts), ...ownFactorRoutes(parts), ...factorAdminRoutes(parts)]
    },
  }
}
