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

/** JSON lines on standard output; anything named like a secret is masked. */
export function createLogger(level: string) {
  return pino({ level, base: null, redact: { paths: SECRETS, censor: '[hidden]' } })
}
