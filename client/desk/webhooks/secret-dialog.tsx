import { Button, Group, Modal } from '@mantine/core'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { Sentence } from '../words/sentence.tsx'
import { CopyText } from '../ui/copy-text.tsx'
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
        <CopyText
          text={secret.secret}
          label={webhooksWords.secret.copy}
          variant="default"
          isFirst
        />
        <Button onClick={onClose}>{buttons.done}</Button>
      </Group>
    </Modal>
  )
}
