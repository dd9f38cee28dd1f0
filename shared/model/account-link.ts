export const LINK_KINDS = ['invite', 'reset'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** Why a link opens nothing. */
export const LINK_ENDS = ['used', 'expired', 'taken-back', 'unknown'] as const
export type LinkEnd = (typeof LINK_ENDS)[number]

/** Why it does not, and what to do. */
export const LINK_WORDS: Record<LinkEnd, { why: string; what: string }> = {
  used: {
    why: 'This link has been used.',
    what: 'It works once. Sign in with the password that was chosen with it, or ask an admin for a new link.',
  },
  expired: { why: 'This link is too old.', what: 'Ask an admin for a new one.' },
  'taken-back': {
    why: 'This link was taken back.',
    what: 'There may be a newer one. If not, ask an admin.',
  },
  unknown: {
    why: 'This is no link of this newsroom.',
    what: 'Check that it was copied whole, or ask an admin for a new one.',
  },
}
