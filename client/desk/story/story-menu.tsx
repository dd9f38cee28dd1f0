import { ActionIcon, Menu } from '@mantine/core'
import { Icon } from '../../editor/icons.tsx'
import type { Command } from '../ui/commands.ts'
import * as storyWords from '../words/story.ts'

/** What can be done with a story as a whole, besides handing it on. */
export function StoryMenu({ commands }: { commands: readonly Command[] }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={storyWords.moreToDo}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map(({ id, icon, label, run }) => (
          <Menu.Item key={id} leftSection={<Icon name={icon} />} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
