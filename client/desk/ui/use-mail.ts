import { useQuery } from '@tanstack/react-query'
import { keys } from './queries.ts'
import { signInApi } from './sign-in-api.ts'

const AGAIN_MS = 10_000

/** What waits and what failed changes by itself. */
export const useMail = () =>
  useQuery({ queryKey: keys.mail, queryFn: signInApi.mail, refetchInterval: AGAIN_MS })
