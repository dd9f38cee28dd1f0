import { Button, NativeSelect, TagsInput, TextInput } from '@mantine/core'
import type * as Y from 'yjs'
import { LONGEST_FIELD } from '../../../shared/document/draft-size.ts'
import { slugFrom } from '../../../shared/model/story.ts'
import { metaFields } from '../../../shared/protocol/api/drafts.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import {
  setMeta,
  useMetaList,
  useMetaText,
  useMetaValue,
  useSteadyCaret,
} from '../../editor/use-meta.ts'
import { useSectionChoice } from '../ui/section-choice.ts'
import { FIELDS } from '../ui/story-fields.ts'

interface MetaFieldsProps {
  story: StoryDetail
  doc: Y.Doc
  editable: boolean
}

export function MetaFields({ story, doc, editable }: MetaFieldsProps) {
  return (
    <div className="fields">
      <SectionField doc={doc} editable={editable} />
      <SlugField story={story} doc={doc} editable={editable} />
      <ListField
        doc={doc}
        name="bylines"
        placeholder="Names, each with Enter"
        editable={editable}
      />
      <ListField doc={doc} name="tags" placeholder="Tags, each with Enter" editable={editable} />
      <DateField doc={doc} editable={editable} />
    </div>
  )
}

function SectionField({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const value = useMetaValue(doc, 'section')
  const section = typeof value === 'string' ? value : ''
  return (
    <NativeSelect
      id="field-section"
      label="Section"
      disabled={!editable}
      value={section}
      data={useSectionChoice('Choose a section', section)}
      onChange={(event) => setMeta(doc, 'section', event.currentTarget.value || null)}
    />
  )
}

function SlugField({ story, doc, editable }: MetaFieldsProps) {
  const [slug, setSlug] = useMetaText(doc, 'slug')
  const field = useSteadyCaret<HTMLInputElement>(slug)
  const suggestion = slugFrom(story.headline)
  const checked = slug === '' ? null : metaFields.slug.safeParse(slug)
  const fault = checked?.error?.issues[0]?.message
  const offer = editable && suggestion !== '' && suggestion !== slug && story.revision === null
  return (
    <div>
      <TextInput
        ref={field}
        id="field-slug"
        label="Slug"
        description={story.revision === null ? null : 'Part of the published address'}
        placeholder={suggestion || 'words-of-the-address'}
        readOnly={!editable}
        spellCheck={false}
        maxLength={LONGEST_FIELD}
        value={slug}
        error={fault}
        onChange={(event) => setSlug(event.currentTarget.value)}
      />
      {offer && (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={() => setSlug(suggestion)}>
          Take it from the headline
        </Button>
      )}
    </div>
  )
}

interface ListFieldProps {
  doc: Y.Doc
  name: 'bylines' | 'tags'
  placeholder: string
  editable: boolean
}

function ListField({ doc, name, placeholder, editable }: ListFieldProps) {
  const [list, setList] = useMetaList(doc, name)
  return (
    <TagsInput
      id={`field-${name}`}
      label={FIELDS[name].label}
      placeholder={list.length === 0 ? placeholder : ''}
      readOnly={!editable}
      acceptValueOnBlur
      maxLength={LONGEST_FIELD}
      value={list}
      onChange={setList}
    />
  )
}

function DateField({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const [date, setDate] = useMetaText(doc, 'date')
  return (
    <TextInput
      id="field-date"
      type="date"
      label="Published On"
      description="Empty means the day of the first publication"
      readOnly={!editable}
      value={date}
      onChange={(event) => setDate(event.currentTarget.value)}
    />
  )
}
