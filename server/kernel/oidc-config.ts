import { z } from 'zod'
import { ROLES, type Role } from '../../shared/model/roles.ts'
import { ConfigError } from './errors.ts'

/** Whoever is admin was made so by an admin. */
export type NewcomerRole = Exclude<Role, 'admin'>

/** How people sign in through a provider (OpenID Connect). */
export interface OidcConfig {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it. */
  name: string
  /** Of e-mail addresses that the provider is believed about; null: all. */
  domains: readonly string[] | null
  /** Of whoever comes for the first time and is in no group that `roles` names; null: they are not let in. */
  role: NewcomerRole | null
  /** By the values of a claim; the first that fits. */
  roles: { claim: string; ofValue: ReadonlyMap<string, NewcomerRole> }
}

const NEWCOMER_ROLES = ROLES.filter((role) => role !== 'admin')
const text = z.string().trim().optional()

/** What the environment says of it. */
export const oidcEnvironment = {
  OIDC_ISSUER: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  OIDC_DOMAINS: text,
  OIDC_ROLE: text,
  OIDC_ROLE_CLAIM: text,
  OIDC_ROLES: text,
  PASSWORD_SIGN_IN: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['on', 'off']).optional(),
  ),
}

type Environment = z.output<z.ZodObject<typeof oidcEnvironment>>

/** Null if people sign in with passwords alone; throws a `ConfigError` that names every fault. */
export function parseOidc(e: Environment): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = e
  if (!issuer || !clientId || !clientSecret) {
    if (issuer || clientId || clientSecret)
      throw new ConfigError(
        'OIDC_ISSUER: set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET as well, or none',
      )
    if (e.PASSWORD_SIGN_IN === 'off')
      throw new ConfigError('PASSWORD_SIGN_IN: nobody could sign in: set OIDC_ISSUER as well')
    return null
  }
  const role = e.OIDC_ROLE ? newcomerRole('OIDC_ROLE', e.OIDC_ROLE) : null
  if (role !== null && !e.OIDC_DOMAINS)
    throw new ConfigError(
      'OIDC_ROLE: set OIDC_DOMAINS as well, to * if everybody whom the provider knows may come in',
    )
  return {
    issuer: issuerOf(issuer),
    clientId,
    clientSecret,
    name: e.OIDC_NAME || new URL(issuer).hostname,
    domains: domainsOf(e.OIDC_DOMAINS),
    role,
    roles: {
      claim: e.OIDC_ROLE_CLAIM || 'groups',
      ofValue: new Map(partsOf(e.OIDC_ROLES).map(pair)),
    },
  }
}

/** Its answers say who somebody is: nobody on the way may change them. */
function issuerOf(text: string): string {
  const url = URL.parse(text)
  const isHere = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) return text
  throw new ConfigError('OIDC_ISSUER: must be https://…')
}

function domainsOf(text: string | undefined): string[] | null {
  const domains = partsOf(text).map((domain) => domain.toLowerCase().replace(/^@/, ''))
  return domains.length === 0 || domains.includes('*') ? null : domains
}

function pair(part: string): [string, NewcomerRole] {
  const at = part.lastIndexOf('=')
  if (at < 1) throw new ConfigError(`OIDC_ROLES: ${part} is not VALUE=ROLE`)
  return [part.slice(0, at), newcomerRole('OIDC_ROLES', part.slice(at + 1))]
}

function newcomerRole(name: string, text: string): NewcomerRole {
  const role = NEWCOMER_ROLES.find((role) => role === text)
  if (role !== undefined) return role
  throw new ConfigError(`${name}: ${text} is none of ${NEWCOMER_ROLES.join(', ')}`)
}

function partsOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim())
  return parts.filter((part) => part !== '')
}
