import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { looksLikeId } from '../../shared/model/ids.ts'
import { pathParam, type Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import { isPersonsView } from './beacon.ts'
import type { ViewCounter } from './counter.ts'
import { addressOf } from './visitor-key.ts'

const MOST_BYTES = 1_024
const RATE = { points: 60, duration: 60 }

/**
 * `POST /stories/:id/views`: a reader's page says that a person opened it. The answer is 204 whether
 * the view counts or not, so that it tells nothing about the story or the rules. [VUE3] No cookie.
 */
export function viewRoutes(deps: {
  counter: ViewCounter
  publicUrl: string
  /** False lifts the rate limit, for load tests. */
  limits: boolean
}): Hono<Env> {
  const limiter = deps.limits ? new RateLimiterMemory(RATE) : null
  const small = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new GalleyError('too-big', `A view has at most ${MOST_BYTES} bytes.`)
    },
  })
  return new Hono<Env>().post('/stories/:id/views', small, async (c) => {
    if (limiter) await takePoint(c, limiter)
    const storyId = pathParam(c, 'id')
    const visitor = { ip: c.get('ip'), userAgent: c.req.header('user-agent') ?? '' }
    if (looksLikeId(storyId) && isPersonsView(beaconRequest(c), deps.publicUrl)) {
      const outcome = await deps.counter.count(storyId, visitor)
      if (outcome === 'unavailable')
        throw new GalleyError('unavailable', 'Views cannot be counted at the moment.')
    }
    return c.body(null, 204)
  })
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

async function takePoint(c: Context<Env>, limiter: RateLimiterMemory) {
  try {
    await limiter.consume(addressOf(c.get('ip')))
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome
    c.header('retry-after', String(Math.ceil(outcome.msBeforeNext / 1000)))
    throw new GalleyError('too-many-requests', 'Too many views from this address.')
  }
}
