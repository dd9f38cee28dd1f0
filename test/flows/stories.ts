import { published } from '../../shared/protocol/api/publishing.ts'
import { imported, storyDetail } from '../../shared/protocol/api/stories.ts'
import type { Caller } from '../support/node-process.ts'

let pages = 0

/** Each with a headline, and so an address, of its own. */
function page() {
  pages += 1
  return `World

Harbour cranes stand still on day ${pages}

Nobody had seen it before.

By Ada Quill

First paragraph.

Second paragraph.
`
}

/** A story that may be published as it is. */
export async function importStory(caller: Caller): Promise<string> {
  const headers = { 'content-type': 'text/plain' }
  const response = await caller.fetch('/api/import', { method: 'POST', headers, body: page() })
  if (!response.ok) throw new Error(await response.text())
  const { id } = imported.parse(await response.json())
  return id
}

export async function publishStory(caller: Caller): Promise<{ id: string; path: string }> {
  const id = await importStory(caller)
  const { url } = await publish(caller, id, 'publish')
  return { id, path: new URL(url).pathname }
}

export function publish(caller: Caller, storyId: string, kind: 'publish' | 'update', seq?: number) {
  return caller.post(`/api/stories/${storyId}/publish`, { kind, ...(seq && { seq }) }, published)
}

export function look(caller: Caller, storyId: string) {
  return caller.get(`/api/stories/${storyId}`, storyDetail)
}
