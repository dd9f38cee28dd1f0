import type { Absence } from '../../../shared/model/absence.ts'
import type { Person } from '../../../shared/model/person.ts'
import { clockAt } from '../words/times.ts'
import * as absentWords from '../words/absent.ts'

/** Who vanished and is not there now. */
export function stillAbsent(absent: readonly Absence[], present: readonly Person[]): Absence[] {
  const here = new Set(present.map(({ id }) => id))
  return absent.filter(({ id }) => !here.has(id))
}

/** `Ada has been offline since 14:03, Bob since 14:20`, by the clocks of the newsroom. */
export function absenceWords(absent: readonly Absence[], zone: string): string {
  const each = absent.map(({ name, since }, i) => {
    const clock = clockAt(zone, since)
    return i === 0 ? absentWords.first(name, clock) : absentWords.next(name, clock)
  })
  return absentWords.all(each)
}
