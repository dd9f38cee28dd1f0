import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { threadPlace, type ThreadPlace } from '../../../shared/protocol/api/comments.ts'
import { shelfOf } from './comment-shelf.ts'

/** What somebody began to say, kept on this device until it is sent or thrown away; `name` says where. */
export function useKeptWords(userId: string, name: string): [string, (text: string) => void] {
  const shelf = shelfOf(userId)
  const text = useSyncExternalStore(shelf.subscribe, () => shelf.get(name) ?? '')
  return [text, (changed) => (changed === '' ? shelf.remove(name) : shelf.set(name, changed))]
}

/** What somebody began to comment on in a story. */
export function useKeptPlace(
  userId: string,
  storyId: string,
): [ThreadPlace | null, (place: ThreadPlace | null) => void] {
  const name = `place:${storyId}`
  const [text, setText] = useKeptWords(userId, name)
  return [placeIn(text), (place) => setText(place ? JSON.stringify(place) : '')]
}

const read = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('no JSON')
    return z.NEVER
  }
})

const places = new Map<string, ThreadPlace | null>()

/** The same object for the same text. */
function placeIn(text: string): ThreadPlace | null {
  if (text === '') return null
  if (places.size > 50) places.clear()
  const known = places.get(text)
  if (known !== undefined) return known
  const place = read.pipe(threadPlace).safeParse(text).data ?? null
  places.set(text, place)
  return place
}
