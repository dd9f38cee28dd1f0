import type { Head } from '../../shared/document/content.ts'
import { cutForJson } from '../../shared/model/text-length.ts'
import type { StoryEventData } from '../../shared/protocol/events.ts'

/** Bytes within a body under 20 kB, as Standard Webhooks asks: whoever needs the text fetches the page. */
const MOST = { text: 2_000, name: 120, tag: 80 }

/** What the world hears of a story's revision, or of its retraction (`revision: null`). */
export function storyEventOf(
  story: { id: string; path: string; publishedAt: number },
  content: Head,
  about: {
    revision: number | null
    /** For everybody to read. */
    note: string | null
    reinstated: boolean
    minor: boolean
    picture: string | null
    publicUrl: string
  },
): StoryEventData {
  const { meta } = content
  return {
    storyId: story.id,
    revision: about.revision,
    url: about.publicUrl + story.path,
    section: meta.section ?? '',
    slug: meta.slug,
    headline: cut(content.headline),
    standfirst: cut(content.standfirst),
    bylines: meta.bylines.slice(0, 20).map((name) => cutForJson(MOST.name, name)),
    tags: meta.tags.slice(0, 30).map((tag) => cutForJson(MOST.tag, tag)),
    note: about.note === null ? null : cut(about.note),
    publishedAt: new Date(story.publishedAt).toISOString(),
    reinstated: about.reinstated,
    minor: about.minor,
    hero:
      meta.hero && about.picture
        ? {
            url: about.publicUrl + about.picture,
            alt: cut(meta.hero.alt),
            caption: cut(meta.hero.caption),
            credit: cut(meta.hero.credit),
          }
        : null,
  }
}

function cut(text: string): string {
  return cutForJson(MOST.text, text)
}
