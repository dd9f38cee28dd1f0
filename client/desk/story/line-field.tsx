import { InputWrapper } from '@mantine/core'
import type { ReactNode } from 'react'
import { LineEditor } from '../../editor/line-editor.tsx'
import type { CommentAnchors } from '../../editor/comments/comment-anchors.ts'
import type { Writer } from '../../editor/shared-extensions.ts'
import { useLine, useWaitingLine, type LineName } from '../../editor/use-fields.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { FIELD_NAMES, focusField } from '../ui/story-fields.ts'
import { Field } from './field.tsx'
import * as fieldNames from '../words/fields.ts'

/** What each field of the panel needs. */
export interface Shared {
  provider: StoryProvider
  writer: Writer
  anchors: CommentAnchors
  suggestions: null
  editable: boolean
  /** The draft has come. */
  shown: boolean
}

interface LineFieldProps extends Shared {
  name: LineName
  hint?: string | null
  placeholder?: string
  error?: string | undefined
  spellCheck?: boolean
  children?: ReactNode
}

/** One line of the panel that everybody types in together, as in the headline. */
export function LineField({ name, hint, error, children, ...line }: LineFieldProps) {
  const label = fieldNames.labels[name]
  return (
    <Field name={name}>
      <InputWrapper
        label={label}
        labelElement="div"
        labelProps={{ onClick: () => focusField(name) }}
        description={hint}
        error={error}
      >
        <Line {...line} name={name} label={label} />
      </InputWrapper>
      {children}
    </Field>
  )
}

function Line({
  name,
  label,
  placeholder = '',
  provider,
  ...line
}: Omit<LineFieldProps, 'hint' | 'error' | 'children'> & { label: string }) {
  const said = useLine(provider.doc, name)
  const waiting = useWaitingLine(provider.doc, name)
  // Nobody may type beside words that are about to come in here.
  if (said === '' && waiting)
    return (
      <p className="field-line" dir="auto">
        {waiting}
      </p>
    )
  return (
    <div className="field-line" data-editable={line.editable}>
      <LineEditor
        {...line}
        provider={provider}
        field={name}
        label={label}
        placeholder={placeholder}
        next={() => toNext(name)}
      />
    </div>
  )
}

function toNext(name: LineName) {
  const next = FIELD_NAMES[FIELD_NAMES.indexOf(name) + 1]
  if (next) focusField(next)
}
