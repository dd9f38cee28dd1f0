import { Checkbox, Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Endpoint } from '../../../shared/protocol/api/webhooks.ts'
import { EVENT_TYPES, type EventType } from '../../../shared/protocol/events.ts'
import { webhooksApi } from '../ui/webhooks-api.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import type { Secret } from './secret-dialog.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import * as buttons from '../words/buttons.ts'
import * as webhooksWords from '../words/webhooks.ts'

const words = webhooksWords.form

interface EndpointDialogProps {
  /** Null for a new one. */
  endpoint: Endpoint | null
  onSecret: (secret: Secret) => void
  onClose: () => void
}

export function EndpointDialog(props: EndpointDialogProps) {
  useFocusReturn()
  return (
    <Modal opened onClose={props.onClose} title={props.endpoint ? words.edit : words.add} size="md">
      <EndpointForm {...props} />
    </Modal>
  )
}

function EndpointForm(props: EndpointDialogProps) {
  const { endpoint, onClose } = props
  const [url, setUrl] = useState(endpoint?.url ?? '')
  const [description, setDescription] = useState(endpoint?.description ?? '')
  const [types, setTypes] = useState<EventType[]>(endpoint?.types ?? [])
  const save = useSave(props)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ url, description, types })
  }
  return (
    <form onSubmit={submit} className="fields">
      <TextInput
        label={words.url}
        type="url"
        placeholder={words.urlExample}
        required
        data-autofocus
        value={url}
        error={faultAt(save.error, 'url', save.variables?.url === url)}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TextInput
        label={words.description}
        value={description}
        error={faultAt(save.error, 'description', save.variables?.description === description)}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <TypeChoice types={types} onChange={setTypes} />
      <ProblemNote error={save.error} shown={['url', 'description']} />
      <FormButtons
        submit={endpoint ? buttons.save : words.add}
        loading={save.isPending}
        onCancel={onClose}
      />
    </form>
  )
}

function useSave({ endpoint, onSecret, onClose }: EndpointDialogProps) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: { url: string; description: string; types: EventType[] }) => {
      if (endpoint) return void (await webhooksApi.changeEndpoint(endpoint.id, body))
      const made = await webhooksApi.addEndpoint(body)
      onSecret({ url: made.url, secret: made.secret })
    },
    onSuccess: async () => {
      onClose()
      await client.invalidateQueries({ queryKey: keys.endpoints })
    },
  })
}

function TypeChoice({
  types,
  onChange,
}: {
  types: EventType[]
  onChange: (types: EventType[]) => void
}) {
  return (
    <Checkbox.Group
      label={words.events}
      description={words.noneIsAll}
      value={types}
      onChange={(chosen) => onChange(EVENT_TYPES.filter((type) => chosen.includes(type)))}
    >
      <div className="type-choice">
        {EVENT_TYPES.map((type) => (
          <Checkbox key={type} value={type} label={type} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
