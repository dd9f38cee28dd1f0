import type { Comparison } from '../../../shared/revision/compare-drafts.ts'
import { FIELD_NAMES, type FieldName } from '../ui/story-fields.ts'
import { isIn, type Part } from './compared-runs.ts'

export type ComparedField =
  | { field: FieldName; runs: Comparison['lines'][number]['runs'] }
  | { field: FieldName; entries: Comparison['lists'][number]['entries'] }
  | Comparison['values'][number]

const ABOVE: readonly FieldName[] = ['headline', 'standfirst']

/** What stands beside the text and says anything, in the order of the screen. */
export function fieldsBeside({ lines, lists, values }: Comparison, part: Part): ComparedField[] {
  const all: ComparedField[] = [...lines, ...lists, ...values]
  return FIELD_NAMES.filter((name) => !ABOVE.includes(name)).flatMap((name) =>
    all.filter((field) => field.field === name && saysAnything(field, part)),
  )
}

export function lineIn({ lines }: Comparison, name: 'headline' | 'standfirst') {
  return lines.find(({ field }) => field === name)?.runs ?? []
}

function saysAnything(field: ComparedField, part: Part): boolean {
  if ('runs' in field) return field.runs.some((run) => isIn(part, run) && run.text.trim() !== '')
  if ('entries' in field) return field.entries.some((entry) => isIn(part, entry))
  const { before, now } = field
  return (part !== 'newer' && before !== null) || (part !== 'older' && now !== null)
}
