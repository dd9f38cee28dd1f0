import { Button, CopyButton, Group, Modal } from '@mantine/core'
import { Icon } from '../../editor/icons.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { Sentence } from '../words/sentence.tsx'
import * as buttons from '../words/buttons.ts'
import * as webhooksWords from '../words/webhooks.ts'

export interface Secret {
  url: string
  secret: string
}

export function SecretDialog({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={onClose}
      title={webhooksWords.secret.title}
      size="md"
      closeOnClickOutside={false}
    >
      <p>
        <Sentence of={webhooksWords.secret.text(<strong>{secret.url}</strong>)} />
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
              {copied ? buttons.copied : webhooksWords.secret.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{buttons.done}</Button>
      </Group>
    </Modal>
  )
}
