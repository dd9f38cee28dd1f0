import { Button, CopyButton, Group } from '@mantine/core'
import { Icon } from '../../editor/icons.tsx'
import * as buttons from '../words/buttons.ts'
import * as madeLinkWords from '../words/made-link.ts'

/** A link that is shown once, for whoever made it to hand on. */
export function LinkToHandOn({ link, onDone }: { link: string; onDone: () => void }) {
  return (
    <>
      <code className="secret">{link}</code>
      <Group justify="flex-end" mt="md">
        <CopyButton value={link} timeout={2_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={<Icon name={copied ? 'check' : 'copy'} />}
              onClick={copy}
              autoFocus
            >
              {copied ? buttons.copied : madeLinkWords.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{buttons.done}</Button>
      </Group>
    </>
  )
}
