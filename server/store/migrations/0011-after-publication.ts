import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * Each revision names the event that told of it: so far a retraction was for ever, so a story's n-th event told of its n-th.
 * And stories may be archived: the desk's lists are of those that are not, by indexes of their own.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `alter table "revision" add column "event_id" text`,
    `update "revision" set "event_id" = "numbered"."id"
      from (
        select "id", "story_id", row_number() over (partition by "story_id" order by "seq") as "number"
        from "event" where "type" <> 'story.retracted'
      ) as "numbered"
      where "numbered"."story_id" = "revision"."story_id" and "numbered"."number" = "revision"."number"`,
    `alter table "story" add column "archived_at" bigint`,
    `alter table "story" add column "archived_by" text`,
    ...LISTED.flatMap(([name, columns]) => [
      `drop index "${name}"`,
      `create index "${name}" on "story" (${columns}) where "archived_at" is null`,
    ]),
    `create index "story_archived" on "story" ("changed_at", "id") where "archived_at" is not null`,
    `create index "story_archived_section" on "story" ("section", "changed_at", "id")
      where "archived_at" is not null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const LISTED = [
  ['story_newest', '"changed_at", "id"'],
  ['story_state', '"state", "changed_at", "id"'],
  ['story_section', '"section", "changed_at", "id"'],
  ['story_state_section', '"state", "section", "changed_at", "id"'],
] as const
