import { CHANNELS, type Bus } from '../bus/bus.ts'
import type { Audit } from '../audit/audit.ts'
import { AuditStore } from '../audit/audit-store.ts'
import type { RefusedSignIns } from '../audit/refused-sign-ins.ts'
import type { TakenOff } from '../bus/taken-off.ts'
import type { Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import type { Logger } from '../kernel/logger.ts'
import type { OidcConfig } from '../kernel/oidc-config.ts'
import type { NewestFirst } from '../kernel/seal.ts'
import type { TextSeal } from '../kernel/text-seal.ts'
import type { Letters } from '../mail/letters.ts'
import type { Database, Db } from '../store/database.ts'
import type { Profiles } from '../store/profiles.ts'
import { ApiKeyStore } from './api-key-store.ts'
import { ApiKeys } from './api-keys.ts'
import { authRoutes } from './auth-routes.ts'
import { createAuthenticate, type Authenticate } from './authenticate.ts'
import { Devices } from './devices.ts'
import { ForgottenPasswords } from './forgotten-passwords.ts'
import { forgottenRoutes } from './forgotten-routes.ts'
import { Erasure, type ChangingSite } from './erasure.ts'
import { EraseStore } from './erase-store.ts'
import { IdentityStore } from './identity-store.ts'
import { keyRoutes } from './key-routes.ts'
import { linkRoutes } from './link-routes.ts'
import { LinkStore } from './link-store.ts'
import { Links } from './links.ts'
import { meRoutes } from './me-routes.ts'
import { OidcFlows } from './oidc-flow.ts'
import { OidcProvider } from './oidc-provider.ts'
import { oidcRoutes, type Oidc } from './oidc-routes.ts'
import { OperatorTokens } from './operator-tokens.ts'
import { sealFactorsAnew } from './second-factor/factor-store.ts'
import { openSecondFactor } from './second-factor/open-second-factor.ts'
import { ownProviderRoutes } from './own-provider-routes.ts'
import { personalDataRoutes } from './personal-data-routes.ts'
import { PersonalDataStore } from './personal-data-store.ts'
import { PeopleListStore } from './people-list-store.ts'
import { sessionRoutes } from './session-routes.ts'
import { Sessions } from './sessions.ts'
import { SignInStore } from './sign-in-store.ts'
import { SignInLimit } from './sign-in-limit.ts'
import { TicketStore } from './ticket-store.ts'
import { Tickets } from './tickets.ts'
import { userRoutes } from './user-routes.ts'
import { UserStore } from './user-store.ts'
import { Users } from './users.ts'
import { waysRoute } from './ways-route.ts'

export interface Accounts extends AsyncDisposable {
  authenticate: Authenticate
  users: Users
  /** Tells every node to check a person's sockets and streams again. */
  accessChanged: (userId: string) => void
  /** Tells the desks of whoever lost rights who took them. */
  takenOff: (change: TakenOff) => void
  routes: Route[]
}

interface Deps {
  database: Pick<Database, 'db'>
  audit: Audit
  refused: RefusedSignIns
  bus: Pick<Bus, 'publish'>
  secret: string
  /** It, and those before. */
  secrets: NewestFirst
  profiles: Pick<Profiles, 'get'>
  letters: Letters
  publicUrl: string
  changingSite: ChangingSite
  /** Null: there is no provider to sign in through. */
  oidc: OidcConfig | null
  /** False: nobody signs in with a password. */
  passwordSignIn: boolean
  /** After how many days without use a session is over. */
  idleDays: number
  /** False lifts the limit on signing in, for load tests. */
  limits: boolean
  clock: Clock
  ids: Ids
  logger: Logger
}

export async function openAccounts(deps: Deps): Promise<Accounts> {
  const { bus, clock, ids, audit, refused, passwordSignIn: passwords } = deps
  const { db } = deps.database
  const accessChanged = (userId: string) => bus.publish(CHANNELS.access, { userId })
  const takenOff = (change: TakenOff) => bus.publish(CHANNELS.takenOff, change)
  const store = new UserStore({ db, clock, ids })
  const secondFactor = openSecondFactor({ ...deps, db, users: store, accessChanged })
  await sealAnew(db, secondFactor.seal, deps.logger)
  const lists = new PeopleListStore(db)
  const sessions = new Sessions({
    ...deps,
    store: new SignInStore(db),
    steps: secondFactor.steps,
    users: store,
    accessChanged,
  })
  const storyChanged = (storyId: string) => bus.publish(CHANNELS.stories, { storyId })
  const users = new Users({ store, ids, accessChanged, storyChanged })
  const links = new Links({
    ...deps,
    store: new LinkStore({ db, ids }),
    users: store,
    accessChanged,
  })
  const keys = new ApiKeys({ store: new ApiKeyStore(db), clock, ids })
  const tickets = new Tickets({ store: new TicketStore(db), clock, ids })
  const operators = new OperatorTokens(deps)
  const devices = new Devices(deps)
  const limit = deps.limits ? new SignInLimit({ devices }) : null
  const { letters } = deps
  const { factors } = secondFactor
  const forgotten = new ForgottenPasswords({ ...deps, users: store, links })
  const oidc = openOidc(deps)
  const identities = new IdentityStore({ db, ids })
  const erased = (userId: string) => {
    accessChanged(userId)
    bus.publish(CHANNELS.erased, { userId })
  }
  return {
    authenticate: createAuthenticate({ sessions, keys, tickets, operators, users: store }),
    users,
    accessChanged,
    takenOff,
    routes: [
      ...authRoutes({ sessions, limit, passwords, audit, refused }),
      ...keyRoutes({ keys, users: store, accessChanged, audit }),
      ...meRoutes({ sessions, users, limit, audit, letters }),
      ...userRoutes({ users, lists, tickets, takenOff, audit, factors }),
      ...linkRoutes({ links, lists, sessions, limit, audit, letters }),
      ...sessionRoutes({ sessions, audit }),
      ...forgottenRoutes({ ...deps, forgotten, devices }),
      ...secondFactor.routes({ sessions, limit, devices }),
      waysRoute({ passwords, oidc, letters }),
      ...oidcRoutes({ oidc, passwords, identities, sessions, audit, refused, clock }),
      ...openPersonalData({ ...deps, db, erased, storyChanged }),
      ...ownProviderRoutes({ oidc, identities, users: store, limit, audit }),
    ],
    [Symbol.asyncDispose]: () => forgotten[Symbol.asyncDispose](),
  }
}

async function sealAnew(db: Db, seal: TextSeal, logger: Logger) {
  const { lost } = await sealFactorsAnew(db, seal)
  if (lost.length > 0)
    logger.error(
      { users: lost },
      'second factors: sealed with another SECRET, so only recovery codes let these people in: set SECRET_BEFORE to it, or take them off',
    )
}

function openPersonalData(deps: {
  db: Db
  clock: Clock
  ids: Ids
  audit: Audit
  erased: (userId: string) => void
  storyChanged: (storyId: string) => void
  changingSite: ChangingSite
}): Route[] {
  const { db, audit } = deps
  const erasure = new Erasure({ ...deps, store: new EraseStore(deps) })
  const data = new PersonalDataStore({ db, audit: new AuditStore(db) })
  return personalDataRoutes({ db, erasure, data, audit })
}

const OIDC_TRIES = { tries: 30, seconds: 60 }

export function openOidc(
  deps: Pick<Deps, 'oidc' | 'secrets' | 'publicUrl' | 'limits' | 'clock' | 'ids' | 'logger'>,
): Oidc | null {
  const { oidc: config } = deps
  if (config === null) return null
  const provider = new OidcProvider({ ...deps, config })
  const limit = deps.limits ? new KeyLimit(OIDC_TRIES) : null
  return { config, provider, flows: new OidcFlows(deps), limit }
}
