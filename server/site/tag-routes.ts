import { nameSlug } from '../../shared/model/name-slug.ts'
import { tag, tagChange, tagList, tagQuery } from '../../shared/protocol/api/tags.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Db, Trx } from '../store/database.ts'
import type { KnownTag, Renamed, RenamedOrNot, Tags } from '../store/tags.ts'
import type { SiteChanges } from './site-changes.ts'
import type { TagListStore } from './tag-list-store.ts'

interface Deps {
  db: Db
  tags: Pick<Tags, 'rename'>
  tagLists: Pick<TagListStore, 'page' | 'one'>
  /** Lists the stories of tags that moved under their new address. */
  moveTagged: () => Promise<void>
  audit: Pick<Audit, 'record'>
  siteChanges: Pick<SiteChanges, 'make'>
}

export function tagRoutes({ db, tags, tagLists, moveTagged, audit, siteChanges }: Deps): Route[] {
  return [
    route(
      'GET /api/tags',
      {
        summary: 'The tags of live stories, and how many have them.',
        may: { scopes: ['stories:read'] },
        query: tagQuery,
        answers: { 200: tagList },
      },
      async ({ query: { text, cursor, limit } }) =>
        tagLists.page({ beginning: nameSlug(text), after: cursor }, limit),
    ),
    route(
      'PUT /api/tags/:id',
      {
        summary: 'Gives a tag another name; that of another tag makes one of the two.',
        may: { inPerson: 'tags.change' },
        body: tagChange,
        answers: { 200: tag },
      },
      async ({ c, id, body: { name, into } }) => {
        if (nameSlug(name) === '') throw unaddressable()
        const renamed = await siteChanges.make(async (record) => {
          const also = async (trx: Trx, { from, to, isMerged }: Renamed) => {
            await audit.record(trx, doerOf(c), {
              deed: isMerged ? 'newsroom.tag-merged' : 'newsroom.tag-renamed',
              thing: { id: from.slug, name: from.name },
              details: { to: to.name },
            })
            await record(trx, { tags: [from.slug, to.at] })
          }
          const done = await tags.rename(id, name, also, { into })
          if (!done.ok) return done
          await moveTagged()
          // Caches that were told before, by whoever tells what is owed, fetched lists that were half of it.
          const shown = { tags: [done.from.slug, done.to.at] }
          await db.transaction().execute((trx) => record(trx, shown))
          return done
        })
        if (!renamed.ok && renamed.into) throw joining(renamed.into)
        return found(renamed, tagLists)
      },
    ),
  ]
}

async function found(renamed: RenamedOrNot, tagLists: Deps['tagLists']) {
  const now = renamed.ok && (await tagLists.one(renamed.to.at))
  if (!now) throw new GalleyError('not-found', 'No live story has this tag.')
  return now
}

function joining({ at, name }: KnownTag): GalleyError {
  const message = `The two tags would be one, “${name}”, and can’t be parted again: say that you know it.`
  return new GalleyError('conflict', message, { thing: { id: at, name } })
}

function unaddressable(): GalleyError {
  const message = 'No address can be made of this name.'
  return new GalleyError('bad-input', message, { faults: [{ field: 'name', message }] })
}
