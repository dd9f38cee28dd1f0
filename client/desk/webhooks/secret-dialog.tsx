import { Button, CopyButton, Group, Modal } from '@mantine/core'
import { Icon } from '../../editor/icons.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'

export interface Secret {
  url: string
  secret: string
}

export function SecretDialog({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  useFocusReturn()
  return (
    <Modal opened onClose={onClose} title="Signing secret" size="md" closeOnClickOutside={false}>
      <p>
        Give this secret to the consumer at <strong>{secret.url}</strong>, so that it can tell our
        events from others. It is shown only now.
      </p>
      <code className="secret">{secret.secret}</code>
      <Group justify="flex-end" mt="md">
        <CopyButton value={secret.secret} timeout={2_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={<Icon name={copied ? 'check' : 'copy'} />}
              onClick={copy}
              data-autofocus
            >
              {copied ? 'Copied' : 'Copy secret'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Modal>
  )
}
