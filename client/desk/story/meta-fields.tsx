import { Button, NativeSelect, TextInput } from '@mantine/core'
import type * as Y from 'yjs'
import { changeLine } from '../../../shared/document/line.ts'
import { META } from '../../../shared/document/schema.ts'
import { isSlug, slugFrom } from '../../../shared/model/story.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { setValue, useLine, useValue } from '../../editor/use-fields.ts'
import { useSectionChoice } from '../ui/section-choice.ts'
import { Field } from './field.tsx'
import { LineField, type Shared } from './line-field.tsx'
import { ListField } from './list-field.tsx'
import { RelatedField } from './related-field.tsx'
import { emptyWords } from './empty-words.ts'
import { useFieldUndo } from './use-field-undo.ts'
import * as fieldNames from '../words/fields.ts'
import * as panelWords from '../words/panel.ts'

interface MetaFieldsProps extends Shared {
  story: StoryDetail
}

export function MetaFields({ story, ...shared }: MetaFieldsProps) {
  const { provider, editable, shown, writer } = shared
  const { doc } = provider
  const place = { editable, shown }
  const lists = { doc, editable, place: `${writer.id} ${story.id}` }
  return (
    <div className="fields">
      <SectionField doc={doc} {...place} />
      <SlugField story={story} {...shared} />
      <ListField {...lists} name="bylines" placeholder={emptyWords('bylines', place)} />
      <ListField {...lists} name="tags" placeholder={emptyWords('tags', place)} />
      <RelatedField doc={doc} storyId={story.id} editable={editable} />
      <DateField doc={doc} editable={editable} />
    </div>
  )
}

interface SectionFieldProps {
  doc: Y.Doc
  editable: boolean
  shown: boolean
}

function SectionField({ doc, ...place }: SectionFieldProps) {
  const section = useValue(doc, 'section')
  const { undo, onKeyDown } = useFieldUndo(doc.getMap(META))
  return (
    <Field name="section">
      <NativeSelect
        id="field-section"
        label={fieldNames.labels.section}
        disabled={!place.editable}
        value={section}
        data={useSectionChoice(emptyWords('section', place), section)}
        onChange={(event) => {
          const chosen = event.currentTarget.value || null
          undo.change(() => setValue(doc, 'section', chosen))
        }}
        onKeyDown={onKeyDown}
      />
    </Field>
  )
}

/** Empty, it is what the headline suggests, or what the published address says already. */
function SlugField({ story, ...shared }: MetaFieldsProps) {
  const { doc } = shared.provider
  const slug = useLine(doc, 'slug')
  const suggestion = slugFrom(useLine(doc, 'headline'))
  const published = story.url?.split('/').at(-1) ?? null
  const stands = published === null ? suggestion : decodeURI(published)
  const fault = slug === '' || isSlug(slug) ? undefined : panelWords.badSlug
  const differs = slug !== '' && slug !== stands
  return (
    <LineField
      {...shared}
      name="slug"
      hint={published === null ? null : panelWords.publishedSlug}
      placeholder={stands || emptyWords('slug', shared)}
      spellCheck={false}
      error={fault}
    >
      {shared.editable && differs && (
        <Button
          variant="subtle"
          size="compact-xs"
          mt={4}
          onClick={() => changeLine(doc.getXmlFragment('slug'), '')}
        >
          {published === null ? panelWords.slugFromHeadline : panelWords.slugFromAddress}
        </Button>
      )}
    </LineField>
  )
}

function DateField({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const date = useValue(doc, 'date')
  const { undo, onKeyDown } = useFieldUndo(doc.getMap(META))
  return (
    <Field name="date">
      <TextInput
        id="field-date"
        type="date"
        label={fieldNames.labels.date}
        description={panelWords.date}
        readOnly={!editable}
        value={date}
        onChange={(event) => {
          const { value } = event.currentTarget
          undo.change(() => setValue(doc, 'date', value))
        }}
        onKeyDown={onKeyDown}
      />
    </Field>
  )
}
