const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Changes nothing that a request of another site may not make. */
export function isSafeMethod(method: string): boolean {
  return SAFE_METHODS.has(method)
}

/**
 * True unless a browser says that another site makes this request. Browsers that send no Sec-Fetch-Site
 * (old ones; all of them over plain http) send Origin with every unsafe request and every socket; what
 * sends neither is no browser, so nobody's cookies are being abused.
 */
export function comesFromSameOrigin(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (!origin) return true
  return origin === new URL(publicUrl).origin || isOwnHost(origin, headers.get('host'))
}

function isOwnHost(origin: string, host: string | null): boolean {
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`)
}
