import { z } from 'zod'
import { threadPlace } from '../../../shared/protocol/api/comments.ts'
import { shelfOf, type CommentShelf } from './comment-shelf.ts'

/** What somebody said that has not reached the server, and where it belongs: in a new thread, or in one that is there. */
export const waiting = z.object({
  key: z.string(),
  storyId: z.string(),
  to: z.union([z.object({ place: threadPlace }), z.object({ threadId: z.string() })]),
  text: z.string(),
  mentions: z.array(z.string()),
  /** When it was written, in ms since the epoch. */
  at: z.number(),
  /** Why the server does not take it, in words for its author; null as long as it may. */
  refused: z.string().nullable(),
})
export type Waiting = z.infer<typeof waiting>

/** What a person said on this device and the server does not have, as all tabs of the browser see it. */
export class CommentOutbox {
  readonly #shelf: CommentShelf
  #seen: { version: number; all: readonly Waiting[] } | null = null

  constructor(shelf: CommentShelf) {
    this.#shelf = shelf
  }

  /** The oldest first. */
  readonly all = (): readonly Waiting[] => {
    const { version } = this.#shelf
    if (this.#seen?.version !== version) this.#seen = { version, all: this.#read() }
    return this.#seen.all
  }

  add(said: Waiting): void {
    this.#shelf.set(`waiting:${said.key}`, JSON.stringify(said))
  }

  refuse(key: string, refused: string | null): void {
    const said = this.all().find((one) => one.key === key)
    if (said) this.add({ ...said, refused })
  }

  forget(key: string): void {
    this.#shelf.remove(`waiting:${key}`)
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#shelf.subscribe(listener)

  #read(): Waiting[] {
    const said = this.#shelf.names('waiting:').flatMap((name) => {
      const parsed = waiting.safeParse(parseJson(this.#shelf.get(name)))
      return parsed.success ? [parsed.data] : []
    })
    return said.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

const outboxes = new Map<string, CommentOutbox>()

/** That of a person at this page. */
export function outboxOf(userId: string): CommentOutbox {
  const known = outboxes.get(userId)
  if (known) return known
  const made = new CommentOutbox(shelfOf(userId))
  outboxes.set(userId, made)
  return made
}
