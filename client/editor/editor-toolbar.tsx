import { Toolbar, Tooltip } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import { BlockMenu, TableMenu } from './blocks/block-menus.tsx'
import { Icon } from './icons.tsx'
import {
  ariaKeys,
  COMMENT,
  EDITOR_ACTIONS,
  keysHere,
  REDO,
  UNDO,
  type EditorAction,
} from './editor-actions.ts'
import { openLinkForm } from './link-panel.ts'
import { MediaTools } from './media/media-tools.tsx'
import { useStateBeside } from './use-editor.tsx'
import * as editorWords from '../desk/words/editor.ts'

interface EditorToolbarProps {
  editor: Editor
  onComment: () => void
  /** Asks for a picture of the newsroom's. */
  onLibrary: () => void
}

const ALL = [...EDITOR_ACTIONS.flat(), UNDO, REDO]

export function EditorToolbar({ editor, onComment, onLibrary }: EditorToolbarProps) {
  const states = useStateBeside(editor, (editor) =>
    Object.fromEntries(
      ALL.map((action) => [
        action.name,
        (action.isActive?.(editor) ? 1 : 0) + (action.isPossible?.(editor) === false ? 2 : 0),
      ]),
    ),
  )
  const tool = (action: EditorAction) => (
    <Tool
      key={action.name}
      action={action}
      active={((states[action.name] ?? 0) & 1) === 1}
      disabled={(states[action.name] ?? 0) >= 2}
      onRun={() => action.run(editor)}
    />
  )
  const [marks = [], ...blocks] = EDITOR_ACTIONS
  return (
    <Toolbar className="toolbar" size="xs" withBorder={false} aria-label={editorWords.toolbar}>
      <Toolbar.Group>
        {marks.map(tool)}
        <LinkTool editor={editor} />
      </Toolbar.Group>
      {blocks.map((group, index) => (
        <Group key={index}>{group.map(tool)}</Group>
      ))}
      <Group>
        <BlockMenu editor={editor} />
        <TableMenu editor={editor} />
        <MediaTools editor={editor} onLibrary={onLibrary} />
      </Group>
      <Group>{[UNDO, REDO].map(tool)}</Group>
      <Group>
        <Tool action={{ ...COMMENT, run: onComment }} active={false} onRun={onComment} />
      </Group>
    </Toolbar>
  )
}

function Group({ children }: { children: ReactNode }) {
  return (
    <>
      <Toolbar.Divider />
      <Toolbar.Group>{children}</Toolbar.Group>
    </>
  )
}

interface ToolProps {
  action: EditorAction
  active: boolean
  disabled?: boolean
  onRun: () => void
}

function Tool({ action, active, disabled = false, onRun }: ToolProps) {
  return (
    <Tooltip label={editorWords.tool(action.name, keysHere(action.keys))}>
      <Toolbar.Toggle
        aria-label={action.name}
        aria-keyshortcuts={ariaKeys(action.keys)}
        aria-pressed={action.isActive ? active : undefined}
        active={active}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onRun}
      >
        <Icon name={action.icon} />
      </Toolbar.Toggle>
    </Tooltip>
  )
}

function LinkTool({ editor }: Pick<EditorToolbarProps, 'editor'>) {
  const active = useStateBeside(editor, (editor) => editor.isActive('link'))
  return (
    <Toolbar.Toggle
      aria-label={editorWords.tools.link}
      title={editorWords.tool(editorWords.tools.link, keysHere('Mod+Shift+K'))}
      aria-keyshortcuts={ariaKeys('Mod+Shift+K')}
      active={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openLinkForm(editor.view)}
    >
      <Icon name="link" />
    </Toolbar.Toggle>
  )
}
