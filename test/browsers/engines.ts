import type { BrowserDriver } from './driver.ts'
import { openFirefox } from './firefox-driver.ts'
import { openWebKit } from './webkit-driver.ts'

export interface Engine {
  name: string
  open(): Promise<BrowserDriver>
}

/** Beside Chromium, in which everything in test/e2e happens. */
export const ENGINES: readonly Engine[] = [
  { name: 'Firefox', open: openFirefox },
  { name: 'WebKit', open: openWebKit },
]
