import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '../measures.ts'
import { against, kb, mb, ms } from '../report.ts'
import { DraftSocket } from './draft-socket.ts'
import type { HubBench, HubLoad } from './hub-bench.ts'
import { longDraft } from './long-draft.ts'
import { withGalley, type Measured } from './measured.ts'
import { forgetPeak, peakBytes, residentBytes } from './process-figures.ts'

const SETTLE_MS = 3_000

interface Joining {
  people: number
  bytes: number
  most: { ms: number; bytes?: number }
}

const JOININGS: readonly Joining[] = [
  { people: 150, bytes: 4_000_000, most: { ms: 2_500, bytes: 400_000_000 } },
  { people: 500, bytes: 80_000, most: { ms: 2_000 } },
]

export const JOINING_LOAD: HubLoad = {
  letter: 'f',
  name: 'people joining a long draft at once',
  async run(bench) {
    for (const joining of JOININGS)
      await withGalley('f', bench, (measured) => join(measured, joining, bench))
  },
}

/** As after a deploy: the node has just started, and nobody has the draft open. */
async function join(
  { server, profile }: Measured,
  { people, bytes, most }: Joining,
  { report }: HubBench,
) {
  const door = server.door(await longDraft(server, bytes))
  await server.node.stop()
  await server.node.start()
  const size = bytes < 1_000_000 ? kb(bytes) : mb(bytes)
  const figure = `${people} people joining a draft of ${size} at once`
  await pause(SETTLE_MS)
  await forgetPeak(server.pid)
  const before = await residentBytes(server.pid)
  profile?.begin()
  const since = performance.now()
  const joined = Array.from({ length: people }, async () => {
    const socket = await DraftSocket.open(door)
    return { socket, after: performance.now() - since }
  })
  const outcomes = await Promise.all(joined)
  profile?.end()
  const times = outcomes.map(({ after }) => after)
  const grown = (await peakBytes(server.pid)) - before
  const least = Math.min(...outcomes.map(({ socket }) => socket.socket.bytes))
  if (least < bytes / 2) throw new Error(`somebody received ${least} bytes of a draft of ${bytes}`)
  for (const { socket } of outcomes) socket.close()
  const p99 = percentile(times, 0.99)
  report.note({
    figure,
    setup: 'Galley',
    value: `p50 ${ms(percentile(times, 0.5))}, p99 ${ms(p99)}`,
    limit: against(p99, most.ms, ms(most.ms)),
  })
  report.note({
    figure: `${figure}: memory (peak RSS over idle)`,
    setup: 'Galley',
    value: `${mb(grown)} over ${mb(before)}`,
    ...(most.bytes !== undefined && { limit: against(grown, most.bytes, mb(most.bytes)) }),
  })
}
