import { Button, Textarea } from '@mantine/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { keysHere } from '../../editor/editor-actions.ts'
import { begunMention, nameInText, offered, type Begun, type Mentionable } from './mentions.ts'
import { useCommentsHere } from './comments-context.ts'
import { MentionList } from './mention-list.tsx'

interface CommentFormProps {
  label: string
  placeholder?: string
  text: string
  onChange: (text: string) => void
  /** What the button says. */
  submit: string
  onSubmit: () => void
  /** Escape: what was typed stays. */
  onLeave: () => void
  focused?: boolean
  busy?: boolean
  rows?: number
  /** Beside the button. */
  children?: ReactNode
}

export function CommentForm(props: CommentFormProps) {
  const { label, placeholder, text, onChange, onSubmit, onLeave, rows = 2 } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const mention = useMention(field, onChange)
  const isEmpty = text.trim() === ''
  const send = () => {
    if (!isEmpty && !props.busy) onSubmit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (mention.onKey(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={rows}
        maxRows={12}
        maxLength={5_000}
        value={text}
        autoFocus={props.focused === true}
        onChange={(event) => {
          onChange(event.currentTarget.value)
          mention.look()
        }}
        onSelect={mention.look}
        onBlur={mention.close}
        onKeyDown={onKeyDown}
        {...mention.props}
      />
      {mention.list}
      {(!isEmpty || rows > 1) && <Buttons {...props} isEmpty={isEmpty} />}
    </form>
  )
}

function Buttons({ submit, busy, isEmpty, children }: CommentFormProps & { isEmpty: boolean }) {
  return (
    <div className="comment-buttons">
      {children}
      <Button
        type="submit"
        disabled={isEmpty}
        loading={busy === true}
        title={keysHere('Mod+Enter')}
      >
        {submit}
      </Button>
    </div>
  )
}

interface Open {
  begun: Begun
  people: readonly Mentionable[]
  chosen: number
}

/** The list of colleagues that opens where somebody types `@`. */
function useMention(
  field: React.RefObject<HTMLTextAreaElement | null>,
  onChange: (text: string) => void,
) {
  const { people, lookUp } = useCommentsHere()
  const id = useId()
  const [open, setOpen] = useState<Open | null>(null)
  /** Where a list was closed that shall not open again for the same name. */
  const closedAt = useRef<number | null>(null)
  const look = () => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const begun =
      selectionStart === selectionEnd ? begunMention(value.slice(0, selectionStart)) : null
    if (begun?.at !== closedAt.current) closedAt.current = null
    if (begun && begun.name !== '') lookUp(begun.name)
    const found = begun && closedAt.current === null ? offered(people, begun) : []
    setOpen((before) =>
      begun && found.length > 0
        ? { begun, people: found, chosen: Math.min(before?.chosen ?? 0, found.length - 1) }
        : null,
    )
  }
  useOnceFound(people, () => {
    if (document.activeElement === field.current) look()
  })
  const take = (person: Mentionable | undefined) => {
    const input = field.current
    if (!open || !person || !input) return
    const before = `${input.value.slice(0, open.begun.at)}@${nameInText(person)} `
    const rest = input.value.slice(open.begun.at + 1 + open.begun.name.length)
    onChange(before + rest.replace(/^ /, ''))
    setOpen(null)
    requestAnimationFrame(() => input.setSelectionRange(before.length, before.length))
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return false
    const { length } = open.people
    const move = (by: number) => setOpen({ ...open, chosen: (open.chosen + by + length) % length })
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' || event.key === 'Tab') take(open.people[open.chosen])
    else if (event.key === 'Escape') {
      closedAt.current = open.begun.at
      setOpen(null)
    } else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return {
    look,
    close: () => setOpen(null),
    onKey,
    props: {
      'aria-autocomplete': 'list',
      ...(open ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${open.chosen}` } : {}),
    } as const,
    list: open && <MentionList id={id} people={open.people} chosen={open.chosen} take={take} />,
  }
}

/** Whom a lookup finds may come after the name was typed. */
function useOnceFound(people: readonly Mentionable[], look: () => void) {
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    latest.current()
  }, [people])
}
