import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { FactorOffer } from '../../../shared/protocol/api/second-factor.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { CodeField } from './code-field.tsx'
import { QrCode } from './qr-code.tsx'
import { CopyText } from '../ui/copy-text.tsx'
import * as twoStepWords from '../words/two-step.ts'

interface FactorSetUpProps {
  offer: FactorOffer
  /** Gives the recovery codes. */
  confirm: (given: { offer: string; code: string }) => Promise<readonly string[]>
  onSet: (codes: readonly string[]) => void
}

/** A secret on its way into an app, and the first code that comes out of it. */
export function FactorSetUp({ offer, confirm, onSet }: FactorSetUpProps) {
  const [code, setCode] = useState('')
  const set = useMutation({
    mutationFn: (code: string) => confirm({ offer: offer.offer, code }),
    onSuccess: onSet,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    set.mutate(code)
  }
  return (
    <form onSubmit={submit} className="factor-set-up">
      <p>{twoStepWords.scan}</p>
      <div className="factor-secret">
        <QrCode text={offer.uri} label={twoStepWords.qrCode} />
        <div>
          <a className="factor-app" href={offer.uri}>
            {twoStepWords.openApp}
          </a>
          <p className="quiet">{twoStepWords.cannotScan}</p>
          <code className="factor-key">{inFours(offer.secret)}</code>
          <CopyText
            text={offer.secret}
            label={twoStepWords.copyKey}
            variant="subtle"
            color="gray"
            size="compact-sm"
          />
        </div>
      </div>
      <CodeField
        label={twoStepWords.code}
        digits
        value={code}
        error={faultAt(set.error, 'code', set.variables === code)}
        onChange={setCode}
      />
      <ProblemNote error={set.error} shown={['code']} />
      <Button type="submit" size="sm" fullWidth loading={set.isPending}>
        {twoStepWords.turnOn}
      </Button>
    </form>
  )
}

function inFours(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ')
}
