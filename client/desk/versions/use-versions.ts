import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import * as Y from 'yjs'
import { carryOver } from '../../../shared/document/carry-over.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import type { Version, VersionList } from '../../../shared/protocol/api/versions.ts'
import { keys } from '../ui/queries.ts'
import { versionsApi } from './versions-api.ts'

/** One that is looked at again soon need not come again. */
const KEPT_MS = 10 * 60_000
/** Whose the letters are that came meanwhile. */
const AGAIN_MS = 10_000

/** The time-line, newest first, as far as it was asked for. */
export function useVersions(storyId: string) {
  const list = useInfiniteQuery<
    VersionList,
    Error,
    InfiniteData<VersionList, number | null>,
    readonly unknown[],
    number | null
  >({
    queryKey: keys.versions(storyId),
    queryFn: ({ pageParam }) => versionsApi.list(storyId, pageParam),
    initialPageParam: null,
    getNextPageParam: ({ versions, more }) => (more ? (versions.at(-1)?.number ?? null) : null),
  })
  const versions = useMemo(() => together(list.data?.pages ?? []), [list.data])
  return { list, versions }
}

/** A version that came meanwhile moves others to the next page, where they stand twice for a moment. */
function together(pages: readonly VersionList[]): Version[] {
  const byNumber = new Map<number, Version>()
  for (const version of pages.flatMap(({ versions }) => versions))
    if (!byNumber.has(version.number)) byNumber.set(version.number, version)
  return [...byNumber.values()].toSorted((a, b) => b.number - a.number)
}

/** What the draft was then. It never changes. */
export function useVersionDraft(storyId: string, number: number | null) {
  const draft = useQuery({
    queryKey: keys.versionDraft(storyId, number ?? 0),
    queryFn: () => versionsApi.draft(storyId, number ?? 0),
    enabled: number !== null,
    staleTime: Infinity,
    gcTime: KEPT_MS,
  })
  const { data } = draft
  const doc = useMemo(() => (data ? docOf(data) : null), [data])
  return { doc, error: draft.error, retry: () => void draft.refetch() }
}

/** Whose letters are whose, in a version or now (null). */
export function useLetterWriters(storyId: string, number: number | null, enabled: boolean) {
  return useQuery({
    queryKey: keys.versionWriters(storyId, number),
    queryFn: () => versionsApi.writers(storyId, number),
    enabled,
    staleTime: number === null ? 0 : Infinity,
    refetchInterval: number === null ? AGAIN_MS : false,
  })
}

export function docOf(update: Uint8Array): Y.Doc {
  const doc = newDraftDoc()
  Y.applyUpdate(doc, update)
  carryOver(doc)
  return doc
}

/** After what the person here did to the time-line. */
export function useRenewVersions(storyId: string): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: keys.versions(storyId) })
}
