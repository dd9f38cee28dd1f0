import { Anchor, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState, type FormEvent } from 'react'
import type { SecondStep as Step } from '../../../shared/protocol/api/second-factor.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { signInApi } from '../ui/sign-in-api.ts'
import { tell } from '../ui/tell.ts'
import { CodeField } from './code-field.tsx'
import * as buttons from '../words/buttons.ts'
import * as names from '../words/names.ts'
import * as twoStepWords from '../words/two-step.ts'

const StepSetUp = lazy(() =>
  import('./step-set-up.tsx').then((module) => ({ default: module.StepSetUp })),
)

interface SecondStepProps {
  step: Step
  onIn: () => void
  onBack: () => void
}

/** What comes after a right password: a code, or setting up what makes codes. */
export function SecondStep({ step, onIn, onBack }: SecondStepProps) {
  if (step.step === 'code') return <CodeForm token={step.token} onIn={onIn} onBack={onBack} />
  return (
    <Suspense>
      <StepSetUp token={step.token} onIn={onIn} onBack={onBack} />
    </Suspense>
  )
}

function CodeForm({ token, onIn, onBack }: Omit<SecondStepProps, 'step'> & { token: string }) {
  const [code, setCode] = useState('')
  const [recovering, setRecovering] = useState(false)
  const take = useMutation({
    mutationFn: (code: string) => signInApi.takeStep({ token, code }),
    onSuccess: ({ codesLeft }) => {
      if (codesLeft !== null) tell(twoStepWords.usedCode, twoStepWords.codesLeft(codesLeft))
      onIn()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take.mutate(code)
  }
  const change = () => {
    take.reset()
    setCode('')
    setRecovering(!recovering)
  }
  return (
    <form onSubmit={submit}>
      <h1 className="wordmark">{names.galley}</h1>
      <p className="quiet" role="status">
        {recovering ? twoStepWords.askRecovery : twoStepWords.askCode}
      </p>
      <ProblemNote error={take.error} shown={['code']} />
      <CodeField
        label={recovering ? twoStepWords.recoveryCode : twoStepWords.code}
        digits={!recovering}
        value={code}
        error={faultAt(take.error, 'code', take.variables === code)}
        onChange={setCode}
      />
      <Button type="submit" size="sm" fullWidth loading={take.isPending || take.isSuccess}>
        {buttons.signIn}
      </Button>
      <p className="sign-in-ways">
        <Anchor component="button" type="button" size="sm" onClick={change}>
          {recovering ? twoStepWords.useApp : twoStepWords.useRecovery}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {twoStepWords.back}
        </Anchor>
      </p>
      {recovering && <p className="quiet">{twoStepWords.lostAll}</p>}
    </form>
  )
}
