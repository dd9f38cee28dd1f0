import { Button, CopyButton, Group } from '@mantine/core'
import type { MadeLink } from '../../../shared/protocol/api/links.ts'
import { Icon } from '../../editor/icons.tsx'
import { atMinute } from '../words/times.ts'

/** A link that its maker hands on by themselves. */
export function MadeLinkNote({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  return (
    <>
      <p className="quiet made-note">
        It works once, until {atMinute(made.expiresAt)}, and is shown only now. Whoever has it can
        use it: send it to nobody else.
      </p>
      <code className="secret">{made.link}</code>
      <Group justify="flex-end" mt="md">
        <CopyButton value={made.link} timeout={2_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={<Icon name={copied ? 'check' : 'copy'} />}
              onClick={copy}
              autoFocus
            >
              {copied ? 'Copied' : 'Copy link'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </>
  )
}
