const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Changes nothing that a request of another site may not make. */
export function isSafeMethod(method: string): boolean {
  return SAFE_METHODS.has(method)
}

/**
 * True unless a browser says that a page from another address makes this request. Browsers that send no Sec-Fetch-Site
 * (old ones; all of them over plain http) send Origin with every unsafe request and every socket; what sends neither is
 * no browser, so nobody's cookies are being abused.
 */
export function comesFromSameOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin !== null && !isOwnOrigin(origin, { publicUrl, host: headers.get('host') }))
    return false
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}

/**
 * PUBLIC_URL, and no other address that leads here: whoever owns that name could answer under it, too. A newsroom on
 * this machine has several names.
 */
function isOwnOrigin(origin: string, at: { publicUrl: string; host: string | null }): boolean {
  const home = new URL(at.publicUrl)
  if (origin === home.origin) return true
  const from = URL.parse(origin)
  return from !== null && from.host === at.host && isLoopback(from) && isLoopback(home)
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
