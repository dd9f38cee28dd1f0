import { createTransport, type Transporter } from 'nodemailer'
import type { Clock } from '../kernel/clock.ts'
import type { SmtpServer } from '../kernel/config.ts'
import type { Outcome } from './retry.ts'

/** However slowly the server goes. */
const PATIENCE_MS = 30_000
const STEP_MS = 10_000
const MOST_ERROR = 300

export interface Message {
  id: string
  to: string
  /** What the sender is called. */
  as: string
  subject: string
  text: string
  html: string
}

/** Hands letters to the newsroom's mail server, one connection each. */
export class SmtpPost {
  readonly #transport: Transporter
  readonly #from: string
  readonly #clock: Clock

  /** `authorities`: certificates to trust besides those that Node does. */
  constructor(deps: { smtp: SmtpServer; clock: Clock; authorities?: string[] }) {
    const { host, port, secure, auth, requireTls } = deps.smtp
    this.#from = deps.smtp.from
    this.#clock = deps.clock
    this.#transport = createTransport({
      host,
      port,
      secure,
      requireTLS: requireTls,
      ...(auth && { auth }),
      ...(deps.authorities && { tls: { ca: deps.authorities } }),
      connectionTimeout: STEP_MS,
      greetingTimeout: STEP_MS,
      dnsTimeout: STEP_MS,
      socketTimeout: STEP_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }

  async send({ id, to, as, subject, text, html }: Message, stop: AbortSignal): Promise<Outcome> {
    const late = new AbortController()
    const timer = this.#clock.after(PATIENCE_MS, () => late.abort())
    try {
      await this.#transport.sendMail({
        from: { name: as, address: this.#from },
        to: { name: '', address: to },
        subject,
        text,
        html,
        // The same on every attempt: who gets it twice sees it once.
        messageId: `<${id}@${this.#from.split('@')[1] ?? 'galley'}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.any([stop, late.signal]),
      })
      return { kind: 'sent' }
    } catch (error) {
      return failure(error, late.signal.aborted)
    } finally {
      timer.cancel()
    }
  }

  close(): void {
    this.#transport.close()
  }
}

/** 5xx on an address or a message is final (RFC 5321 §4.2.1); on all else somebody can mend the server or SMTP_URL. */
function failure(error: unknown, isLate: boolean): Outcome {
  if (isLate) return { kind: 'away', error: `The mail server took over ${PATIENCE_MS / 1000} s.` }
  const { code, responseCode, message } = error as {
    code?: string
    responseCode?: number
    message?: string
  }
  const isFinal = (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500
  const told = oneLine(message ?? String(error))
  return { kind: isFinal ? 'refused' : 'away', error: told }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, MOST_ERROR)
}
