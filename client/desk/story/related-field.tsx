import { MultiSelect, type OptionsFilter } from '@mantine/core'
import { useState } from 'react'
import type * as Y from 'yjs'
import { META } from '../../../shared/document/schema.ts'
import { MOST_RELATED, relatedIn, writtenRelated } from '../../../shared/model/related.ts'
import { setValue, useValue } from '../../editor/use-fields.ts'
import { useHeadlines } from '../ui/headlines.ts'
import { useStoryList } from '../ui/queries.ts'
import { storiesOf } from '../ui/story-lists.ts'
import { Field } from './field.tsx'
import { useFieldUndo } from './use-field-undo.ts'
import * as fieldNames from '../words/fields.ts'
import * as frontWords from '../words/front.ts'
import * as panelWords from '../words/panel.ts'

/** The server found them already. */
const asFound: OptionsFilter = ({ options }) => options

interface RelatedFieldProps {
  doc: Y.Doc
  storyId: string
  editable: boolean
}

/** Live stories that stand beside this one, in their order; where fewer are chosen, those with the same tags follow. */
export function RelatedField({ doc, storyId, editable }: RelatedFieldProps) {
  const chosen = relatedIn(useValue(doc, 'related'))
  const { undo, onKeyDown } = useFieldUndo(doc.getMap(META))
  const [typed, setTyped] = useState('')
  const headlines = useHeadlines(chosen)
  const [isLooking, setIsLooking] = useState(false)
  const list = useStoryList({ text: typed, state: 'live', section: null }, { enabled: isLooking })
  const found = (list.data ? storiesOf(list.data) : []).filter(({ id }) => id !== storyId)
  const offered = new Map([
    ...found.map(({ id, headline }) => [id, headline] as const),
    ...headlines,
  ])
  return (
    <Field name="related">
      <MultiSelect
        id="field-related"
        label={fieldNames.labels.related}
        description={panelWords.related}
        placeholder={chosen.length < MOST_RELATED ? frontWords.search : ''}
        readOnly={!editable}
        searchable
        hidePickedOptions
        maxValues={MOST_RELATED}
        searchValue={typed}
        onSearchChange={setTyped}
        onFocus={() => setIsLooking(true)}
        filter={asFound}
        withScrollArea={false}
        data={[...offered].map(([value, label]) => ({ value, label }))}
        value={chosen}
        onChange={(ids) =>
          undo.change(() => setValue(doc, 'related', ids.length > 0 ? writtenRelated(ids) : null))
        }
        onKeyDown={onKeyDown}
        nothingFoundMessage={frontWords.nothing}
      />
    </Field>
  )
}
