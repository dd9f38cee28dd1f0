import * as Y from 'yjs'

export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates
  return only && updates.length === 1 ? only : Y.mergeUpdates([...updates])
}
