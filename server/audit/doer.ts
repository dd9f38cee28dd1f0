import type { Context } from 'hono'
import type { Means } from '../../shared/model/audit.ts'
import type { Env, SignedIn } from '../http/request.ts'
import type { Noted } from './deed.ts'

/** Who does something, with what, and from where. */
export interface Doer {
  person: { id: string; name: string } | null
  means: Means
  keyId: string | null
  address: string
  /** Called with what is to be said of it once it is done. */
  noted: (noted: Noted) => void
}

const AT_HOME = { person: null, keyId: null, address: '', noted: () => undefined }

/** Whoever runs commands on the machine while the newsroom is stopped. */
export const OPERATOR: Doer = { ...AT_HOME, means: 'operator' }
/** The newsroom itself. */
export const GALLEY: Doer = { ...AT_HOME, means: 'galley' }

/** Whoever makes the request. */
export function doerOf(c: Context<Env>): Doer {
  const actor = c.get('actor')
  return {
    person: actor && { id: actor.id, name: actor.name },
    means: actor?.credential.kind ?? 'unknown',
    keyId: actor?.credential.kind === 'key' ? actor.credential.id : null,
    address: c.get('ip'),
    noted: (noted) => c.get('noted')?.push(noted),
  }
}

/** Of somebody who has just come in by the request. */
export function doerAs(
  c: Context<Env>,
  { id, name }: Pick<SignedIn, 'id' | 'name'>,
  means: 'session' | 'link' | 'oidc' = 'session',
): Doer {
  return { ...doerOf(c), person: { id, name }, means, keyId: null }
}
