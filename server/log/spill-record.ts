import { crc32 } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Batch } from './update-log.ts'

/** `u32 length, u32 crc32` of the body, little-endian. */
const HEAD_BYTES = 8

/** One batch as it stands in a spill file: head, then lib0: story id, updates with author, bytes and claims. */
export function spillRecord({ storyId, updates }: Batch): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarString(encoder, storyId)
    encoding.writeVarUint(encoder, updates.length)
    for (const { userId, data, claims } of updates) {
      encoding.writeVarString(encoder, userId)
      encoding.writeVarUint8Array(encoder, data)
      encoding.writeVarUint(encoder, claims.length)
      for (const client of claims) encoding.writeVarUint(encoder, client)
    }
  })
  const record = Buffer.alloc(HEAD_BYTES + body.byteLength)
  record.writeUInt32LE(body.byteLength, 0)
  record.writeUInt32LE(crc32(body), 4)
  record.set(body, HEAD_BYTES)
  return record
}

/** The whole records of a spill file. What a crash left half written at its end was told to nobody. */
export function readSpill(bytes: Uint8Array): Batch[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const batches: Batch[] = []
  for (let at = 0; at + HEAD_BYTES <= view.length;) {
    const body = view.subarray(at + HEAD_BYTES, at + HEAD_BYTES + view.readUInt32LE(at))
    if (body.length < view.readUInt32LE(at) || crc32(body) !== view.readUInt32LE(at + 4)) break
    batches.push(readBatch(body))
    at += HEAD_BYTES + body.length
  }
  return batches
}

function readBatch(body: Uint8Array): Batch {
  const decoder = decoding.createDecoder(body)
  const storyId = decoding.readVarString(decoder)
  const updates = times(decoding.readVarUint(decoder), () => ({
    userId: decoding.readVarString(decoder),
    data: decoding.readVarUint8Array(decoder).slice(),
    claims: times(decoding.readVarUint(decoder), () => decoding.readVarUint(decoder)),
  }))
  return { storyId, updates }
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make)
}
