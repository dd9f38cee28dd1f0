import { Later } from '../later.ts'

/** What reads foreign HTML: much, for who has copied nothing yet. */
export const pasting = new Later(() => import('./paste.ts'))
