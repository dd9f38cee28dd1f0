import { Button, CopyButton, Group } from '@mantine/core'
import type { InvitedGuest } from '../../../shared/protocol/api/guests.ts'
import { Icon } from '../../editor/icons.tsx'
import * as buttons from '../words/buttons.ts'
import * as guestsWords from '../words/guests.ts'
import * as madeLinkWords from '../words/made-link.ts'
import { Sentence } from '../words/sentence.tsx'
import { atMinute } from '../words/times.ts'

/** A new link, to be handed on; it is shown once. */
export function GuestLink({ made, onDone }: { made: InvitedGuest; onDone: () => void }) {
  const { guest, link } = made
  return (
    <>
      <p>
        <Sentence of={guestsWords.linkFor(<strong dir="auto">{guest.name}</strong>)} />
      </p>
      <p className="quiet made-note">{guestsWords.linkNote(atMinute(guest.expiresAt))}</p>
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
