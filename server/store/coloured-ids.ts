import { colourOf, PALETTE } from '../../shared/model/colour.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Trx } from './database.ts'
import { isGoodLink } from './guest-standing.ts'

/** One of ten is of the colour that is wanted; after so many it may be of any. */
const MOST_TRIES = 500

/** Of a colour that the fewest of those have who may come in: it comes from the id, and people are told apart by it. */
export async function newUserId(trx: Trx, ids: Ids): Promise<string> {
  return unlike(await colleagues(trx), () => ids.next('us'))
}

/** The same, among colleagues and the guests of the story. */
export async function newGuestId(
  trx: Trx,
  ids: Ids,
  { storyId, now }: { storyId: string; now: number },
): Promise<string> {
  const guests = await trx
    .selectFrom('guest')
    .select('id')
    .where('story_id', '=', storyId)
    .where(isGoodLink(now))
    .execute()
  return unlike([...(await colleagues(trx)), ...guests], () => ids.next('gu'))
}

function colleagues(trx: Trx): Promise<{ id: string }[]> {
  return trx.selectFrom('user').select('id').where('disabled_at', 'is', null).execute()
}

function unlike(others: readonly { id: string }[], next: () => string): string {
  const counts = new Map<string, number>(PALETTE.map((colour) => [colour, 0]))
  for (const { id } of others) counts.set(colourOf(id), (counts.get(colourOf(id)) ?? 0) + 1)
  const fewest = Math.min(...counts.values())
  for (let left = MOST_TRIES; ; left -= 1) {
    const id = next()
    if (left === 0 || counts.get(colourOf(id)) === fewest) return id
  }
}
