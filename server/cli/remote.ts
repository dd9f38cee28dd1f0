import { z } from 'zod'
import { user, userList } from '../../shared/protocol/api/people.ts'
import { formerUserList } from '../../shared/protocol/api/personal-data.ts'
import { problem } from '../../shared/protocol/api/problem.ts'
import { imported } from '../../shared/protocol/api/stories.ts'
import { Refusal, type CliNewsroom } from './newsroom.ts'

const PROBE_MS = 3_000
const REQUEST_MS = 60_000

const key = z.object({
  id: z.string(),
  name: z.string(),
  userId: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  usedAt: z.string().nullable(),
})
const keyList = z.object({ keys: z.array(key), next: z.string().nullable() })
const newKey = z.object({ key: z.string() })
const health = z.object({ status: z.literal('ok') })

/** A new operator ticket; `as` is the id of the person to act as. */
type IssueTicket = (as: string | null) => string

interface Call {
  method?: 'GET' | 'POST' | 'DELETE'
  json?: unknown
  text?: Uint8Array
  as?: string | null
}

/** What listens at `url`: nothing, something that is no newsroom, or one. */
export async function probe(url: string): Promise<'nothing' | 'stranger' | 'newsroom'> {
  const signal = AbortSignal.timeout(PROBE_MS)
  const response = await fetch(`${url}/healthz`, { signal }).catch(() => null)
  if (!response) return 'nothing'
  const body: unknown = await response.json().catch(() => null)
  return health.safeParse(body).success ? 'newsroom' : 'stranger'
}

/** The newsroom through its own API, so that everybody who is working there sees what happens. */
export async function openRemote(options: {
  url: string
  ticket: IssueTicket
}): Promise<CliNewsroom> {
  const { url } = options
  const send = (path: string, call: Call = {}) => request(options, path, call)
  if ((await send('/api/me')).status === 401)
    throw new Refusal(
      `The server at ${url} is another newsroom, or has no admin: it does not accept a ticket of this one. ` +
        'Set PORT or PUBLIC_URL, DATABASE_URL and SECRET as the newsroom’s server has them.',
    )
  const read = async <T extends z.ZodType>(schema: T, path: string, call?: Call) =>
    schema.parse(await answer(await send(path, call)))
  return {
    users: () =>
      all('/api/users', async (path) => {
        const { users, next } = await read(userList, path)
        return { rows: users, next }
      }),
    addUser: (json) => read(user, '/api/users', { method: 'POST', json }),
    async takeFactorOff(userId) {
      const path = `/api/users/${encodeURIComponent(userId)}/second-factor`
      const response = await send(path, { method: 'DELETE' })
      if (response.status === 404) return false
      await answer(response)
      return true
    },
    formerUsers: async () => (await read(formerUserList, '/api/former-users')).users,
    eraseUser: async ({ id, name }) => {
      const path = `/api/users/${encodeURIComponent(id)}/erase`
      await answer(await send(path, { method: 'POST', json: { name } }))
    },
    keys: () =>
      all('/api/keys', async (path) => {
        const { keys, next } = await read(keyList, path)
        return { rows: keys, next }
      }),
    addKey: async (json) => (await read(newKey, '/api/keys', { method: 'POST', json })).key,
    async revokeKey(id) {
      const response = await send(`/api/keys/${encodeURIComponent(id)}`, { method: 'DELETE' })
      if (response.status === 404) return false
      await answer(response)
      return true
    },
    checkDraft: () => {
      throw new Refusal(
        `The newsroom runs at ${url}. Stop it first: a draft is checked while nobody writes in it.`,
      )
    },
    rotateSecret: () => {
      throw new Refusal(
        `The newsroom runs at ${url}. Stop it first: its nodes hold the secret that is to go.`,
      )
    },
    importPage: (text, as) => read(imported, '/api/import', { method: 'POST', text, as }),
    [Symbol.asyncDispose]: async () => undefined,
  }
}

/** Page by page. */
async function all<Row>(
  path: string,
  read: (path: string) => Promise<{ rows: Row[]; next: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({ limit: '200', ...(cursor && { cursor }) })
    const page: { rows: Row[]; next: string | null } = await read(`${path}?${query.toString()}`)
    rows.push(...page.rows)
    cursor = page.next
  }
  return rows
}

async function request(
  { url, ticket }: { url: string; ticket: IssueTicket },
  path: string,
  { method = 'GET', json, text, as = null }: Call,
): Promise<Response> {
  const type = text ? 'text/plain' : 'application/json'
  return fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${ticket(as)}`, 'content-type': type },
    body: text ? new Uint8Array(text) : json === undefined ? null : JSON.stringify(json),
    signal: AbortSignal.timeout(REQUEST_MS),
  })
}

async function answer(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  const refused = problem.safeParse(body).data
  throw new Refusal(
    refused?.detail ?? `The server answered ${response.status} ${response.statusText}.`,
    refused?.faults,
  )
}
