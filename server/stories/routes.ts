import { Hono, type Context } from 'hono'
import { emptyContent, type Outline } from '../../shared/document/content.ts'
import { mayArchive, mayMove, mayWrite } from '../../shared/model/roles.ts'
import { sectionName, type Section } from '../../shared/model/section.ts'
import { movesFrom } from '../../shared/model/story.ts'
import type { Person } from '../../shared/model/person.ts'
import {
  confidantsChange,
  importQuery,
  newStory,
  stateChange,
  countsQuery,
  storyChange,
  storyQuery,
  writeCursor,
} from '../../shared/protocol/api/stories.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import {
  allowed,
  pathParam,
  perPerson,
  readJson,
  readQuery,
  signedIn,
  type Env,
  type SignedIn,
} from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { ImportKind } from './import/bytes.ts'
import type { Importer } from './import/importer.ts'
import type { Sections } from '../store/sections.ts'
import type { ListStore } from './list-store.ts'
import type { StoryRow } from './people-store.ts'
import { peopleTold } from './people-deeds.ts'
import type { Seed } from './seed.ts'
import type { Stories } from './stories.ts'
import { detail, known, summaries, type AnswerDeps } from './story-answers.ts'
import { accessOf } from './story-views.ts'
import { wordFaults } from './word-faults.ts'

interface Deps extends AnswerDeps {
  stories: Stories
  audit: Pick<Audit, 'record'>
  lists: ListStore
  sections: Pick<Sections, 'list'>
  importer: Pick<Importer, 'read'>
  /** A story's row changed: desks look again. */
  changed: (storyId: string) => void
  /** What this person may do changed: their sockets are checked again. */
  accessChanged: (userId: string) => void
  /** Desks and drafts let go of whoever may not know of it any more. */
  sightLost: (storyId: string, lost: 'all' | string[]) => void
  /** Their desks say who did it. */
  takenOff: (change: { userId: string; storyId: string; by: Person }) => void
  /** What is checked of a story's draft. */
  outlineOf: (storyId: string) => Promise<Outline>
  /** What a new story begins with that says what a story's draft says, or what somebody sent as JSON. */
  seedFrom: (
    source: { storyId: string } | { json: Uint8Array },
    drop: readonly ('slug' | 'date')[],
  ) => Promise<Seed>
  /** False lifts the limit on making stories, for load tests. */
  limits: boolean
}

/** In whatever way: more than a person's work, and no machine's. */
const NEW_STORIES = {
  tries: 200,
  seconds: 600,
  told: 'You made 200 stories within ten minutes, the most that one person can.',
}

/** `/api/stories` and `/api/import` */
export function storyRoutes(deps: Deps): Hono<Env> {
  const { stories } = deps
  const making = perPerson(deps.limits ? NEW_STORIES : null)
  return new Hono<Env>()
    .get('/stories', async (c) => {
      const by = signedIn(c, 'stories:read')
      const { limit, cursor, ...filter } = readQuery(c, storyQuery)
      const page = await deps.lists.page({ ...filter, by }, { before: cursor, limit })
      const next = page.next && writeCursor(page.next)
      return c.json({ stories: await summaries(deps, page.stories), next })
    })
    .get('/stories/counts', async (c) => {
      const by = signedIn(c, 'stories:read')
      return c.json(await deps.lists.counts({ ...readQuery(c, countsQuery), by }))
    })
    .post('/stories', making, (c) => begin(deps, c))
    .get('/stories/:id', async (c) => {
      const actor = signedIn(c, 'stories:read')
      return c.json(await detail(deps, await known(deps, pathParam(c, 'id'), actor), actor))
    })
    .patch('/stories/:id', async (c) => {
      const actor = allowed(c, 'stories:write', 'story.assign')
      const { id } = await known(deps, pathParam(c, 'id'), actor)
      const { assignees, ...change } = await readJson(c, storyChange)
      const changed = assignees
        ? await stories.assign(id, assignees, peopleTold(deps, c))
        : await stories.changeAssignees(id, change, peopleTold(deps, c))
      const story = await known(deps, id, actor)
      tellWhoWasChanged(deps, { story, changed, by: actor })
      return c.json(await detail(deps, story, actor))
    })
    .patch('/stories/:id/confidants', (c) => changeConfidants(deps, c))
    .post('/stories/:id/state', (c) => move(deps, c))
    .post('/stories/:id/archive', (c) => setArchived(deps, c, true))
    .post('/stories/:id/restore', (c) => setArchived(deps, c, false))
    .post('/stories/:id/copy', making, (c) => copy(deps, c))
    .post('/stories/:id/duplicate', making, (c) => duplicate(deps, c))
    .post('/import', making, (c) => importPage(deps, c))
}

async function begin(deps: Deps, c: Context<Env>) {
  const actor = allowed(c, 'stories:write', 'story.create')
  const { headline, section, confidential } = await readJson(c, newStory)
  if (section !== null) refuseUnknown(section, await deps.sections.list())
  const empty = emptyContent()
  const content = { ...empty, headline, meta: { ...empty.meta, section } }
  const id = await deps.stories.create(
    content,
    actor.id,
    confidential ? [] : null,
    peopleTold(deps, c),
  )
  deps.changed(id)
  return c.json(await detail(deps, await known(deps, id, actor), actor), 201)
}

async function importPage(deps: Deps, c: Context<Env>) {
  const actor = allowed(c, 'stories:write', 'story.create')
  const { confidential } = readQuery(c, importQuery)
  const kind = kindOf(c)
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const sections = await deps.sections.list()
  const { seed, ...notes } = await deps.importer.read({ bytes, kind, sections })
  const id = await deps.stories.createFrom(
    seed,
    actor.id,
    confidential ? [] : null,
    peopleTold(deps, c),
  )
  deps.changed(id)
  return c.json({ id, headline: seed.headline, ...notes }, 201)
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

/** Whoever writes the story decides who knows of it; a publisher always does. */
async function changeConfidants(deps: Deps, c: Context<Env>) {
  const actor = signedIn(c, 'stories:write')
  const story = await known(deps, pathParam(c, 'id'), actor)
  const change = await readJson(c, confidantsChange)
  if (!mayWrite(actor, accessOf(story)))
    throw new GalleyError('may-not', 'Only who may write this story decides who knows of it.')
  if (story.confidants === null && change.confidential !== true)
    throw new GalleyError('conflict', 'This story is not confidential: everybody here knows of it.')
  const lost = await deps.stories.changeConfidants(
    story.id,
    { ...change, by: actor.id },
    peopleTold(deps, c),
  )
  if (lost !== null) deps.sightLost(story.id, lost)
  deps.changed(story.id)
  const left = await deps.stories.find(story.id, actor)
  return left ? c.json(await detail(deps, left, actor)) : c.body(null, 204)
}

async function move(deps: Deps, c: Context<Env>) {
  const actor = signedIn(c, 'stories:write')
  const story = await known(deps, pathParam(c, 'id'), actor)
  const { state } = await readJson(c, stateChange)
  if (!mayMove(actor, accessOf(story), state))
    throw new GalleyError('may-not', `The role ${actor.role} may not move this story to ${state}.`)
  if (story.archived_at !== null)
    throw new GalleyError('conflict', 'This story is archived: restore it, then move it.')
  if (!movesFrom(story.state).includes(state))
    throw new GalleyError('conflict', `A story can’t go from ${story.state} to ${state}.`)
  if (state === 'ready') await refuseEmpty(deps, story.id)
  if (!(await deps.stories.move(story.id, story.state, state)))
    throw new GalleyError('conflict', 'Somebody moved this story just now: look again.')
  deps.changed(story.id)
  return c.json(await detail(deps, await known(deps, story.id, actor), actor))
}

/** Two who want the same at once both get it. */
async function setArchived(deps: Deps, c: Context<Env>, archived: boolean) {
  const actor = signedIn(c, 'stories:write')
  const story = await known(deps, pathParam(c, 'id'), actor)
  if (!mayArchive(actor, accessOf(story)))
    throw new GalleyError(
      'may-not',
      `The role ${actor.role} may not archive or restore this story.`,
    )
  const deed = archived ? 'story.archived' : 'story.restored'
  const isNews = await deps.stories.setArchived(
    story.id,
    { archived, by: actor.id },
    (trx, { headline: name }) =>
      deps.audit.record(trx, doerOf(c), { deed, thing: { id: story.id, name } }),
  )
  if (isNews) deps.changed(story.id)
  return c.json(await detail(deps, await known(deps, story.id, actor), actor))
}

async function refuseEmpty(deps: Deps, storyId: string) {
  const faults = wordFaults(await deps.outlineOf(storyId))
  if (faults.length > 0)
    throw new GalleyError('not-publishable', 'An empty story is not ready.', { faults })
}

/** What the caller sees, or else the draft, as a new story without history; whoever could write the one may write it. */
async function copy(deps: Deps, c: Context<Env>) {
  signedIn(c, 'stories:read')
  const actor = allowed(c, 'stories:write', 'story.create')
  const story = await known(deps, pathParam(c, 'id'), actor)
  const json = new Uint8Array(await c.req.arrayBuffer())
  const source = json.byteLength > 0 ? { json } : { storyId: story.id }
  // Two stories can't be published at one address.
  const seed = await deps.seedFrom(source, story.path === null ? [] : ['slug'])
  const confidants = await confidantsNow(deps, story.id, actor)
  const id = await deps.stories.createFrom(seed, actor.id, confidants, peopleTold(deps, c))
  const writers = [story.created_by, ...story.assignees.map((person) => person.id)]
  await deps.stories.assign(
    id,
    [...new Set(writers)].filter(
      (userId) => userId !== actor.id && (confidants?.includes(userId) ?? true),
    ),
    peopleTold(deps, c),
  )
  deps.changed(id)
  return c.json(await detail(deps, await known(deps, id, actor), actor), 201)
}

/** The draft as it is, as a new story of whoever asks, without what would put it where the other one stands. */
async function duplicate(deps: Deps, c: Context<Env>) {
  signedIn(c, 'stories:read')
  const actor = allowed(c, 'stories:write', 'story.create')
  const story = await known(deps, pathParam(c, 'id'), actor)
  const seed = await deps.seedFrom({ storyId: story.id }, ['slug', 'date'])
  const confidants = await confidantsNow(deps, story.id, actor)
  const id = await deps.stories.createFrom(seed, actor.id, confidants, peopleTold(deps, c))
  deps.changed(id)
  return c.json(await detail(deps, await known(deps, id, actor), actor), 201)
}

/** A copy is no way around them: asked for after its words were read. */
async function confidantsNow(deps: Deps, storyId: string, by: SignedIn): Promise<string[] | null> {
  const { confidants } = await known(deps, storyId, by)
  return confidants && confidants.map(({ id }) => id)
}

function refuseUnknown(slug: string, sections: readonly Section[]) {
  if (sectionName(sections, slug) !== null) return
  const faults = [{ field: 'section', message: 'is none of the newsroom’s sections' }]
  throw new GalleyError('bad-input', 'There is no such section.', { faults })
}

function kindOf(c: Context<Env>): ImportKind {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'text/plain') return 'text'
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  throw new GalleyError('unsupported-type', 'Send the page as text/plain or text/html.')
}
