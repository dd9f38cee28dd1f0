import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNote } from '../ui/problem-note.tsx'
import { signInApi } from '../ui/sign-in-api.ts'
import { FactorSetUp } from './factor-set-up.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import * as names from '../words/names.ts'
import * as twoStepWords from '../words/two-step.ts'

interface StepSetUpProps {
  token: string
  onIn: () => void
  onBack: () => void
}

/** Whose role needs two steps, and who has set up none yet. */
export function StepSetUp({ token, onIn, onBack }: StepSetUpProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const offer = useQuery({
    queryKey: ['offered second factor', token],
    queryFn: () => signInApi.offerStep(token),
    // Another secret would be another QR code.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
  return (
    <div className="sign-in-set-up">
      <h1 className="wordmark">{names.galley}</h1>
      <h2>{codes ? twoStepWords.codesTitle : twoStepWords.setUpTitle}</h2>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onIn} />
      ) : (
        <>
          <p className="quiet">{twoStepWords.roleNeeds}</p>
          <ProblemNote error={offer.error} />
          {offer.data && (
            <FactorSetUp
              offer={offer.data}
              confirm={async (given) =>
                (await signInApi.setStepUp({ token, ...given })).recoveryCodes
              }
              onSet={setCodes}
            />
          )}
          <p className="sign-in-ways">
            <Anchor component="button" type="button" size="sm" onClick={onBack}>
              {twoStepWords.back}
            </Anchor>
          </p>
        </>
      )}
    </div>
  )
}
