import { Modal } from '@mantine/core'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { DeviceList } from './device-list.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import type { Asking } from './person-menu.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import * as peopleWords from '../words/people.ts'

interface PersonDialogsProps {
  user: ListedUser
  asking: Asking | null
  onClose: () => void
}

export function PersonDialogs({ user, asking, onClose }: PersonDialogsProps) {
  switch (asking) {
    case null:
      return null
    case 'rename':
      return <RenameDialog user={user} onClose={onClose} />
    case 'reset':
      return <ResetDialog user={user} onClose={onClose} />
    case 'devices':
      return <DevicesDialog user={user} onClose={onClose} />
    case 'disable':
    case 'remove':
      return <LeaveDialog user={user} how={asking} onClose={onClose} />
  }
}

function DevicesDialog({ user, onClose }: Omit<PersonDialogsProps, 'asking'>) {
  useFocusReturn()
  return (
    <Modal opened onClose={onClose} title={peopleWords.devicesOf(user.name)} size="md">
      <DeviceList userId={user.id} />
    </Modal>
  )
}
