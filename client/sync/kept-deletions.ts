import * as Y from 'yjs'

/** Characters and deletions that are kept; older ones have reached everybody. */
const MOST_KEPT = 50_000
const MOST_DELETIONS = 500

/** Lets what was deleted lately be read: only its words tell what somebody made anew elsewhere. */
export function keepDeletions(doc: Y.Doc): void {
  const kept: { deleted: Y.Transaction['deleteSet']; size: number }[] = []
  let size = 0
  doc.gcFilter = () => false
  doc.on('afterTransactionCleanup', ({ deleteSet }: Y.Transaction) => {
    const added = sizeOf(deleteSet)
    if (added === 0) return
    kept.push({ deleted: deleteSet, size: added })
    size += added
    while (size > MOST_KEPT || kept.length > MOST_DELETIONS) {
      const oldest = kept.shift()
      if (!oldest) return
      size -= oldest.size
      Y.tryGc(oldest.deleted, doc.store, () => true)
    }
  })
}

function sizeOf({ clients }: Y.Transaction['deleteSet']): number {
  let size = 0
  for (const ranges of clients.values()) for (const { len } of ranges) size += len
  return size
}
