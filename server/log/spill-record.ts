import { crc32 } from 'node:zlib'
import { batchesBytes, readBatches } from '../store/batch-bytes.ts'
import type { Batch } from './update-log.ts'

/** `u32 length, u32 crc32` of the body, little-endian. */
const HEAD_BYTES = 8

/** One batch as it stands in a spill file: head and body. */
export function spillRecord(batch: Batch): Uint8Array {
  const body = batchesBytes([batch])
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
    const body = new Uint8Array(view.subarray(at + HEAD_BYTES).subarray(0, view.readUInt32LE(at)))
    if (body.length < view.readUInt32LE(at) || crc32(body) !== view.readUInt32LE(at + 4)) break
    batches.push(...readBatches(body))
    at += HEAD_BYTES + body.length
  }
  return batches
}
