import { Modal, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ROLES } from '../../../shared/model/roles.ts'
import { newUser } from '../../../shared/protocol/api/people.ts'
import { api } from '../ui/api.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'

const NOBODY = { name: '', email: '', password: '', role: 'reporter' }
const SHOWN = ['name', 'email', 'password', 'role'] as const

export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  useFocusReturn()
  return (
    <Modal opened onClose={onClose} title="Add person" size="sm">
      <PersonForm onClose={onClose} />
    </Modal>
  )
}

function PersonForm({ onClose }: { onClose: () => void }) {
  const [person, setPerson] = useState(NOBODY)
  const add = useAdd(onClose)
  const field = (name: (typeof SHOWN)[number]) => ({
    name,
    value: person[name],
    error: faultAt(add.error, name) ?? (add.isError ? null : faultHere(person, name)),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setPerson((person) => ({ ...person, [name]: value }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(person)
  }
  return (
    <form onSubmit={submit} className="fields">
      <TextInput label="Name" required autoComplete="off" data-autofocus {...field('name')} />
      <TextInput label="E-mail" type="email" required autoComplete="off" {...field('email')} />
      <PasswordInput
        label="First password"
        description="At least 10 characters"
        required
        autoComplete="new-password"
        {...field('password')}
      />
      <NativeSelect label="Role" data={[...ROLES]} {...field('role')} />
      <ProblemNote error={add.error} shown={SHOWN} />
      <FormButtons submit="Add" loading={add.isPending} onCancel={onClose} />
    </form>
  )
}

function useAdd(onClose: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (person: typeof NOBODY) =>
      api.addUser({ ...person, role: ROLES.find((role) => role === person.role) ?? 'reporter' }),
    onSuccess: async (user) => {
      onClose()
      tell('Added', `${user.name} can sign in now.`)
      await client.invalidateQueries({ queryKey: keys.users })
    },
  })
}

/** Only what is already typed is judged before it is sent. */
function faultHere(person: typeof NOBODY, name: (typeof SHOWN)[number]): string | null {
  if (name !== 'password' || person.password === '') return null
  const { success, error } = newUser.shape.password.safeParse(person.password)
  return success ? null : (error.issues[0]?.message ?? null)
}
