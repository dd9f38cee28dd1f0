import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { signInApi } from '../ui/sign-in-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import * as providerWords from '../words/provider.ts'

interface ProviderButtonProps {
  name: string
  /** Nobody signs in with a password. */
  only: boolean
}

/** The browser goes to the provider, and comes back to where it was. */
export function ProviderButton({ name, only }: ProviderButtonProps) {
  const start = useMutation({
    mutationFn: () => signInApi.startProvider(location.pathname + location.search),
    onSuccess: (started) => location.assign(started.location),
  })
  return (
    <>
      {!only && <p className="sign-in-or quiet">{providerWords.or}</p>}
      <ProblemNote error={start.error} />
      <Button
        type="button"
        variant={only ? 'filled' : 'default'}
        size="sm"
        fullWidth
        autoFocus={only}
        loading={start.isPending || start.isSuccess}
        onClick={() => start.mutate()}
      >
        {providerWords.signInWith(name)}
      </Button>
    </>
  )
}
