import { Button, Checkbox, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Absence } from '../../../shared/model/absence.ts'
import type { PublishKind } from '../../../shared/model/story.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { Change } from '../../../shared/revision/changes.ts'
import { Icon } from '../../editor/icons.tsx'
import { useTyping } from '../../editor/use-typing.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { problemOf } from '../ui/api.ts'
import { tellPending } from './tell-pending.ts'
import { publishingApi } from './publishing-api.ts'
import { AbsentNote } from './absent-note.tsx'
import { isStillRefused, type Check } from './check-words.ts'
import { Checklist } from './checklist.tsx'
import { NoteField } from './note-field.tsx'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { useCheck } from './use-check.ts'
import { TypingNote, WhatChanges } from './what-changes.tsx'
import { CommentsNote, SuggestionsNote } from './open-notes.tsx'
import { keys } from '../ui/queries.ts'
import { useSaveStatus } from '../save/save-badge.tsx'
import { whenSaved } from '../save/when-saved.ts'
import type { FieldName } from '../ui/story-fields.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useKeptNote } from '../ui/use-kept-note.ts'
import { Sentence } from '../words/sentence.tsx'
import * as names from '../words/names.ts'
import * as problemsWords from '../words/problems.ts'
import * as publishWords from '../words/publish.ts'

interface PublishDialogProps {
  story: StoryDetail
  provider: StoryProvider
  user: User
  /** In what the draft differs from what readers have; null if that is not known. */
  changes: readonly Change[] | null
  /** Who vanished from the story and is not back. */
  absent: readonly Absence[]
  kind: PublishKind
  onClose: () => void
  jump: (field: FieldName) => void
  showComments: () => void
  /** How many suggestions nobody has decided about. */
  suggestions: number
  showSuggestions: () => void
}

export function PublishDialog(props: PublishDialogProps) {
  useFocusReturn()
  const { story, kind, onClose } = props
  return (
    <Modal
      opened
      onClose={onClose}
      title={publishWords.titles[kind](story.headline || names.untitled)}
      size="md"
      className="publish-dialog"
    >
      <PublishForm {...props} />
    </Modal>
  )
}

function PublishForm(props: PublishDialogProps) {
  const { story, provider, kind, onClose, jump } = props
  const [note, setNote] = useKeptNote(`${kind} ${story.id}`)
  const [minor, setMinor] = useState(false)
  const { check, path, seq, error } = useCheck(story, provider)
  const form = useRef<HTMLFormElement>(null)
  const isHeldBack = (check.faults ?? []).length > 0
  useEffect(() => {
    // The button that had the focus takes it no more.
    if (isHeldBack && kind === 'publish')
      form.current?.querySelector<HTMLElement>('button.missing')?.focus()
  }, [isHeldBack, kind])
  const publish = usePublish(story, provider, kind, () => {
    setNote('')
    onClose()
  })
  const refused = isStillRefused(publish.tried, seq) ? refusedFor(publish.error) : null
  const order = (without: boolean) => publish.mutate({ note: note.trim(), without, minor })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    order(false)
  }
  return (
    <form onSubmit={submit} ref={form}>
      {kind === 'reinstate' && <p>{publishWords.reinstates}</p>}
      <Checklist
        check={refused ?? check}
        jump={(field) => {
          onClose()
          jump(field)
        }}
      />
      <ProblemNote error={error} />
      <Facts {...props} path={path} />
      {kind !== 'publish' && (
        <NoteField
          {...publishWords.notes[kind]}
          required={kind === 'correct'}
          note={note}
          error={faultAt(publish.error, 'note', publish.variables?.note === note.trim())}
          onChange={setNote}
        />
      )}
      {kind === 'update' && <MinorBox isMinor={minor} onChange={setMinor} />}
      <Refusal error={publish.error} goOnWithout={() => order(true)} />
      <Footer
        kind={kind}
        provider={provider}
        blocked={isHeldBack}
        busy={publish.isPending}
        onClose={onClose}
      />
    </form>
  )
}

function MinorBox(props: { isMinor: boolean; onChange: (isMinor: boolean) => void }) {
  return (
    <Checkbox
      mt="md"
      label={publishWords.minor.label}
      description={publishWords.minor.description}
      checked={props.isMinor}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  )
}

/** What is worth knowing before it goes out. */
function Facts({
  story,
  user,
  provider,
  changes,
  absent,
  path,
  onClose,
  showComments,
  suggestions,
  showSuggestions,
}: PublishDialogProps & { path: string | null }) {
  const typing = useTyping(provider, user.id)
  const afterClosing = (show: () => void) => () => {
    onClose()
    show()
  }
  return (
    <>
      <TypingNote typing={typing} />
      <AbsentNote absent={absent} />
      <SuggestionsNote open={suggestions} show={afterClosing(showSuggestions)} />
      <CommentsNote open={story.comments.open} show={afterClosing(showComments)} />
      {story.revision !== null && <WhatChanges changes={changes} revision={story.revision} />}
      {path !== null && <Address path={path} story={story} />}
    </>
  )
}

/** What the server found in it, if that is why it was not published. */
function refusedFor(error: unknown): Check | null {
  if (!error) return null
  const { code, faults } = problemOf(error)
  if (code !== 'not-publishable' || !faults) return null
  return { faults, current: true, saved: true, failed: false }
}

/** Why it was not published, unless the checklist says so; a publisher may decide to do without words that never came. */
function Refusal({ error, goOnWithout }: { error: unknown; goOnWithout: () => void }) {
  if (!error) return null
  const problem = problemOf(error)
  const { code, faults } = problem
  if (code === 'not-publishable' && faults) return null
  const without = faults?.find(({ field }) => field === 'without')
  if (!without) return <ProblemNote error={error} shown={['note']} />
  return (
    <div className="problem" role="alert">
      <Icon name="warn" />
      <div>
        <p>{problemsWords.detail(problem)}</p>
        <Button variant="default" mt="xs" onClick={goOnWithout}>
          {without.message}
        </Button>
      </div>
    </div>
  )
}

/** Where readers will find the story, and what becomes of the address that they know. */
function Address({ path, story }: { path: string; story: StoryDetail }) {
  const known = story.url === null ? null : decodeURI(new URL(story.url, location.origin).pathname)
  return (
    <dl className="address">
      <dt>{publishWords.address}</dt>
      <dd dir="ltr">{path}</dd>
      {known !== null && known !== path && (
        <dd className="quiet">
          <Sentence of={publishWords.newAddress(<span dir="ltr">{known}</span>)} />
        </dd>
      )}
    </dl>
  )
}

interface FooterProps {
  kind: PublishKind
  provider: StoryProvider
  blocked: boolean
  busy: boolean
  onClose: () => void
}

function Footer({ kind, provider, blocked, busy, onClose }: FooterProps) {
  const saved = useSaveStatus(provider).state.kind === 'saved'
  return (
    <div className="publish-foot">
      <p className="quiet" role="status">
        {saved ? '' : publishWords.waits}
      </p>
      <FormButtons
        submit={publishWords.names[kind]}
        focused={kind === 'publish'}
        apart
        loading={busy}
        disabled={blocked}
        onCancel={onClose}
      />
    </div>
  )
}

interface Order {
  note: string
  without: boolean
  minor: boolean
}

/** Waits until the last keystroke is committed, and publishes exactly up to it. */
function usePublish(
  story: StoryDetail,
  provider: StoryProvider,
  kind: PublishKind,
  onDone: () => void,
) {
  const client = useQueryClient()
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])
  /** What was published, or was to be. */
  const [tried, setTried] = useState<number | null>(null)
  const mutation = useMutation({
    mutationFn: async ({ note, without, minor }: Order) => {
      const seq = await whenSaved(provider, leaving.current.signal)
      setTried(seq)
      return publishingApi.publish(story.id, {
        kind,
        seq,
        ...(note === '' ? {} : { note }),
        ...(without ? { without } : {}),
        ...(minor ? { minor } : {}),
      })
    },
    onSuccess: async ({ revision, purge }) => {
      const headline = story.headline || names.untitled
      onDone()
      if (revision === story.revision)
        tell(publishWords.nothingChanged, publishWords.had(headline, revision))
      else tell(publishWords.done[kind], publishWords.out(headline, revision))
      tellPending(purge, headline)
      await client.invalidateQueries({ queryKey: keys.story(story.id) })
    },
  })
  return { ...mutation, tried }
}
