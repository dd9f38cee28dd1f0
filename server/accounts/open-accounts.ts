import type { Hono } from 'hono'
import type { Bus } from '../bus/bus.ts'
import type { Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Database } from '../store/database.ts'
import { ApiKeyStore } from './api-key-store.ts'
import { ApiKeys } from './api-keys.ts'
import { authRoutes } from './auth-routes.ts'
import { createAuth } from './auth.ts'
import { createAuthenticate, type Authenticate } from './authenticate.ts'
import { keyRoutes } from './key-routes.ts'
import { SessionCache } from './session-cache.ts'
import { SignInLimit } from './sign-in-limit.ts'
import { Tickets } from './tickets.ts'
import { userRoutes } from './user-routes.ts'
import { UserStore } from './user-store.ts'
import { Users } from './users.ts'

interface Accounts extends AsyncDisposable {
  authenticate: Authenticate
  users: Users
  /** Tells every node to check a person's sockets and sessions again. */
  accessChanged: (userId: string) => void
  routes: { path: string; app: Hono<Env> }[]
}

/** One node's accounts, started. */
export async function openAccounts(deps: {
  database: Database
  bus: Bus
  secret: string
  publicUrl: string
  /** False lifts the limit on signing in, for load tests. */
  limits: boolean
  clock: Clock
  ids: Ids
  logger: Logger
}): Promise<Accounts> {
  const { database, bus, clock, ids } = deps
  const { db } = database
  const auth = createAuth(deps)
  const sessions = new SessionCache({ auth, bus, clock })
  await sessions.start()
  const accessChanged = (userId: string) => sessions.forget(userId)
  const store = new UserStore({ db, clock, ids })
  const users = new Users({ store, ids, accessChanged })
  const keys = new ApiKeys({ store: new ApiKeyStore(db), clock, ids })
  const tickets = new Tickets(deps)
  const limit = deps.limits ? new SignInLimit() : null
  return {
    authenticate: createAuthenticate({ sessions, keys, tickets, users: store }),
    users,
    accessChanged,
    routes: [
      { path: '/api/auth', app: authRoutes({ auth, sessions, limit }) },
      { path: '/api/keys', app: keyRoutes({ keys, users: store, accessChanged }) },
      { path: '/api', app: userRoutes({ users, tickets }) },
    ],
    [Symbol.asyncDispose]: () => sessions[Symbol.asyncDispose](),
  }
}
