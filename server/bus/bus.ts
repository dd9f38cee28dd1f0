/**
 * News between parts and nodes. A subscriber hears what any node publishes on its channel, itself
 * included, as a parsed JSON value; anything may get lost on the way (BUS1: followers read the gap
 * from SQL), so the bus never carries truth.
 */
export interface Bus extends AsyncDisposable {
  /** False while messages certainly get lost. */
  readonly connected: boolean
  /** Best effort: never throws and never waits. */
  publish(channel: string, message: unknown): void
  /**
   * To all but this node's own `handler`, which knows already. `message` is made only if somebody may hear it, so a
   * newsroom in one process pays nothing for rooms that talk to nobody.
   */
  tell(channel: string, handler: Handler, message: () => unknown): void
  /** Resolves when later messages will be heard. The handler must not throw. */
  subscribe(channel: string, handler: Handler): Promise<Unsubscribe>
}

export type Handler = (message: unknown) => void

export type Unsubscribe = () => void

/** Every channel by name; those with a function have one per story. */
export const CHANNELS = {
  /** Rows of a draft's log, see hub/draft-news.ts. */
  draft: (storyId: string) => `draft:${storyId}`,
  /** Who is in a draft at one node, see hub/room/awareness.ts. */
  awareness: (storyId: string) => `awareness:${storyId}`,
  /** `{ seq }`: the outbox grew. */
  events: 'events',
  /** `{ storyId }`: the story's row changed (state, people, headline). */
  stories: 'stories',
  /** `{ storyId }`: a thread of the story's changed. */
  comments: 'comments',
  /** `{ storyId }`: a version of the story's draft was kept, made or named. */
  versions: 'versions',
  /** `{}`: the newsroom's list of words changed. */
  houseStyle: 'house-style',
  /** `{}`: what the newsroom says of itself changed, its sections, or how its front page is arranged. */
  site: 'site',
  /** `{ storyId, total }`: views were counted. */
  views: 'views',
  /** Reading-now and presence, see shared-map.ts. */
  reading: 'reading',
  presence: 'presence',
  /** How far new revisions have come, see reader/live/arrivals.ts. */
  arrivals: 'arrivals',
  /** Who vanished from which draft, see hub/absences.ts. */
  absences: 'absences',
  /** See access-change.ts: sockets and streams check again. */
  access: 'access',
  /** See taken-off.ts: the desks of this person say who did it. */
  takenOff: 'taken-off',
  /** `{ userId }`: whatever a node keeps of who this person is goes. */
  erased: 'erased',
  /** `{}`: a delivery may be due. */
  deliveries: 'deliveries',
} as const
