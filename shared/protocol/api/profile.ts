import { z } from 'zod'
import { DIRECTIONS, FEED_TEXTS, isLanguage, isZone } from '../../model/profile.ts'
import { printable } from '../../document/printable.ts'
import { atMost } from './at-most.ts'
import { pageElsewhere } from './page-elsewhere.ts'
import { shownName } from './shown-name.ts'

const MOST_SOCIAL = 10

/** `GET` and `PUT /api/profile` -> `profile` */
export const profile = z.strictObject({
  name: shownName,
  motto: z
    .string()
    .transform((text) => printable(text).trim())
    .pipe(z.string().refine(...atMost(120)))
    .default(''),
  language: z.string().refine(isLanguage, 'must be a language tag, such as en or pt-BR'),
  /** In which pages run; null: as the language does. */
  direction: z.enum(DIRECTIONS).nullable().default(null),
  zone: z.string().refine(isZone, 'must be a time zone, such as Europe/Berlin'),
  feeds: z.enum(FEED_TEXTS).default('summary'),
  /** The newsroom's own pages elsewhere. */
  social: z.array(pageElsewhere).max(MOST_SOCIAL, `must be at most ${MOST_SOCIAL}`).default([]),
})

/** What is not named of the last ones stays as it is. */
export const profileChange = profile.extend({
  motto: profile.shape.motto.unwrap().optional(),
  direction: profile.shape.direction.unwrap().optional(),
  feeds: profile.shape.feeds.unwrap().optional(),
  social: profile.shape.social.unwrap().optional(),
})
