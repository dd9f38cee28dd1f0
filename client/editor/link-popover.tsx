import { Button, Group, Popover } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef } from 'react'
import { backToText, LinkForm, OpenLink, RemoveLink } from './link-form.tsx'
import { closeLinkPanel, hrefAt, linkPanelOf, openLinkForm, type LinkPanel } from './link-panel.ts'
import { useEditorState } from './use-editor.tsx'
import * as editorWords from '../desk/words/editor.ts'

interface LinkPopoverProps {
  editor: Editor
  mayEdit: boolean
}

/** Below the words that it is about, so that they can be read meanwhile. */
export function LinkPopover({ editor, mayEdit }: LinkPopoverProps) {
  const panel = useEditorState(editor, ({ state }) => linkPanelOf(state))
  if (!panel || (panel.kind === 'form' && !mayEdit)) return null
  const isForm = panel.kind === 'form'
  return (
    <Popover
      opened
      key={panel.kind}
      position="bottom-start"
      trapFocus={isForm}
      onDismiss={() => closeLinkPanel(editor.view)}
      closeOnEscape={false}
      withRoles={false}
      withArrow
      shadow="md"
      width="min(320px, calc(100vw - 2rem))"
    >
      <Popover.Target>
        <Anchor editor={editor} panel={panel} />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={editorWords.link.title}
        onKeyDown={(event) => event.key === 'Escape' && backToText(editor)}
      >
        {isForm ? (
          <LinkForm editor={editor} panel={panel} />
        ) : (
          <LinkCard editor={editor} panel={panel} mayEdit={mayEdit} />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function LinkCard({ editor, panel, mayEdit }: LinkPopoverProps & { panel: LinkPanel }) {
  const href = hrefAt(editor.state, panel)
  if (href === null) return null
  return (
    <>
      <p className="link-words">{href}</p>
      <Group gap="xs">
        <OpenLink href={href} />
        {mayEdit && (
          <Button variant="default" onClick={() => openLinkForm(editor.view)}>
            {editorWords.link.edit}
          </Button>
        )}
        {mayEdit && <RemoveLink editor={editor} panel={panel} label={editorWords.link.remove} />}
      </Group>
    </>
  )
}

/** Stands where the words stand, however the text moves. */
function Anchor({ editor, panel, ref: target, ...props }: AnchorProps) {
  const own = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (own.current) place(own.current, editor, panel)
  })
  return (
    <span
      {...props}
      className="link-anchor"
      ref={(element) => {
        own.current = element
        if (typeof target === 'function') target(element)
        else if (target) target.current = element
      }}
    />
  )
}

interface AnchorProps {
  editor: Editor
  panel: LinkPanel
  /** Given by the popover. */
  ref?: React.Ref<HTMLSpanElement>
}

function place(anchor: HTMLElement, { view }: Editor, { from, to }: LinkPanel) {
  const around = anchor.offsetParent?.getBoundingClientRect()
  if (!around) return
  const [start, end] = [view.coordsAtPos(from, 1), view.coordsAtPos(to, -1)]
  const isOneLine = end.top < start.bottom
  const left = isOneLine ? Math.min(start.left, end.left) : around.left
  const right = isOneLine ? Math.max(start.right, end.right) : around.right
  anchor.style.left = `${left - around.left}px`
  anchor.style.top = `${start.top - around.top}px`
  anchor.style.width = `${right - left}px`
  anchor.style.height = `${end.bottom - start.top}px`
}
