import { useQuery } from '@tanstack/react-query'
import { purgeState } from '../../../shared/protocol/api/purges.ts'
import { call } from './api.ts'
import { keys } from './queries.ts'

const AGAIN_MS = 10_000

/** What caches have not been told of changes by itself. */
export const usePurges = () =>
  useQuery({
    queryKey: keys.purges,
    queryFn: () => call(purgeState, '/api/purges'),
    refetchInterval: AGAIN_MS,
  })
