import type { HubBench, HubLoad } from './hub-bench.ts'
import { IDLE_LOAD } from './idle-figures.ts'
import { JOINING_LOAD } from './joining-figures.ts'
import { NODES_LOAD } from './nodes-figures.ts'
import { PRESENCE_LOAD } from './presence-figures.ts'
import { STORAGE_LOAD } from './storage-figures.ts'
import { TYPING_LOADS } from './typing-figures.ts'

export const HUB_LOADS: readonly HubLoad[] = [
  ...TYPING_LOADS,
  PRESENCE_LOAD,
  JOINING_LOAD,
  STORAGE_LOAD,
  NODES_LOAD,
  IDLE_LOAD,
]

/** What the hub costs under load, beside its peers. One server runs at a time. */
export async function hubFigures(loads: readonly HubLoad[], bench: HubBench): Promise<void> {
  for (const load of loads) {
    console.log(`\n${load.letter}) ${load.name}`)
    await load.run(bench)
  }
}
