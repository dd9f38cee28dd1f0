import type { Awareness } from 'y-protocols/awareness'

/**
 * The next connection may lead to a node that gave a colleague's caret an older clock, and the same one says the
 * same clock again: with the clocks of before, a caret that stands still would not be seen for 15 s.
 */
export function forgetClocks({ meta, clientID }: Awareness): void {
  for (const client of meta.keys()) if (client !== clientID) meta.delete(client)
}
