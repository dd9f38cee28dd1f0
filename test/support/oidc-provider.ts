import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type Ctx } from 'oidc-provider'

export const CLIENT = { clientId: 'galley', clientSecret: 'what-galley-and-the-provider-know' }

interface Person {
  email?: string
  email_verified?: unknown
  name?: string
  groups?: string[]
}

/** A real provider on loopback: whoever is `who` is signed in there, and agrees to everything. */
export class OidcServer implements AsyncDisposable {
  readonly issuer: string
  /** By the subject. */
  readonly people = new Map<string, Person>()
  /** Null: whoever comes declines. */
  who: string | null = null
  /** Changes what the token endpoint answers. */
  tamper: (answer: Record<string, unknown>) => void = () => undefined
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  static async start(publicUrl: string): Promise<OidcServer> {
    const server = await OidcServer.listen()
    server.serve(publicUrl)
    return server
  }

  /** Its address is known before that of the newsroom, which is served later. */
  static async listen(): Promise<OidcServer> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new OidcServer(server)
  }

  serve(publicUrl: string): void {
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [`${publicUrl}/desk/oidc`],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      jwks: { keys: [newKey()] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: () => '/interaction' },
      ttl: { AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
      findAccount: (_: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ sub, ...this.people.get(sub) }),
      }),
      loadExistingGrant: agree,
    })
    provider.use(async (ctx, next) => {
      await next()
      if (ctx.path === '/token') this.tamper(ctx.body as Record<string, unknown>)
    })
    const listen = provider.callback()
    this.#server.on('request', (request, response) => {
      if (request.url === '/interaction') void this.#interact(provider, request, response)
      else listen(request, response)
    })
  }

  async #interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const result =
      this.who === null ? { error: 'access_denied' } : { login: { accountId: this.who } }
    await provider.interactionFinished(request, response, result)
  }

  /** Somebody signs in there in a fresh browser; gives what they come back with, from the `?` on. */
  async visit(location: string, home: string): Promise<string> {
    const jar = new Map<string, string>()
    let next = location
    for (let hop = 0; hop < 10 && !next.startsWith(home); hop += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
      for (const set of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
        jar.set(name, value)
      }
      const to = answer.headers.get('location')
      if (to === null) throw new Error(`no way on from ${next}: ${await answer.text()}`)
      next = new URL(to, next).href
    }
    return new URL(next).search
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

async function agree({ oidc: { client, session, provider } }: Ctx) {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid email profile')
  await grant.save()
  return grant
}

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }
}
