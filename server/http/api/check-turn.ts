import type { Context } from 'hono'
import { GalleyError } from '../../kernel/errors.ts'
import type { Try } from '../../kernel/key-limit.ts'
import type { Env } from '../request.ts'

/** Throws for whoever has asked too often, and says when to try again. Without a turn nobody counts. */
export function checkTurn(c: Context<Env>, turn: Try | undefined, told: string): void {
  if (!turn || turn.ok) return
  c.header('Retry-After', String(turn.retryAfter))
  throw new GalleyError('too-many-requests', `${told} Try again in ${inWords(turn.retryAfter)}.`)
}

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
