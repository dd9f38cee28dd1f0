import { Button, Group, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState, type FormEvent } from 'react'
import { safeHref } from '../../shared/document/schema.ts'
import { closeLinkPanel, hrefAt, type LinkPanel } from './link-panel.ts'
import * as editorWords from '../desk/words/editor.ts'
import { Sentence } from '../desk/words/sentence.tsx'

/** What a person means by an address: `example.org` is a site, `ann@example.org` a mailbox. */
export function hrefFrom(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return safeHref(`mailto:${text}`)
  return safeHref(text) ?? (/^[^\s:/]+\.[^\s]+$/.test(text) ? safeHref(`https://${text}`) : null)
}

interface LinkFormProps {
  editor: Editor
  panel: LinkPanel
}

export function LinkForm({ editor, panel }: LinkFormProps) {
  const [existing] = useState(() => hrefAt(editor.state, panel))
  const [typed, setTyped] = useState(existing ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const href = hrefFrom(typed)
    if (href === null) return setFault(editorWords.link.notAnAddress)
    putLink(editor, panel, href)
    backToText(editor)
  }
  return (
    <form onSubmit={submit}>
      <LinkedWords editor={editor} panel={panel} />
      <TextInput
        label={editorWords.link.address}
        placeholder={editorWords.link.addressBegins}
        value={typed}
        error={fault}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="space-between" mt="sm">
        <Button type="submit">
          {existing === null ? editorWords.link.add : editorWords.link.change}
        </Button>
        {existing !== null && <OpenLink href={existing} />}
        {existing !== null && (
          <RemoveLink editor={editor} panel={panel} label={editorWords.link.removeLink} />
        )}
      </Group>
    </form>
  )
}

function LinkedWords({ editor, panel }: LinkFormProps) {
  const words = editor.state.doc.textBetween(panel.from, panel.to, ' ', ' ')
  if (words === '') return <p className="link-words">{editorWords.link.willStand}</p>
  return (
    <p className="link-words">
      <Sentence of={editorWords.link.linkFor(<bdi>{words}</bdi>)} />
    </p>
  )
}

/** In a tab of its own, which knows nothing of the desk. */
export function OpenLink({ href }: { href: string }) {
  const safe = safeHref(href)
  if (safe === null) return null
  return (
    <Button component="a" variant="default" href={safe} target="_blank" rel="noopener noreferrer">
      {editorWords.link.open}
    </Button>
  )
}

export function RemoveLink({ editor, panel, label }: LinkFormProps & { label: string }) {
  const remove = () => {
    editor.chain().setTextSelection(panel).unsetLink().run()
    backToText(editor)
  }
  return (
    <Button variant="subtle" color="gray" onClick={remove}>
      {label}
    </Button>
  )
}

export function backToText(editor: Editor) {
  closeLinkPanel(editor.view)
  editor.view.focus()
}

function putLink(editor: Editor, panel: LinkPanel, href: string) {
  const chain = editor.chain().setTextSelection(panel)
  if (panel.from < panel.to) return chain.setLink({ href }).run()
  const marks = [{ type: 'link', attrs: { href } }]
  return chain.insertContent([{ type: 'text', text: href, marks }]).run()
}
