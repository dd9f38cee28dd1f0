import type * as Y from 'yjs'

/** Whoever has written on for so long has seen what stands below the text. */
const SEEN_MS = 20_000

/** Calls `past` once the person here writes, so long after they began to; gives how to stop listening. */
export function onceWrittenOn(doc: Y.Doc, now: () => number, past: () => void): () => void {
  let since: number | null = null
  const look = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (!local) return
    since ??= now()
    if (now() - since >= SEEN_MS) past()
  }
  doc.on('update', look)
  return () => doc.off('update', look)
}
