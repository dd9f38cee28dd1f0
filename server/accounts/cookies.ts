const NAME = 'galley_session'
/** Of versions before: the token, a dot and a signature, percent-encoded. */
const BEFORE = ['__Secure-galley.session_token', 'galley.session_token']
const MOST = 512

/** Writes and reads the cookie of a session. */
export class SessionCookie {
  readonly name: string
  readonly #attributes: string

  constructor(publicUrl: string) {
    const { name, attributes } = privateCookie(NAME, publicUrl)
    this.name = name
    this.#attributes = attributes
  }

  read(headers: Headers): string | null {
    const cookies = cookiesIn(headers.get('cookie') ?? '')
    const value = cookies.get(this.name)
    if (value) return value
    const before = BEFORE.map((name) => cookies.get(name)).find((known) => known)
    return before ? (/^[^.%]+/.exec(before)?.[0] ?? null) : null
  }

  write(token: string, seconds: number): string {
    return `${this.name}=${token}; Max-Age=${seconds}; ${this.#attributes}`
  }

  /** That of before as well. */
  clear(): string[] {
    return [this.name, ...BEFORE].map((name) => `${name}=; Max-Age=0; ${this.#attributes}`)
  }
}

/** `__Host-` lets no other host of the site set it, and needs https. */
export function privateCookie(name: string, publicUrl: string) {
  const isSecure = new URL(publicUrl).protocol === 'https:'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return { name: isSecure ? `__Host-${name}` : name, attributes }
}

export function cookiesIn(header: string): Map<string, string> {
  const pairs = header.split(';').map((pair) => pair.split('='))
  return new Map(
    pairs
      .map(([name = '', ...value]) => [name.trim(), value.join('=').trim()] as const)
      .filter(([, value]) => value.length <= MOST),
  )
}
