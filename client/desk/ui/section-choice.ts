import { inUse, sectionName } from '../../../shared/model/section.ts'
import { useSections } from './queries.ts'

/** What a select of sections offers: `none` first, and what is `chosen` though the newsroom has it no more. */
export function useSectionChoice(none: string, chosen: string) {
  const sections = useSections().data ?? []
  const offered = inUse(sections).map(({ slug, name }) => ({ value: slug, label: name }))
  const isOffered = chosen === '' || offered.some(({ value }) => value === chosen)
  const gone = isOffered ? [] : [{ value: chosen, label: sectionName(sections, chosen) ?? chosen }]
  return [{ value: '', label: none }, ...offered, ...gone]
}
