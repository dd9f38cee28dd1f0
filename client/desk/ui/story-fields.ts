import { onceShown } from './once-shown.ts'

type View = 'text' | 'details'

/** Where a person fills in what the checklist asks for. */
export const FIELD_NAMES = [
  'headline',
  'standfirst',
  'body',
  'section',
  'slug',
  'bylines',
  'tags',
  'related',
  'date',
  'heroAsset',
  'heroFocus',
  'heroAlt',
  'heroCaption',
  'heroCredit',
  'heroDisclaimer',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

export const ON_SHEET = ['headline', 'standfirst', 'body'] as const satisfies FieldName[]

/** On a narrow screen one of two is shown. */
export function viewOf(field: FieldName): View {
  return ON_SHEET.some((one) => one === field) ? 'text' : 'details'
}

/** `hero.alt`, `meta.heroAlt` and `heroAlt` are one field; null for what has no place on this screen. */
export function fieldNamed(name: string): FieldName | null {
  const parts = name.split('.').filter((part) => part !== 'meta' && !/^\d+$/.test(part))
  const joined = parts
    .map((part, index) => (index === 0 ? part : part[0]?.toUpperCase() + part.slice(1)))
    .join('')
  const wanted = joined === 'hero' || joined === 'heroAssetId' ? 'heroAsset' : joined
  return (
    FIELD_NAMES.find(
      (field) => field === wanted || `${field}s` === wanted || field === `${wanted}s`,
    ) ?? null
  )
}

/** Puts the cursor into a field, once the view that holds it is shown. */
export function focusField(name: FieldName) {
  onceShown(
    () => document.querySelector<HTMLElement>(`#field-${name}`),
    (place) => {
      const target = place.querySelector<HTMLElement>('[contenteditable="true"]') ?? place
      target.focus()
      target.scrollIntoView({ block: 'center' })
    },
  )
}
