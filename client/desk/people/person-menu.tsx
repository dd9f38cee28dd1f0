import { ActionIcon, Menu } from '@mantine/core'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { Icon } from '../../editor/icons.tsx'

export type Asking = 'rename' | 'reset' | 'devices' | 'disable' | 'remove'

interface PersonMenuProps {
  user: ListedUser
  isMe: boolean
  onPick: (asking: Asking) => void
  enable: () => void
}

export function PersonMenu({ user, isMe, onPick, enable }: PersonMenuProps) {
  const item = (asking: Asking, words: string) => (
    <Menu.Item onClick={() => onPick(asking)}>{words}</Menu.Item>
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`More for ${user.name}`}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item('rename', 'Rename…')}
        {!user.disabled && item('reset', 'Link for a new password…')}
        {!user.disabled && item('devices', 'Devices…')}
        {!isMe && <Menu.Divider />}
        {!isMe && user.disabled && <Menu.Item onClick={enable}>Enable</Menu.Item>}
        {!isMe && !user.disabled && item('disable', 'Disable…')}
        {!isMe && (
          <Menu.Item color="red" onClick={() => onPick('remove')}>
            Remove…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
