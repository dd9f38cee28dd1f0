import type { Db, Trx } from '../store/database.ts'

/** Whose a path is: each at which a story ever stood is its own for ever, and leads to where it stands now. */
export async function ownerOf(db: Db | Trx, path: string): Promise<string | null> {
  const address = await db
    .selectFrom('address')
    .select('story_id')
    .where('path', '=', path)
    .executeTakeFirst()
  if (address) return address.story_id
  // A node of the version before publishes without writing it down.
  const story = await db
    .selectFrom('story')
    .select('id')
    .where('path', '=', path)
    .executeTakeFirst()
  return story?.id ?? null
}

/** Makes the path the story's own; false if it is another's. Of two who ask at once, one gets it. */
export async function claim(trx: Trx, path: string, storyId: string): Promise<boolean> {
  const owner = await ownerOf(trx, path)
  if (owner !== null && owner !== storyId) return false
  await trx
    .insertInto('address')
    .values({ path, story_id: storyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await ownerOf(trx, path)) === storyId
}
