import { z } from 'zod'

/** An address that readers may be sent to. */
export const pageElsewhere = z
  .string()
  .trim()
  .max(200, 'must have at most 200 characters')
  .regex(
    /^https:\/\/[\w-]+(\.[\w-]+)+(:\d+)?(\/[^\s<>"]*)?$/,
    'must be an address that begins with https://',
  )
