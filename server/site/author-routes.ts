import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import type { Author } from '../../shared/model/author.ts'
import { nameSlug } from '../../shared/model/name-slug.ts'
import { MOST_IMAGE_BYTES } from '../../shared/protocol/api/assets.ts'
import {
  author as shown,
  authorChange,
  authorList,
  type ShownAuthor,
} from '../../shared/protocol/api/authors.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import { MOST_AUTHORS, type Authors, type KnownAuthor } from '../store/authors.ts'
import type { Trx } from '../store/database.ts'
import type { SiteChanges } from './site-changes.ts'

interface Deps {
  authors: Authors
  /** Makes the photo that a request carries. */
  takePhoto: (request: IncomingMessage, userId: string) => Promise<Uint8Array>
  audit: Pick<Audit, 'record'>
  siteChanges: Pick<SiteChanges, 'make'>
}

const may = { inPerson: 'authors.keep' } as const

export function authorRoutes(deps: Deps): Route[] {
  return [
    route(
      'GET /api/authors',
      {
        summary: 'What readers are told of those by whom stories are.',
        may: { scopes: ['stories:read'] },
        answers: { 200: authorList },
      },
      async () => ({ authors: await deps.authors.list() }),
    ),
    route(
      'PUT /api/authors/:id',
      {
        summary: 'Says what readers are told of somebody by whom stories are.',
        may,
        body: authorChange,
        answers: { 200: shown },
      },
      ({ c, id, body: { isNew, ...said } }) =>
        save(c, { author: { ...said, slug: id }, isNew }, deps),
    ),
    route(
      'DELETE /api/authors/:id',
      {
        summary: 'Removes what readers are told of somebody, with the photo.',
        may,
        answers: { 204: null },
      },
      async ({ c, id }) => {
        await deps.siteChanges.make((record) =>
          deps.authors.remove(id, async (trx, gone) => {
            const thing = { id, name: gone.name }
            await deps.audit.record(trx, doerOf(c), { deed: 'newsroom.author-removed', thing })
            await record(trx, { author: gone })
          }),
        )
        return undefined
      },
    ),
    ...photoRoutes(deps),
  ]
}

function photoRoutes(deps: Deps): Route[] {
  return [
    route(
      'PUT /api/authors/:id/photo',
      {
        summary: 'Takes an image in as the photo of an author.',
        may,
        body: { types: ['multipart/form-data'], field: 'file', streamed: true },
        mostBytes: MOST_IMAGE_BYTES,
        answers: { 200: shown },
      },
      async ({ c, id, by }) => setPhoto(c, id, await deps.takePhoto(c.env.incoming, by.id), deps),
    ),
    route(
      'DELETE /api/authors/:id/photo',
      { summary: 'Removes the photo of an author.', may, answers: { 200: shown } },
      ({ c, id }) => setPhoto(c, id, null, deps),
    ),
  ]
}

async function save(
  c: Context<Env>,
  { author, isNew }: { author: Author; isNew: boolean },
  deps: Deps,
): Promise<ShownAuthor> {
  if (nameSlug(author.name) !== author.slug) throw otherName(author)
  const saved = await deps.siteChanges.make((record) => {
    const also = async (trx: Trx, before: KnownAuthor | null) => {
      await note(c, trx, { author, changed: difference(before, author) }, deps)
      await record(trx, { author: { slug: author.slug, photo: null } })
    }
    return deps.authors.save(author, also, { isNew })
  })
  if (!saved.ok) throw saved.reason === 'taken' ? knownName() : full()
  return found(author.slug, deps)
}

async function setPhoto(
  c: Context<Env>,
  slug: string,
  photo: Uint8Array | null,
  deps: Deps,
): Promise<ShownAuthor> {
  await deps.siteChanges.make((record) =>
    deps.authors.setPhoto(slug, photo, async (trx, before) => {
      await note(c, trx, { author: before, changed: photo ? 'photo' : 'no photo' }, deps)
      await record(trx, { author: before })
    }),
  )
  return found(slug, deps)
}

function note(
  c: Context<Env>,
  trx: Trx,
  { author, changed }: { author: Author; changed: string },
  { audit }: Deps,
): Promise<void> {
  const thing = { id: author.slug, name: author.name }
  return audit.record(trx, doerOf(c), {
    deed: 'newsroom.author-kept',
    thing,
    details: { changed },
  })
}

async function found(slug: string, { authors }: Deps): Promise<ShownAuthor> {
  const known: KnownAuthor | undefined = (await authors.of([slug])).get(slug)
  if (!known) throw new GalleyError('not-found', 'Nothing is kept of such an author.')
  return known
}

function full(): GalleyError {
  return new GalleyError(
    'conflict',
    `There are ${MOST_AUTHORS.toLocaleString('en')} authors already: remove one of whom nothing is published.`,
  )
}

function knownName(): GalleyError {
  const message = 'An author of this name is there already: change what is said of them.'
  return new GalleyError('conflict', message, { faults: [{ field: 'name', message }] })
}

function otherName({ name }: Author): GalleyError {
  const message =
    nameSlug(name) === ''
      ? 'No address can be made of this name.'
      : 'This name has another page than that of this author: add it as another author.'
  return new GalleyError('bad-input', message, { faults: [{ field: 'name', message }] })
}

/** What of it is new: its words are for readers, and are gone from here when they are erased. */
function difference(before: Author | null, author: Author): string {
  const facts = ['name', 'title', 'bio', 'email', 'link'] as const
  const changed = facts.filter((fact) => (before?.[fact] ?? '') !== author[fact])
  return changed.join(', ') || 'nothing'
}
