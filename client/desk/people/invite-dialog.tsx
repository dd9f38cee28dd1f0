import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ROLES, type Role } from '../../../shared/model/roles.ts'
import { peopleApi } from '../ui/people-api.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useMail } from '../ui/use-mail.ts'
import { MadeLinkNote } from './made-link.tsx'
import { Sentence } from '../words/sentence.tsx'
import * as names from '../words/names.ts'
import * as invitationWords from '../words/invitation.ts'

interface Guest {
  email: string
  role: Role
}

const NOBODY: Guest = { email: '', role: 'reporter' }

/** `guest`: somebody who has been invited before, and gets a new link. */
export function InviteDialog({ guest, onClose }: { guest?: Guest; onClose: () => void }) {
  useFocusReturn()
  const client = useQueryClient()
  const invite = useMutation({
    mutationFn: peopleApi.invite,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.users }),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={invitationWords.title}
      size="md"
      closeOnClickOutside={!invite.data}
    >
      {invite.data ? (
        <>
          <p>
            <Sentence of={invitationWords.sendTo(<strong>{invite.variables.email}</strong>)} />
          </p>
          <MadeLinkNote made={invite.data} onClose={onClose} />
        </>
      ) : (
        <GuestForm guest={guest ?? NOBODY} invite={invite} onClose={onClose} />
      )}
    </Modal>
  )
}

interface GuestFormProps {
  guest: Guest
  invite: {
    mutate: (guest: Guest) => void
    variables: Guest | undefined
    error: unknown
    isPending: boolean
  }
  onClose: () => void
}

function GuestForm({ guest, invite, onClose }: GuestFormProps) {
  const [{ email, role }, setGuest] = useState(guest)
  const goesByMail = (useMail().data?.server ?? null) !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate({ email, role })
  }
  return (
    <form onSubmit={submit} className="fields">
      <TextInput
        label={invitationWords.email}
        type="email"
        description={goesByMail ? invitationWords.emailHintMailed : invitationWords.emailHint}
        required
        autoComplete="off"
        data-autofocus
        value={email}
        error={faultAt(invite.error, 'email', invite.variables?.email === email)}
        onChange={(event) => setGuest({ email: event.currentTarget.value, role })}
      />
      <NativeSelect
        label={invitationWords.role}
        data={ROLES.map((role) => ({ value: role, label: names.roles[role] }))}
        value={role}
        onChange={({ currentTarget: { value } }) =>
          setGuest({ email, role: ROLES.find((role) => role === value) ?? 'reporter' })
        }
      />
      <ProblemNote error={invite.error} shown={['email']} />
      <FormButtons
        submit={invitationWords.makeLink}
        loading={invite.isPending}
        onCancel={onClose}
      />
    </form>
  )
}
