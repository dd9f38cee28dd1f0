import { z } from 'zod'
import { FEED_TEXTS, isLanguage, isZone } from '../../model/profile.ts'
import { shownName } from './shown-name.ts'

/** `GET` and `PUT /api/profile` -> `profile` */
export const profile = z.strictObject({
  name: shownName,
  language: z.string().refine(isLanguage, 'must be a language tag, such as en or pt-BR'),
  zone: z.string().refine(isZone, 'must be a time zone, such as Europe/Berlin'),
  feeds: z.enum(FEED_TEXTS).default('summary'),
})
