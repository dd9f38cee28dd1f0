import { Hono, type Context } from 'hono'
import type { Registry } from 'prom-client'
import { z } from 'zod'
import { looksLikeId } from '../../shared/model/ids.ts'
import { boundBody } from '../http/middleware/body-limits.ts'
import { pathParam, visitorOf, type Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import { GalleyError } from '../kernel/errors.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import { beaconRequest, faultOf } from './beacon.ts'
import type { ViewCounter } from './counter.ts'
import { ViewAllowance } from './view-allowance.ts'
import { sourceOf } from './sources.ts'
import { viewMetrics, type NotCounted } from './view-metrics.ts'
import type { ViewTokens } from './view-tokens.ts'

const MOST_BYTES = 1_024
const PER_ADDRESS = { tries: 600, seconds: 60 }

/** Pages of a version long ago send no token. `from` is the host of the page before, where the browser tells it. */
const beacon = z.object({
  token: z.string().max(100).nullable().default(null),
  from: z.string().max(300).nullable().default(null).catch('?'),
})

interface Deps {
  counter: ViewCounter
  tokens: Pick<ViewTokens, 'read'>
  publicUrl: string
  metrics: Registry
  /** False lifts what one address may do, for load tests. */
  limits: boolean
}

/**
 * `POST /stories/:id/views`: a reader's page says that a person opened it. The answer is 204 whether
 * the view counts or not, so that it tells nothing about the story or the rules. [VUE3] No cookie.
 */
export function viewRoutes(deps: Deps): Hono<Env> {
  const limit = deps.limits ? new KeyLimit(PER_ADDRESS) : null
  const allowance = deps.limits ? new ViewAllowance() : null
  const notCounted = viewMetrics(deps.metrics)
  const refused = (c: Context<Env>, why: NotCounted) => {
    notCounted(why)
    const storyId = pathParam(c, 'id')
    if (why !== 'unavailable' && looksLikeId(storyId)) deps.counter.refuse(storyId, why)
  }
  const small = boundBody(MOST_BYTES, async () => {
    throw new GalleyError('too-big', `A view has at most ${MOST_BYTES} bytes.`)
  })
  return new Hono<Env>().post('/stories/:id/views', small, async (c) => {
    if (limit) await takeTurn(c, limit, refused)
    const outcome = await take(c, { ...deps, allowance })
    if (outcome === 'counted') return c.body(null, 204)
    refused(c, outcome)
    if (outcome === 'unavailable')
      throw new GalleyError('unavailable', 'Views cannot be counted at the moment.')
    return c.body(null, 204)
  })
}

async function take(
  c: Context<Env>,
  { counter, tokens, publicUrl, allowance }: Deps & { allowance: ViewAllowance | null },
): Promise<'counted' | NotCounted> {
  const storyId = pathParam(c, 'id')
  if (!looksLikeId(storyId)) return 'no-page'
  const fault = faultOf(
    beaconRequest((name) => c.req.header(name)),
    publicUrl,
  )
  if (fault) return fault
  const { token, from } = await readBeacon(c)
  if (token === null) return 'no-token'
  const view = await tokens.read(storyId, token).catch(() => 'unavailable' as const)
  if (view === 'unavailable') return view
  if (!view) return 'bad-token'
  if (allowance?.take(view, visitorOf(c)) === false) return 'address'
  const own = [new URL(publicUrl).host, c.req.header('host') ?? '']
  return counter.count(view, sourceOf(from, own)) === 'taken' ? 'counted' : 'unavailable'
}

async function readBeacon(c: Context<Env>): Promise<z.infer<typeof beacon>> {
  const body: unknown = await c.req.json().catch(() => null)
  return beacon.safeParse(body).data ?? { token: null, from: null }
}

async function takeTurn(
  c: Context<Env>,
  limit: KeyLimit,
  refused: (c: Context<Env>, why: NotCounted) => void,
) {
  if (c.get('behindProxy')) return
  const turn = await limit.take(addressOf(c.get('ip')))
  if (turn.ok) return
  refused(c, 'too-fast')
  c.header('retry-after', String(turn.retryAfter))
  throw new GalleyError('too-many-requests', 'Too many views from this address.')
}
