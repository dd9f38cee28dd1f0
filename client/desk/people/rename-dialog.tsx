import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { peopleApi } from '../ui/people-api.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import * as peopleWords from '../words/people.ts'

export function RenameDialog({ user, onClose }: { user: ListedUser; onClose: () => void }) {
  useFocusReturn()
  const [name, setName] = useState(user.name)
  const client = useQueryClient()
  const rename = useMutation({
    mutationFn: (name: string) => peopleApi.changeUser(user.id, { name }),
    onSuccess: async () => {
      onClose()
      await client.invalidateQueries({ queryKey: keys.users })
      await client.invalidateQueries({ queryKey: keys.me })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate(name)
  }
  return (
    <Modal opened onClose={onClose} title={peopleWords.renameTitle(user.name)} size="sm">
      <form onSubmit={submit} className="fields">
        <TextInput
          label={peopleWords.name}
          dir="auto"
          required
          autoComplete="off"
          data-autofocus
          value={name}
          error={faultAt(rename.error, 'name', rename.variables === name)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemNote error={rename.error} shown={['name']} />
        <FormButtons submit={peopleWords.renameDo} loading={rename.isPending} onCancel={onClose} />
      </form>
    </Modal>
  )
}
