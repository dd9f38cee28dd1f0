import type { HubBench, HubLoad } from './hub-bench.ts'
import { TYPING_LOADS } from './typing-figures.ts'

export const HUB_LOADS: readonly HubLoad[] = [...TYPING_LOADS]

/** What the hub costs under load, beside its peers. One server runs at a time. */
export async function hubFigures(loads: readonly HubLoad[], bench: HubBench): Promise<void> {
  for (const load of loads) {
    console.log(`\n${load.letter}) ${load.name}`)
    await load.run(bench)
  }
}
