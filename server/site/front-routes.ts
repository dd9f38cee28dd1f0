import {
  shownAt,
  storiesIn,
  type Arrangement,
  type Shown,
  type Slot,
} from '../../shared/model/front.ts'
import {
  frontChange,
  frontPage,
  frontPreview,
  type FrontPage,
  type FrontPlacesChange,
  type FrontSlot,
} from '../../shared/protocol/api/front.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError, type Fault } from '../kernel/errors.ts'
import type { Db } from '../store/database.ts'
import type { Front } from '../store/front.ts'
import { frontCards } from './front-store.ts'
import type { SiteChanges } from './site-changes.ts'

interface Deps {
  db: Db
  front: Front
  /** The front page as HTML, with another arrangement than it has. */
  preview: (shown: Shown) => Promise<string>
  audit: Pick<Audit, 'record'>
  clock: Pick<Clock, 'now'>
  siteChanges: Pick<SiteChanges, 'make'>
}

const may = { scopes: ['stories:publish'], action: 'front.arrange' } as const

export function frontRoutes(deps: Deps): Route[] {
  return [
    route(
      'GET /api/front',
      {
        summary: 'What editors put on the front page, where, and until when.',
        may: { scopes: ['stories:read'] },
        answers: { 200: frontPage },
      },
      async () => told(deps, await deps.front.get()),
    ),
    route(
      'PUT /api/front',
      {
        summary: 'Arranges the front page, unless somebody else has meanwhile.',
        may,
        body: frontChange,
        answers: { 200: frontPage },
      },
      async ({ c, body }) => {
        const next = { version: body.version, ...arranged(body) }
        const page = await told(deps, next)
        refuseOthers(page, await deps.front.get())
        const lead = page.stories[next.lead?.story ?? '']?.headline ?? 'the lead flows by time'
        const { is, isChanged } = await deps.siteChanges.make((record) =>
          deps.front.arrange(next, async (trx) => {
            await deps.audit.record(trx, doerOf(c), {
              deed: 'newsroom.arranged',
              thing: { id: '', name: '' },
              details: { lead },
            })
            await record(trx, 'front')
          }),
        )
        if (!isChanged) throw overtaken()
        return { ...page, version: is.version }
      },
    ),
    route(
      'POST /api/front/preview',
      {
        summary: 'The front page as readers would see it with an arrangement that is not saved.',
        may,
        body: frontPreview,
        answers: { 200: ['text/html'] },
      },
      async ({ c, body }) => {
        const shown = shownAt({ version: 0, ...arranged(body) }, deps.clock.now())
        return c.html(await deps.preview(shown))
      },
    ),
  ]
}

function overtaken(): GalleyError {
  return new GalleyError(
    'conflict',
    'Somebody else has arranged the front page meanwhile. Nothing of yours is lost: look at theirs first.',
  )
}

/** Only what is live may be put there; what was there before, and was retracted, may stay: it shows nothing. */
function refuseOthers({ stories, ...places }: FrontPage, before: Arrangement): void {
  const known = new Set([...Object.keys(stories), ...storiesIn(before)])
  const faults: Fault[] = storiesIn(arranged(places)).flatMap((story) =>
    known.has(story) ? [] : [{ field: story, message: 'is no live story' }],
  )
  if (faults.length > 0)
    throw new GalleyError('bad-input', 'Only live stories stand on the front page.', { faults })
}

async function told({ db }: Pick<Deps, 'db'>, arrangement: Arrangement): Promise<FrontPage> {
  const { version, lead, seconds, pins } = arrangement
  const listed = Object.entries(pins).map(([section, slots]) => [section, slots.map(slotTold)])
  return {
    version,
    lead: lead && slotTold(lead),
    seconds: seconds.map((slot) => slot && slotTold(slot)),
    pins: Object.fromEntries(listed) as FrontPage['pins'],
    stories: await frontCards(db, storiesIn(arrangement)),
  }
}

function slotTold({ story, until }: Slot): FrontSlot {
  return { story, until: until === null ? null : new Date(until).toISOString() }
}

function arranged({ lead, seconds, pins }: FrontPlacesChange): Omit<Arrangement, 'version'> {
  const listed = Object.entries(pins).map(
    ([section, slots]) => [section, slots.map(slotGiven)] as const,
  )
  return {
    lead: lead && slotGiven(lead),
    seconds: seconds.map((slot) => slot && slotGiven(slot)),
    pins: Object.fromEntries(listed.filter(([, slots]) => slots.length > 0)),
  }
}

function slotGiven({ story, until }: FrontSlot): Slot {
  return { story, until: until === null ? null : Date.parse(until) }
}
