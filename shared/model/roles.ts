import type { StoryState } from './story.ts'

export const ROLES = ['reporter', 'editor', 'publisher', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What an API key may do, as the person whose it is. */
export const SCOPES = [
  'stories:read',
  'stories:write',
  'stories:publish',
  'webhooks:manage',
  'events:read',
] as const
export type Scope = (typeof SCOPES)[number]

/** What a role may do. A later role may do all that an earlier one may. */
export type Action =
  | 'story.create'
  | 'story.read'
  | 'story.write'
  | 'story.assign'
  | 'story.move'
  | 'story.publish'
  | 'front.arrange'
  | 'comment.delete'
  | 'style.change'
  | 'authors.keep'
  | 'tags.change'
  | 'webhooks.manage'
  | 'users.manage'
  | 'newsroom.change'

export interface Actor {
  id: string
  role: Role
}

export interface StoryAccess {
  createdBy: string
  assignees: readonly string[]
}

/** Who knows of a confidential story, besides publishers; null: it is not confidential. */
export type Confidants = readonly string[] | null

/** True if the role alone allows the action on any story. */
export function roleMay(role: Role, action: Action): boolean {
  switch (action) {
    case 'story.create':
    case 'story.read':
      return true
    case 'story.write':
    case 'story.assign':
    case 'story.move':
    case 'comment.delete':
    case 'style.change':
    case 'authors.keep':
    case 'tags.change':
    case 'front.arrange':
      return role !== 'reporter'
    case 'story.publish':
      return role === 'publisher' || role === 'admin'
    case 'webhooks.manage':
    case 'users.manage':
    case 'newsroom.change':
      return role === 'admin'
  }
}

/**
 * [SEE1] Who may know that a story exists. `server/store/seen-by.ts` says the same of rows; whoever tells of a story asks one
 * of the two.
 */
export function maySee(actor: Actor, confidants: Confidants): boolean {
  return confidants === null || seesAll(actor) || confidants.includes(actor.id)
}

export function seesAll({ role }: Pick<Actor, 'role'>): boolean {
  return roleMay(role, 'story.publish')
}

/** A reporter writes the stories that are their own or assigned to them; everybody else writes all. */
export function mayWrite(actor: Actor, story: StoryAccess): boolean {
  if (roleMay(actor.role, 'story.write')) return true
  return story.createdBy === actor.id || story.assignees.includes(actor.id)
}

/** [SUG1] What readers know a reporter changes by suggestions only, unless an editor lets them. Asked of those who may write. */
export function onlySuggests(
  { role }: Pick<Actor, 'role'>,
  { state, direct }: { state: StoryState; direct: boolean },
): boolean {
  if (direct || roleMay(role, 'story.write')) return false
  return state === 'live' || state === 'retracted'
}

/** Who may take a story out of the desk's lists, and put it back: whoever may move it at all. */
export function mayArchive(actor: Actor, story: StoryAccess): boolean {
  return mayMove(actor, story, 'review')
}

/** Who may move a story from one state to another; publishing and retracting have routes of their own. */
export function mayMove(actor: Actor, story: StoryAccess, to: StoryState): boolean {
  if (roleMay(actor.role, 'story.move')) return true
  return to === 'review' && mayWrite(actor, story)
}
