import { crc32 } from 'node:zlib'
import { batchesBytes, readBatches } from '../store/batch-bytes.ts'
import type { Batch } from './update-log.ts'

/** `u32 length, u32 crc32` of the body, little-endian. */
const HEAD_BYTES = 8

/** The batches of a turn as they stand in a journal: head and body. */
export function journalRecord(batches: readonly Batch[]): Uint8Array {
  const body = batchesBytes(batches)
  const bytes = Buffer.alloc(HEAD_BYTES + body.byteLength)
  bytes.writeUInt32LE(body.byteLength, 0)
  bytes.writeUInt32LE(crc32(body), 4)
  bytes.set(body, HEAD_BYTES)
  return bytes
}

/** The whole records of a segment. What a crash left half written at its end was shown to nobody. */
export function readRecords(bytes: Uint8Array): Batch[] {
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
