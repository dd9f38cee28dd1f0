import { count } from './language.ts'

/* What is said of any list. */

/** Of a number behind which nobody counted. */
export const atLeast = (n: number) => `${count(n)}+`
