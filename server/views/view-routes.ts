import type { Registry } from 'prom-client'
import { z } from 'zod'
import { looksLikeId } from '../../shared/model/ids.ts'
import type { RawAsked, RawRoute } from '../http/raw-routes.ts'
import { addressOf } from '../kernel/address-of.ts'
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
export function viewRoute(deps: Deps): RawRoute {
  const limit = deps.limits ? new KeyLimit(PER_ADDRESS) : null
  const allowance = deps.limits ? new ViewAllowance() : null
  const notCounted = viewMetrics(deps.metrics)
  const home = new URL(deps.publicUrl)
  const refused = (storyId: string, why: NotCounted) => {
    notCounted(why)
    if (why !== 'unavailable' && looksLikeId(storyId)) deps.counter.refuse(storyId, why)
  }
  return {
    method: 'POST',
    path: '/stories/:id/views',
    async answer(asked) {
      const { ip, behindProxy } = asked.client
      const turn = limit && !behindProxy ? await limit.take(addressOf(ip)) : null
      const outcome =
        turn?.ok === false ? 'too-fast' : await take(asked, { ...deps, allowance, home })
      if (outcome === 'counted') return 204
      if (outcome === 'too-big') return TOO_BIG
      refused(asked.id, outcome)
      if (turn?.ok === false) return tooFast(turn)
      return outcome === 'unavailable' ? UNAVAILABLE : 204
    },
  }
}

const TOO_BIG = { code: 'too-big', detail: `A view has at most ${MOST_BYTES} bytes.` } as const

const UNAVAILABLE = {
  code: 'unavailable',
  detail: 'Views cannot be counted at the moment.',
} as const

function tooFast({ retryAfter }: { retryAfter: number }) {
  return {
    code: 'too-many-requests',
    detail: 'Too many views from this address.',
    headers: { 'retry-after': String(retryAfter) },
  } as const
}

async function take(
  { id: storyId, client, header, body }: RawAsked,
  { counter, tokens, allowance, home }: Deps & { allowance: ViewAllowance | null; home: URL },
): Promise<'counted' | 'too-big' | NotCounted> {
  const sent = await body(MOST_BYTES)
  if (sent === null) return 'too-big'
  if (!looksLikeId(storyId)) return 'no-page'
  const fault = faultOf(beaconRequest(header), home.origin)
  if (fault) return fault
  const { token, from } = readBeacon(sent)
  if (token === null) return 'no-token'
  const view = await tokens.read(storyId, token).catch(() => 'unavailable' as const)
  if (view === 'unavailable') return view
  if (!view) return 'bad-token'
  if (allowance?.take(view, client) === false) return 'address'
  const source = sourceOf(from, [home.host, header('host') ?? ''])
  return counter.count(view, source) === 'taken' ? 'counted' : 'unavailable'
}

function readBeacon(body: string): z.infer<typeof beacon> {
  return beacon.safeParse(jsonOf(body)).data ?? { token: null, from: null }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
