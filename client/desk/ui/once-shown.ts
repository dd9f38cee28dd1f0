/** A part of the screen may still be on its way; later, it would come as a surprise. */
const PATIENCE_MS = 2_000

/** Does something with an element in the frame that shows it, unless the person has begun something else meanwhile. */
export function onceShown(find: () => HTMLElement | null, act: (element: HTMLElement) => void) {
  const over = new AbortController()
  const { signal } = over
  const options = { capture: true, passive: true, signal }
  const until = performance.now() + PATIENCE_MS
  const look = () => {
    if (signal.aborted) return
    const element = find()
    if (!element && performance.now() < until) return void requestAnimationFrame(look)
    over.abort()
    if (element) act(element)
  }
  requestAnimationFrame(() => {
    look()
    if (signal.aborted) return
    for (const event of ['keydown', 'pointerdown'])
      window.addEventListener(event, () => over.abort(), options)
  })
}
