import { isbot } from 'isbot'
import type { HeaderOf } from '../http/middleware/client-address.ts'

/** What a beacon's request says about where it comes from; null for a header that is not there. */
interface BeaconRequest {
  userAgent: string | null
  secPurpose: string | null
  secFetchSite: string | null
  origin: string | null
  host: string | null
}

const MOST_USER_AGENT = 1_024

/** Why a request is no person's browser that shows one of our own pages; null if it is one. `home`: their origin. */
export function faultOf(
  request: BeaconRequest,
  home: string,
): 'machine' | 'ahead' | 'no-page' | null {
  if (!isPerson(request)) return 'machine'
  if (isSpeculative(request)) return 'ahead'
  return isOurs(request, home) ? null : 'no-page'
}

/** What a request says of itself. */
export function beaconRequest(header: HeaderOf): BeaconRequest {
  return {
    userAgent: header('user-agent') ?? null,
    secPurpose: header('sec-purpose') ?? null,
    secFetchSite: header('sec-fetch-site') ?? null,
    origin: header('origin') ?? null,
    host: header('host') ?? null,
  }
}

function isPerson({ userAgent }: BeaconRequest): boolean {
  const agent = userAgent?.trim() ?? ''
  return agent !== '' && agent.length <= MOST_USER_AGENT && isBrowser(agent)
}

/** Few browsers have most readers, and looking at one costs as much as all else of its view. */
const MOST_KNOWN = 1_000
const known = new Map<string, boolean>()

function isBrowser(agent: string): boolean {
  const before = known.get(agent)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const isIt = !isbot(agent)
  known.set(agent, isIt)
  return isIt
}

/** The browser fetched the page in case somebody wants it. https://wicg.github.io/nav-speculation/ */
function isSpeculative({ secPurpose }: BeaconRequest): boolean {
  return /prefetch|prerender/i.test(secPurpose ?? '')
}

/**
 * Browsers leave `Sec-Fetch-Site` out on plain http, and say `Origin: null` under some referrer
 * policies; then the other header decides. A newsroom may have more host names than its public one.
 */
function isOurs({ secFetchSite, origin, host }: BeaconRequest, home: string): boolean {
  if (secFetchSite !== null && secFetchSite !== 'same-origin') return false
  if (origin === null || origin === home) return true
  if (origin === 'null') return secFetchSite === 'same-origin'
  const from = URL.parse(origin)
  return from !== null && (from.origin === home || from.host === host)
}
