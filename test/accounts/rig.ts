import { pino } from 'pino'
import { authRoutes } from '../../server/accounts/auth-routes.ts'
import { ApiKeyStore } from '../../server/accounts/api-key-store.ts'
import { ApiKeys } from '../../server/accounts/api-keys.ts'
import { createAuthenticate } from '../../server/accounts/authenticate.ts'
import { Devices } from '../../server/accounts/devices.ts'
import { ForgottenPasswords } from '../../server/accounts/forgotten-passwords.ts'
import { forgottenRoutes } from '../../server/accounts/forgotten-routes.ts'
import { Erasure, type ChangingSite } from '../../server/accounts/erasure.ts'
import { EraseStore } from '../../server/accounts/erase-store.ts'
import { IdentityStore } from '../../server/accounts/identity-store.ts'
import { keyRoutes } from '../../server/accounts/key-routes.ts'
import { linkRoutes } from '../../server/accounts/link-routes.ts'
import { LinkStore } from '../../server/accounts/link-store.ts'
import { Links } from '../../server/accounts/links.ts'
import { meRoutes } from '../../server/accounts/me-routes.ts'
import { oidcRoutes } from '../../server/accounts/oidc-routes.ts'
import { openOidc } from '../../server/accounts/open-accounts.ts'
import { OperatorTokens } from '../../server/accounts/operator-tokens.ts'
import { openSecondFactor } from '../../server/accounts/second-factor/open-second-factor.ts'
import { ownProviderRoutes } from '../../server/accounts/own-provider-routes.ts'
import { personalDataRoutes } from '../../server/accounts/personal-data-routes.ts'
import { PersonalDataStore } from '../../server/accounts/personal-data-store.ts'
import { PeopleListStore } from '../../server/accounts/people-list-store.ts'
import { sessionRoutes } from '../../server/accounts/session-routes.ts'
import { Sessions } from '../../server/accounts/sessions.ts'
import { SignInStore } from '../../server/accounts/sign-in-store.ts'
import { SignInLimit } from '../../server/accounts/sign-in-limit.ts'
import { TicketStore } from '../../server/accounts/ticket-store.ts'
import { Tickets } from '../../server/accounts/tickets.ts'
import { userRoutes } from '../../server/accounts/user-routes.ts'
import { UserStore } from '../../server/accounts/user-store.ts'
import { Users } from '../../server/accounts/users.ts'
import { waysRoute } from '../../server/accounts/ways-route.ts'
import { AuditStore } from '../../server/audit/audit-store.ts'
import { openAudit } from '../../server/audit/open-audit.ts'
import { CHANNELS } from '../../server/bus/bus.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { mounted } from '../../server/http/api/mounted.ts'
import type { Route } from '../../server/http/api/route.ts'
import { createApp } from '../../server/http/app.ts'
import { createClientOf } from '../../server/http/middleware/client-address.ts'
import type { SmtpServer } from '../../server/kernel/config.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import type { NewestFirst } from '../../server/kernel/seal.ts'
import type { OidcConfig } from '../../server/kernel/oidc-config.ts'
import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { Profiles } from '../../server/store/profiles.ts'
import { postOffice } from '../mail/post-office.ts'
import { emptyPostgres } from '../support/empty-postgres.ts'
import { ManualClock } from '../support/manual-clock.ts'

export const SECRET = 'a-secret-of-the-tests-that-nobody-may-see'
export const PUBLIC_URL = 'http://localhost:3000'
export const IDLE_DAYS = 7

export const DATABASES = {
  SQLite: async (stack: AsyncDisposableStack): Promise<Database> =>
    stack.use(await openDatabase({ kind: 'sqlite', path: ':memory:' })),
  PostgreSQL: async (stack: AsyncDisposableStack): Promise<Database> => {
    const { url } = stack.use(await emptyPostgres())
    return stack.use(await openDatabase({ kind: 'postgres', url }))
  },
}

/** Nobody serves pages. */
const changingSite: ChangingSite = (save) => save(async () => undefined)

/** Everything that hangs on a person goes as well. */
export async function removePeople({ db }: Database): Promise<void> {
  await db.deleteFrom('user').execute()
}

interface RigOptions {
  bus?: MemoryBus
  clock?: ManualClock
  publicUrl?: string
  trustProxy?: string[]
  limits?: boolean
  /** What takes letters; without it there is no mail. */
  smtp?: SmtpServer
  authorities?: string[]
  /** The newest first. */
  secrets?: NewestFirst
  oidc?: OidcConfig
  passwords?: boolean
  routes?: Route[]
}

/** Everything about accounts on one node, behind the real rim; what it logs is in `log`. */
export async function startNode(database: Database, options: RigOptions = {}) {
  const { bus = new MemoryBus(), clock = new ManualClock(), publicUrl = PUBLIC_URL } = options
  const log: string[] = []
  const logger = pino({ level: 'trace', base: null }, { write: (line: string) => log.push(line) })
  const ids = systemIds
  const { db } = database
  const accessChanged = (userId: string) => bus.publish(CHANNELS.access, { userId })
  const store = new UserStore({ db, clock, ids })
  const limited = options.limits !== false
  const {
    audit,
    refused,
    lines,
    routes: auditRoutes,
  } = openAudit({ db, days: 365, clock, ids, logger })
  const secrets = options.secrets ?? [SECRET]
  const profiles = new Profiles({ db, clock })
  const mail = postOffice({ ...options, db, clock, ids, logger, profiles, secrets, publicUrl })
  const { letters } = mail
  const secondFactor = openSecondFactor({
    db,
    users: store,
    secrets,
    profiles,
    letters,
    audit,
    refused,
    clock,
    ids,
    accessChanged,
  })
  const { factors } = secondFactor
  const lists = new PeopleListStore(db)
  const sessions = new Sessions({
    store: new SignInStore(db),
    steps: secondFactor.steps,
    users: store,
    publicUrl,
    idleDays: IDLE_DAYS,
    clock,
    ids,
    accessChanged,
  })
  const storyChanged = (storyId: string) => bus.publish(CHANNELS.stories, { storyId })
  const users = new Users({ store, ids, accessChanged, storyChanged })
  const common = { users: store, publicUrl, clock, ids, accessChanged }
  const links = new Links({ ...common, store: new LinkStore({ db, ids }) })
  const keys = new ApiKeys({ store: new ApiKeyStore(db), clock, ids })
  const tickets = new Tickets({ store: new TicketStore(db), clock, ids })
  const operators = new OperatorTokens({ secret: SECRET, clock })
  const authenticate = createAuthenticate({ sessions, keys, tickets, operators, users: store })
  const devices = new Devices({ secret: SECRET, publicUrl, ids })
  const limit = limited ? new SignInLimit({ devices }) : null
  const answering = { users: store, links, letters, audit, limits: limited, logger }
  const forgotten = new ForgottenPasswords(answering)
  const { passwords = true } = options
  const oidc = openOidc({
    oidc: options.oidc ?? null,
    secrets,
    publicUrl,
    limits: limited,
    clock,
    ids,
    logger,
  })
  const identities = new IdentityStore({ db, ids })
  const eraseStore = new EraseStore({ db, clock, ids })
  const told = { erased: accessChanged, storyChanged, changingSite }
  const erasure = new Erasure({ ...told, store: eraseStore })
  const data = new PersonalDataStore({ db, audit: new AuditStore(db) })
  const routes = [
    ...auditRoutes,
    ...authRoutes({ sessions, limit, passwords, audit, refused }),
    ...keyRoutes({ keys, users: store, accessChanged, audit }),
    ...meRoutes({ sessions, users, limit, audit, letters }),
    ...userRoutes({ users, lists, tickets, takenOff: () => undefined, audit, factors }),
    ...linkRoutes({ links, lists, sessions, limit, audit, letters }),
    ...sessionRoutes({ sessions, audit }),
    ...forgottenRoutes({ forgotten, letters, devices, limits: limited }),
    ...secondFactor.routes({ sessions, limit, devices }),
    ...mail.routes,
    waysRoute({ passwords, oidc, letters }),
    ...oidcRoutes({ oidc, passwords, identities, sessions, audit, refused, clock }),
    ...personalDataRoutes({ db, erasure, data, audit }),
    ...ownProviderRoutes({ oidc, identities, users: store, limit, audit }),
  ]
  const app = createApp({
    problemPage: async () => null,
    publicUrl,
    clientOf: createClientOf({ trustProxy: options.trustProxy ?? [], logger }),
    authenticate,
    logger,
    clock,
    ids,
    routes: [
      { path: '/api', app: lines },
      { path: '/', app: mounted([...routes, ...(options.routes ?? [])]) },
    ],
  })
  return {
    app,
    authenticate,
    bus,
    clock,
    factors,
    forgotten,
    keys,
    limit,
    log,
    mailer: mail.mailer,
    operators,
    sessions,
    store,
    tickets,
    users,
  }
}

export type Node = Awaited<ReturnType<typeof startNode>>

export interface Call {
  method?: string
  body?: unknown
  cookie?: string | undefined
  bearer?: string
  headers?: Record<string, string>
  peer?: string
}

/** A request as this newsroom's own pages make it, unless `headers` say otherwise. */
export function call(node: Pick<Node, 'app'>, path: string, options: Call = {}): Promise<Response> {
  const headers = new Headers({ origin: PUBLIC_URL, host: 'localhost:3000', ...options.headers })
  if (options.cookie) headers.set('cookie', options.cookie)
  if (options.bearer) headers.set('authorization', `Bearer ${options.bearer}`)
  const init: RequestInit = { method: options.method ?? 'GET', headers }
  if (options.body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(options.body)
    init.method = options.method ?? 'POST'
  }
  const env = { incoming: { socket: { remoteAddress: options.peer ?? '192.0.2.7' } } }
  return Promise.resolve(node.app.request(path, init, env))
}

export function signIn(node: Node, email: string, password: string, options: Call = {}) {
  return call(node, '/api/auth/sign-in/email', { ...options, body: { email, password } })
}

/** The cookie of a new session. */
export async function cookieOf(node: Node, email: string, password: string): Promise<string> {
  const answer = await signIn(node, email, password)
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

export const ADMIN = { email: 'ada@example.org', password: 'correct horse battery' }
export const REPORTER = {
  name: 'Rob',
  email: 'rob@example.org',
  password: 'a long password',
  role: 'reporter',
} as const
