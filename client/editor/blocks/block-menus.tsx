import { Menu, Toolbar } from '@mantine/core'
import type { Command } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/core'
import * as editorWords from '../../desk/words/editor.ts'
import { ariaKeys, keysHere } from '../editor-actions.ts'
import { Icon, type IconName } from '../icons.tsx'
import { useStateBeside } from '../use-editor.tsx'
import { APART, runCommand } from './block-choices.ts'
import { tableAround } from './boxes.ts'
import { moveBlocks } from './move-blocks.ts'
import {
  addCaption,
  addColumn,
  addRow,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHead,
} from './table-commands.ts'

const { blocks, table } = editorWords

/** What stands apart from the text, and where blocks go: for whoever has no keys, or does not know them. */
export function BlockMenu({ editor }: { editor: Editor }) {
  return (
    <ToolMenu label={blocks.insert} icon="plus">
      {APART.map(({ name, icon, run }) => (
        <Menu.Item key={name} leftSection={<Icon name={icon} />} onClick={() => run(editor)}>
          {name}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {MOVES.map(({ name, icon, keys, by }) => (
        <Menu.Item
          key={name}
          leftSection={<Icon name={icon} />}
          rightSection={<kbd className="menu-keys">{keysHere(keys)}</kbd>}
          aria-keyshortcuts={ariaKeys(keys)}
          onClick={() => runCommand(editor, moveBlocks(by))}
        >
          {name}
        </Menu.Item>
      ))}
    </ToolMenu>
  )
}

const MOVES = [
  { name: blocks.moveUp, icon: 'up', keys: 'Alt+Shift+↑', by: -1 },
  { name: blocks.moveDown, icon: 'down', keys: 'Alt+Shift+↓', by: 1 },
] as const

const TABLE_COMMANDS: readonly (readonly (readonly [name: string, command: Command])[])[] = [
  [
    [table.rowAbove, addRow('before')],
    [table.rowBelow, addRow('after')],
    [table.columnBefore, addColumn('before')],
    [table.columnAfter, addColumn('after')],
  ],
  [
    [table.head, toggleHead],
    [table.caption, addCaption],
  ],
  [
    [table.deleteRow, deleteRow],
    [table.deleteColumn, deleteColumn],
    [table.deleteTable, deleteTable],
  ],
]

/** There while the caret is in a table. */
export function TableMenu({ editor }: { editor: Editor }) {
  const isInTable = useStateBeside(
    editor,
    ({ state }) => tableAround(state.selection.$from) !== null,
  )
  if (!isInTable) return null
  return (
    <ToolMenu label={table.menu} icon="table">
      {TABLE_COMMANDS.map((group, i) => [
        i > 0 && <Menu.Divider key={i} />,
        ...group.map(([name, command]) => (
          <Menu.Item
            key={name}
            disabled={!command(editor.state)}
            onClick={() => runCommand(editor, command)}
          >
            {name}
          </Menu.Item>
        )),
      ])}
    </ToolMenu>
  )
}

interface ToolMenuProps {
  label: string
  icon: IconName
  children: React.ReactNode
}

function ToolMenu({ label, icon, children }: ToolMenuProps) {
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Toolbar.Toggle aria-label={label} title={label} active={false}>
          <Icon name={icon} />
        </Toolbar.Toggle>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
