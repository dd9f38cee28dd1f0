import type { Comparison } from '../../../shared/revision/compare-drafts.ts'
import { relatedIn } from '../../../shared/model/related.ts'
import { useHeadlines } from '../ui/headlines.ts'
import { useSectionChoice } from '../ui/section-choice.ts'
import { useAsset } from '../ui/use-asset.ts'
import * as fieldNames from '../words/fields.ts'
import { listed } from '../words/language.ts'
import * as panelWords from '../words/panel.ts'
import { fieldsBeside, type ComparedField } from './compared-fields.ts'
import { isIn } from './compared-runs.ts'
import { Changed, Passage, type Looks } from './passage.tsx'

interface FieldsProps {
  comparison: Comparison
  looks: Looks
}

/** What a version says beside its text, as far as it says anything. */
export function VersionFields({ comparison, looks }: FieldsProps) {
  const said = fieldsBeside(comparison, looks.part)
  if (said.length === 0) return null
  return (
    <dl className="version-fields">
      {said.map((field) => (
        <div key={field.field}>
          <dt>{fieldNames.labels[field.field]}</dt>
          <dd dir="auto">
            <FieldValue field={field} looks={looks} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FieldValue({ field, looks }: { field: ComparedField; looks: Looks }) {
  if ('runs' in field) return <Passage runs={field.runs} looks={looks} />
  if ('entries' in field)
    return field.entries
      .filter((entry) => isIn(looks.part, entry))
      .map(({ text, how }, i) => (
        <span key={i} className="version-entry">
          <Changed how={how}>{text}</Changed>
        </span>
      ))
  const { before, now } = field
  if (before === now) return <Value field={field.field} value={now} />
  return (
    <>
      {looks.part !== 'newer' && before !== null && (
        <Changed how="removed">
          <Value field={field.field} value={before} />
        </Changed>
      )}{' '}
      {looks.part !== 'older' && now !== null && (
        <Changed how="added">
          <Value field={field.field} value={now} />
        </Changed>
      )}
    </>
  )
}

interface ValueProps {
  field: Comparison['values'][number]['field']
  value: string | null
}

function Value({ field, value }: ValueProps) {
  if (value === null) return null
  if (field === 'heroAsset') return <Picture id={value} />
  if (field === 'heroFocus') return <FocalPoint written={value} />
  if (field === 'related') return <Stories ids={relatedIn(value)} />
  return field === 'section' ? <SectionName slug={value} /> : value
}

function Stories({ ids }: { ids: readonly string[] }) {
  return listed([...useHeadlines(ids).values()])
}

function FocalPoint({ written }: { written: string }) {
  const [x, y] = written.split(' ').map(Number)
  return panelWords.focus.at(x ?? 0, y ?? 0)
}

function SectionName({ slug }: { slug: string }) {
  const choice = useSectionChoice('', slug)
  return choice.find(({ value }) => value === slug)?.label ?? slug
}

function Picture({ id }: { id: string }) {
  const { data } = useAsset(id)
  if (!data) return <span className="picture-wait" />
  // What it shows is said by its alternative text, right below.
  return <img src={data.preview} width={data.width} height={data.height} alt="" />
}
