import { emptyContent, paragraph, type Content } from '../../shared/document/content.ts'
import { nameWords } from '../../server/accounts/name-words-table.ts'
import type { Database } from '../../server/store/database.ts'
import type { Role } from '../../shared/model/roles.ts'

/** A story that may be published as it is. */
export function publishable(change: Partial<Content> = {}): Content {
  return {
    ...emptyContent(),
    headline: 'Harbour reopens after the storm',
    standfirst: 'Ferries sail again from Thursday.',
    meta: {
      section: 'world',
      slug: 'harbour-reopens',
      bylines: ['Harbour Desk'],
      tags: ['ports'],
      date: null,
      hero: null,
    },
    body: [paragraph('The first ferry left at dawn.'), paragraph('Pilots had waited four days.')],
    ...change,
  }
}

/** Puts a person into the database, without a password. */
export async function addUser(
  { db }: Database,
  id: string,
  role: Role = 'editor',
): Promise<string> {
  const now = new Date(0).toISOString()
  await db
    .insertInto('user')
    .values({
      id,
      name: id,
      email: `${id}@galley.test`,
      emailVerified: false,
      image: null,
      createdAt: now,
      updatedAt: now,
      role,
      name_words: nameWords(id),
    })
    .execute()
  return id
}

/** Puts stories into the table that readers' lists are made of, without drafts or revisions. */
export async function addLive(
  { db }: Database,
  of: { section: string; count: number; by: string },
): Promise<void> {
  const story = { state: 'live' as const, created_by: of.by, headline: '', section: of.section }
  const entry = { path: '/', section: of.section, revision: 1, asset_id: null, cardJson: '{}' }
  for (let i = 0; i < of.count; i += 500) {
    const ids = Array.from({ length: Math.min(500, of.count - i) }, (_, k) => {
      return `st_${of.section}_${i + k}`
    })
    await db
      .insertInto('story')
      .values(ids.map((id) => ({ ...story, id, created_at: 0, changed_at: 0 })))
      .execute()
    await db
      .insertInto('published_story')
      .values(ids.map((id) => ({ ...entry, story_id: id, published_at: 0, updated_at: 0 })))
      .execute()
  }
}
