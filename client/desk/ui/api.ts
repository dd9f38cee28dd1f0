import { z } from 'zod'
import type { Content } from '../../../shared/document/content.ts'
import { auditPage, filterParts, type AuditFilter } from '../../../shared/protocol/api/audit.ts'
import { asset, MOST_IMAGE_BYTES } from '../../../shared/protocol/api/assets.ts'
import {
  me,
  listedUser,
  peopleCounts,
  sessionList,
  storiesInHand,
  user,
  userList,
  type PeopleState,
  type ownChange,
  type passwordChange,
  type userChange,
} from '../../../shared/protocol/api/people.ts'
import {
  invitationList,
  linkLooked,
  madeLink,
  type linkUse,
  type newInvitation,
} from '../../../shared/protocol/api/links.ts'
import { oidcFinished, oidcStarted, ownProvider } from '../../../shared/protocol/api/oidc.ts'
import { formerUserList } from '../../../shared/protocol/api/personal-data.ts'
import { problem, type Problem } from '../../../shared/protocol/api/problem.ts'
import {
  checklist,
  liveRevision,
  published,
  retracted,
  type mendRequest,
  type publishRequest,
} from '../../../shared/protocol/api/publishing.ts'
import { signInWays } from '../../../shared/protocol/api/sign-in.ts'
import { signedInOrStep, type SecondStep } from '../../../shared/protocol/api/second-factor.ts'
import { profile } from '../../../shared/protocol/api/profile.ts'
import { sectionList, type sectionsChange } from '../../../shared/protocol/api/sections.ts'
import {
  imported,
  storyCounts,
  storyDetail,
  storyList,
  type confidantsChange,
  type newStory,
  type stateChange,
} from '../../../shared/protocol/api/stories.ts'
import {
  attemptList,
  deliveryList,
  endpoint,
  endpointList,
  endpointWithSecret,
  type endpointChange,
  type newEndpoint,
} from '../../../shared/protocol/api/webhooks.ts'
import { reach } from './reach.ts'
import { writeFilter, type StoryFilter } from './story-filter.ts'
import { atClock } from '../words/times.ts'
import * as problemsWords from '../words/problems.ts'

/** Whatever went wrong with a request, in words for the person who made it. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The problem inside anything thrown; a bug in the desk becomes one too, so that nothing fails silently. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return made('desk', error instanceof Error ? error.message : problemsWords.desk)
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'unreachable'
}

/** Galley could not be reached, or could not do anything just then: it passes by itself. */
export function isOutage(error: unknown): boolean {
  return isUnreachable(error) || (error instanceof ProblemError && error.problem.status >= 502)
}

export function isMissing(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 404
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401
}

function made(code: string, detail: string, status = 0): Problem {
  return { type: 'about:blank', title: detail, status, code, detail }
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  json?: unknown
  text?: string | Blob
  /** Of `text`. */
  type?: 'text/plain' | 'text/html'
  form?: FormData
}

export async function call<T>(schema: z.ZodType<T>, path: string, options: Call = {}): Promise<T> {
  const response = await send(path, options)
  if (!response.ok) throw new ProblemError(await problemIn(response))
  reach.answered()
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => {})
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new ProblemError(made('unexpected', problemsWords.unexpected))
}

export async function send(
  path: string,
  { method = 'GET', json, text, type = 'text/plain', form }: Call,
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (json !== undefined) headers['content-type'] = 'application/json'
  if (text !== undefined) headers['content-type'] = type
  const body = json === undefined ? (form ?? text ?? null) : JSON.stringify(json)
  try {
    return await fetch(path, { method, headers, body })
  } catch {
    throw new ProblemError(made('unreachable', problemsWords.unreachable))
  }
}

async function problemIn(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  const parsed = problem.safeParse(body)
  if (parsed.success) return parsed.data
  const detail = z.object({ message: z.string() }).safeParse(body)
  return made(
    'http',
    detail.success ? detail.data.message : problemsWords.status(response.status),
    response.status,
  )
}

export const nothing = z.unknown()
export const on = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`
/** With what is given of a list's query. */
function listOf(path: string, given: Record<string, string | null>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value)
  return query.size === 0 ? path : `${path}?${query.toString()}`
}
const sessionsOf = (userId: string | null) =>
  userId === null ? '/api/sessions' : on('users', userId, 'sessions')

/** Where what is known of a person is downloaded from; null: of oneself. */
export const dataPath = (userId: string | null) =>
  userId === null ? '/api/me/data' : on('users', userId, 'data')

export const api = {
  me: () => call(me, '/api/me').then((body) => body.user),
  signIn,
  signOut: () => call(nothing, '/api/auth/sign-out', { method: 'POST', json: {} }),

  signInWays: () => call(signInWays, '/api/auth/ways'),
  /** `to`: where in the desk it ends. */
  startProvider: (to: string) =>
    call(oidcStarted, '/api/auth/oidc/start', { method: 'POST', json: { to } }),
  finishProvider: (query: string) =>
    call(oidcFinished, '/api/auth/oidc/finish', { method: 'POST', json: { query } }),
  ownProvider: () => call(ownProvider, '/api/me/provider'),
  linkProvider: (password: string) =>
    call(oidcStarted, '/api/me/provider', { method: 'POST', json: { password } }),
  unlinkProvider: () => call(nothing, '/api/me/provider', { method: 'DELETE' }),

  changeMe: (json: z.input<typeof ownChange>) => call(user, '/api/me', { method: 'PATCH', json }),
  changePassword: (json: z.input<typeof passwordChange>) =>
    call(nothing, '/api/me/password', { method: 'PUT', json }),
  /** Of this person, or of oneself; `endSessions` leaves the one that asks. */
  sessions: (userId: string | null, cursor: string | null) =>
    call(sessionList, listOf(sessionsOf(userId), { cursor })),
  endSessions: (userId: string | null) => call(nothing, sessionsOf(userId), { method: 'DELETE' }),
  endSession: (id: string) => call(nothing, on('sessions', id), { method: 'DELETE' }),

  users: ({ text, state }: { text: string; state: PeopleState | null }, cursor: string | null) =>
    call(userList, listOf('/api/users', { text, state, cursor })),
  userCounts: (text: string) => call(peopleCounts, listOf('/api/users/counts', { text })),
  changeUser: (id: string, json: z.input<typeof userChange>) =>
    call(listedUser, on('users', id), { method: 'PATCH', json }),
  removeUser: (id: string) => call(nothing, on('users', id), { method: 'DELETE' }),
  formerUsers: () => call(formerUserList, '/api/former-users').then((body) => body.users),
  eraseUser: (id: string, name: string) =>
    call(nothing, on('users', id, 'erase'), { method: 'POST', json: { name } }),
  storiesInHand: (id: string) =>
    call(storiesInHand, on('users', id, 'stories')).then((body) => body.stories),

  invitations: (text: string, cursor: string | null) =>
    call(invitationList, listOf('/api/invitations', { text, cursor })),
  invite: (json: z.input<typeof newInvitation>) =>
    call(madeLink, '/api/invitations', { method: 'POST', json }),
  takeBackInvitation: (id: string) => call(nothing, on('invitations', id), { method: 'DELETE' }),
  makeResetLink: (userId: string) =>
    call(madeLink, on('users', userId, 'reset-link'), { method: 'POST', json: {} }),
  lookAtLink: (token: string) =>
    call(linkLooked, '/api/links/look', { method: 'POST', json: { token } }),
  useLink: (json: z.input<typeof linkUse>) =>
    call(signedInOrStep, '/api/links/use', { method: 'POST', json }),

  stories: (filter: StoryFilter, cursor: string | null) =>
    call(storyList, listOf('/api/stories', { ...filter, cursor })),
  storyCounts: ({ text, section }: Pick<StoryFilter, 'text' | 'section'>) =>
    call(storyCounts, `/api/stories/counts${writeFilter({ text, section, state: null })}`),
  story: (id: string) => call(storyDetail, on('stories', id)),
  newStory: (json: z.input<typeof newStory>) =>
    call(storyDetail, '/api/stories', { method: 'POST', json }),
  copyStory: (id: string, json: Content) =>
    call(storyDetail, on('stories', id, 'copy'), { method: 'POST', json }),
  archiveStory: (id: string) =>
    call(storyDetail, on('stories', id, 'archive'), { method: 'POST', json: {} }),
  restoreStory: (id: string) =>
    call(storyDetail, on('stories', id, 'restore'), { method: 'POST', json: {} }),
  duplicateStory: (id: string) =>
    call(storyDetail, on('stories', id, 'duplicate'), { method: 'POST', json: {} }),
  importStory: ({
    page,
    kind,
    confidential,
  }: {
    page: string | Blob
    kind: 'text' | 'html'
    confidential: boolean
  }) =>
    call(imported, `/api/import?confidential=${confidential}`, {
      method: 'POST',
      text: page,
      type: kind === 'html' ? 'text/html' : 'text/plain',
    }),
  changeAssignees: (id: string, change: { assign: string[]; unassign: string[] }) =>
    call(storyDetail, on('stories', id), { method: 'PATCH', json: change }),
  /** Undefined when the person here is none of them any more. */
  changeConfidants: (id: string, change: z.input<typeof confidantsChange>) =>
    call(storyDetail.optional(), on('stories', id, 'confidants'), {
      method: 'PATCH',
      json: change,
    }),
  moveStory: (id: string, json: z.input<typeof stateChange>) =>
    call(storyDetail, on('stories', id, 'state'), { method: 'POST', json }),
  checklist: (id: string) => call(checklist, on('stories', id, 'checklist')),
  liveRevision: (id: string) => call(liveRevision, on('stories', id, 'revision')),
  publish: (id: string, json: z.input<typeof publishRequest>) =>
    call(published, on('stories', id, 'publish'), { method: 'POST', json }),
  retract: (id: string, note: string) =>
    call(retracted, on('stories', id, 'retract'), { method: 'POST', json: { note } }),
  mendRetraction: (id: string, json: z.input<typeof mendRequest>) =>
    call(retracted, on('stories', id, 'retraction'), { method: 'PUT', json }),

  sections: () => call(sectionList, '/api/sections').then((body) => body.sections),
  profile: () => call(profile, '/api/profile'),
  saveProfile: (json: z.input<typeof profile>) =>
    call(profile, '/api/profile', { method: 'PUT', json }),
  saveSections: (json: z.input<typeof sectionsChange>) =>
    call(sectionList, '/api/sections', { method: 'PUT', json }).then((body) => body.sections),

  audit: (filter: AuditFilter, cursor: string | null) =>
    call(auditPage, listOf('/api/audit', { ...filterParts(filter), cursor })),

  asset: (id: string) => call(asset, on('assets', id)),
  upload,

  endpoints: (cursor: string | null) => call(endpointList, listOf('/api/webhooks', { cursor })),
  addEndpoint: (json: z.input<typeof newEndpoint>) =>
    call(endpointWithSecret, '/api/webhooks', { method: 'POST', json }),
  changeEndpoint: (id: string, json: z.input<typeof endpointChange>) =>
    call(endpoint, on('webhooks', id), { method: 'PATCH', json }),
  rotateSecret: (id: string) =>
    call(endpointWithSecret, on('webhooks', id, 'rotate'), { method: 'POST', json: {} }),
  testEndpoint: (id: string) =>
    call(nothing, on('webhooks', id, 'test'), { method: 'POST', json: {} }),
  deleteEndpoint: (id: string) => call(nothing, on('webhooks', id), { method: 'DELETE' }),
  deliveries: (id: string, cursor: string | null) =>
    call(deliveryList, listOf(on('webhooks', id, 'deliveries'), { cursor })),
  attempts: (deliveryId: string, cursor: string | null) =>
    call(attemptList, listOf(on('deliveries', deliveryId, 'attempts'), { cursor })),
  resend: (deliveryId: string) =>
    call(nothing, on('deliveries', deliveryId, 'resend'), { method: 'POST', json: {} }),
}

async function upload(file: File) {
  // Said before it is sent: to a browser that is still sending, the server's refusal is a lost connection.
  if (file.size > MOST_IMAGE_BYTES)
    throw new ProblemError(made('too-big', problemsWords.pictureTooBig))
  const form = new FormData()
  form.set('file', file)
  return call(asset, '/api/assets', { method: 'POST', form })
}

/** Null of who is in: what is still to be shown. */
async function signIn(email: string, password: string): Promise<SecondStep | null> {
  const response = await send('/api/auth/sign-in/email', {
    method: 'POST',
    json: { email, password },
  })
  if (response.ok) return stepIn(await response.json().catch(() => null))
  throw new ProblemError(await signInProblem(response))
}

/** Null of who is in. */
export function stepIn(body: unknown): SecondStep | null {
  const parsed = signedInOrStep.safeParse(body)
  return parsed.success && 'step' in parsed.data ? parsed.data : null
}

/** The last minute in which it would be too early, by what a `Retry-After` says. */
export function againAt(seconds: string | null, now: number): number {
  return now + (Number(seconds) || 60) * 1000
}

async function signInProblem(response: Response): Promise<Problem> {
  if (response.status === 429) {
    const seconds = response.headers.get('retry-after') ?? response.headers.get('x-retry-after')
    const now = Date.now()
    const clock = atClock(againAt(seconds, now), now)
    return made('too-many-requests', problemsWords.tooManyTries(clock), 429)
  }
  if (response.status === 401 || response.status === 400)
    return made('wrong', problemsWords.wrongPassword, response.status)
  return problemIn(response)
}
