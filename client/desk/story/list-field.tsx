import { Pill, TagsInput } from '@mantine/core'
import type * as Y from 'yjs'
import { LONGEST_FIELD } from '../../../shared/document/draft-size.ts'
import { addToList, removeFromList } from '../../../shared/document/list.ts'
import { useList, type ListName } from '../../editor/use-fields.ts'
import { useBegunEntry } from '../ui/use-begun-entry.ts'
import { Field } from './field.tsx'
import { useFieldUndo } from './use-field-undo.ts'
import { useSearchedList } from './use-searched-list.ts'
import * as fieldNames from '../words/fields.ts'

interface ListFieldProps {
  doc: Y.Doc
  name: ListName
  placeholder: string
  editable: boolean
  /** Whose entries of which story are begun here. */
  place: string
}

/** Names that people add and take out together: nobody's addition is lost to another's. */
export function ListField({ doc, name, placeholder, editable, place }: ListFieldProps) {
  const list = doc.getArray(name)
  const { entries, waits } = useList(doc, name)
  const { undo, onKeyDown } = useFieldUndo(list)
  const [begun, setBegun] = useBegunEntry(`${place} ${name}`)
  const mayChange = editable && !waits
  const looks = useSearchedList({ name, list, undo, editable: mayChange })
  const change = (wanted: string[]) =>
    undo.change(() => {
      for (const entry of entries) if (!wanted.includes(entry)) removeFromList(list, entry)
      for (const entry of wanted) if (!entries.includes(entry)) addToList(list, entry)
    })
  return (
    <Field name={name}>
      <TagsInput
        id={`field-${name}`}
        label={fieldNames.labels[name]}
        placeholder={entries.length === 0 ? placeholder : ''}
        readOnly={!mayChange}
        acceptValueOnBlur
        maxLength={LONGEST_FIELD}
        value={entries}
        searchValue={begun}
        onSearchChange={setBegun}
        onChange={change}
        onKeyDown={onKeyDown}
        renderPill={({ value, onRemove }) => (
          <Pill
            className={looks.get(String(value)) ?? ''}
            withRemoveButton={mayChange}
            {...(onRemove && { onRemove })}
          >
            {value}
          </Pill>
        )}
      />
    </Field>
  )
}
