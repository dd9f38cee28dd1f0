import { useEffect } from 'react'
import type { Later } from '../../editor/later.ts'

/** So long at most it waits for a pause of somebody who types. */
const LATEST_MS = 3_000

/** Fetches, one after the other, what comes later, while the screen has nothing else to do; away, as soon as there is a network. */
export function useWhenIdle(all: readonly Pick<Later<unknown>, 'load'>[]) {
  useEffect(() => {
    let isOver = false
    const fetchAll = async () => {
      for (const one of all) {
        await idle()
        if (isOver) return
        await one.load().catch(() => undefined)
      }
    }
    const begin = () => void fetchAll()
    begin()
    window.addEventListener('online', begin)
    return () => {
      isOver = true
      window.removeEventListener('online', begin)
    }
  }, [all])
}

const idle = () =>
  new Promise<void>((resolve) => {
    // Safari has no such callback.
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => resolve(), { timeout: LATEST_MS })
    else setTimeout(resolve, LATEST_MS)
  })
