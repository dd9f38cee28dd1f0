import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Batch } from './draft-append.ts'

/** `varString story, varUint n, n x (varString user, bytes update, varUint m, m x varUint claimed client)` */
export function batchBytes({ storyId, updates }: Batch): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, storyId)
    encoding.writeVarUint(encoder, updates.length)
    for (const { userId, data, claims } of updates) {
      encoding.writeVarString(encoder, userId)
      encoding.writeVarUint8Array(encoder, data)
      encoding.writeVarUint(encoder, claims.length)
      for (const client of claims) encoding.writeVarUint(encoder, client)
    }
  })
}

/** The updates are views into `bytes`. */
export function readBatch(bytes: Uint8Array): Batch {
  const decoder = decoding.createDecoder(bytes)
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
