const VISIBLE_MS = 1000

/**
 * Counts this view once the page has been in sight for a second (a prerendered page has not) and its stream has given
 * a token. The function that it returns takes that.
 */
export function countView(storyId: string): (token: string) => void {
  let timer: number | undefined
  let token: string | null = null
  let seen = false
  let counted = false

  const look = () => {
    clearTimeout(timer)
    if (!seen && inSight()) timer = window.setTimeout(see, VISIBLE_MS)
  }
  const see = () => {
    seen = true
    send()
  }
  const send = () => {
    if (!seen || token === null || counted) return
    counted = true
    void fetch(`/stories/${storyId}/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Its host, and nothing more of the page that led here.
      body: JSON.stringify({ token, from: document.referrer.split('/')[2] }),
      keepalive: true,
    }).catch(() => undefined)
  }
  document.addEventListener('visibilitychange', look)
  document.addEventListener('prerenderingchange', look)
  look()
  return (given) => {
    token = given
    send()
  }
}

function inSight(): boolean {
  const prerendering = (document as { prerendering?: boolean }).prerendering === true
  return document.visibilityState === 'visible' && !prerendering
}
