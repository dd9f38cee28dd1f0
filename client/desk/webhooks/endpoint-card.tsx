import { ActionIcon, Button, Menu, Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Endpoint } from '../../../shared/protocol/api/webhooks.ts'
import { webhooksApi } from '../ui/webhooks-api.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { DeliveryList } from './delivery-list.tsx'
import { EndpointDialog } from './endpoint-dialog.tsx'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import type { Secret } from './secret-dialog.tsx'
import * as webhooksWords from '../words/webhooks.ts'

type Asking = 'edit' | 'rotate' | 'delete' | null

interface EndpointCardProps {
  endpoint: Endpoint
  onSecret: (secret: Secret) => void
}

export function EndpointCard({ endpoint, onSecret }: EndpointCardProps) {
  const [asking, setAsking] = useState<Asking>(null)
  const [open, setOpen] = useState(false)
  const deliveries = useId()
  const { act, test, error } = useEndpointActions(endpoint, () => setOpen(true))
  return (
    <article className="card" data-state={endpoint.state} aria-label={endpoint.url}>
      <header className="card-head">
        <Words endpoint={endpoint} />
        <StateSwitch
          state={endpoint.state}
          onChange={(state) => act(() => webhooksApi.changeEndpoint(endpoint.id, { state }))}
        />
        <EndpointMenu onPick={setAsking} />
      </header>
      {endpoint.disabledReason && <p className="card-reason">{endpoint.disabledReason}</p>}
      <ProblemNote error={error} />
      <footer className="card-foot">
        <DeliveriesButton open={open} controls={deliveries} onClick={() => setOpen(!open)} />
        <Counts endpoint={endpoint} />
        <Button variant="default" onClick={test}>
          {webhooksWords.sendTest}
        </Button>
      </footer>
      <div id={deliveries}>{open && <DeliveryList endpoint={endpoint} />}</div>
      <Questions
        endpoint={endpoint}
        asking={asking}
        onClose={() => setAsking(null)}
        onSecret={onSecret}
      />
    </article>
  )
}

function useEndpointActions(endpoint: Endpoint, onTested: () => void) {
  const client = useQueryClient()
  const action = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.endpoints })
      await client.invalidateQueries({ queryKey: keys.deliveries(endpoint.id) })
    },
  })
  return {
    act: (run: () => Promise<unknown>) => action.mutate(run),
    test: () => action.mutate(() => webhooksApi.testEndpoint(endpoint.id).then(onTested)),
    error: action.error,
  }
}

interface DeliveriesButtonProps {
  open: boolean
  controls: string
  onClick: () => void
}

function DeliveriesButton({ open, controls, onClick }: DeliveriesButtonProps) {
  return (
    <Button
      variant="subtle"
      aria-expanded={open}
      aria-controls={controls}
      leftSection={<Icon name={open ? 'down' : 'right'} />}
      onClick={onClick}
    >
      {webhooksWords.deliveries}
    </Button>
  )
}

function StateSwitch({
  state,
  onChange,
}: {
  state: Endpoint['state']
  onChange: (state: Endpoint['state']) => void
}) {
  return (
    <Switch
      checked={state === 'active'}
      label={state === 'active' ? webhooksWords.active : webhooksWords.disabled}
      size="sm"
      onChange={(event) => onChange(event.currentTarget.checked ? 'active' : 'disabled')}
    />
  )
}

function Words({ endpoint }: { endpoint: Endpoint }) {
  return (
    <div className="card-words">
      <h2>{endpoint.url}</h2>
      <p className="quiet">
        {endpoint.description && <span>{endpoint.description}</span>}
        <span>
          {endpoint.types.length === 0
            ? webhooksWords.allEvents
            : webhooksWords.events(endpoint.types)}
        </span>
      </p>
    </div>
  )
}

function Counts({ endpoint }: { endpoint: Endpoint }) {
  return (
    <p className="counts">
      {endpoint.pending > 0 && <span>{webhooksWords.waiting(endpoint.pending)}</span>}
      {endpoint.failed > 0 && (
        <span className="count-bad">{webhooksWords.failed(endpoint.failed)}</span>
      )}
      {endpoint.pending === 0 && endpoint.failed === 0 && (
        <span>{webhooksWords.nothingWaiting}</span>
      )}
    </p>
  )
}

function EndpointMenu({ onPick }: { onPick: (asking: Asking) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={webhooksWords.more}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onPick('edit')}>{webhooksWords.edit}</Menu.Item>
        <Menu.Item onClick={() => onPick('rotate')}>{webhooksWords.newSecret}</Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => onPick('delete')}>
          {webhooksWords.deleteIt}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface QuestionsProps extends EndpointCardProps {
  asking: Asking
  onClose: () => void
}

function Questions({ endpoint, asking, onClose, onSecret }: QuestionsProps) {
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: keys.endpoints })
  switch (asking) {
    case null:
      return null
    case 'edit':
      return <EndpointDialog endpoint={endpoint} onClose={onClose} onSecret={onSecret} />
    case 'rotate':
      return (
        <ConfirmDialog
          title={webhooksWords.rotate.title}
          text={webhooksWords.rotate.text}
          confirm={webhooksWords.rotate.confirm}
          onClose={onClose}
          run={async () => {
            const { url, secret } = await webhooksApi.rotateSecret(endpoint.id)
            onSecret({ url, secret })
          }}
        />
      )
    case 'delete':
      return (
        <ConfirmDialog
          title={webhooksWords.remove.title}
          text={webhooksWords.remove.text(endpoint.url)}
          confirm={webhooksWords.remove.confirm}
          danger
          onClose={onClose}
          run={async () => {
            await webhooksApi.deleteEndpoint(endpoint.id)
            await again()
          }}
        />
      )
  }
}
