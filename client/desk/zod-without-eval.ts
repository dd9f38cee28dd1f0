import { z } from 'zod'

/* Must run before any schema is made: zod tries `new Function` then, which the desk's policy refuses and the
   browser reports. It only parses slower without. */

z.config({ jitless: true })
