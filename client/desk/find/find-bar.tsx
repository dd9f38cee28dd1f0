import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'
import type { OpenFields } from '../../editor/fields/open-fields.ts'
import {
  FindSession,
  searchedIn,
  type FindState,
  type FoundField,
  type Replaced,
} from '../../editor/find/find-session.ts'
import { Matcher } from '../../editor/find/matcher.ts'
import type { Query } from '../../editor/find/asked.ts'
import { Icon } from '../../editor/icons.tsx'
import * as findWords from '../words/find.ts'
import type { Begun, Find } from './begun.ts'
import './find.css'

interface FindBarProps {
  find: Find
  fields: OpenFields
  /** Brings the part of the screen into view that holds a field. */
  show: (field: FoundField) => void
}

export function FindBar({ find, fields, show }: FindBarProps) {
  const [session] = useState(() => new FindSession({ fields, matcher: new Matcher(), show }))
  useEffect(() => () => session.end(), [session])
  const state = useSyncExternalStore(session.subscribe, session.state)
  const { query, change, input } = useQuery(find, session)
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const close = () => {
    session.close()
    find.close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event)
    if (event.key !== 'Escape' && step === null) return
    event.preventDefault()
    if (step === null) close()
    else session.go(step)
  }
  const takeBack = () => {
    if (replaced) undo(fields, replaced)
    setReplaced(null)
    input.current?.focus()
  }
  return (
    <search
      className="find-bar"
      aria-label={findWords.title}
      onKeyDown={onKeyDown}
      onBlur={(event) => hasLeft(event) && setReplaced(null)}
    >
      <div className="find-row">
        <TextInput
          ref={input}
          className="find-input"
          aria-label={findWords.find}
          placeholder={findWords.find}
          aria-invalid={state.kind in findWords.faults}
          aria-describedby="find-said"
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={query.text}
          onChange={(event) => change({ ...query, text: event.currentTarget.value })}
          onKeyDown={onEnter((isBack) => session.go(isBack ? -1 : 1))}
        />
        <Options query={query} change={change} />
        <Steps session={session} />
        <Tool name={findWords.close} icon="cross" run={close} />
      </div>
      <ReplaceRow find={find} session={session} state={state} onReplaced={setReplaced} />
      <Said state={state} replaced={replaced} takeBack={takeBack} />
    </search>
  )
}

interface ReplaceRowProps {
  find: Find
  session: FindSession
  state: FindState
  onReplaced: (replaced: Replaced) => void
}

function ReplaceRow({ find: { kept }, session, state, onReplaced }: ReplaceRowProps) {
  const [by, setBy] = useState(kept.current.by)
  const may = state.kind === 'found' && state.writable > 0
  const replace = (all: boolean) => {
    if (may) onReplaced(all ? session.replaceAll(by) : session.replace(by))
  }
  return (
    <div className="find-row find-by">
      <TextInput
        className="find-input"
        aria-label={findWords.by}
        placeholder={findWords.by}
        dir="auto"
        autoComplete="off"
        value={by}
        onChange={(event) => {
          setBy(event.currentTarget.value)
          kept.current.by = event.currentTarget.value
        }}
        onKeyDown={onEnter(() => replace(false))}
      />
      <Button variant="default" disabled={!may} onClick={() => replace(false)}>
        {findWords.replace}
      </Button>
      <Button variant="default" disabled={!may} onClick={() => replace(true)}>
        {findWords.replaceAll}
      </Button>
    </div>
  )
}

/** What is looked for; what somebody has selected, each time they ask anew. */
function useQuery({ begun, kept }: Find, session: FindSession) {
  const input = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState({ begun, query: queryFrom(begun, kept.current.query) })
  // Begun anew: what is shown is right at once, and can be typed over.
  if (asked.begun !== begun) setAsked({ begun, query: queryFrom(begun, asked.query) })
  const { query } = asked
  useLayoutEffect(() => {
    const { current } = input
    current?.focus()
    if (begun?.isTyped) current?.setSelectionRange(current.value.length, current.value.length)
    else current?.select()
  }, [begun])
  useEffect(() => {
    kept.current.query = query
    session.ask(query)
  }, [begun, query, kept, session])
  return { query, change: (query: Query) => setAsked({ begun, query }), input }
}

/** Selected words are what they are. */
function queryFrom(begun: Begun | null, query: Query): Query {
  return begun?.text == null ? query : { ...query, text: begun.text, isPattern: false }
}

function Options({ query, change }: { query: Query; change: (query: Query) => void }) {
  return (['matchCase', 'wholeWords', 'isPattern'] as const).map((option) => {
    const { name, glyph } = findWords.options[option]
    return (
      <Tooltip key={option} label={name}>
        <ActionIcon
          className="find-option"
          aria-label={name}
          aria-pressed={query[option]}
          onClick={() => change({ ...query, [option]: !query[option] })}
        >
          <span data-option={option} data-glyph={glyph} />
        </ActionIcon>
      </Tooltip>
    )
  })
}

function Steps({ session }: { session: FindSession }) {
  return (
    <>
      <Tool name={findWords.previous} icon="up" run={() => session.go(-1)} />
      <Tool name={findWords.next} icon="down" run={() => session.go(1)} />
    </>
  )
}

interface ToolProps {
  name: string
  icon: 'up' | 'down' | 'cross'
  run: () => void
}

function Tool({ name, icon, run }: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon aria-label={name} onClick={run}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  )
}

interface SaidProps {
  state: FindState
  replaced: Replaced | null
  takeBack: () => void
}

function Said({ state, replaced, takeBack }: SaidProps) {
  const told = replaced === null ? [stateWords(state)] : replacedWords(replaced)
  return (
    <p className="find-said" data-fault={state.kind in findWords.faults}>
      <span id="find-said" role="status">
        {told.join(' ')}
      </span>
      {replaced && replaced.made > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={takeBack}>
          {findWords.undo}
        </Button>
      )}
    </p>
  )
}

function stateWords(state: FindState): string {
  switch (state.kind) {
    case 'nothing-asked':
      return ''
    case 'looking':
      return findWords.looking
    case 'found':
      if (state.count === 0) return findWords.none
      return [
        findWords.found(state.at, state.count),
        ...(state.writable === 0 ? [findWords.onlyFinds] : []),
      ].join('. ')
    case 'no-pattern':
    case 'too-many':
    case 'too-slow':
    case 'not-loaded':
      return findWords.faults[state.kind]
  }
}

function replacedWords({ made, fields, left }: Replaced): string[] {
  return [
    ...(made > 0 ? [findWords.replaced(made, fields)] : []),
    ...(left > 0 ? [findWords.left(left)] : []),
  ]
}

function undo(fields: OpenFields, replaced: Replaced) {
  for (const field of searchedIn(fields)) if (replaced.fields.includes(field.name)) field.undo()
}

function onEnter(run: (isBack: boolean) => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    run(event.shiftKey)
  }
}

/** As in every editor: F3, or G with the key of commands; with Shift, backwards. */
function stepOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  const isStep = key === 'F3' || ((ctrlKey || metaKey) && key.toLowerCase() === 'g')
  if (!isStep) return null
  return shiftKey ? -1 : 1
}

function hasLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)
}
