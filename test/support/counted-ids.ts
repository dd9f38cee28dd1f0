import type { Ids } from '../../server/kernel/ids.ts'
import { seeded } from './seeded-random.ts'

/** Ids that are the same in every run: `st_00000000000000000001`, … */
export function countedIds(): Ids {
  const random = seeded(1)
  let count = 0
  return {
    next: (prefix) => `${prefix}_${String(++count).padStart(20, '0')}`,
    bytes: (length) => Uint8Array.from({ length }, () => random.int(256)),
    random: () => random.next(),
  }
}
