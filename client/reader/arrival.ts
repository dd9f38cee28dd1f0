/** So that not all pages that are asked tell at once. */
const SPREAD_MS = 2_000

/**
 * Tells that this page has a revision, if it is one of those that are to tell. How long that took, the server sees by its own
 * clock: by when it hears of it, less what was waited here.
 */
export function tellArrival(of: {
  story: string
  number: number
  ask: number
  token: string | undefined
}) {
  const { story, number: revision, token } = of
  if (token === undefined || !(Math.random() < of.ask)) return
  const began = performance.now()
  setTimeout(() => {
    const waited = performance.now() - began
    navigator.sendBeacon(`/stories/${story}/arrivals`, JSON.stringify({ token, revision, waited }))
  }, Math.random() * SPREAD_MS)
}
