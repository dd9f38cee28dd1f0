import * as Y from 'yjs'
import type { Range } from '../../log/update-guard.ts'
import type { ClientIds } from './client-ids.ts'

/** An update without structs and deletions. */
export const NOTHING = new Uint8Array([0, 0])

/** What a person may add of an update; `foreign`: others' client ids; `too many`: it brings more ids than people have. */
export type Owned =
  | { may: 'some'; data: Uint8Array; claims: readonly number[]; foreign: readonly number[] }
  | { may: 'nothing'; foreign: readonly number[] }
  | { may: 'too many' }

export interface Author {
  userId: string
  /** Client ids. */
  speaksFor: ReadonlySet<number>
}

/**
 * [HUB5] New structs may only be of a client id that is new or the person's own; those of others are left
 * out: they are theirs to bring. Deleting what others wrote is editing, and allowed. A new client id becomes the
 * person's if they speak for it; who speaks for none, for all that they bring. (Of a colleague whose words
 * got lost on another node, they bring words under a client id that stays the colleague's to claim.)
 */
export function ownedPart(
  { data, ranges }: { data: Uint8Array; ranges: readonly Range[] },
  { userId, speaksFor }: Author,
  { ids, clockOf }: { ids: ClientIds; clockOf: (client: number) => number },
): Owned {
  if (ranges.every(({ client }) => ids.isRecorded(client, userId)))
    return { may: 'some', data, claims: [], foreign: [] }
  const added = ranges.filter(({ client, to }) => to > clockOf(client))
  const brought = added.filter(({ client }) => clockOf(client) === 0)
  if (
    !ids.bring(
      brought.map(({ client }) => client),
      userId,
    )
  )
    return { may: 'too many' }
  for (const { client } of added)
    if (speaksFor.size === 0 || speaksFor.has(client)) ids.claim(client, userId)
  const claims = added.map(({ client }) => client).filter((client) => ids.isNewOf(client, userId))
  const others = added.filter(({ client }) => ids.isForeign(client, userId))
  const foreign = others.map(({ client }) => client)
  if (foreign.length === 0) return { may: 'some', data, claims, foreign }
  const covered = new Map(others.map(({ client, to }) => [client, to]))
  const part = Y.diffUpdate(data, Y.encodeStateVector(covered))
  return isNothing(part)
    ? { may: 'nothing', foreign }
    : { may: 'some', data: part, claims, foreign }
}

function isNothing(update: Uint8Array): boolean {
  return Buffer.from(update).equals(NOTHING)
}
