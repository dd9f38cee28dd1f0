import { setTimeout as pause } from 'node:timers/promises'
import { importStory } from '../../flows/stories.ts'
import { against, kb, mb } from '../report.ts'
import type { GalleyServer } from './contenders.ts'
import type { HubBench, HubLoad } from './hub-bench.ts'
import { withGalley } from './measured.ts'
import { residentBytes } from './process-figures.ts'
import { openAll } from './typing.ts'

const ROOMS = 400
const SOCKETS_A_ROOM = 5
const SETTLE_MS = 12_000
const LOOK_MS = 1_000
const MOST_BYTES = 35_000

export const IDLE_LOAD: HubLoad = {
  letter: 'i',
  name: '2,000 idle sockets in 400 rooms',
  run: (bench) => withGalley('i', bench, ({ server }) => idle(server, bench)),
}

async function idle(server: GalleyServer, { report }: HubBench) {
  const stories: string[] = []
  while (stories.length < ROOMS) stories.push(await importStory(server.caller))
  // Making the stories has left garbage, where sockets would find room for nothing.
  await server.node.stop()
  await server.node.start()
  const before = await settled(server)
  const doors = stories.flatMap((id) =>
    Array.from({ length: SOCKETS_A_ROOM }, () => server.door(id)),
  )
  const sockets = await openAll(doors)
  const after = await settled(server)
  for (const socket of sockets) socket.close()
  const each = (after - before) / sockets.length
  report.note({
    figure: `memory (RSS) per socket, ${IDLE_LOAD.name}`,
    setup: 'Galley',
    value: `${kb(each)} (from ${mb(before)} to ${mb(after)})`,
    limit: against(each, MOST_BYTES, kb(MOST_BYTES)),
  })
}

/** The least while nothing happens: garbage is collected when the process finds time. */
async function settled({ pid }: GalleyServer): Promise<number> {
  let least = Infinity
  for (let waited = 0; waited < SETTLE_MS; waited += LOOK_MS) {
    await pause(LOOK_MS)
    least = Math.min(least, await residentBytes(pid))
  }
  return least
}
