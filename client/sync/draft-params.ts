import { SCHEMA_VERSION } from '../../shared/document/schema.ts'

interface Comer {
  userId: string
  /** False for who only brings words and is not in the draft. */
  here?: boolean
  isGuest?: boolean
}

/** What a draft's socket says of whoever comes. */
export function draftParams({ userId, here = true, isGuest = false }: Comer) {
  const known = { ack: '1', schema: String(SCHEMA_VERSION), as: userId }
  return { ...known, ...(!here && { here: '0' }), ...(isGuest && { guest: userId }) }
}
