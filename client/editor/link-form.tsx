import { Button, Group, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useState, type FormEvent } from 'react'
import { safeHref } from '../../shared/document/schema.ts'

/** What a person means by an address: `example.org` is a site, `ann@example.org` a mailbox. */
export function hrefFrom(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return safeHref(`mailto:${text}`)
  return safeHref(text) ?? (/^[^\s:/]+\.[^\s]+$/.test(text) ? safeHref(`https://${text}`) : null)
}

export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const existing: unknown = editor.getAttributes('link')['href']
  const [typed, setTyped] = useState(typeof existing === 'string' ? existing : '')
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const href = hrefFrom(typed)
    if (href === null) return setFault('Give an http, https, mailto or tel address.')
    onDone()
    putLink(editor, href)
  }
  const remove = () => {
    onDone()
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Address"
        placeholder="https://"
        value={typed}
        error={fault}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="space-between" mt="sm">
        <Button type="submit">{existing ? 'Change link' : 'Add link'}</Button>
        {typeof existing === 'string' && (
          <Button variant="subtle" color="gray" onClick={remove}>
            Remove link
          </Button>
        )}
      </Group>
    </form>
  )
}

function putLink(editor: Editor, href: string) {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (!editor.state.selection.empty || editor.isActive('link')) chain.setLink({ href }).run()
  else
    chain
      .insertContent([{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }])
      .run()
}
