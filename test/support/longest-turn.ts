import { join } from 'node:path'
import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import type { NodeProcess } from './node-process.ts'

/** Flags of a node whose turns are measured. */
export const PROBED = ['--import', join(import.meta.dirname, 'turn-probe.ts')]

/** What a request may cost others at once [COST2]. */
const MOST_TURN_MS = 100

/** No turn of the node may take longer, whatever `strike` does. */
export async function costsLittle(node: NodeProcess, strike: () => Promise<void>): Promise<void> {
  await longestTurn(node)
  await strike()
  expect(await longestTurn(node)).toBeLessThanOrEqual(MOST_TURN_MS)
}

/** Milliseconds of CPU that the longest turn of the node took since it was last asked. */
export function longestTurn(node: NodeProcess): Promise<number> {
  const told = node.log.length
  process.kill(node.pid, 'SIGUSR2')
  return eventually(
    () => {
      const ms = /longest turn: (\d+) ms/.exec(node.log.slice(told))?.[1]
      if (ms === undefined) throw new Error('the node has not said how long its turns take')
      return Number(ms)
    },
    { within: 60_000, every: 5 },
  )
}
