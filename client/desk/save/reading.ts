import { Later } from '../../editor/later.ts'

/** What reads a draft as a whole, which nobody needs to write in it. */
export const reading = new Later(() => import('./read-parts.ts'))
