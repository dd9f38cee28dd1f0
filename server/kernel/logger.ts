import { pino } from 'pino'

export type Logger = ReturnType<typeof createLogger>

const SECRETS = [
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  '*.password',
  '*.secret',
  '*.token',
  '*.cookie',
  '*.authorization',
]

/** Lines are written together, each after this long at the latest. */
const GATHERED = { minLength: 12_288, periodicFlush: 100 }

const WARN = pino.levels.values['warn'] ?? 40

const STANDARD_OUTPUT = 1

interface Sink {
  write(text: string): unknown
  /** Returns once all that it was given is written. */
  flushSync(): void
}

/** Lines that are written in one go are handed on as one text: handing over each costs more than making it. */
export class JoinedLines {
  readonly #out: Sink
  #text = ''

  constructor(out: Sink) {
    this.#out = out
  }

  write(line: string) {
    if (this.#text === '') queueMicrotask(() => this.#handOn())
    this.#text += line
  }

  flushSync() {
    this.#handOn()
    this.#out.flushSync()
  }

  #handOn() {
    if (this.#text !== '') this.#out.write(this.#text)
    this.#text = ''
  }
}

/** JSON lines in an open file, many at once while all is well; anything named like a secret is masked. */
export function createLogger(level: string, file: number = STANDARD_OUTPUT) {
  const redact = { paths: SECRETS, censor: '[hidden]' }
  const lines = new JoinedLines(pino.destination({ dest: file, sync: false, ...GATHERED }))
  return pino(
    {
      level,
      base: null,
      redact,
      hooks: {
        logMethod(args, method, of) {
          method.apply(this, args)
          // The node may not live long enough to say it later.
          if (of >= WARN) lines.flushSync()
        },
      },
    },
    lines,
  )
}
