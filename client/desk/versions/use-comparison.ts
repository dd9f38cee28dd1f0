import { useCallback, useMemo } from 'react'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { compareDrafts, type Comparison } from '../../../shared/revision/compare-drafts.ts'
import type { Pair } from './bases.ts'
import { useLiveDraft } from './use-live-draft.ts'
import { useVersionDraft } from './use-versions.ts'
import { useVersionsHere } from './versions-here.ts'

interface Shown {
  /** Null while it is on its way. */
  comparison: Comparison | null
  error: unknown
  retry: () => void
}

/** What is shown of a version: what it says, or in what it differs from another. */
export function useComparison(version: Version, pair: Pair | null): Shown {
  const { story, provider } = useVersionsHere()
  const older = useVersionDraft(story.id, (pair?.older ?? version).number)
  const newerNumber = pair && pair.newer !== 'now' ? pair.newer.number : null
  const newer = useVersionDraft(story.id, newerNumber)
  const isLive = pair?.newer === 'now'
  const compare = useCallback(
    () => (older.doc ? compareDrafts(older.doc, provider.doc) : null),
    [older.doc, provider],
  )
  const live = useLiveDraft(provider, isLive && older.doc ? compare : null)
  const kept = useMemo(() => {
    const other = pair ? newer.doc : older.doc
    return !isLive && older.doc && other ? compareDrafts(older.doc, other) : null
  }, [pair === null, isLive, older.doc, newer.doc])
  return {
    comparison: isLive ? live : kept,
    error: older.error ?? newer.error,
    retry: () => {
      older.retry()
      if (newerNumber !== null) newer.retry()
    },
  }
}
