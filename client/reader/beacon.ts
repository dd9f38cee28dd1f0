const VISIBLE_MS = 1000

/** Counts this view once the page has been in sight for a second; a prerendered page has not. */
export function countView(storyId: string) {
  let timer: number | undefined
  let counted = false

  const look = () => {
    clearTimeout(timer)
    if (!counted && inSight()) timer = window.setTimeout(send, VISIBLE_MS)
  }
  const send = () => {
    counted = true
    void fetch(`/stories/${storyId}/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      keepalive: true,
    }).catch(() => undefined)
  }
  document.addEventListener('visibilitychange', look)
  document.addEventListener('prerenderingchange', look)
  look()
}

function inSight(): boolean {
  const prerendering = (document as { prerendering?: boolean }).prerendering === true
  return document.visibilityState === 'visible' && !prerendering
}
