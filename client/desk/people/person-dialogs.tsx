import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { keys } from '../ui/queries.ts'
import { signInApi } from '../ui/sign-in-api.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { DeviceList } from './device-list.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import type { Asking } from './person-menu.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import * as peopleWords from '../words/people.ts'
import * as twoStepWords from '../words/two-step.ts'

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
    case 'two-step-off':
      return <TwoStepOffDialog user={user} onClose={onClose} />
    case 'erase':
      return <EraseDialog user={user} onClose={onClose} />
    case 'disable':
    case 'remove':
      return <LeaveDialog user={user} how={asking} onClose={onClose} />
  }
}

function TwoStepOffDialog({ user, onClose }: Omit<PersonDialogsProps, 'asking'>) {
  const client = useQueryClient()
  return (
    <ConfirmDialog
      title={twoStepWords.takeOff(user.name)}
      text={twoStepWords.takeOffText(user.name)}
      confirm={twoStepWords.turnOff}
      danger
      run={async () => {
        await signInApi.takeOff(user.id)
        await client.invalidateQueries({ queryKey: keys.users })
      }}
      onClose={onClose}
    />
  )
}

function DevicesDialog({ user, onClose }: Omit<PersonDialogsProps, 'asking'>) {
  useFocusReturn()
  return (
    <Modal opened onClose={onClose} title={peopleWords.devicesOf(user.name)} size="md">
      <DeviceList userId={user.id} />
    </Modal>
  )
}
