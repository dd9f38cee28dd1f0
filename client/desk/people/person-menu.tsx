import { ActionIcon, Menu } from '@mantine/core'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { dataPath } from '../ui/people-api.ts'
import { Icon } from '../../editor/icons.tsx'
import * as peopleWords from '../words/people.ts'

export type Asking =
  'rename' | 'reset' | 'devices' | 'two-step-off' | 'disable' | 'remove' | 'erase'

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
        <ActionIcon size="lg" aria-label={peopleWords.moreFor(user.name)}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item('rename', peopleWords.rename)}
        {!user.disabled && item('reset', peopleWords.reset)}
        {!user.disabled && item('devices', peopleWords.devices)}
        {user.secondFactor && !isMe && item('two-step-off', peopleWords.twoStepOff)}
        <Menu.Item component="a" href={dataPath(user.id)} download>
          {peopleWords.download}
        </Menu.Item>
        {!isMe && <Menu.Divider />}
        {!isMe && user.disabled && <Menu.Item onClick={enable}>{peopleWords.enable}</Menu.Item>}
        {!isMe && !user.disabled && item('disable', peopleWords.disable)}
        {!isMe && (
          <Menu.Item color="red" onClick={() => onPick('remove')}>
            {peopleWords.remove}
          </Menu.Item>
        )}
        {!isMe && (
          <Menu.Item color="red" onClick={() => onPick('erase')}>
            {peopleWords.erase}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
