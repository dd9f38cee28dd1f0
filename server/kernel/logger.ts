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

/** JSON lines on standard output, many at once while all is well; anything named like a secret is masked. */
export function createLogger(level: string) {
  const redact = { paths: SECRETS, censor: '[hidden]' }
  const lines = pino.destination({ sync: false, ...GATHERED })
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
