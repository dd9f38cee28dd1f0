import { isoTime } from '../pages/dates.ts'
import {
  GONE_TITLE,
  goneText,
  inOrder,
  type Feed,
  type FeedAuthor,
  type FeedStory,
  type GoneStory,
} from './feed.ts'

/** JSON Feed 1.1. It knows no retraction: `_galley` of the item that stays says it to programs. */
export function jsonFeed(feed: Feed): string {
  const { profile, publicUrl, icon } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.self.json,
    description: feed.description,
    language: profile.language,
    icon,
    authors: [{ name: profile.name, url: publicUrl }],
    items: inOrder<object>(feed, { story: storyItem, gone: goneItem }),
  })
}

function storyItem(story: FeedStory) {
  const { uri, url, headline, summary, html, section, tags, image } = story
  return {
    id: uri,
    url,
    title: headline,
    ...(html === null ? { content_text: summary } : { content_html: html }),
    summary,
    image: image?.url,
    date_published: isoTime(story.publishedAt),
    date_modified: isoTime(story.updatedAt),
    authors: story.authors.map(authorItem),
    tags: [...(section ? [section.name] : []), ...tags],
  }
}

function authorItem({ name, url, avatar }: FeedAuthor) {
  return { name, url: url ?? undefined, avatar: avatar ?? undefined }
}

function goneItem(story: GoneStory) {
  return {
    id: story.uri,
    url: story.url,
    title: GONE_TITLE,
    content_text: goneText(story),
    date_published: isoTime(story.publishedAt),
    date_modified: isoTime(story.retractedAt),
    _galley: { retracted: true, note: story.note },
  }
}
