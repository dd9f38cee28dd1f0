import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { CommentAnchors } from '../../editor/comments/comment-anchors.ts'
import type { OpenFields } from '../../editor/fields/open-fields.ts'
import { LineEditor } from '../../editor/line-editor.tsx'
import { moveCursor } from '../../editor/move-cursor.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { CountsButton } from '../counts/counts-button.tsx'
import { useMayEdit } from '../save/save-badge.tsx'
import type { Suggestions } from '../suggestions/suggestions-context.ts'
import type { FieldName } from '../ui/story-fields.ts'
import * as fieldNames from '../words/fields.ts'
import * as storyWords from '../words/story.ts'
import { FieldPeople } from './field.tsx'
import { SheetHero } from './sheet-hero.tsx'
import { StoryBody } from './story-body.tsx'
import { usePeopleInFields } from './use-people-in-fields.ts'
import { useStillKeys } from './use-still-keys.ts'

interface SheetProps {
  user: User
  provider: StoryProvider
  anchors: CommentAnchors
  fields: OpenFields
  onComment: () => void
  suggestions: Suggestions
  jump: (field: FieldName) => void
  /** Its own author has opened it, and no reader knows it. */
  isNew: boolean
}

/** The words of the story, as they will be read. */
export function StorySheet(props: SheetProps) {
  const { user, provider, anchors, fields, onComment, suggestions, jump, isNew } = props
  const { desk, mode, view } = suggestions
  const editable = useMayEdit(provider) && mode !== 'viewing'
  useStillKeys(editable)
  const { headline, standfirst, body, onHeadline, onStandfirst, onBody } = useEditors()
  useEffect(() => {
    if (isNew && editable && isIdle()) beginIn(headline.current)
  }, [isNew, editable, headline])
  const toStandfirst = useCallback(() => moveCursor(standfirst.current, 'end'), [standfirst])
  const toBody = useCallback(() => moveCursor(body.current, 'start'), [body])
  const shared = { provider, writer: user, anchors, suggestions: desk, editable }
  const people = usePeopleInFields(provider.awareness, user.id)
  return (
    // Without a cursor in it, the keyboard must be able to scroll it.
    <section
      className="sheet"
      aria-label={storyWords.text}
      data-suggestions={view}
      {...(editable ? {} : { tabIndex: 0 })}
    >
      <div className="sheet-column">
        <FieldPeople field="headline" people={people} />
        <LineEditor
          {...shared}
          field="headline"
          label={fieldNames.labels.headline}
          placeholder={fieldNames.labels.headline}
          next={toStandfirst}
          onReady={onHeadline}
        />
        <FieldPeople field="standfirst" people={people} />
        <LineEditor
          {...shared}
          field="standfirst"
          label={fieldNames.labels.standfirst}
          placeholder={storyWords.standfirst}
          next={toBody}
          onReady={onStandfirst}
        />
        <SheetHero doc={provider.doc} jump={jump} />
        <FieldPeople field="body" people={people} />
        <StoryBody {...shared} onComment={onComment} onReady={onBody} />
      </div>
      <CountsButton doc={provider.doc} fields={fields} editable={editable && mode === 'editing'} />
    </section>
  )
}

/** Nobody is anywhere yet, from where the cursor would be taken. */
function isIdle(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** An empty headline is where a story begins. */
function beginIn(headline: Editor | null) {
  if (headline?.isEmpty) moveCursor(headline, 'start')
}

function useEditors() {
  const headline = useRef<Editor | null>(null)
  const standfirst = useRef<Editor | null>(null)
  const body = useRef<Editor | null>(null)
  return useMemo(
    () => ({
      headline,
      standfirst,
      body,
      onHeadline: (editor: Editor) => {
        headline.current = editor
      },
      onStandfirst: (editor: Editor) => {
        standfirst.current = editor
      },
      onBody: (editor: Editor) => {
        body.current = editor
      },
    }),
    [],
  )
}
