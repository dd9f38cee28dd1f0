import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Batch } from './draft-append.ts'

/** `varUint count`, then for each batch what `writeBatch` writes. */
export function batchesBytes(batches: readonly Batch[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, batches.length)
    for (const batch of batches) writeBatch(encoder, batch)
  })
}

/** The updates are views into `bytes`. */
export function readBatches(bytes: Uint8Array): Batch[] {
  const decoder = decoding.createDecoder(bytes)
  return times(decoding.readVarUint(decoder), () => readBatch(decoder))
}

/** `varString story, varUint n, n x (varString user, bytes update, varUint m, m x varUint claimed client)` */
function writeBatch(encoder: encoding.Encoder, { storyId, updates }: Batch) {
  encoding.writeVarString(encoder, storyId)
  encoding.writeVarUint(encoder, updates.length)
  for (const { userId, data, claims } of updates) {
    encoding.writeVarString(encoder, userId)
    encoding.writeVarUint8Array(encoder, data)
    encoding.writeVarUint(encoder, claims.length)
    for (const client of claims) encoding.writeVarUint(encoder, client)
  }
}

function readBatch(decoder: decoding.Decoder): Batch {
  const storyId = decoding.readVarString(decoder)
  const updates = times(decoding.readVarUint(decoder), () => ({
    userId: decoding.readVarString(decoder),
    data: decoding.readVarUint8Array(decoder),
    claims: times(decoding.readVarUint(decoder), () => decoding.readVarUint(decoder)),
  }))
  return { storyId, updates }
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make)
}
