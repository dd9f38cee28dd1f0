import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { looksLikeId } from '../../shared/model/ids.ts'
import { pathParam, type Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import { GalleyError } from '../kernel/errors.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import { isPersonsView } from './beacon.ts'
import type { ViewCounter } from './counter.ts'

const MOST_BYTES = 1_024
const PER_ADDRESS = { tries: 60, seconds: 60 }

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
  const limit = deps.limits ? new KeyLimit(PER_ADDRESS) : null
  const small = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new GalleyError('too-big', `A view has at most ${MOST_BYTES} bytes.`)
    },
  })
  return new Hono<Env>().post('/stories/:id/views', small, async (c) => {
    if (limit) await takeTurn(c, limit)
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

async function takeTurn(c: Context<Env>, limit: KeyLimit) {
  const turn = await limit.take(addressOf(c.get('ip')))
  if (turn.ok) return
  c.header('retry-after', String(turn.retryAfter))
  throw new GalleyError('too-many-requests', 'Too many views from this address.')
}
