import * as encoding from 'lib0/encoding'
import { scanUpdate } from './scan-update.ts'

const ALL = { structs: Infinity, deletions: Infinity, values: Infinity }
const FLAGS = 0xe0
const DELETED = 1

/**
 * An update of the log as it can be read by everybody. Versions before took in values that are nested too deeply for a document to be
 * written again, or to be read where the stack is small: they are deleted here, byte by byte, and all that hangs from them
 * stands where it stood.
 */
export function mended(update: Uint8Array): Uint8Array {
  const { deep } = scanUpdate(update, ALL)
  if (deep.length === 0) return update
  return encoding.encode((encoder) => {
    let done = 0
    for (const { info, from, to, length } of deep) {
      encoding.writeUint8Array(encoder, update.subarray(done, info))
      encoding.writeUint8(encoder, ((update[info] ?? 0) & FLAGS) | DELETED)
      encoding.writeUint8Array(encoder, update.subarray(info + 1, from))
      encoding.writeVarUint(encoder, length)
      done = to
    }
    encoding.writeUint8Array(encoder, update.subarray(done))
  })
}
