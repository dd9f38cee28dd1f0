import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { SmtpServer } from '../../server/kernel/config.ts'

export interface Received {
  to: string[]
  /** As it came over the wire. */
  raw: string
  /** Its plain text. */
  text: string
  subject: string
  secure: boolean
  user: string | undefined
}

export const FROM = 'desk@galley.example'

/** A real SMTP server on the loopback, and what it was given. */
export class Mailbox implements AsyncDisposable {
  readonly received: Received[] = []
  readonly #server: SMTPServer
  readonly #waiting: (() => void)[] = []

  private constructor(options: SMTPServerOptions) {
    this.#server = new SMTPServer({
      logger: false,
      authOptional: true,
      disabledCommands: options.key ? [] : ['STARTTLS'],
      hidePIPELINING: true,
      onData: (stream, session, done) => {
        const taken = (raw: string) => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          const { secure, user } = session
          this.received.push({ ...read(raw), to, raw, secure, user: user && String(user) })
          for (const tell of this.#waiting.splice(0)) tell()
          done()
        }
        // Whoever sent it has gone.
        void text(stream).then(taken, () => undefined)
      },
      ...options,
    })
    this.#server.on('error', () => undefined)
  }

  static async open(options: SMTPServerOptions = {}): Promise<Mailbox> {
    const mailbox = new Mailbox(options)
    const listening = mailbox.#server.listen(0, '127.0.0.1')
    await once(listening, 'listening')
    return mailbox
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port
  }

  smtp(more: Partial<SmtpServer> = {}): SmtpServer {
    const plain = { secure: false, requireTls: false, auth: null, from: FROM }
    return { host: '127.0.0.1', port: this.port, ...plain, ...more }
  }

  /** The one that came as the `n`th. */
  async letter(n: number): Promise<Received> {
    while (this.received.length < n)
      await new Promise<void>((resolve) => void this.#waiting.push(resolve))
    const letter = this.received[n - 1]
    if (!letter) throw new Error('it came and is not there')
    return letter
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}

/** A certificate for 127.0.0.1 that nobody but the test trusts. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-cert-'))
  try {
    const [key, cert] = [join(folder, 'key'), join(folder, 'cert')]
    const made = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2'.split(' ')
    const named = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    await promisify(execFile)('openssl', [...made, ...named, '-keyout', key, '-out', cert])
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function read(raw: string): { text: string; subject: string } {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(raw) ?? []
  const plain = raw.split(`--${boundary}`).find((part) => part.includes('text/plain')) ?? ''
  const subject = /^Subject: ((?:.|\r\n[ \t])+)/m.exec(raw)?.[1] ?? ''
  return { text: decoded(plain), subject: subject.replace(/\r\n[ \t]/g, ' ').trim() }
}

function decoded(part: string): string {
  const [head = '', ...body] = part.split('\r\n\r\n')
  const content = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(content, 'base64').toString()
  if (!/quoted-printable/i.test(head)) return content
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
