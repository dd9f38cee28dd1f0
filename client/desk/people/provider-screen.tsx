import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { signInApi } from '../ui/sign-in-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useTitle } from '../ui/use-title.ts'
import * as names from '../words/names.ts'
import * as providerWords from '../words/provider.ts'

/** Where the provider sends the browser back to, with a code that is good once. */
export function ProviderScreen() {
  useTitle(providerWords.comingBack)
  const [query] = useState(takeQuery)
  const finish = useQuery({
    queryKey: ['provider', query],
    queryFn: () => signInApi.finishProvider(query),
    retry: false,
    staleTime: Infinity,
    refetchInterval: false,
    refetchOnWindowFocus: false,
  })
  const to = finish.data?.to
  // The desk begins anew, and nobody comes back to a code that has been used.
  useEffect(() => {
    if (to !== undefined) location.replace(to)
  }, [to])
  return (
    <div className="sign-in" role="main" aria-label={providerWords.comingBack}>
      {finish.error ? (
        <div className="link-over">
          <p className="wordmark">{names.galley}</p>
          <h1>{providerWords.notSignedIn}</h1>
          <ProblemNote error={finish.error} />
          <a href="/desk">{providerWords.toSignIn}</a>
        </div>
      ) : (
        <div role="status" aria-label={providerWords.comingBack}>
          <Loader size="sm" color="gray" type="dots" />
        </div>
      )}
    </div>
  )
}

/** It stays in no history. */
function takeQuery(): string {
  const { search } = location
  history.replaceState(null, '', location.pathname)
  return search
}
