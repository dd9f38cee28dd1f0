import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { OwnProvider } from '../../../shared/protocol/api/oidc.ts'
import { accountApi } from '../ui/account-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys, useSignInWays } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { atMinute } from '../words/times.ts'
import * as accountWords from '../words/account.ts'
import * as providerWords from '../words/provider.ts'

/** Whether somebody signs in through the provider, where there is one. */
export function ProviderPart() {
  const provider = useSignInWays().data?.provider ?? null
  return provider && <Linking name={provider.name} />
}

function Linking({ name }: { name: string }) {
  const own = useQuery({ queryKey: keys.ownProvider, queryFn: accountApi.ownProvider })
  return (
    <>
      <h2 className="part-title">{name}</h2>
      <ProblemNote error={own.error} retry={() => void own.refetch()} />
      {own.data && own.data.linkedAt === null && <LinkForm name={name} />}
      {own.data && own.data.linkedAt !== null && (
        <Linked own={own.data} linkedAt={own.data.linkedAt} />
      )}
    </>
  )
}

function LinkForm({ name }: { name: string }) {
  const [password, setPassword] = useState('')
  const start = useMutation({
    mutationFn: accountApi.linkProvider,
    onSuccess: (started) => location.assign(started.location),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate(password)
  }
  return (
    <>
      <p className="quiet lead">{providerWords.linkLead(name)}</p>
      <form className="profile" onSubmit={submit}>
        <PasswordInput
          label={accountWords.yourPassword}
          autoComplete="current-password"
          required
          value={password}
          error={faultAt(start.error, 'password', start.variables === password)}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote error={start.error} shown={['password']} />
        <div className="section-foot">
          <Button type="submit" loading={start.isPending || start.isSuccess}>
            {providerWords.link(name)}
          </Button>
        </div>
      </form>
    </>
  )
}

function Linked({ own, linkedAt }: { own: OwnProvider; linkedAt: string }) {
  const client = useQueryClient()
  const unlink = useMutation({
    mutationFn: accountApi.unlinkProvider,
    onSuccess: () => tell(providerWords.unlinked, providerWords.withPassword),
    onSettled: () => client.invalidateQueries({ queryKey: keys.ownProvider }),
  })
  return (
    <>
      <p className="quiet lead">{providerWords.linkedSince(own.name, atMinute(linkedAt))}</p>
      <ProblemNote error={unlink.error} />
      {own.password ? (
        <div className="section-foot">
          <Button variant="default" loading={unlink.isPending} onClick={() => unlink.mutate()}>
            {providerWords.unlink(own.name)}
          </Button>
        </div>
      ) : (
        <p className="quiet lead">{providerWords.onlyThisWay}</p>
      )}
    </>
  )
}
