import { useQuery } from '@tanstack/react-query'
import { assetsApi } from './assets-api.ts'
import { keys } from './queries.ts'

/** A picture of the newsroom's; its files never change. */
export function useAsset(id: string) {
  return useQuery({
    queryKey: keys.asset(id),
    queryFn: () => assetsApi.asset(id),
    staleTime: Infinity,
  })
}
