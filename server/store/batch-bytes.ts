import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { BASE_SCHEMA } from '../../shared/document/schema.ts'
import type { Batch } from './draft-append.ts'

/** `varUint count`, then for each batch what `writeBatch` writes, then for each update `varUint schema`. */
export function batchesBytes(batches: readonly Batch[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, batches.length)
    for (const batch of batches) writeBatch(encoder, batch)
    for (const { updates } of batches)
      for (const { schema } of updates) encoding.writeVarUint(encoder, schema)
  })
}

/** The updates are views into `bytes`. Where no schemas follow, an earlier version wrote them, which knew only the first. */
export function readBatches(bytes: Uint8Array): Batch[] {
  const decoder = decoding.createDecoder(bytes)
  const batches = times(decoding.readVarUint(decoder), () => readBatch(decoder))
  const readSchema = () =>
    decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : BASE_SCHEMA
  return batches.map(({ storyId, updates }) => ({
    storyId,
    updates: updates.map((update) => ({ ...update, schema: readSchema() })),
  }))
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

function readBatch(decoder: decoding.Decoder) {
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
