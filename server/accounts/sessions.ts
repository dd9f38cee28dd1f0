import type { SignedIn } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Also, Trx } from '../store/database.ts'
import type { Wanted } from '../store/pages.ts'
import { SessionCookie } from './cookies.ts'
import type { SignInSteps, Step } from './second-factor/sign-in-steps.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { person } from './person.ts'
import type { OpenSignIn, SignIn, SignInStore } from './sign-in-store.ts'
import { hashOf, newToken } from './token.ts'
import type { Account, UserStore } from './user-store.ts'

const DAY_MS = 24 * 60 * 60_000
const LIFE_MS = 30 * DAY_MS
/** `used_at` need not be written at every request. */
const USED_STEP_MS = 60_000
const MOST_AGENT = 300

/** Told whose sessions end. */
type Whose = Also<{ id: string; name: string }>

interface Deps {
  store: SignInStore
  /** Whether more is asked for than the password. */
  steps: Pick<SignInSteps, 'ask'>
  users: Pick<UserStore, 'passwordOf' | 'renewPassword' | 'changePassword'>
  publicUrl: string
  /** Days without a request and without an open socket after which a session is over. */
  idleDays: number
  clock: Clock
  ids: Ids
  /** Every node asks again whether this person's sockets and streams may stay. */
  accessChanged: (userId: string) => void
}

interface Credentials {
  email: string
  password: string
}

interface Opened {
  ok: true
  actor: SignedIn
  setCookie: string
}
type Wrong = { ok: false; reason: 'wrong' }
type Begun =
  | Opened
  | Wrong
  | { ok: false; reason: 'disabled' }
  /** The password is right. */
  | { ok: false; reason: 'step'; step: Step }

/**
 * Sessions of browsers: a random token in a cookie, of which the database has the hash. Each request reads one row, so
 * that a session that has ended has ended everywhere.
 */
export class Sessions {
  readonly #deps: Deps
  readonly #cookie: SessionCookie

  constructor(deps: Deps) {
    this.#deps = deps
    this.#cookie = new SessionCookie(deps.publicUrl)
  }

  /** It is `wrong` when the account does not exist or the password is wrong; both take the same time. */
  async begin(credentials: Credentials, headers: Headers, also?: Also<Account>): Promise<Begun> {
    const { users } = this.#deps
    const known = await users.passwordOf(credentials.email)
    const verdict = await checkPassword(credentials.password, known?.hash ?? null)
    if (!known || !verdict.right) return { ok: false, reason: 'wrong' }
    const { account, disabled, hash } = known
    if (disabled) return { ok: false, reason: 'disabled' }
    if (verdict.renewed === null) return this.#next(account, hash, headers, also)
    const renewed = { was: hash, becomes: verdict.renewed }
    // Whoever was faster renewed it as well, or changed it.
    if (!(await users.renewPassword(account.id, renewed)))
      return this.begin(credentials, headers, also)
    return this.#next(account, renewed.becomes, headers, also)
  }

  async #next(
    account: Account,
    passwordHash: string,
    headers: Headers,
    also?: Also<Account>,
  ): Promise<Begun> {
    const step = await this.#deps.steps.ask(account, passwordHash)
    if (step) return { ok: false, reason: 'step', step }
    return this.open(account, passwordHash, headers, also)
  }

  /** For whoever has shown all that is asked for, unless their password has been changed since, or they were disabled. */
  async open(
    account: Account,
    passwordHash: string,
    headers: Headers,
    also?: Also<Account>,
  ): Promise<Opened | Wrong> {
    const { token, ...begun } = this.#new(headers)
    const signIn = { ...begun, userId: account.id }
    const told = also && ((trx: Trx) => also(trx, account))
    if (!(await this.#deps.store.begin(hashOf(token), signIn, passwordHash, told)))
      return { ok: false, reason: 'wrong' }
    return this.#opened(token, { ...signIn, account })
  }

  /** Without a password: `enter` says whose it is, in the transaction in which it begins, or why it does not. */
  async beginBy<Refusal extends { ok: false }>(
    headers: Headers,
    enter: (trx: Trx) => Promise<{ ok: true; account: Account } | Refusal>,
  ): Promise<Opened | Refusal> {
    const { token, ...signIn } = this.#new(headers)
    const entered = await this.#deps.store.beginBy(hashOf(token), signIn, enter)
    if (!entered.ok) return entered
    const { account } = entered
    return this.#opened(token, { ...signIn, userId: account.id, account })
  }

  #new(headers: Headers) {
    const { clock, ids } = this.#deps
    const now = clock.now()
    const agent = (headers.get('user-agent') ?? '').slice(0, MOST_AGENT)
    const times = { createdAt: now, usedAt: now, endsAt: now + LIFE_MS }
    return { token: newToken(ids), id: ids.next('si'), agent, ...times }
  }

  async #opened(token: string, signIn: OpenSignIn): Promise<Opened> {
    await this.#sweep()
    const setCookie = this.#cookie.write(token, LIFE_MS / 1000)
    return { ok: true, actor: actorOf(signIn), setCookie }
  }

  async isPassword({ email }: { email: string }, password: string): Promise<boolean> {
    const known = await this.#deps.users.passwordOf(email)
    const verdict = await checkPassword(password, known?.hash ?? null)
    return known !== null && verdict.right
  }

  /** False if `current` is not their password. Their other sessions end, but `session`. */
  async changePassword(
    { id, email }: { id: string; email: string },
    { current, password, session }: { current: string; password: string; session: string },
    also?: Also<void>,
  ): Promise<boolean> {
    const { users, accessChanged } = this.#deps
    const known = await users.passwordOf(email)
    const verdict = await checkPassword(current, known?.hash ?? null)
    if (!known || !verdict.right) return false
    const becomes = await hashPassword(password)
    const change = { was: known.hash, becomes, except: session }
    const changed = await users.changePassword(id, change, also)
    if (changed) accessChanged(id)
    return changed
  }

  /** Whose cookie it is. */
  async verify(headers: Headers): Promise<SignedIn | null> {
    const token = this.#cookie.read(headers)
    if (token === null) return null
    const { store } = this.#deps
    const found = await store.byHash(hashOf(token))
    if (found) return this.#use(found)
    const before = await store.ofBefore(token)
    return before && this.again(before.id)
  }

  /** Whether a session that somebody came with goes on, and as whose. */
  async again(id: string): Promise<SignedIn | null> {
    const found = await this.#deps.store.byId(id)
    return found && this.#use(found)
  }

  /** Null if it is over. */
  find(id: string): Promise<SignIn | null> {
    return this.#deps.store.byId(id)
  }

  /** Those used last first. */
  of(userId: string, wanted: Wanted<number>) {
    return this.#deps.store.of(userId, wanted)
  }

  /** False if there is no such session, or it is another person's (`userId`). */
  async end(id: string, userId: string | null = null, also?: Whose): Promise<boolean> {
    const { store, accessChanged } = this.#deps
    if (userId !== null && (await store.byId(id))?.userId !== userId) return false
    const gone = await store.delete(id, also)
    if (gone) accessChanged(gone.userId)
    return gone !== null
  }

  /** `except`: the one that goes on. */
  async endAll(userId: string, except: string | null = null, also?: Whose): Promise<void> {
    await this.#deps.store.deleteOf(userId, except, also)
    this.#deps.accessChanged(userId)
  }

  clearCookies(): string[] {
    return this.#cookie.clear()
  }

  async #use(signIn: OpenSignIn): Promise<SignedIn | null> {
    const { store, clock, idleDays } = this.#deps
    const now = clock.now()
    if (signIn.endsAt <= now || signIn.usedAt < now - idleDays * DAY_MS) return null
    if (now - signIn.usedAt >= USED_STEP_MS) await store.used(signIn, now)
    return actorOf(signIn)
  }

  #sweep(): Promise<void> {
    const { store, clock, idleDays } = this.#deps
    const now = clock.now()
    return store.deleteOver({ endedBy: now, usedBefore: now - idleDays * DAY_MS })
  }
}

function actorOf({ id, account }: OpenSignIn): SignedIn {
  return { ...person(account), scopes: null, credential: { kind: 'session', id } }
}
