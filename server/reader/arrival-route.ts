import { Hono } from 'hono'
import { z } from 'zod'
import { looksLikeId } from '../../shared/model/ids.ts'
import { boundBody } from '../http/middleware/body-limits.ts'
import { pathParam, visitorOf, type Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import { GalleyError } from '../kernel/errors.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import { beaconRequest, faultOf } from '../views/beacon.ts'
import type { ViewTokens } from '../views/view-tokens.ts'
import type { Arrivals } from './live/arrivals.ts'

const MOST_BYTES = 1_024
const PER_ADDRESS = { tries: 600, seconds: 60 }
const MOST_WAITED_MS = 60_000

const arrival = z.object({
  token: z.string().max(100),
  revision: z.int().positive(),
  /** Milliseconds that the page let pass before it told. */
  waited: z.number().min(0).max(MOST_WAITED_MS),
})

export interface ArrivalRouteDeps {
  arrivals: Pick<Arrivals, 'tell'>
  tokens: Pick<ViewTokens, 'read'>
  publicUrl: string
  /** False lifts what one address may do, for load tests. */
  limits: boolean
}

/**
 * `POST /stories/:id/arrivals`: one of the pages that were asked says when it had a revision. [VUE3] The answer is 204 whether
 * it counts or not, without a cookie; nothing of it is stored.
 */
export function arrivalRoute({ arrivals, tokens, publicUrl, limits }: ArrivalRouteDeps): Hono<Env> {
  const limit = limits ? new KeyLimit(PER_ADDRESS) : null
  const home = new URL(publicUrl).origin
  const small = boundBody(MOST_BYTES, async () => {
    throw new GalleyError('too-big', `An arrival has at most ${MOST_BYTES} bytes.`)
  })
  return new Hono<Env>().post('/stories/:id/arrivals', small, async (c) => {
    const storyId = pathParam(c, 'id')
    const visitor = visitorOf(c)
    const address = visitor.behindProxy ? null : addressOf(visitor.ip)
    const isTooFast = limit && address !== null && !(await limit.take(address)).ok
    const request = beaconRequest((name) => c.req.header(name))
    if (isTooFast || !looksLikeId(storyId) || faultOf(request, home)) return c.body(null, 204)
    const body: unknown = await c.req.json().catch(() => null)
    const { data } = arrival.safeParse(body)
    // While the database is away, nobody knows the token of a new day.
    const view = data && (await tokens.read(storyId, data.token).catch(() => null))
    if (!view) return c.body(null, 204)
    const teller = Buffer.from(view.visitor).toString('base64url')
    const { revision, waited } = data
    arrivals.tell({ storyId, revision, waited, teller, address: limits ? address : null })
    return c.body(null, 204)
  })
}
