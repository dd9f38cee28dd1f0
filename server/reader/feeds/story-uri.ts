import { dayOf } from '../../../shared/model/day.ts'

/** A story's name for ever, wherever it stands: a tag URI of the day on which it was first published (RFC 4151). */
export function storyUri(
  publicUrl: string,
  { id, publishedAt }: { id: string; publishedAt: number },
): string {
  const authority = new URL(publicUrl).hostname.replace(/[^a-z\d.-]/gi, '')
  return `tag:${authority},${dayOf(publishedAt)}:${id}`
}
