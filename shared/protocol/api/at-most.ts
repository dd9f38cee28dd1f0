import { hasAtMost } from '../../model/text-length.ts'

/** For `refine`: a limit of characters as people see them. */
export function atMost(most: number): [(text: string) => boolean, string] {
  return [(text) => hasAtMost(most, text), `must have at most ${most} characters`]
}
