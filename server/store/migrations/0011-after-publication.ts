import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Each revision names the event that told of it. So far a retraction was for ever, so a story's n-th event told of its n-th. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `alter table "revision" add column "event_id" text`,
    `update "revision" set "event_id" = "numbered"."id"
      from (
        select "id", "story_id", row_number() over (partition by "story_id" order by "seq") as "number"
        from "event" where "type" <> 'story.retracted'
      ) as "numbered"
      where "numbered"."story_id" = "revision"."story_id" and "numbered"."number" = "revision"."number"`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
