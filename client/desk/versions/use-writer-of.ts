import { useMemo } from 'react'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import type { Pair } from './bases.ts'
import { writerLookup, type WriterOf } from './letter-writers.ts'
import { useLetterWriters } from './use-versions.ts'
import { useVersionsHere } from './versions-here.ts'

/** Who wrote what is shown, once somebody asks; what went is told by the older of two. */
export function useWriterOf(
  version: Version,
  pair: Pair | null,
  asks: boolean,
): { of: WriterOf | null; error: unknown } {
  const { story } = useVersionsHere()
  const older = useLetterWriters(story.id, (pair?.older ?? version).number, asks)
  const newerNumber = pair && pair.newer !== 'now' ? pair.newer.number : null
  const newer = useLetterWriters(story.id, newerNumber, asks && pair !== null)
  const of = useMemo(() => {
    if (!asks || !older.data || (pair && !newer.data)) return null
    const lookups = [newer.data ?? [], older.data].map(writerLookup)
    return (client: number, clock: number) =>
      lookups.reduce<ReturnType<WriterOf>>((by, lookup) => by ?? lookup(client, clock), null)
  }, [asks, pair === null, older.data, newer.data])
  return { of, error: asks ? (older.error ?? newer.error) : null }
}
