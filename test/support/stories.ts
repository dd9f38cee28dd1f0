import { emptyContent, paragraph, type Content } from '../../shared/document/content.ts'
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
    })
    .execute()
  return id
}
