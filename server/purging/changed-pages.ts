import { authorPath } from '../../shared/model/author.ts'
import { nameSlug } from '../../shared/model/name-slug.ts'
import type { Place, SitePart } from '../publishing/caches.ts'
import {
  FRONT,
  SITE,
  byAuthor,
  onTag,
  ofAuthor,
  ofSection,
  ofStory,
  ofTag,
} from '../reader/pages/cache-tags.ts'

/** Pages that caches are to forget: by path, as it is asked for, and by what they are tagged with (`Cache-Tag`). */
export interface ChangedPages {
  paths: string[]
  tags: string[]
}

/**
 * What an event changes, of places where the story stands now and stood before. The tag of the story is on every page that
 * shows its card; the others are on lists that it comes to. `files`: of pictures that are shown no more; `addresses`: where
 * the pages of sections stand.
 */
export function changedPages(
  storyId: string,
  places: readonly Place[],
  { files, addresses }: { files: readonly string[]; addresses: ReadonlyMap<string, string> },
): ChangedPages {
  const paths = places.flatMap(({ path, section, bylines, tags }) => [
    encodeURI(path),
    ...(section === null ? [] : [encodeURI(`/${addresses.get(section) ?? section}`)]),
    ...bylines.map((name) => encodeURI(`/authors/${nameSlug(name)}`)),
    ...tags.map((tag) => encodeURI(`/tags/${nameSlug(tag)}`)),
  ])
  const tags = places.flatMap(({ section, bylines, tags }) => [
    ...(section === null ? [] : [ofSection(section)]),
    ...bylines.map((name) => ofAuthor(nameSlug(name))),
    ...tags.map((tag) => ofTag(nameSlug(tag))),
  ])
  return {
    paths: [...new Set(['/', ...paths, ...files.map((file) => `/media/${file}`)])],
    tags: [...new Set([ofStory(storyId), FRONT, ...tags])],
  }
}

/** What a change of the newsroom itself is shown on. `addresses`: of all sections. */
export function changedSite(part: SitePart, addresses: Iterable<string>): ChangedPages {
  if (typeof part === 'object')
    return 'author' in part ? changedAuthor(part.author) : changedTags(part.tags)
  if (part === 'front') return { paths: ['/'], tags: [FRONT] }
  return {
    paths: ['/', ...[...addresses].map((address) => encodeURI(`/${address}`))],
    tags: [SITE],
  }
}

/** `photo`: the one that may be shown no more. */
function changedAuthor({ slug, photo }: { slug: string; photo: string | null }): ChangedPages {
  const paths = [authorPath(slug), ...(photo === null ? [] : [photo])].map(encodeURI)
  return { paths, tags: [ofAuthor(slug), byAuthor(slug)] }
}

function changedTags(slugs: readonly string[]): ChangedPages {
  return {
    paths: slugs.map((slug) => encodeURI(`/tags/${slug}`)),
    tags: slugs.flatMap((slug) => [ofTag(slug), onTag(slug)]),
  }
}
