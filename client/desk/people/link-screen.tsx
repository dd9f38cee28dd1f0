import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { LINK_WORDS, type LinkEnd } from '../../../shared/model/account-link.ts'
import type { LinkLooked } from '../../../shared/protocol/api/links.ts'
import { api } from '../ui/api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { useTitle } from '../ui/use-title.ts'

type OpenLink = Extract<LinkLooked, { state: 'open' }>

const WORDS = {
  invite: {
    text: 'You are invited to the newsroom. Choose what colleagues call you, and a password.',
    button: 'Join the newsroom',
  },
  reset: {
    text: 'Choose a new password. You are signed out everywhere else, and signed in here.',
    button: 'Set password',
  },
}

/** Where the link of an invitation leads, or that of a new password. The token is behind the `#`. */
export function LinkScreen() {
  useTitle('Welcome')
  const [token] = useState(() => location.hash.slice(1))
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => api.lookAtLink(token),
    // What is typed already is not taken away.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  return (
    <div className="sign-in" role="main" aria-label="Welcome">
      {link.error && <ProblemNote error={link.error} retry={() => void link.refetch()} />}
      {link.data?.state === 'open' && <ChoiceForm token={token} link={link.data} />}
      {link.data && link.data.state !== 'open' && <Useless end={link.data.state} />}
    </div>
  )
}

function Useless({ end }: { end: LinkEnd }) {
  const { why, what } = LINK_WORDS[end]
  return (
    <div className="link-over">
      <p className="wordmark">Galley</p>
      <h1>{why}</h1>
      <p>{what}</p>
      <a href="/desk">Go to the desk</a>
    </div>
  )
}

function ChoiceForm({ token, link }: { token: string; link: OpenLink }) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const isInvited = link.kind === 'invite'
  const use = useMutation({
    mutationFn: () => api.useLink({ token, password, ...(isInvited && { name }) }),
    // The desk begins anew, and nobody comes back to a link that has been used.
    onSuccess: () => location.replace('/desk'),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    use.mutate()
  }
  const { text, button } = WORDS[link.kind]
  return (
    <form onSubmit={submit}>
      <h1 className="wordmark">Galley</h1>
      <p className="quiet">{text}</p>
      <ProblemNote error={use.error} shown={['name', 'password']} />
      <TextInput label="E-mail" size="sm" readOnly autoComplete="username" value={link.email} />
      {isInvited && (
        <TextInput
          label="Name"
          size="sm"
          dir="auto"
          required
          autoFocus
          autoComplete="name"
          value={name}
          error={faultAt(use.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label="New password"
        description="At least 10 characters"
        size="sm"
        required
        autoFocus={!isInvited}
        autoComplete="new-password"
        value={password}
        error={faultAt(use.error, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" fullWidth loading={use.isPending || use.isSuccess}>
        {button}
      </Button>
    </form>
  )
}
