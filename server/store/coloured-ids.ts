import { colourOf, PALETTE, stepsBetween } from '../../shared/model/colour.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Trx } from './database.ts'
import { isGoodLink } from './guest-standing.ts'

/** One of ten is of the colour that is wanted; after so many it may be of any. */
const MOST_TRIES = 500

/**
 * Of a colour that the fewest of those have who may come in, and that looks least like the others: it comes from the id, and
 * people are told apart by it.
 */
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
  const wanted = coloursUnlike(others.map(({ id }) => colourOf(id)))
  for (let left = MOST_TRIES; ; left -= 1) {
    const id = next()
    if (left === 0 || wanted.includes(colourOf(id))) return id
  }
}

/** Those that are farthest from all that more people have. */
function coloursUnlike(others: readonly string[]): string[] {
  const counts = PALETTE.map((colour) => others.filter((other) => other === colour).length)
  const fewest = Math.min(...counts)
  const taken = [...counts.keys()].filter((place) => counts[place] !== fewest)
  const distances = counts.map((count, place) =>
    count === fewest ? Math.min(...taken.map((other) => stepsBetween(place, other))) : -1,
  )
  const farthest = Math.max(...distances)
  return PALETTE.filter((_, place) => distances[place] === farthest)
}
