import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import {
  GUEST_DAYS,
  GUEST_RIGHTS,
  type GuestDays,
  type GuestRight,
} from '../../../shared/model/guest.ts'
import type { InvitedGuest } from '../../../shared/protocol/api/guests.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { guestsApi } from '../ui/guests-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import * as guestsWords from '../words/guests.ts'

interface GuestFormProps {
  storyId: string
  onMade: (made: InvitedGuest) => void
  onCancel: () => void
}

export function GuestForm({ storyId, onMade, onCancel }: GuestFormProps) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [may, setMay] = useState<GuestRight>('comment')
  const [days, setDays] = useState<GuestDays>(7)
  const invite = useMutation({
    mutationFn: () => guestsApi.invite(storyId, { name, may, days }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: keys.guests(storyId) })
      onMade(made)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <form onSubmit={submit} className="fields">
      <TextInput
        label={guestsWords.name}
        description={guestsWords.nameHint}
        placeholder={guestsWords.namePlaceholder}
        required
        maxLength={80}
        autoComplete="off"
        autoFocus
        value={name}
        error={faultAt(invite.error, 'name', true)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MayField may={may} onChange={setMay} />
      <NativeSelect
        label={guestsWords.days}
        data={GUEST_DAYS.map((days) => ({ value: `${days}`, label: guestsWords.lasts[days] }))}
        value={`${days}`}
        onChange={({ currentTarget: { value } }) =>
          setDays(GUEST_DAYS.find((days) => `${days}` === value) ?? 7)
        }
      />
      <ProblemNote error={invite.error} shown={['name']} />
      <FormButtons submit={guestsWords.makeLink} loading={invite.isPending} onCancel={onCancel} />
    </form>
  )
}

function MayField({ may, onChange }: { may: GuestRight; onChange: (may: GuestRight) => void }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <p className="guest-label" id={id}>
        {guestsWords.may}
      </p>
      <SegmentedControl
        fullWidth
        value={may}
        onChange={(value) => onChange(GUEST_RIGHTS.find((one) => one === value) ?? 'read')}
        data={GUEST_RIGHTS.map((value) => ({ value, label: guestsWords.rights[value] }))}
      />
    </div>
  )
}
