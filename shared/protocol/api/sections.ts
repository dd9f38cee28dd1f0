import { z } from 'zod'
import { shownName } from './shown-name.ts'
import { sectionSlugFault } from '../../model/section.ts'

/** A section's slug, whether or not the newsroom has such a section. */
export const sectionSlug = z.string().superRefine((slug, context) => {
  const message = sectionSlugFault(slug)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

/** `slug` is what stories name it by, for ever; `address`, where its page is, is not named where it is the slug. */
const section = z.strictObject({
  slug: sectionSlug,
  name: shownName,
  address: sectionSlug.optional(),
})

const knownSection = z.object({
  slug: z.string(),
  name: z.string(),
  address: z.string().optional(),
})

/** `GET /api/sections` -> `sectionList`, in the order in which readers see them; those that are retired take no new stories */
export const sectionList = z.object({
  sections: z.array(knownSection),
  retired: z.array(knownSection).default([]),
})

export const MOST_SECTIONS = 40

/**
 * `PUT /api/sections` -> `sectionList`: the whole list, in order. An address that is not named stays as it is; without `retired`,
 * so do the retired ones.
 */
export const sectionsChange = z
  .strictObject({
    sections: z
      .array(section)
      .min(1, 'must be at least one')
      .max(MOST_SECTIONS, `must be at most ${MOST_SECTIONS}`),
    retired: z.array(section).max(400, 'must be at most 400').optional(),
  })
  .superRefine(({ sections, retired = [] }, context) => {
    const slugs = [...sections, ...retired].map(({ slug }) => slug)
    for (const [i, slug] of slugs.entries())
      if (slugs.indexOf(slug) < i)
        context.addIssue({
          code: 'custom',
          path:
            i < sections.length
              ? ['sections', i, 'slug']
              : ['retired', i - sections.length, 'slug'],
          message: 'is the address of another section',
        })
  })
