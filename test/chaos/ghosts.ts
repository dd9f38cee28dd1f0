import assert from 'node:assert/strict'
import type { NodeProcess } from '../support/node-process.ts'
import { within } from './bounds.ts'
import type { Crowd } from './crowd.ts'
import type { Typist } from './typist.ts'

const GHOST_MS = 10_000

/** Nobody on `nodes` sees a cursor of those who have just `left` longer than 10 s. Resolves with the time it took. */
export function expectGone(
  crowd: Crowd,
  left: readonly Typist[],
  nodes: readonly NodeProcess[],
): Promise<number> {
  const clients = new Set(left.map(({ doc }) => doc.clientID))
  return within(GHOST_MS, 'no ghost', () => {
    const haunted = crowd.present.filter(
      (typist) =>
        nodes.includes(typist.node) && typist.cursors().some((client) => clients.has(client)),
    )
    assert.deepEqual(
      haunted.map(({ name }) => name),
      [],
    )
  })
}
