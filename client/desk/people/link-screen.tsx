import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { LinkEnd } from '../../../shared/model/account-link.ts'
import type { SecondStep as Step } from '../../../shared/protocol/api/second-factor.ts'
import type { LinkLooked } from '../../../shared/protocol/api/links.ts'
import { signInApi } from '../ui/sign-in-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { useTitle } from '../ui/use-title.ts'
import { SecondStep } from './second-step.tsx'
import * as linkWords from '../words/link.ts'
import * as names from '../words/names.ts'

type OpenLink = Extract<LinkLooked, { state: 'open' }>

/** Where the link of an invitation leads, or that of a new password. The token is behind the `#`. */
export function LinkScreen() {
  useTitle(linkWords.title)
  const [token] = useState(() => location.hash.slice(1))
  const [step, setStep] = useState<Step | null>(null)
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => signInApi.lookAtLink(token),
    // What is typed already is not taken away.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  return (
    <div className="sign-in" role="main" aria-label={linkWords.title}>
      {link.error && <ProblemNote error={link.error} retry={() => void link.refetch()} />}
      {step && <SecondStep step={step} onIn={toDesk} onBack={toDesk} />}
      {!step && link.data?.state === 'open' && (
        <ChoiceForm token={token} link={link.data} onStep={setStep} />
      )}
      {link.data && link.data.state !== 'open' && <Useless end={link.data.state} />}
    </div>
  )
}

function Useless({ end }: { end: LinkEnd }) {
  const { why, what } = linkWords.ends[end]
  return (
    <div className="link-over">
      <p className="wordmark">{names.galley}</p>
      <h1>{why}</h1>
      <p>{what}</p>
      <a href="/desk">{linkWords.toDesk}</a>
    </div>
  )
}

/** The desk begins anew, and nobody comes back to a link that has been used. */
function toDesk() {
  location.replace('/desk')
}

interface ChoiceFormProps {
  token: string
  link: OpenLink
  onStep: (step: Step) => void
}

function ChoiceForm({ token, link, onStep }: ChoiceFormProps) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const isInvited = link.kind === 'invite'
  const use = useMutation({
    mutationFn: ({ name, password }: { name: string; password: string }) =>
      signInApi.useLink({ token, password, ...(isInvited && { name }) }),
    onSuccess: (done) => ('step' in done ? onStep(done) : toDesk()),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    use.mutate({ name, password })
  }
  const { text, button } = linkWords.kinds[link.kind]
  return (
    <form onSubmit={submit}>
      <h1 className="wordmark">{names.galley}</h1>
      <p className="quiet">{text}</p>
      <ProblemNote error={use.error} shown={['name', 'password']} />
      <TextInput
        label={linkWords.email}
        size="sm"
        readOnly
        autoComplete="username"
        value={link.email}
      />
      {isInvited && (
        <TextInput
          label={linkWords.name}
          size="sm"
          dir="auto"
          required
          autoFocus
          autoComplete="name"
          value={name}
          error={faultAt(use.error, 'name', use.variables?.name === name)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label={linkWords.newPassword}
        description={linkWords.newPasswordHint}
        size="sm"
        required
        autoFocus={!isInvited}
        autoComplete="new-password"
        value={password}
        error={faultAt(use.error, 'password', use.variables?.password === password)}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" fullWidth loading={use.isPending || use.isSuccess}>
        {button}
      </Button>
    </form>
  )
}
