import { Button, CopyButton, Group } from '@mantine/core'
import type { MadeLink } from '../../../shared/protocol/api/links.ts'
import { Icon } from '../../editor/icons.tsx'
import { atMinute } from '../words/times.ts'
import * as madeLinkWords from '../words/made-link.ts'
import * as buttons from '../words/buttons.ts'

/** A link that its maker hands on by themselves. */
export function MadeLinkNote({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  return (
    <>
      {made.mailed && <p className="made-note">{madeLinkWords.mailed}</p>}
      <p className="quiet made-note">{madeLinkWords.note(atMinute(made.expiresAt))}</p>
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
              {copied ? buttons.copied : madeLinkWords.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{buttons.done}</Button>
      </Group>
    </>
  )
}
