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

/** JSON lines on standard output, many at once while it is busy; anything named like a secret is masked. */
export function createLogger(level: string) {
  const redact = { paths: SECRETS, censor: '[hidden]' }
  return pino({ level, base: null, redact }, pino.destination({ sync: false, ...GATHERED }))
}
