import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query'

interface Options<Page> {
  /** When it is read again by itself. */
  again?: (pages: readonly Page[], error: unknown) => number | false
  staleTime?: number
  /** Whether it is wanted yet. */
  enabled?: boolean
}

/** A list that comes by pages, as far as it was asked for. */
export function usePages<Page extends { next: string | null }>(
  queryKey: QueryKey,
  read: (cursor: string | null) => Promise<Page>,
  { again, ...options }: Options<Page> = {},
) {
  return useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, QueryKey, string | null>({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    // A filter that changes must not empty the screen while it is applied.
    placeholderData: keepPreviousData,
    ...(again && {
      refetchInterval: ({ state: { data, error } }) => again(data?.pages ?? [], error),
    }),
    ...options,
  })
}

/** What was fetched of it; an entry that moved meanwhile can stand on two pages: what came first is newer. */
export function rowsOf<Page, Row extends { id: string }>(
  list: { data?: { pages: readonly Page[] } | undefined },
  rows: (page: Page) => readonly Row[],
): Row[] {
  const byId = new Map<string, Row>()
  for (const row of list.data?.pages.flatMap(rows) ?? [])
    if (!byId.has(row.id)) byId.set(row.id, row)
  return [...byId.values()]
}
