import { Modal, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { FactorOffer } from '../../../shared/protocol/api/second-factor.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys, useMe } from '../ui/queries.ts'
import { signInApi } from '../ui/sign-in-api.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { FactorSetUp } from './factor-set-up.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import * as twoStepWords from '../words/two-step.ts'

export type FactorDeed = 'set-up' | 'codes' | 'remove'
type Stage =
  | { at: 'password' }
  | { at: 'offer'; offer: FactorOffer }
  | { at: 'codes'; codes: readonly string[] }

/** Changes one's own two-step sign-in, once the password was shown again. */
export function FactorDialog({ deed, onClose }: { deed: FactorDeed; onClose: () => void }) {
  useFocusReturn()
  const client = useQueryClient()
  const [stage, setStage] = useState<Stage>({ at: 'password' })
  const changed = async (title: string, text = '') => {
    tell(title, text)
    await client.invalidateQueries({ queryKey: keys.ownFactor })
    await client.invalidateQueries({ queryKey: keys.sessions(null) })
  }
  const show = async (password: string) => {
    if (deed === 'set-up') return setStage({ at: 'offer', offer: await signInApi.offer(password) })
    if (deed === 'codes') {
      const { recoveryCodes } = await signInApi.renewCodes(password)
      await client.invalidateQueries({ queryKey: keys.ownFactor })
      return setStage({ at: 'codes', codes: recoveryCodes })
    }
    await signInApi.remove(password)
    onClose()
    return changed(twoStepWords.isOff)
  }
  const set = (codes: readonly string[]) => {
    setStage({ at: 'codes', codes })
    void changed(twoStepWords.isOn, twoStepWords.othersOut)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={stage.at === 'codes' ? twoStepWords.codesTitle : titles[deed]}
      size="md"
      closeOnClickOutside={stage.at === 'password'}
    >
      {stage.at === 'password' && <PasswordAgain deed={deed} show={show} onClose={onClose} />}
      {stage.at === 'offer' && (
        <FactorSetUp
          offer={stage.offer}
          confirm={async (given) => (await signInApi.confirm(given)).recoveryCodes}
          onSet={set}
        />
      )}
      {stage.at === 'codes' && <RecoveryCodes codes={stage.codes} onKept={onClose} />}
    </Modal>
  )
}

const titles: Record<FactorDeed, string> = {
  'set-up': twoStepWords.setUpTitle,
  codes: twoStepWords.newCodes,
  remove: twoStepWords.turnOffTitle,
}
const texts: Partial<Record<FactorDeed, string>> = {
  codes: twoStepWords.newCodesText,
  remove: twoStepWords.turnOffText,
}
const submits: Record<FactorDeed, string> = {
  'set-up': twoStepWords.next,
  codes: twoStepWords.newCodes,
  remove: twoStepWords.turnOff,
}

interface PasswordAgainProps {
  deed: FactorDeed
  show: (password: string) => Promise<void>
  onClose: () => void
}

function PasswordAgain({ deed, show, onClose }: PasswordAgainProps) {
  const me = useMe()
  const [password, setPassword] = useState('')
  const showing = useMutation({ mutationFn: show })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    showing.mutate(password)
  }
  return (
    <form onSubmit={submit} className="fields">
      {texts[deed] && <p>{texts[deed]}</p>}
      <input type="email" autoComplete="username" value={me.data?.email ?? ''} readOnly hidden />
      <PasswordInput
        label={twoStepWords.password}
        description={twoStepWords.passwordHint}
        autoComplete="current-password"
        required
        data-autofocus
        value={password}
        error={faultAt(showing.error, 'password', showing.variables === password)}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNote error={showing.error} shown={['password']} />
      <FormButtons
        submit={submits[deed]}
        loading={showing.isPending}
        onCancel={onClose}
        {...(deed === 'remove' ? { color: 'red' } : {})}
      />
    </form>
  )
}
