import type { FeedImage } from './feed.ts'
import { element, textElement, type Xml } from './xml.ts'

/** A story's picture in Media RSS 1.5.1. */
export function mediaContent({ url, width, height, alt, caption, credit }: FeedImage): Xml {
  return element(
    'media:content',
    { url, type: 'image/jpeg', medium: 'image', width, height },
    caption === '' ? null : element('media:description', { type: 'plain' }, caption),
    alt === '' ? null : element('media:text', { type: 'plain' }, alt),
    textElement('media:credit', credit),
  )
}
