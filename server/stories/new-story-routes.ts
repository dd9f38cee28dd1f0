import type { Context } from 'hono'
import { emptyContent } from '../../shared/document/content.ts'
import { inUse, sectionName, type Section } from '../../shared/model/section.ts'
import { imported, importQuery, newStory, storyDetail } from '../../shared/protocol/api/stories.ts'
import { storyContent } from '../../shared/protocol/story-content.ts'
import type { Audit } from '../audit/audit.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env, SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Sections } from '../store/sections.ts'
import type { Importer } from './import/importer.ts'
import { peopleTold } from './people-deeds.ts'
import type { StoryRow } from './people-store.ts'
import type { Seed } from './seed.ts'
import type { Stories } from './stories.ts'
import { detail, type AnswerDeps } from './story-answers.ts'
import { known, storyGate } from './story-gate.ts'

export interface MakingDeps extends AnswerDeps {
  stories: Stories
  audit: Pick<Audit, 'record'>
  sections: Pick<Sections, 'list'>
  importer: Pick<Importer, 'read'>
  /** A story's row changed: desks look again. */
  changed: (storyId: string) => void
  /** What a new story begins with that says what a story's draft says, or what somebody sent as JSON. */
  seedFrom: (
    source: { storyId: string } | { json: Uint8Array },
    drop: readonly ('slug' | 'date')[],
  ) => Promise<Seed>
  /** False lifts the limit on making stories, for load tests. */
  limits: boolean
}

const MIB = 1024 * 1024

/** In whatever way: more than a person's work, and no machine's. */
const MOST_NEW = {
  tries: 200,
  seconds: 600,
  told: 'You made 200 stories within ten minutes, the most that one person can.',
}

/** All ways in which a story begins. */
export function newStoryRoutes(deps: MakingDeps): Route[] {
  const often = new PersonLimit({ ...MOST_NEW, limits: deps.limits })
  return [...beginning(deps, often), ...repeating(deps, often)]
}

function beginning(deps: MakingDeps, often: PersonLimit): Route[] {
  const may = { scopes: ['stories:write'], action: 'story.create' } as const
  return [
    route(
      'POST /api/stories',
      {
        summary: 'Begins a story.',
        may,
        often,
        body: newStory,
        answers: { 201: storyDetail },
      },
      async ({ c, by, body: { headline, section, confidential } }) => {
        if (section !== null) refuseUnknown(section, await deps.sections.list())
        const empty = emptyContent()
        const content = { ...empty, headline, meta: { ...empty.meta, section } }
        const confidants = confidential ? [] : null
        const id = await deps.stories.create(content, by.id, confidants, peopleTold(deps, c))
        return told(deps, id, by)
      },
    ),
    route(
      'POST /api/import',
      {
        summary: 'Makes a story of a page, and says which of its lines are not in the story.',
        may,
        often,
        query: importQuery,
        body: { types: ['text/plain', 'text/html', 'application/xhtml+xml'] },
        // Of plain text an import takes less.
        mostBytes: 8 * MIB,
        answers: { 201: imported },
      },
      async ({ c, by, query: { confidential }, body: type }) => {
        const kind = type === 'text/plain' ? 'text' : 'html'
        const bytes = new Uint8Array(await c.req.arrayBuffer())
        const sections = await deps.sections.list()
        const { seed, ...notes } = await deps.importer.read({ bytes, kind, sections })
        const confidants = confidential ? [] : null
        const id = await deps.stories.createFrom(seed, by.id, confidants, peopleTold(deps, c))
        deps.changed(id)
        return { id, headline: seed.headline, ...notes }
      },
    ),
  ]
}

function repeating(deps: MakingDeps, often: PersonLimit): Route[] {
  const again = {
    may: { scopes: ['stories:read', 'stories:write'], action: 'story.create' },
    often,
    story: storyGate(deps.stories, 'sight'),
    answers: { 201: storyDetail },
  } as const
  return [
    route(
      'POST /api/stories/:id/copy',
      {
        ...again,
        summary:
          'Makes a story of what is sent, or of the draft; whoever writes the one writes both.',
        body: { types: ['application/json'], json: storyContent },
        // A whole story as JSON says more of its form than a draft does.
        mostBytes: 32 * MIB,
      },
      ({ c, story, by }) => copy(deps, c, { story, by }),
    ),
    route(
      'POST /api/stories/:id/duplicate',
      { ...again, summary: 'Makes a story of the draft, for whoever asks alone.' },
      async ({ c, story, by }) => {
        // Nothing that would put it where the other one stands.
        const seed = await deps.seedFrom({ storyId: story.id }, ['slug', 'date'])
        const confidants = await confidantsNow(deps, story.id, by)
        const id = await deps.stories.createFrom(seed, by.id, confidants, peopleTold(deps, c))
        return told(deps, id, by)
      },
    ),
  ]
}

async function told(deps: MakingDeps, id: string, by: SignedIn) {
  deps.changed(id)
  return detail(deps, await known(deps.stories, id, by), by)
}

async function copy(
  deps: MakingDeps,
  c: Context<Env>,
  { story, by }: { story: StoryRow; by: SignedIn },
) {
  const json = new Uint8Array(await c.req.arrayBuffer())
  const source = json.byteLength > 0 ? { json } : { storyId: story.id }
  // Two stories can't be published at one address.
  const seed = await deps.seedFrom(source, story.path === null ? [] : ['slug'])
  const confidants = await confidantsNow(deps, story.id, by)
  const id = await deps.stories.createFrom(seed, by.id, confidants, peopleTold(deps, c))
  const writers = [story.created_by, ...story.assignees.map((person) => person.id)]
  await deps.stories.assign(
    id,
    [...new Set(writers)].filter(
      (userId) => userId !== by.id && (confidants?.includes(userId) ?? true),
    ),
    peopleTold(deps, c),
  )
  return told(deps, id, by)
}

/** A copy is no way around them: asked for after its words were read. */
async function confidantsNow(
  deps: MakingDeps,
  storyId: string,
  by: SignedIn,
): Promise<string[] | null> {
  const { confidants } = await known(deps.stories, storyId, by)
  return confidants && confidants.map(({ id }) => id)
}

function refuseUnknown(slug: string, sections: readonly Section[]) {
  if (sectionName(inUse(sections), slug) !== null) return
  const faults = [{ field: 'section', message: 'is none of the newsroom’s sections' }]
  throw new GalleyError('bad-input', 'There is no such section.', { faults })
}
