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
  tdur: z.number().optional(),
  id: z.string().optional(),
  id2: z.object({ local: z.string().optional() }).optional(),
  args: z.record(z.string(), z.unknown()).default({}),
})
type TraceEvent = z.infer<typeof event>

const trace = z.object({ traceEvents: z.array(event.catch(() => NONE)) })
const NONE: TraceEvent = { name: '', ph: '', pid: 0, tid: 0, ts: 0, args: {} }
const pressed = z.object({ data: z.object({ type: z.literal('keydown') }) })

/** Milliseconds as the person counts them, and of the processor alone: what other work on the machine does not make longer. */
export interface Took {
  passed: number
  computed: number
}

export interface Traced {
  /** From each key to the presentation of the next frame; all that the thread computes in between. */
  keys: Took[]
  /** The longest task of the thread that keys arrive in, by each count. */
  longestTask: Took
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
  const main = new Set(begun.map(threadOf))
  const tasks = traceEvents.filter(
    (one) => one.name.endsWith('RunTask') && one.tdur !== undefined && main.has(threadOf(one)),
  )
  const keys = begun.flatMap((one) => {
    const end = traceEvents.find(
      ({ name, ph, ts, ...other }) =>
        name === 'EventTiming' && ph === 'e' && ts >= one.ts && isSame(one, other),
    )
    if (!end) return []
    const within = outermost(tasks.filter(({ ts }) => ts >= one.ts && ts < end.ts))
    return [{ passed: (end.ts - one.ts) / 1_000, computed: computedBy(within) }]
  })
  const longest = (count: (task: TraceEvent) => number) => Math.max(0, ...tasks.map(count)) / 1_000
  const longestTask = {
    passed: longest(({ dur = 0 }) => dur),
    computed: longest(({ tdur = 0 }) => tdur),
  }
  return { keys, longestTask }
}

/** Chromium tells some tasks twice, one within the other. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  let until = -Infinity
  return tasks
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < until) return false
      until = ts + dur
      return true
    })
}

const computedBy = (tasks: readonly TraceEvent[]) =>
  tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000

function isSame(one: TraceEvent, other: Pick<TraceEvent, 'pid' | 'id' | 'id2'>): boolean {
  return one.pid === other.pid && one.id === other.id && one.id2?.local === other.id2?.local
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
