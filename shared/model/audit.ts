/** What the audit log tells of. */
export const DEED_NAMES = [
  'session.begun',
  'session.refused',
  'session.code-refused',
  'session.left',
  'session.ended',
  'session.others-ended',
  'session.all-ended',
  'account.made',
  'account.invited',
  'account.uninvited',
  'account.joined',
  'account.reset-offered',
  'account.reset-asked',
  'account.reset',
  'account.password',
  'account.factor-set',
  'account.factor-removed',
  'account.factor-taken-off',
  'account.codes-renewed',
  'account.recovery-used',
  'account.arrived',
  'account.linked',
  'account.unlinked',
  'account.renamed',
  'account.role',
  'account.disabled',
  'account.enabled',
  'account.removed',
  'account.erased',
  'account.handed-out',
  'key.made',
  'key.revoked',
  'endpoint.made',
  'endpoint.changed',
  'endpoint.enabled',
  'endpoint.disabled',
  'endpoint.rotated',
  'endpoint.removed',
  'newsroom.described',
  'newsroom.sections',
  'newsroom.policies',
  'newsroom.logo',
  'newsroom.icon',
  'newsroom.arranged',
  'newsroom.factor-roles',
  'newsroom.style-added',
  'newsroom.style-changed',
  'newsroom.style-removed',
  'newsroom.author-kept',
  'newsroom.author-removed',
  'newsroom.tag-renamed',
  'newsroom.tag-merged',
  'story.published',
  'story.updated',
  'story.corrected',
  'story.retracted',
  'story.mended',
  'story.reinstated',
  'story.taken-down',
  'story.archived',
  'story.restored',
  'story.assigned',
  'story.unassigned',
  'story.confided',
  'story.opened',
  'story.let-change',
  'story.let-suggest',
  'story.named',
  'story.unnamed',
  'story.comment-deleted',
  'story.guest-invited',
  'story.guest-renewed',
  'story.guest-taken-back',
  'story.guest-erased',
  'audit.exported',
] as const satisfies readonly `${DeedKind}.${string}`[]

export type DeedName = (typeof DEED_NAMES)[number]

/** What a deed is about. */
export const DEED_KINDS = [
  'session',
  'account',
  'key',
  'endpoint',
  'newsroom',
  'story',
  'audit',
] as const
export type DeedKind = (typeof DEED_KINDS)[number]

/** What whoever did it came with: `galley` did it by itself, and who is `unknown` came with nothing. */
export const MEANS = ['session', 'link', 'oidc', 'key', 'operator', 'galley', 'unknown'] as const
export type Means = (typeof MEANS)[number]

export function deedsOf(kind: DeedKind): DeedName[] {
  return DEED_NAMES.filter((name) => name.startsWith(`${kind}.`))
}

export function isDeed(name: string): name is DeedName {
  return DEED_NAMES.some((deed) => deed === name)
}
