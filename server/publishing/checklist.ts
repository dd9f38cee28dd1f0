import type { Head, Outline } from '../../shared/document/content.ts'
import { sectionName, type Section } from '../../shared/model/section.ts'
import { isSlug } from '../../shared/model/story.ts'
import type { Fault } from '../kernel/errors.ts'
import { wordFaults } from '../stories/word-faults.ts'

const FIRST_YEAR = '1600'

/** Everything that keeps a draft from being published on the day `today` into one of `sections`, at once [PUB4]. Empty: it may go out. */
export function checklist(content: Outline, sections: readonly Section[], today: string): Fault[] {
  return [
    ...wordFaults(content),
    ...authors(content),
    ...address(content, sections),
    ...day(content, today),
    ...picture(content),
  ]
}

function authors({ meta }: Head): Fault[] {
  return meta.bylines.length === 0 ? [{ field: 'bylines', message: 'Say who wrote it.' }] : []
}

function address({ meta }: Head, sections: readonly Section[]): Fault[] {
  const faults: Fault[] = []
  if (sectionName(sections, meta.section) === null)
    faults.push({ field: 'section', message: 'Choose a section.' })
  if (meta.slug === '') faults.push({ field: 'slug', message: 'Give the address a slug.' })
  else if (!isSlug(meta.slug))
    faults.push({ field: 'slug', message: 'Use lower-case words joined by hyphens in the slug.' })
  return faults
}

function day({ meta: { date } }: Head, today: string): Fault[] {
  if (date === null) return []
  if (date > today)
    return [
      {
        field: 'date',
        message: `This day is yet to come: publish the story on ${date}, or choose another day or none.`,
      },
    ]
  if (date < FIRST_YEAR)
    return [{ field: 'date', message: `Choose a day from ${FIRST_YEAR} on, or none.` }]
  return []
}

function picture({ meta: { hero } }: Head): Fault[] {
  if (!hero) return []
  const faults: Fault[] = []
  if (hero.assetId === '')
    faults.push({ field: 'hero', message: 'Upload the image, or clear its texts.' })
  if (hero.alt === '')
    faults.push({ field: 'heroAlt', message: 'Describe the image for those who can’t see it.' })
  if (hero.caption === '')
    faults.push({ field: 'heroCaption', message: 'Write a caption for the image.' })
  if (hero.credit === '') faults.push({ field: 'heroCredit', message: 'Credit the image.' })
  return faults
}
