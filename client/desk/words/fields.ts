import type { FieldName } from '../ui/story-fields.ts'

/* What the fields of a story are called: by themselves, and in the middle of a sentence. */

export const labels: Record<FieldName, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Body',
  section: 'Section',
  slug: 'Slug',
  bylines: 'Bylines',
  tags: 'Tags',
  related: 'Related stories',
  date: 'Published On',
  heroAsset: 'Picture',
  heroFocus: 'Focal point',
  heroAlt: 'Alternative text',
  heroCaption: 'Caption',
  heroCredit: 'Credit',
  heroDisclaimer: 'Disclaimer',
}

export const within: Record<FieldName, string> = {
  headline: 'headline',
  standfirst: 'standfirst',
  body: 'body',
  section: 'section',
  slug: 'slug',
  bylines: 'bylines',
  tags: 'tags',
  related: 'related stories',
  date: 'published on',
  heroAsset: 'picture',
  heroFocus: 'focal point',
  heroAlt: 'alternative text',
  heroCaption: 'caption',
  heroCredit: 'credit',
  heroDisclaimer: 'disclaimer',
}

export const inField = (field: FieldName) => `In ${labels[field]} now`
