import { z } from 'zod'
import { printable } from '../../document/printable.ts'
import { atMost } from './at-most.ts'

/** A name that readers see: of a section, or of the newsroom. */
export const shownName = z
  .string()
  .transform((name) => printable(name).trim())
  .pipe(
    z
      .string()
      .min(1, 'must not be empty')
      .refine(...atMost(60)),
  )
