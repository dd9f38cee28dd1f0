import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { signInApi } from '../ui/sign-in-api.ts'
import { FactorDialog, type FactorDeed } from './factor-dialog.tsx'
import { Sentence } from '../words/sentence.tsx'
import { atMinute } from '../words/times.ts'
import * as twoStepWords from '../words/two-step.ts'

const FEW = 3

/** One's own two-step sign-in. */
export function FactorPanel() {
  const own = useQuery({ queryKey: keys.ownFactor, queryFn: signInApi.ownFactor })
  const [deed, setDeed] = useState<FactorDeed | null>(null)
  const button = (deed: FactorDeed, label: string) => (
    <Button variant="default" onClick={() => setDeed(deed)}>
      {label}
    </Button>
  )
  if (own.error) return <ProblemNote error={own.error} retry={() => void own.refetch()} />
  if (!own.data) return null
  const { factor, required } = own.data
  return (
    <div className="profile">
      <p>
        {factor ? (
          <Sentence of={twoStepWords.on(atMinute(factor.setAt), factor.codesLeft)} />
        ) : (
          twoStepWords.off
        )}{' '}
        {required && twoStepWords.required}
      </p>
      {factor && factor.codesLeft < FEW && <p className="card-reason">{twoStepWords.few}</p>}
      <Group gap="xs">
        {!factor && button('set-up', twoStepWords.setUp)}
        {factor && button('codes', twoStepWords.newCodes)}
        {factor && button('set-up', twoStepWords.setUpAnew)}
        {factor && !required && button('remove', twoStepWords.turnOff)}
      </Group>
      {deed && <FactorDialog deed={deed} onClose={() => setDeed(null)} />}
    </div>
  )
}
