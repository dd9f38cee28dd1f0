import { z } from 'zod'
import { printable } from '../../document/printable.ts'
import { isLanguage, isZone } from '../../model/profile.ts'
import { atMost } from './at-most.ts'

/** `GET` and `PUT /api/profile` -> `profile` */
export const profile = z.strictObject({
  name: z
    .string()
    .transform((name) => printable(name).trim())
    .pipe(
      z
        .string()
        .min(1, 'must not be empty')
        .refine(...atMost(60)),
    ),
  language: z.string().refine(isLanguage, 'must be a language tag, such as en or pt-BR'),
  zone: z.string().refine(isZone, 'must be a time zone, such as Europe/Berlin'),
})
