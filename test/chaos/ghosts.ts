import assert from 'node:assert/strict'
import type { NodeProcess } from '../support/node-process.ts'
import type { Crowd } from './crowd.ts'
import type { Typist } from './typist.ts'

const SEEN_MS = 2_000
const GHOST_MS = 10_000

/** Everybody at their stories on `nodes` sees the cursors of those who are about to leave. */
export function expectSeen(
  crowd: Crowd,
  leaving: readonly Typist[],
  nodes: readonly NodeProcess[],
): Promise<void> {
  return crowd.newsroom.bounds.within(SEEN_MS, 'cursors are seen', () => {
    const blind = witnesses(crowd, nodes).filter((witness) =>
      leaving.some(
        ({ storyId, doc }) =>
          storyId === witness.storyId && !witness.cursors().includes(doc.clientID),
      ),
    )
    assert.deepEqual(namesOf(blind), [])
  })
}

/** Nobody on `nodes` sees a cursor of those who have just `left` longer than 10 s. */
export function expectGone(
  crowd: Crowd,
  left: readonly Typist[],
  nodes: readonly NodeProcess[],
): Promise<void> {
  const clients = new Set(left.map(({ doc }) => doc.clientID))
  return crowd.newsroom.bounds.within(GHOST_MS, 'no ghost', () => {
    const haunted = witnesses(crowd, nodes).filter((witness) =>
      witness.cursors().some((client) => clients.has(client)),
    )
    assert.deepEqual(namesOf(haunted), [])
  })
}

function witnesses({ present }: Crowd, nodes: readonly NodeProcess[]): Typist[] {
  return present.filter(({ node }) => nodes.includes(node))
}

function namesOf(typists: readonly Typist[]): string[] {
  return typists.map(({ name }) => name)
}
