import { isbot } from 'isbot'

/** What a beacon's request says about where it comes from; null for a header that is not there. */
interface BeaconRequest {
  userAgent: string | null
  secPurpose: string | null
  secFetchSite: string | null
  origin: string | null
  host: string | null
}

const MOST_USER_AGENT = 1_024

/** Why a request is no person's browser that shows one of our own pages; null if it is one. */
export function faultOf(
  request: BeaconRequest,
  publicUrl: string,
): 'machine' | 'ahead' | 'no-page' | null {
  if (!isPerson(request)) return 'machine'
  if (isSpeculative(request)) return 'ahead'
  return isOurs(request, publicUrl) ? null : 'no-page'
}

/** What a request says of itself. */
export function beaconRequest(header: (name: string) => string | undefined): BeaconRequest {
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
  return agent !== '' && agent.length <= MOST_USER_AGENT && !isbot(agent)
}

/** The browser fetched the page in case somebody wants it. https://wicg.github.io/nav-speculation/ */
function isSpeculative({ secPurpose }: BeaconRequest): boolean {
  return /prefetch|prerender/i.test(secPurpose ?? '')
}

/**
 * Browsers leave `Sec-Fetch-Site` out on plain http, and say `Origin: null` under some referrer
 * policies; then the other header decides. A newsroom may have more host names than its public one.
 */
function isOurs({ secFetchSite, origin, host }: BeaconRequest, publicUrl: string): boolean {
  if (secFetchSite !== null && secFetchSite !== 'same-origin') return false
  if (origin === null) return true
  if (origin === 'null') return secFetchSite === 'same-origin'
  const from = URL.parse(origin)
  return from !== null && (from.origin === new URL(publicUrl).origin || from.host === host)
}
