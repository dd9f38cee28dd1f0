import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'

/* What Chromium itself says of its work. */

const CATEGORIES = ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline']

const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  id: z.string().optional(),
  id2: z.object({ local: z.string().optional() }).optional(),
  args: z.record(z.string(), z.unknown()).default({}),
})
type TraceEvent = z.infer<typeof event>

const trace = z.object({ traceEvents: z.array(event.catch(() => NONE)) })
const NONE: TraceEvent = { name: '', ph: '', pid: 0, tid: 0, ts: 0, args: {} }
const pressed = z.object({ data: z.object({ type: z.literal('keydown') }) })

export interface Traced {
  /** Milliseconds from each key to the presentation of the next frame. */
  keys: number[]
  /** Milliseconds of the longest task of the thread that keys arrive in. */
  longestTask: number
}

export async function traced(
  { browser, page }: { browser: Browser; page: Page },
  run: () => Promise<void>,
): Promise<Traced> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await run()
  const text = (await browser.stopTracing()).toString()
  const { traceEvents } = trace.parse(JSON.parse(text))
  const begun = traceEvents.filter(
    ({ name, ph, args }) => name === 'EventTiming' && ph === 'b' && pressed.safeParse(args).success,
  )
  const keys = begun.flatMap((one) => {
    const end = traceEvents.find(
      ({ name, ph, ts, ...other }) =>
        name === 'EventTiming' && ph === 'e' && ts >= one.ts && isSame(one, other),
    )
    return end ? [(end.ts - one.ts) / 1_000] : []
  })
  const main = new Set(begun.map(threadOf))
  const tasks = traceEvents.filter((one) => one.name === 'RunTask' && main.has(threadOf(one)))
  return { keys, longestTask: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1_000)) }
}

function isSame(one: TraceEvent, other: Pick<TraceEvent, 'pid' | 'id' | 'id2'>): boolean {
  return one.pid === other.pid && one.id === other.id && one.id2?.local === other.id2?.local
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
