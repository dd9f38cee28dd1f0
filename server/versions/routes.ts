import type { Context } from 'hono'
import { z } from 'zod'
import { onlySuggests } from '../../shared/model/roles.ts'
import {
  letterWriters,
  newVersion,
  restoreDone,
  restoreRequest,
  restoring,
  version,
  VERSION_TYPE,
  versionChange,
  versionList,
  versionQuery,
} from '../../shared/protocol/api/versions.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env, SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { StoryRow } from '../stories/people-store.ts'
import type { Stories } from '../stories/stories.ts'
import { sightGate, storyGate } from '../stories/story-gate.ts'
import type { Restores } from './restores.ts'
import type { VersionStore } from './version-store.ts'
import { noSuchVersion, type Versions } from './versions.ts'

interface Deps {
  store: Pick<VersionStore, 'page'>
  versions: Versions
  restores: Restores
  stories: Pick<Stories, 'find' | 'isSeen'>
  /** False lifts the limits, for load tests. */
  limits: boolean
}

/** More than a person keeps, and each of them takes room for ever. */
const MOST_KEPT = {
  tries: 60,
  seconds: 600,
  told: 'You kept 60 versions within ten minutes, the most that one person can.',
}

/** Each reads all of a draft's letters, or all of a version's. */
const MOST_LOOKS = {
  tries: 120,
  seconds: 600,
  told: 'You asked 120 times within ten minutes who wrote what, the most that one person can.',
}

/** Whoever may know of a story may look at its versions; whoever may write it keeps, names and restores them. */
export function versionRoutes(deps: Deps): Route[] {
  const often = new PersonLimit({ ...MOST_KEPT, limits: deps.limits })
  return [...readingRoutes(deps), ...namingRoutes(deps, often), ...restoringRoutes(deps, often)]
}

function readingRoutes({ store, versions, stories, limits }: Deps): Route[] {
  const often = new PersonLimit({ ...MOST_LOOKS, limits })
  const looking = { may: { scopes: ['stories:read'] }, story: sightGate(stories) } as const
  return [
    route(
      'GET /api/stories/:id/versions',
      {
        ...looking,
        summary: 'What a draft said before, newest first.',
        query: versionQuery,
        answers: { 200: versionList },
      },
      ({ id, query }) => store.page(id, query),
    ),
    route(
      'GET /api/stories/:id/versions/:number/draft',
      {
        ...looking,
        summary: 'A draft as it was in a version, as a Yjs update.',
        answers: { 200: [VERSION_TYPE] },
      },
      async ({ c, id }) => {
        const draft = await versions.draft(id, numberIn(c))
        return c.body(new Uint8Array(draft), 200, { 'Content-Type': VERSION_TYPE })
      },
    ),
    route(
      'GET /api/stories/:id/versions/:number/writers',
      {
        ...looking,
        often,
        summary: 'Whose the letters of a version are.',
        answers: { 200: letterWriters },
      },
      ({ c, id }) => versions.writers(id, numberIn(c)),
    ),
    route(
      'GET /api/stories/:id/writers',
      {
        ...looking,
        often,
        summary: 'Whose the letters of a draft are now.',
        answers: { 200: letterWriters },
      },
      ({ id }) => versions.writers(id, null),
    ),
  ]
}

function namingRoutes({ versions, stories }: Deps, often: PersonLimit): Route[] {
  const keeping = keepingOf(stories)
  return [
    route(
      'POST /api/stories/:id/versions',
      {
        ...keeping,
        often,
        summary: 'Keeps what a draft says under a name.',
        body: newVersion,
        answers: { 201: version },
      },
      ({ id, by, body }) => versions.name(id, by.id, body),
    ),
    route(
      'PATCH /api/stories/:id/versions/:number',
      {
        ...keeping,
        summary: 'Gives a version a name, so that it stays, or takes it away.',
        body: versionChange,
        answers: { 200: version },
      },
      ({ c, id, body }) => versions.rename(id, numberIn(c), body.label),
    ),
  ]
}

function restoringRoutes({ restores, stories }: Deps, often: PersonLimit): Route[] {
  const keeping = keepingOf(stories)
  return [
    route(
      'POST /api/stories/:id/restores',
      {
        ...keeping,
        often,
        summary: 'Begins to restore a version, which one person does at a time.',
        body: restoreRequest,
        answers: { 201: restoring },
      },
      ({ id, by, story, body }) => {
        refuseSuggester(by, story)
        return restores.begin(id, by.id, body.number)
      },
    ),
    route(
      'POST /api/stories/:id/restores/:restore/done',
      {
        ...keeping,
        summary: 'Says up to where the draft was restored, and keeps it.',
        body: restoreDone,
        answers: { 201: version },
      },
      ({ c, id, by, body }) => restores.done(id, by.id, { id: restoreIn(c), seq: body.seq }),
    ),
    route(
      'DELETE /api/stories/:id/restores/:restore',
      { ...keeping, summary: 'Says that nothing was restored.', answers: { 204: null } },
      async ({ c, id, by }) => {
        await restores.giveBack(id, by.id, restoreIn(c))
        return undefined
      },
    ),
  ]
}

function keepingOf(stories: Pick<Stories, 'find'>) {
  return { may: { scopes: ['stories:write'] }, story: storyGate(stories, 'writing') } as const
}

/** [SUG1] What a restore does to a draft can't be suggested. */
function refuseSuggester(by: SignedIn, { state, direct_at: directAt }: StoryRow) {
  if (!onlySuggests(by, { state, direct: directAt !== null })) return
  throw new GalleyError(
    'may-not',
    'Who may only suggest in this story restores none of its versions.',
  )
}

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

/** Of a version; what is no number is the number of none. */
function numberIn(c: Context<Env>): number {
  const { success, data } = number.safeParse(c.req.param('number'))
  if (!success) throw noSuchVersion()
  return data
}

function restoreIn(c: Context<Env>): string {
  return c.req.param('restore') ?? ''
}
