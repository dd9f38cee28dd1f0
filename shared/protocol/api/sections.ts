import { z } from 'zod'
import { shownName } from './shown-name.ts'
import { sectionSlugFault } from '../../model/section.ts'

/** A section's slug, whether or not the newsroom has such a section. */
export const sectionSlug = z.string().superRefine((slug, context) => {
  const message = sectionSlugFault(slug)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

const section = z.strictObject({
  slug: sectionSlug,
  name: shownName,
})

/** `GET /api/sections` -> `sectionList`, in the order in which readers see them */
export const sectionList = z.object({
  sections: z.array(z.object({ slug: z.string(), name: z.string() })),
})

/** `PUT /api/sections` -> `sectionList`: the whole list, in order */
export const sectionsChange = z.strictObject({
  sections: z
    .array(section)
    .min(1, 'must be at least one')
    .max(40, 'must be at most 40')
    .superRefine((sections, context) => {
      const slugs = sections.map(({ slug }) => slug)
      for (const [i, slug] of slugs.entries())
        if (slugs.indexOf(slug) < i)
          context.addIssue({
            code: 'custom',
            path: [i, 'slug'],
            message: 'is the address of another section',
          })
    }),
})
