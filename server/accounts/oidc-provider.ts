import type * as Client from 'openid-client'
import { z } from 'zod'
import { cut } from '../../shared/model/text-length.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Logger } from '../kernel/logger.ts'
import type { OidcConfig } from '../kernel/oidc-config.ts'

/** What the provider says of somebody. */
export interface Claims {
  issuer: string
  subject: string
  email: string | null
  /** It says in so many words that the address is theirs. */
  emailVerified: boolean
  name: string | null
  /** Of the claim by which roles are given. */
  groups: readonly string[]
}

/** What one flow is known by; only its browser and this newsroom have it. */
export interface Checks {
  state: string
  nonce: string
  verifier: string
}

export type Told = { ok: true; claims: Claims } | { ok: false; reason: 'declined' | 'refused' }

const SCOPE = 'openid email profile'
const ANSWER_SECONDS = 8
const CLOCKS_APART_SECONDS = 30
/** Keys are asked for anew by themselves; all else that it says of itself changes seldom. */
const KNOWN_MS = 60 * 60_000
const MOST_GROUPS = 1_000
const SILENT = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
])
const OUTAGES = new Set(['temporarily_unavailable', 'server_error', 'invalid_client'])

const said = z.looseObject({
  email: z.email().max(254).nullish().catch(null),
  email_verified: z.unknown().optional(),
  name: z.string().nullish().catch(null),
})

/** The provider that OIDC_ISSUER names: authorization code with PKCE, state, nonce, and a signed ID token. */
export class OidcProvider {
  readonly name: string
  readonly #config: OidcConfig
  readonly #redirectUri: string
  readonly #clock: Clock
  readonly #logger: Pick<Logger, 'warn'>
  #known: {
    at: number
    opened: Promise<{ client: typeof Client; at: Client.Configuration }>
  } | null = null

  constructor(deps: {
    config: OidcConfig
    publicUrl: string
    clock: Clock
    logger: Pick<Logger, 'warn'>
  }) {
    this.name = deps.config.name
    this.#config = deps.config
    this.#redirectUri = `${deps.publicUrl}/desk/oidc`
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  /** Where the browser goes; throws `unavailable` if the provider does not answer. */
  async locationFor({ state, nonce, verifier }: Checks): Promise<string> {
    try {
      const { client, at } = await this.#open()
      const url = client.buildAuthorizationUrl(at, {
        redirect_uri: this.#redirectUri,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return url.href
    } catch (cause) {
      throw this.#away(cause)
    }
  }

  /** `query`: what the provider sent the browser back with. */
  async tell(query: string, { state, nonce, verifier }: Checks): Promise<Told> {
    const url = new URL(this.#redirectUri)
    url.search = query
    try {
      const { client, at } = await this.#open()
      const tokens = await client.authorizationCodeGrant(at, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) return { ok: false, reason: 'refused' }
      const more =
        claims['email'] === undefined && at.serverMetadata().userinfo_endpoint !== undefined
          ? await client.fetchUserInfo(at, tokens.access_token, claims.sub)
          : {}
      return { ok: true, claims: this.#read(claims, { ...more, ...claims }) }
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === 'away') throw this.#away(error)
      this.#logger.warn({ error: told(error) }, 'oidc: refused what the provider sent')
      return { ok: false, reason }
    }
  }

  #read({ iss, sub }: { iss: string; sub: string }, all: Record<string, unknown>): Claims {
    const { email, email_verified: verified, name } = said.parse(all)
    return {
      issuer: iss,
      subject: sub,
      email: email?.toLowerCase() ?? null,
      emailVerified: verified === true,
      name: name ?? null,
      groups: [all[this.#config.roles.claim]]
        .flat()
        .filter((value) => typeof value === 'string')
        .slice(0, MOST_GROUPS),
    }
  }

  /** What it says of itself, asked for when somebody needs it: a newsroom starts without it. */
  #open() {
    const now = this.#clock.now()
    if (this.#known && now - this.#known.at < KNOWN_MS) return this.#known.opened
    const known = { at: now, opened: discover(this.#config) }
    this.#known = known
    known.opened.catch(() => {
      if (this.#known === known) this.#known = null
    })
    return known.opened
  }

  #away(cause: unknown): GalleyError {
    this.#logger.warn({ error: told(cause) }, 'oidc: the provider does not answer as it should')
    const message = `${this.name} does not answer just now. Try again in a minute.`
    return new GalleyError('unavailable', message, { cause })
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig) {
  const client = await import('openid-client')
  const url = new URL(issuer)
  const basic = client.ClientSecretBasic(clientSecret)
  const post = client.ClientSecretPost(clientSecret)
  const at = await client.discovery(
    url,
    clientId,
    { client_secret: clientSecret, [client.clockTolerance]: CLOCKS_APART_SECONDS },
    // What a provider takes that does not say: OpenID Connect Discovery 1.0 §3
    (as, ...rest) => {
      const takes = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
      return takes.includes('client_secret_basic') ? basic(as, ...rest) : post(as, ...rest)
    },
    {
      timeout: ANSWER_SECONDS,
      execute: [
        client.enableNonRepudiationChecks,
        ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    },
  )
  return { client, at }
}

function reasonOf(error: unknown): 'away' | 'declined' | 'refused' {
  const { code, error: reason, status } = fieldsOf(error)
  if (reason !== undefined && OUTAGES.has(reason)) return 'away'
  if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR')
    return reason === 'access_denied' ? 'declined' : 'refused'
  if (status !== undefined && status >= 500) return 'away'
  const isFetch = error instanceof TypeError && error.message === 'fetch failed'
  return isFetch || (code !== undefined && SILENT.has(code)) ? 'away' : 'refused'
}

const text = z.string().optional().catch(undefined)
const fields = z.object({
  code: text,
  error: text,
  status: z.number().optional().catch(undefined),
})

/** The library's errors have these, and Node's the first. */
function fieldsOf(error: unknown): z.output<typeof fields> {
  return fields.safeParse(error).data ?? {}
}

/** Codes and what the library says, never what was sent. */
function told(error: unknown): string {
  const { code = '', error: reason = '' } = fieldsOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  return cut(300, [code, reason, message, cause].filter((part) => part !== '').join(': '))
}
