import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorTokens } from '../../../server/accounts/operator-tokens.ts'
import type { Route } from '../../../server/http/api/route.ts'
import { systemClock } from '../../../server/kernel/clock.ts'
import { parseConfig } from '../../../server/kernel/config.ts'
import { systemIds } from '../../../server/kernel/ids.ts'
import { startNewsroom } from '../../../server/newsroom.ts'
import type { GuestRight } from '../../../shared/model/guest.ts'
import type { Role, Scope } from '../../../shared/model/roles.ts'
import { invitedGuest } from '../../../shared/protocol/api/guests.ts'
import { silentLogger } from '../../support/silent-logger.ts'

export const PASSWORD = 'correct horse'

export interface Asking {
  id?: string
  /** Of the path, besides `:id`. */
  parts?: Record<string, string>
  /** Who asks, where the path names a guest. */
  guest?: string
  query?: string
  /** As JSON, if it is neither text nor a form. */
  body?: unknown
  type?: string
}

const made = z.object({ id: z.string() })
const madeKey = z.object({ key: z.string() })

/** A newsroom of one node on SQLite, as its clients know it. */
export async function openNewsroom(env: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'galley-api-'))
  const config = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: `sqlite:${folder}/galley.db`,
    ASSETS_URL: `file:${folder}/assets`,
    ADMIN_EMAIL: 'admin@galley.test',
    ADMIN_PASSWORD: PASSWORD,
    WEBHOOK_ALLOW_HOSTS: '127.0.0.1',
    PICTURE_ALLOW_HOSTS: '127.0.0.1',
    SECRET: 'what-only-the-operator-can-read-of-it',
    DEMO: '0',
    // Nobody is there: letters wait.
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'desk@galley.test',
    ...env,
  })
  const process = { clock: systemClock, ids: systemIds, logger: silentLogger }
  const newsroom = await startNewsroom(config, process)
  const origin = `http://127.0.0.1:${newsroom.port}`

  function send(who: HeadersInit, { method, path }: Address, asking: Asking = {}) {
    const { id = '', guest = '', parts = {}, query = '', body, type = 'application/json' } = asking
    const headers = new Headers(who)
    const isRaw = typeof body === 'string' || body instanceof FormData
    if (!(body instanceof FormData)) headers.set('content-type', type)
    const named: Record<string, string> = { id, guest, ...parts }
    const address = path.replace(/:(\w+)/g, (part, name: string) => named[name] ?? part)
    return fetch(`${origin}${address}${query}`, {
      method,
      headers,
      body: body === undefined ? null : isRaw ? body : JSON.stringify(body),
    })
  }

  async function signIn(name: string) {
    const body = { email: `${name}@galley.test`, password: PASSWORD }
    const path = '/api/auth/sign-in/email'
    const answer = await send({}, { method: 'POST', path }, { body })
    return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
  }

  const admin = await signIn('admin')

  /** The id of a new person. */
  async function newPerson(name: string, role: Role): Promise<string> {
    const body = { name, email: `${name}@galley.test`, password: PASSWORD, role }
    const answer = await send(admin, { method: 'POST', path: '/api/users' }, { body })
    return made.parse(await answer.json()).id
  }

  return {
    ...newsroom,
    admin,
    send,
    signIn,
    join: newPerson,
    /** Of a command of the machine's as this person, for as long as a test may take. */
    operator(as: string) {
      const clock = { ...systemClock, now: () => systemClock.now() + 3_600_000 }
      const tokens = new OperatorTokens({ secret: config.secret ?? '', clock })
      return { authorization: `Bearer ${tokens.issue({ as })}` }
    },
    async keyOf(userId: string | undefined, scopes: readonly Scope[]) {
      const body = { name: 'wire', scopes, userId }
      const answer = await send(admin, { method: 'POST', path: '/api/keys' }, { body })
      return { authorization: `Bearer ${madeKey.parse(await answer.json()).key}` }
    },
    async story(body: { confidential?: boolean }): Promise<string> {
      const answer = await send(admin, { method: 'POST', path: '/api/stories' }, { body })
      return made.parse(await answer.json()).id
    },
    /** Somebody from outside, who has opened their link. */
    async guest(storyId: string, may: GuestRight) {
      const invite = { method: 'POST', path: '/api/stories/:id/guests' }
      const body = { name: `Who may ${may}`, may }
      const { guest, link } = invitedGuest.parse(
        await (await send(admin, invite, { id: storyId, body })).json(),
      )
      const token = new URL(link).hash.slice(1)
      const enter = { method: 'POST', path: '/api/guest/enter' }
      const answer = await send({}, enter, { body: { token } })
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
      return { id: guest.id, token, headers: { cookie } }
    },
    async close() {
      await newsroom.stop()
      await rm(folder, { recursive: true })
    },
  }
}

interface Address {
  method: string
  path: string
}

export type Api = Awaited<ReturnType<typeof openNewsroom>>

export function nameOf({ method, path }: Route): string {
  return `${method} ${path}`
}
