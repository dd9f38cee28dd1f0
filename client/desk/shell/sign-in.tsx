import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { SecondStep as Step } from '../../../shared/protocol/api/second-factor.ts'
import { ForgottenForm } from '../people/forgotten-form.tsx'
import { SecondStep } from '../people/second-step.tsx'
import { signInApi } from '../ui/sign-in-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useSignInWays } from '../ui/queries.ts'
import { useTitle } from '../ui/use-title.ts'
import { goOn, useSignInElsewhere } from './after-sign-in.ts'
import { ProviderButton } from './provider-button.tsx'
import * as buttons from '../words/buttons.ts'
import * as names from '../words/names.ts'
import * as signInWords from '../words/sign-in.ts'

type Stage = { at: 'password' } | { at: 'step'; step: Step } | { at: 'forgotten' }

/**
 * `again`: the desk that they were signed out of is still there, behind this. `beside`: at its foot, and somebody is writing
 * there, from whom it takes nothing.
 */
export function SignIn({ again = false, beside = false }: { again?: boolean; beside?: boolean }) {
  useTitle(signInWords.title)
  const [stage, setStage] = useState<Stage>({ at: 'password' })
  const [email, setEmail] = useState('')
  useSignInElsewhere()
  const client = useQueryClient()
  const back = () => setStage({ at: 'password' })
  return (
    <div
      className="sign-in"
      role={beside ? 'region' : 'main'}
      aria-label={signInWords.title}
      data-beside={beside}
    >
      {stage.at === 'password' && (
        <PasswordForm
          again={again}
          email={email}
          onEmail={setEmail}
          onStep={(step) => setStage({ at: 'step', step })}
          onForgot={() => setStage({ at: 'forgotten' })}
        />
      )}
      {stage.at === 'step' && (
        <SecondStep step={stage.step} onIn={() => void goOn(client)} onBack={back} />
      )}
      {stage.at === 'forgotten' && <ForgottenForm typed={email} onBack={back} />}
    </div>
  )
}

interface PasswordFormProps {
  again: boolean
  email: string
  onEmail: (email: string) => void
  onStep: (step: Step) => void
  onForgot: () => void
}

function PasswordForm({ again, email, onEmail, onStep, onForgot }: PasswordFormProps) {
  const [password, setPassword] = useState('')
  const ways = useSignInWays()
  const { password: byPassword = true, provider = null, resetByMail = false } = ways.data ?? {}
  const signIn = useSignIn(onStep)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ email, password })
  }
  return (
    // “No account has this password” is said of the one that was tried.
    <form onSubmit={submit} onChange={() => signIn.isError && signIn.reset()}>
      <h1 className="wordmark">{names.galley}</h1>
      <p className="quiet" role={again ? 'status' : undefined}>
        {again ? signInWords.again : signInWords.begin}
      </p>
      <ProblemNote error={signIn.error} />
      {byPassword && !ways.isPending && (
        <PasswordFields
          {...{ email, onEmail, password, setPassword }}
          focused={!again}
          loading={signIn.isPending}
        />
      )}
      {provider && <ProviderButton name={provider.name} only={!byPassword} />}
      {resetByMail && (
        <p className="sign-in-ways">
          <Anchor component="button" type="button" size="sm" onClick={onForgot}>
            {signInWords.forgot}
          </Anchor>
        </p>
      )}
    </form>
  )
}

interface PasswordFieldsProps {
  email: string
  onEmail: (email: string) => void
  password: string
  setPassword: (password: string) => void
  focused: boolean
  loading: boolean
}

function PasswordFields(props: PasswordFieldsProps) {
  const { email, onEmail, password, setPassword, focused, loading } = props
  return (
    <>
      <TextInput
        label={signInWords.email}
        type="email"
        name="email"
        autoComplete="username"
        size="sm"
        required
        autoFocus={focused}
        value={email}
        onChange={(event) => onEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={signInWords.password}
        name="password"
        autoComplete="current-password"
        size="sm"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" fullWidth loading={loading}>
        {buttons.signIn}
      </Button>
    </>
  )
}

function useSignIn(onStep: (step: Step) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (who: { email: string; password: string }) =>
      signInApi.signIn(who.email, who.password),
    onSuccess: (step) => (step ? onStep(step) : goOn(client)),
  })
}
