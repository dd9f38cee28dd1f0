import { sessionCookie, type AuthDeps, type Sessions } from './sessions.ts'

/** The part of better-auth that the newsroom uses; none of its own HTTP routes is served. */
export interface Auth extends Sessions {
  /** Name of the session cookie. */
  readonly cookie: string
}

/** better-auth takes a second and 50 MB to load: it is, when somebody comes with a session or wants one. */
export function createAuth(deps: AuthDeps): Auth {
  let opening: Promise<Sessions> | null = null
  const open = async () => {
    const { openSessions } = await import('./better-auth.ts')
    return openSessions(deps)
  }
  // One that fails is tried again by the next who comes.
  const auth = () =>
    (opening ??= open().catch((error: unknown) => {
      opening = null
      throw error
    }))
  return {
    cookie: sessionCookie(deps.publicUrl),
    signIn: async (credentials, headers) => (await auth()).signIn(credentials, headers),
    signOut: async (headers) => (await auth()).signOut(headers),
    session: async (headers, options) => (await auth()).session(headers, options),
  }
}

/** As better-auth does it. */
export async function hashPassword(password: string): Promise<string> {
  const { hashPassword: hash } = await import('better-auth/crypto')
  return hash(password)
}
