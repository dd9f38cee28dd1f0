import type { Context } from 'hono'
import type { Outline } from '../../shared/document/content.ts'
import { mayMove } from '../../shared/model/roles.ts'
import { movesFrom } from '../../shared/model/story.ts'
import type { Person } from '../../shared/model/person.ts'
import {
  confidantsChange,
  directChange,
  countsQuery,
  stateChange,
  storyChange,
  storyCounts,
  storyDetail,
  storyList,
  storyQuery,
} from '../../shared/protocol/api/stories.ts'
import { writeCursor } from '../../shared/protocol/api/pages.ts'
import { doerOf } from '../audit/doer.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env, SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { ListStore } from './list-store.ts'
import { newStoryRoutes, type MakingDeps } from './new-story-routes.ts'
import type { StoryRow } from './people-store.ts'
import { peopleTold } from './people-deeds.ts'
import { detail, summaries } from './story-answers.ts'
import { known, storyGate } from './story-gate.ts'
import { accessOf } from './story-views.ts'
import { wordFaults } from './word-faults.ts'

interface Deps extends MakingDeps {
  lists: ListStore
  /** What is checked of a story's draft. */
  outlineOf: (storyId: string) => Promise<Outline>
  /** What this person may do changed: their sockets are checked again. */
  accessChanged: (userId: string) => void
  /** Desks and drafts let go of whoever may not know of it any more. */
  sightLost: (storyId: string, lost: 'all' | string[]) => void
  /** A version of a draft was kept. */
  versionKept: (storyId: string) => void
  /** Their desks say who did it. */
  takenOff: (change: { userId: string; storyId: string; by: Person }) => void
}

/** More than a person does; each keeps a version of the draft. */
const MOST_MOVED = {
  tries: 120,
  seconds: 600,
  told: 'You moved stories 120 times within ten minutes, the most that one person can.',
}

export function storyRoutes(deps: Deps): Route[] {
  return [
    ...listRoutes(deps),
    ...newStoryRoutes(deps),
    route(
      'GET /api/stories/:id',
      {
        summary: 'A story with its revisions, and what whoever asks may do with it.',
        may: { scopes: ['stories:read'] },
        story: storyGate(deps.stories, 'sight'),
        answers: { 200: storyDetail },
      },
      ({ story, by }) => detail(deps, story, by),
    ),
    ...peopleRoutes(deps),
    ...stateRoutes(deps),
  ]
}

function listRoutes(deps: Deps): Route[] {
  return [
    route(
      'GET /api/stories',
      {
        summary: 'Stories that whoever asks may know of, those changed last first.',
        may: { scopes: ['stories:read'] },
        query: storyQuery,
        answers: { 200: storyList },
      },
      async ({ query: { limit, cursor, ...filter }, by }) => {
        const page = await deps.lists.page({ ...filter, by }, { after: cursor, limit })
        const next = writeCursor(page.next)
        return { stories: await summaries(deps, page.stories, by), next }
      },
    ),
    route(
      'GET /api/stories/counts',
      {
        summary: 'How many stories there are in each state.',
        may: { scopes: ['stories:read'] },
        query: countsQuery,
        answers: { 200: storyCounts },
      },
      ({ query, by }) => deps.lists.counts({ ...query, by }),
    ),
  ]
}

function peopleRoutes(deps: Deps): Route[] {
  const { stories } = deps
  return [
    route(
      'PATCH /api/stories/:id',
      {
        summary: 'Changes who is assigned to a story.',
        may: { scopes: ['stories:write'], action: 'story.assign' },
        story: storyGate(stories, 'sight'),
        body: storyChange,
        answers: { 200: storyDetail },
      },
      async ({ c, id, by, body: { assignees, ...change } }) => {
        const changed = assignees
          ? await stories.assign(id, assignees, peopleTold(deps, c))
          : await stories.changeAssignees(id, change, peopleTold(deps, c))
        const story = await known(stories, id, by)
        tellWhoWasChanged(deps, { story, changed, by })
        return detail(deps, story, by)
      },
    ),
    route(
      'PUT /api/stories/:id/direct',
      {
        summary: 'Lets reporters of a published story change it directly, or has them suggest.',
        may: { scopes: ['stories:write'], action: 'story.assign' },
        story: storyGate(stories, 'sight'),
        body: directChange,
        answers: { 200: storyDetail },
      },
      ({ c, story, by, body: { direct } }) => setDirect(deps, c, { story, by, direct }),
    ),
    route(
      'PATCH /api/stories/:id/confidants',
      {
        summary:
          'Changes who may know of a story; 204 when whoever asked does not see it any more.',
        may: { scopes: ['stories:write'] },
        story: storyGate(stories, 'writing'),
        body: confidantsChange,
        answers: { 200: storyDetail, 204: null },
      },
      async ({ c, story, by, body }) => {
        if (story.confidants === null && body.confidential !== true)
          throw new GalleyError(
            'conflict',
            'This story is not confidential: everybody here knows of it.',
          )
        const change = { ...body, by: by.id }
        const lost = await stories.changeConfidants(story.id, change, peopleTold(deps, c))
        if (lost !== null) deps.sightLost(story.id, lost)
        deps.changed(story.id)
        const left = await stories.find(story.id, by)
        return left ? detail(deps, left, by) : undefined
      },
    ),
  ]
}

/** Sockets are checked again; whoever is not assigned any more hears who took them off. */
function tellWhoWasChanged(
  { takenOff, accessChanged, changed: storyChanged }: Deps,
  { story, changed, by }: { story: StoryRow; changed: readonly string[]; by: SignedIn },
) {
  const { id, name, colour } = by
  for (const userId of changed) {
    if (!story.assignees.some((person) => person.id === userId))
      takenOff({ userId, storyId: story.id, by: { id, name, colour } })
    accessChanged(userId)
  }
  storyChanged(story.id)
}

function stateRoutes(deps: Deps): Route[] {
  const moving = {
    may: { scopes: ['stories:write'] },
    story: storyGate(deps.stories, 'writing'),
    answers: { 200: storyDetail },
  } as const
  return [
    route(
      'POST /api/stories/:id/state',
      {
        ...moving,
        often: new PersonLimit({ ...MOST_MOVED, limits: deps.limits }),
        summary: 'Moves a story between draft, review and ready.',
        body: stateChange,
      },
      async ({ story, by, body: { state } }) => {
        await move(deps, { story, by, state })
        return detail(deps, await known(deps.stories, story.id, by), by)
      },
    ),
    route(
      'POST /api/stories/:id/archive',
      { ...moving, summary: 'Takes a story out of the lists of the desk.' },
      ({ c, story, by }) => setArchived(deps, c, { story, by, archived: true }),
    ),
    route(
      'POST /api/stories/:id/restore',
      { ...moving, summary: 'Puts an archived story back into the lists of the desk.' },
      ({ c, story, by }) => setArchived(deps, c, { story, by, archived: false }),
    ),
  ]
}

/** Two who want the same at once both get it, as does who presses twice. */
async function move(
  deps: Deps,
  {
    story,
    by,
    state,
  }: { story: StoryRow; by: SignedIn; state: (typeof stateChange)['_output']['state'] },
) {
  if (!mayMove(by, accessOf(story), state))
    throw new GalleyError('may-not', `The role ${by.role} may not move this story to ${state}.`)
  if (story.archived_at !== null)
    throw new GalleyError('conflict', 'This story is archived: restore it, then move it.')
  if (story.state === state) return
  if (!movesFrom(story.state).includes(state))
    throw new GalleyError('conflict', `A story can’t go from ${story.state} to ${state}.`)
  if (state === 'ready') await refuseEmpty(deps, story.id)
  const moved = await deps.stories.move(story.id, { from: story.state, to: state, by: by.id })
  if (!moved && (await known(deps.stories, story.id, by)).state !== state)
    throw new GalleyError('conflict', 'Somebody moved this story just now: look again.')
  deps.versionKept(story.id)
  deps.changed(story.id)
}

async function refuseEmpty(deps: Deps, storyId: string) {
  const faults = wordFaults(await deps.outlineOf(storyId))
  if (faults.length > 0)
    throw new GalleyError('not-publishable', 'An empty story is not ready.', { faults })
}

/** Sockets are checked again: some may do more now, or less. */
async function setDirect(
  deps: Deps,
  c: Context<Env>,
  { story, by, direct }: { story: StoryRow; by: SignedIn; direct: boolean },
) {
  const deed = direct ? 'story.let-change' : 'story.let-suggest'
  const isNews = await deps.stories.setDirect(story.id, direct, (trx, { headline: name }) =>
    deps.audit.record(trx, doerOf(c), { deed, thing: { id: story.id, name } }),
  )
  if (isNews) {
    deps.sightLost(story.id, [])
    deps.changed(story.id)
  }
  return detail(deps, await known(deps.stories, story.id, by), by)
}

/** Two who want the same at once both get it. */
async function setArchived(
  deps: Deps,
  c: Context<Env>,
  { story, by, archived }: { story: StoryRow; by: SignedIn; archived: boolean },
) {
  const deed = archived ? 'story.archived' : 'story.restored'
  const isNews = await deps.stories.setArchived(
    story.id,
    { archived, by: by.id },
    (trx, { headline: name }) =>
      deps.audit.record(trx, doerOf(c), { deed, thing: { id: story.id, name } }),
  )
  if (isNews) deps.changed(story.id)
  // Nobody of the newsroom loses sight of it, but its guests do.
  if (isNews && archived) deps.sightLost(story.id, [])
  return detail(deps, await known(deps.stories, story.id, by), by)
}
