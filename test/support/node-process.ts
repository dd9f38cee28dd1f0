import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Role } from '../../shared/model/roles.ts'
import { me, user as userSchema, type User } from '../../shared/protocol/api/people.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'
import { Guardian } from './guardian.ts'

export const ROOT = join(import.meta.dirname, '..', '..')
/** What stands before and behind `node` in `npm start`: settings of the C library, and Node's own flags. */
const [, settings = '', flags = ''] =
  /^(.*)\bnode (.*)server\/start\.js$/.exec(packageJson.scripts.start) ?? []
const SETTINGS = Object.fromEntries(
  [...settings.matchAll(/(\w+)=(\S+)/g)].map((found) => found.slice(1)),
)
const FLAGS = flags.split(' ').filter((flag) => flag !== '')
const READY_MS = 30_000
const STOP_MS = 25_000
const TRIES = 3

export const PASSWORD = 'a-long-enough-password'
export const ADMIN: Credentials = { email: 'admin@newsroom.test', password: PASSWORD }

export interface Credentials {
  email: string
  password: string
}

export interface NewPerson extends Partial<Credentials> {
  name: string
  role: Role
}

/** Somebody who is signed in: what they ask for goes out with their cookie. */
export interface Caller {
  readonly user: User
  readonly credentials: Credentials
  readonly cookie: string
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** The parsed answer; throws with the problem's text unless the status is 2xx. */
  get<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>>
  post<T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.output<T>>
  put<T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.output<T>>
}

/**
 * A whole node as an operator runs it: `server/start.js` in a process of its own, on a free port, with
 * data that is thrown away at the end. Its url stays the same when it is stopped and started again.
 */
export class NodeProcess implements AsyncDisposable {
  readonly folder: string
  readonly port: number
  /** The folder of its code, from the next start on. */
  root: string
  #env: Record<string, string>
  #flags: readonly string[]
  #guardian: Guardian
  #child: ChildProcess | undefined
  #log: string[] = []
  #admin: Promise<Caller> | undefined

  private constructor(
    folder: string,
    {
      port,
      env,
      flags,
      root,
    }: { port: number; env: Record<string, string>; flags: readonly string[]; root: string },
  ) {
    this.folder = folder
    this.port = port
    this.root = root
    this.#flags = flags
    this.#env = {
      DATABASE_URL: `sqlite:${folder}/galley.db`,
      ASSETS_URL: `file:${folder}/assets`,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      DEMO: '0',
      LIMITS: 'off',
      HOST: '127.0.0.1',
      PORT: `${port}`,
      PUBLIC_URL: `http://localhost:${port}`,
      ...env,
    }
    this.#guardian = new Guardian(folder, 'SIGTERM')
  }

  /**
   * Resolves when it is ready. `env` goes over a small newsroom on SQLite without samples and limits;
   * `flags` are Node's own; `root` is the folder of the code.
   */
  static async start(
    env: Record<string, string> = {},
    flags: readonly string[] = [],
    root = ROOT,
  ): Promise<NodeProcess> {
    for (let left = TRIES - 1; ; left -= 1) {
      const folder = await mkdtemp(join(tmpdir(), 'galley-node-'))
      const node = new NodeProcess(folder, { port: await freePort(), env, flags, root })
      try {
        await node.start()
        return node
      } catch (error) {
        await node[Symbol.asyncDispose]()
        if (left === 0 || !/taken by another program/.test(node.log)) throw error
      }
    }
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  /** All that it printed so far, over all its starts. */
  get log(): string {
    return this.#log.join('')
  }

  get pid(): number {
    return this.#running().pid ?? NaN
  }

  /** Starts it again, on the same data and port, after `stop` or `kill`. */
  async start(): Promise<void> {
    if (this.#child) throw new Error('the node already runs')
    const child = spawn(process.execPath, [...FLAGS, ...this.#flags, startIn(this.root)], {
      cwd: this.folder,
      env: { PATH: process.env['PATH'] ?? '', ...SETTINGS, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    for (const output of [child.stdout, child.stderr])
      output.setEncoding('utf8').on('data', (text: string) => this.#log.push(text))
    this.#child = child
    this.#guardian.watch(child.pid)
    await eventually(() => this.#ready(child), { within: READY_MS })
    if (hasEnded(child)) {
      this.#ended()
      throw new Error(`the node did not start: ${this.#lastWords()}`)
    }
  }

  /** [END1] SIGTERM, and the exit code that it ends with. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  /** As if the machine had lost power. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child) await this.kill()
    await rm(this.folder, { recursive: true, force: true })
    this.#guardian.dismiss()
  }

  async signIn(credentials: Credentials): Promise<Caller> {
    const response = await fetch(`${this.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    })
    if (!response.ok) throw new Error(`signing in: ${await response.text()}`)
    const { user } = me.parse(await response.json())
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    return new NodeCaller(this.url, user, credentials, cookie)
  }

  /** The person that the first start made. */
  admin(): Promise<Caller> {
    this.#admin ??= this.signIn(ADMIN)
    return this.#admin
  }

  /** Makes an account as an admin does, and signs it in. The address is made from the name. */
  async addPerson({ name, role, ...given }: NewPerson): Promise<Caller> {
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@newsroom.test`
    const credentials = { email, password: PASSWORD, ...given }
    const admin = await this.admin()
    await admin.post('/api/users', { name, role, ...credentials }, userSchema)
    return this.signIn(credentials)
  }

  async #ready(child: ChildProcess): Promise<void> {
    if (hasEnded(child)) return
    const response = await fetch(`${this.url}/readyz`)
    if (!response.ok) throw new Error(`/readyz: ${response.status} ${await response.text()}`)
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#running()
    const late = AbortSignal.timeout(STOP_MS)
    if (!hasEnded(child)) {
      const exited = once(child, 'exit', { signal: late })
      child.kill(signal)
      await exited
    }
    this.#ended()
    return child.exitCode
  }

  #ended(): void {
    this.#child = undefined
    this.#guardian.watch(undefined)
  }

  #running(): ChildProcess {
    if (!this.#child) throw new Error('the node does not run')
    return this.#child
  }

  #lastWords(): string {
    return this.log.trim().split('\n').slice(-15).join('\n')
  }
}

class NodeCaller implements Caller {
  readonly user: User
  readonly credentials: Credentials
  readonly cookie: string
  #url: string

  constructor(url: string, user: User, credentials: Credentials, cookie: string) {
    this.#url = url
    this.user = user
    this.credentials = credentials
    this.cookie = cookie
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', this.cookie)
    return fetch(this.#url + path, { ...init, headers })
  }

  async get<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
    return answer(await this.fetch(path), schema)
  }

  post<T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.output<T>> {
    return this.#send('POST', path, body, schema)
  }

  put<T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.output<T>> {
    return this.#send('PUT', path, body, schema)
  }

  async #send<T extends z.ZodType>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    schema: T,
  ): Promise<z.output<T>> {
    const headers = { 'content-type': 'application/json' }
    return answer(await this.fetch(path, { method, headers, body: JSON.stringify(body) }), schema)
  }
}

async function answer<T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T>> {
  if (!response.ok) throw new Error(`${response.url}: ${await response.text()}`)
  return schema.parse(await response.json())
}

/** Versions before have only the latter. */
function startIn(root: string): string {
  const [start, main] = ['start.js', 'main.ts'].map((file) => join(root, 'server', file))
  return start !== undefined && existsSync(start) ? start : (main ?? '')
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}
