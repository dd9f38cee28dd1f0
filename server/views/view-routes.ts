import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Registry } from 'prom-client'
import { z } from 'zod'
import { looksLikeId } from '../../shared/model/ids.ts'
import { pathParam, visitorOf, type Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import { GalleyError } from '../kernel/errors.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import { isPersonsView } from './beacon.ts'
import type { ViewCounter } from './counter.ts'
import { ViewAllowance } from './view-allowance.ts'
import { viewMetrics, type NotCounted } from './view-metrics.ts'
import type { ViewTokens } from './view-tokens.ts'

const MOST_BYTES = 1_024
const PER_ADDRESS = { tries: 600, seconds: 60 }

/** Pages of the version before send none. */
const beacon = z.object({ token: z.string().max(100).nullable().default(null) })

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
  const small = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new GalleyError('too-big', `A view has at most ${MOST_BYTES} bytes.`)
    },
  })
  return new Hono<Env>().post('/stories/:id/views', small, async (c) => {
    if (limit) await takeTurn(c, limit, notCounted)
    const outcome = await take(c, { ...deps, allowance })
    if (outcome === 'counted') return c.body(null, 204)
    notCounted(outcome)
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
  if (!looksLikeId(storyId) || !isPersonsView(beaconRequest(c), publicUrl)) return 'no-page'
  const token = await tokenIn(c)
  if (token === null) return 'no-token'
  const view = await tokens.read(storyId, token).catch(() => 'unavailable' as const)
  if (view === 'unavailable') return view
  if (!view) return 'bad-token'
  if (allowance?.take(view, visitorOf(c)) === false) return 'address'
  return counter.count(view) === 'taken' ? 'counted' : 'unavailable'
}

async function tokenIn(c: Context<Env>): Promise<string | null> {
  const body: unknown = await c.req.json().catch(() => null)
  return beacon.safeParse(body).data?.token ?? null
}

function beaconRequest(c: Context<Env>) {
  const header = (name: string) => c.req.header(name) ?? null
  return {
    userAgent: header('user-agent'),
    secPurpose: header('sec-purpose'),
    secFetchSite: header('sec-fetch-site'),
    origin: header('origin'),
    host: header('host'),
  }
}

async function takeTurn(c: Context<Env>, limit: KeyLimit, notCounted: (why: NotCounted) => void) {
  if (c.get('behindProxy')) return
  const turn = await limit.take(addressOf(c.get('ip')))
  if (turn.ok) return
  notCounted('too-fast')
  c.header('retry-after', String(turn.retryAfter))
  throw new GalleyError('too-many-requests', 'Too many views from this address.')
}
