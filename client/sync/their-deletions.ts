import * as Y from 'yjs'

export type Deletions = Y.Transaction['deleteSet']

/** What colleagues deleted, as they sent it. */
export function deletionsIn(update: Uint8Array): Deletions {
  return Y.decodeUpdate(update).ds
}

/**
 * A step 2 tells what is gone, not whether somebody deleted it or it went down with its block. Of the letters of `client`
 * from `clock` on nobody knew when the connection broke, or only just: nobody deleted them on purpose.
 */
export function sparing(deletions: Deletions, client: number, clock: number): Deletions {
  const own = deletions.clients.get(client) ?? []
  const before = own.flatMap((range) => {
    const len = Math.min(range.len, clock - range.clock)
    return len > 0 ? [{ clock: range.clock, len }] : []
  })
  deletions.clients.set(client, before)
  return deletions
}
